#include "kiosk/screens/pages.h"

namespace kiosk::screens {

/// Before the eligibility questions: what they are, how long they take, what is kept of them.
Page check_intro_page(const View& view)
{
    const auto& words = view.words;
    const bool begun = !view.session.check.empty();
    Blocks blocks{
        heading("title", words("check_intro.title")),
        lead("lead", words("check_intro.lead")),
        item("no_name", words("check_intro.no_name"), "person_outline"),
        item("nothing_kept", words("check_intro.nothing_kept"), "delete"),
        item("any_time", words("check_intro.any_time"), "logout"),
        item("for_another", words("check_intro.for_another"), "group"),
    };
    if (begun) blocks.push_back(side_button("again", words("check_intro.again"), intent::StartedAgain{}, "replay"));
    blocks.push_back(main_button("start", begun ? words("check_intro.go_on") : words("check_intro.start"),
                                 intent::WentTo{{Screen::check, {}}}));
    return standard_page(view, "check_intro", std::move(blocks));
}

}  // namespace kiosk::screens
