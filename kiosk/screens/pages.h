#pragma once
/// One function a page; each subject in a file of its own. Which one is shown is decided in screens.cpp alone.
#include "kiosk/screens/view.h"

namespace kiosk::screens {

Page front_page(const View&);
Page home_page(const View&);
Page areas_page(const View&);
Page area_page(const View&);
Page topic_page(const View&);
Page search_page(const View&);  ///< the words, then what was found
Page check_intro_page(const View&);
Page question_page(const View&);  ///< of the check and of the request alike
Page outcome_page(const View&);
Page other_grounds_page(const View&);
Page consent_page(const View&);
Page check_answers_page(const View&);
Page receipt_page(const View&);
Page my_request_page(const View&);
Page my_status_page(const View&);
Page my_message_page(const View&);  ///< to staff, about a request already sent
Page numbers_page(const View&);
Page notices_page(const View&);
Page notice_page(const View&);
Page hall_page(const View&);    ///< which service, then about what: both without a name
Page ticket_page(const View&);  ///< the number that was given
Page leaving_page(const View&);
Page thanks_page(const View&);

/// Areas of life that have something to read. An area without topics yet is left out rather than opened onto nothing.
Blocks area_doors(const View&);
Block topic_door(const View&, const content::Topic&);

/// The dialog over the page, empty when there is none. Each has its own quick exit: nothing below can be touched.
Blocks overlay_of(const View&);

}  // namespace kiosk::screens
