#include "kiosk/screens/pages.h"

namespace kiosk::screens {

/// What cannot wait, four doors, and a number of the hall where numbers are given. Nothing personal is asked here.
Page home_page(const View& view)
{
    const auto& words = view.words;
    const auto to = [](Screen screen) { return Meaning{intent::WentTo{{screen, {}}}}; };
    Blocks blocks{heading("title", words("home.title"))};
    if (view.session.consented) blocks.push_back(notice("unfinished", words("home.unfinished"), Tone::gold, "edit_note"));
    auto urgent = notice("urgent", words("home.urgent"), Tone::lotus, "priority_high");
    urgent.meaning = intent::WentTo{{Screen::numbers, "urgent"}};
    // Below the middle of a small glass there is room for little: the doors come first there.
    const bool low = view.session.comfort.low_reach;
    if (!low) blocks.push_back(urgent);
    append(blocks,
           {
               door("learn", words("home.learn"), words("home.learn_below"), to(Screen::areas), "menu_book", Tone::teal),
               door("entitled", words("home.entitled"), words("home.entitled_below"), to(Screen::check_intro), "fact_check",
                    Tone::gold),
               door("ask", words("home.ask"), words("home.ask_below"), to(Screen::request), "edit_note", Tone::lotus),
               door("mine", words("home.mine"), words("home.mine_below"), to(Screen::my_request), "receipt_long", Tone::green),
           });
    if (low) blocks.push_back(std::move(urgent));
    if (content::gives_numbers(view.settings))
        blocks.push_back(view.session.ticket
                             ? side_button("number", words("home.your_number", fmt::arg("number", view.session.ticket->number)),
                                           to(Screen::hall_number), "confirmation_number")
                             : side_button("number", words("home.number"), to(Screen::hall), "confirmation_number"));
    append(blocks, {
                       side_button("notices", words("home.notices"), to(Screen::notices), "campaign"),
                       side_button("numbers", words("home.numbers"), to(Screen::numbers), "call"),
                       side_button("call_staff", words("home.call_staff"),
                                   intent::OpenedOverlay{visit::Overlay::call_staff, {}}, "support_agent"),
                   });
    return standard_page(view, "home", std::move(blocks));
}

}  // namespace kiosk::screens
