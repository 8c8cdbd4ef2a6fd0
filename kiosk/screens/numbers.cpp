#include "kiosk/screens/pages.h"
#include "kiosk/text/written.h"

namespace kiosk::screens {

namespace {
/// The number large, then whose it is, when to call it, and when that was last looked up.
Block number_card(const View& view, const std::string& id, Line name, const std::string& number, Line below)
{
    const auto spelled = view.words.spelled(id + ".number", number);
    auto title = heard_as(joined(spelled, " · ", name), joined(name, ": ", spelled));
    Blocks inside{heading(id, std::move(title), 2)};
    if (!below.empty()) inside.push_back(quiet(id + ".about", std::move(below)));
    return panel(id + ".card", std::move(inside));
}

Block card_of(const View& view, const std::string& id, const content::PhoneLine& line)
{
    const auto& words = view.words;
    const auto about = words.given(id + ".below", line.below);
    const auto checked = words("numbers.checked", fmt::arg("day", words.date(line.checked_on)));
    auto below = about.empty() ? checked : joined(joined(about, " ", checked), "", words.given(id + ".stop", "."));
    return number_card(view, id, words.given(id + ".name", line.words), text::phone(line.number), std::move(below));
}
}  // namespace

/// Numbers to call. Also stands before the next question when somebody said that they are in danger now.
Page numbers_page(const View& view)
{
    const auto& words = view.words;
    const bool danger = view.session.place.item == "danger";
    Blocks blocks{heading("title", danger ? words("numbers.danger_title") : words("numbers.title"))};
    if (danger) blocks.push_back(notice("danger", words("numbers.danger"), Tone::lotus, "priority_high"));
    int number = 0;
    for (const auto* lines : {&view.library.phone_lines, &view.settings.phone_lines})
        for (const auto& line : *lines) {
            const auto id = "line." + std::to_string(++number);
            blocks.push_back(card_of(view, id, line));
        }
    if (!view.settings.phone.empty())
        blocks.push_back(number_card(view, "line.unit", words("numbers.unit"), text::phone(view.settings.phone), {}));
    blocks.push_back(quiet("no_phone", words("numbers.no_phone")));
    if (danger) {
        // Somebody who comes at once is worth more than the next question.
        append(blocks, {side_button("continue", words("numbers.go_on"), intent::Answered{}),
                        main_button("call_staff", words("home.call_staff"), intent::RangDesk{}, "notifications_active")});
    } else {
        append(blocks, {side_button("call_staff", words("home.call_staff"), intent::RangDesk{}, "support_agent"),
                        main_button("ask", words("outcome.ask"), intent::AskedForHelp{})});
    }
    return standard_page(view, "numbers", std::move(blocks));
}

}  // namespace kiosk::screens
