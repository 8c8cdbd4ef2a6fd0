#include "kiosk/screens/pages.h"
#include "kiosk/visit/stop_reasons.h"

namespace kiosk::screens {

/// Everything is wiped already when this is shown. One tap says why, or none; no personal word is asked.
Page leaving_page(const View& view)
{
    const auto& words = view.words;
    Blocks blocks{heading("title", words("leaving.title")), lead("lead", words("leaving.lead")),
                  heading("why", words("leaving.why"), 2)};
    for (const auto reason : visit::stop_reasons) {
        Block choice;
        choice.id = "reason." + std::string{reason};
        choice.kind = page::Choice{words.of("leaving.reason", reason), {}, page::Choice::Kind::one, {}};
        choice.meaning = intent::SaidStopReason{std::string{reason}};
        blocks.push_back(std::move(choice));
    }
    blocks.push_back(side_button("call_staff", words("home.call_staff"), intent::OpenedOverlay{visit::Overlay::call_staff, {}},
                                 "support_agent"));
    blocks.push_back(main_button("home", words("leaving.home"), intent::WentHome{}, "home"));
    return standard_page(view, "leaving", std::move(blocks));
}

Page thanks_page(const View& view)
{
    const auto& words = view.words;
    return standard_page(view, "thanks",
                         {
                             heading("title", words("thanks.title")),
                             lead("lead", words("thanks.lead")),
                             item("come_back", words("thanks.come_back"), "waving_hand"),
                             item("complaint", words("thanks.complaint"), "policy"),
                             side_button("home", words("leaving.home"), intent::WentHome{}, "home"),
                             main_button("done", words("thanks.done"), intent::QuickExited{}, "check"),
                         });
}

}  // namespace kiosk::screens
