#include "kiosk/desk/safe_contact.h"

#include "kiosk/desk/request_clocks.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
page::Line may_call(const View& view, const SafeHours& hours)
{
    if (hours.any_time) return view.say.line("desk.safe.now");
    if (hours.today_over) return view.say.line("desk.safe.over");
    const auto words = hours_to_call(clock_view(view, false), hours);
    return hours.open ? view.say.line("desk.safe.now_left", {{"left", words.left}})
                      : view.say.line("desk.safe.later", {{"from", words.left}});
}

/// Whose number it is, when it is not the person's own.
std::string whose(const View& view, const flow::OpenedRequest& request)
{
    const auto& contact = request.contact;
    const bool other = !contact.other_phone.empty() && request.phone_to_call() == contact.other_phone;
    return other ? view.say.words("desk.safe.number_of", {{"name", contact.other_name}}) : std::string{};
}
}  // namespace

bool number_shown(const View& view, const Request& request)
{
    return request.phone_shown || !request.whole || safe_hours_of(view, *request.whole).open;
}

Block safe_contact_block(const View& view, const Request& request)
{
    const auto& whole = *request.whole;
    const auto hours = safe_hours_of(view, whole);
    const auto rule = safe_contact_words(view, whole);
    const auto phone = whole.phone_to_call();
    page::SafeContact card;
    card.title = view.say.line("desk.label.safe_contact");
    card.aside = view.say.line("desk.safe.chosen");
    card.rule = rule.empty() ? view.say.line("desk.safe.nothing_said") : Say::as_is(capitalised(rule));
    card.may = phone.empty() ? page::Line{} : may_call(view, hours);
    card.may_now = hours.open;
    card.below = Say::as_is(whose(view, whole));
    if (phone.empty()) {
        card.phone = view.say.line("desk.safe.no_phone");
        return shown("detail.safe_contact", Area::detail, card);
    }
    if (!number_shown(view, request)) {
        card.phone = view.say.line("desk.safe.show");
        return control("detail.safe_contact", Area::detail, card, intent::ShowedPhone{});
    }
    card.phone = Say::as_is(text::phone(phone));
    card.key = shown_key(view, "Ctrl+C");
    return control("detail.safe_contact", Area::detail, card, intent::Copied{intent::Copied::What::phone, {}});
}

}  // namespace kiosk::desk
