#include "kiosk/screens/screens.h"

#include "kiosk/screens/pages.h"

namespace kiosk::screens {

page::Page<visit::Intent> page_of(const visit::Session& session, const content::Library& library,
                                  const content::Settings& settings, base::WallTime now, bool demo, bool preview)
{
    const View view{session, library, settings, now, demo, Words{library, session.language}, preview};
    const auto& place = session.place;
    switch (place.screen) {
    case Screen::front: return front_page(view);
    case Screen::home: return home_page(view);
    case Screen::areas: return areas_page(view);
    case Screen::area: return library.area(place.item) ? area_page(view) : areas_page(view);
    case Screen::topic: return library.topic(place.item) ? topic_page(view) : areas_page(view);
    case Screen::search: return search_page(view);
    case Screen::check_intro: return check_intro_page(view);
    case Screen::check:
    case Screen::request: return library.guide.find(place.item) ? question_page(view) : home_page(view);
    case Screen::outcome: return place.item == "others" ? other_grounds_page(view) : outcome_page(view);
    case Screen::consent: return consent_page(view);
    case Screen::check_answers: return check_answers_page(view);
    case Screen::sent: return session.receipt ? receipt_page(view) : home_page(view);
    case Screen::my_request: return my_request_page(view);
    case Screen::my_status: return session.status ? my_status_page(view) : my_request_page(view);
    case Screen::my_message: return session.status ? my_message_page(view) : my_request_page(view);
    case Screen::numbers: return numbers_page(view);
    case Screen::notices: return notices_page(view);
    case Screen::notice: return library.notice(place.item) ? notice_page(view) : notices_page(view);
    case Screen::hall: return content::gives_numbers(settings) ? hall_page(view) : home_page(view);
    case Screen::hall_number: return session.ticket ? ticket_page(view) : home_page(view);
    case Screen::leaving: return leaving_page(view);
    case Screen::thanks: return thanks_page(view);
    }
    return front_page(view);
}

}  // namespace kiosk::screens
