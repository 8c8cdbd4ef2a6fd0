#include <algorithm>

#include "kiosk/content/open_hours.h"
#include "kiosk/screens/pages.h"
#include "kiosk/text/written.h"

namespace kiosk::screens {

namespace {
/// A pack names first what is called first: so many are on the glass at once.
constexpr int called_in_a_hurry = 4;

/// The number large, then whose it is and when to call it.
Block number_card(const View& view, const std::string& id, Line name, const std::string& number, Line below)
{
    Blocks inside{heading(id, view.words.spelled(id + ".number", number), 0), heading(id + ".name", std::move(name), 3)};
    if (!below.empty()) inside.push_back(quiet(id + ".about", std::move(below)));
    return panel(id + ".card", std::move(inside));
}

/// In a hurry the name says enough.
Block card_of(const View& view, const std::string& id, const content::PhoneLine& line, bool hurry)
{
    const auto& words = view.words;
    return number_card(view, id, words.given(id + ".name", line.words), text::phone(line.number),
                       hurry ? Line{} : words.given(id + ".below", line.below));
}

Block unit_card(const View& view)
{
    return number_card(view, "line.unit", view.words("numbers.unit"), text::phone(view.settings.phone), {});
}

/// When the numbers were last looked up: once for all of them.
Blocks checked(const View& view)
{
    std::vector<base::Day> days;
    for (const auto* lines : {&view.library.phone_lines, &view.settings.phone_lines})
        for (const auto& line : *lines) days.push_back(line.checked_on);
    if (days.empty()) return {};
    const auto [first, last] = std::minmax_element(days.begin(), days.end());
    const auto& words = view.words;
    if (*first == *last) return {quiet("checked", words("numbers.checked", fmt::arg("day", words.date(*first))))};
    return {quiet("checked",
                  words("numbers.checked_from_to", fmt::arg("from", words.date(*first)), fmt::arg("to", words.date(*last))))};
}

Blocks cards(const View& view, bool hurry, bool unit_first)
{
    Blocks out;
    const bool unit = !view.settings.phone.empty();
    if (unit && unit_first) out.push_back(unit_card(view));
    int number = 0;
    for (const auto* lines : {&view.library.phone_lines, &view.settings.phone_lines})
        for (const auto& line : *lines) {
            const auto id = "line." + std::to_string(++number);
            if (hurry && number > called_in_a_hurry) break;
            out.push_back(card_of(view, id, line, hurry));
        }
    if (unit && !unit_first && !hurry) out.push_back(unit_card(view));
    return out;
}

/// A request that asks only for what cannot wait; one that was begun goes on.
Block leave_request(const View& view, bool main)
{
    auto line = view.session.consented ? view.words("numbers.go_on") : view.words("numbers.leave");
    const auto to = view.session.consented ? Place{Screen::request, {}} : Place{Screen::consent, "short"};
    return main ? main_button("leave", std::move(line), intent::WentTo{to})
                : side_button("leave", std::move(line), intent::WentTo{to}, "edit_note");
}
}  // namespace

/// Numbers to call. "danger" stands before the next question when somebody said that they are in danger now; "urgent" is what
/// the front door of those who cannot wait leads to.
Page numbers_page(const View& view)
{
    const auto& words = view.words;
    const bool danger = view.session.place.item == "danger", urgent = view.session.place.item == "urgent";
    const bool come = content::staff_can_come(view.settings, view.library.rules.holidays, view.now);
    Blocks blocks{heading("title", danger   ? words("numbers.danger_title")
                                   : urgent ? words("numbers.urgent_title")
                                            : words("numbers.title"))};
    // Figures first: they are what is looked for, also where the largest letters leave room for little else.
    append(blocks, cards(view, danger || urgent, !come));
    if (danger) blocks.push_back(notice("danger", words("numbers.danger"), Tone::lotus, "priority_high"));
    if (urgent)
        blocks.push_back(notice("hint", come ? words("numbers.urgent") : words("numbers.urgent_alone"), Tone::lotus, "info"));
    append(blocks, checked(view));
    if (come) blocks.push_back(quiet("no_phone", words("numbers.no_phone")));
    // Somebody who comes at once is worth more than the next question.
    auto call = main_button("call_staff", words("numbers.call_staff"), intent::RangDesk{}, "notifications_active");
    if (danger) {
        append(blocks, {side_button("continue", words("numbers.go_on"), intent::Answered{}), std::move(call)});
    } else if (urgent) {
        blocks.push_back(leave_request(view, !come));
        if (come) blocks.push_back(std::move(call));
    } else {
        append(blocks, {side_button("call_staff", words("home.call_staff"), intent::RangDesk{}, "support_agent"),
                        main_button("ask", words("outcome.ask"), intent::AskedForHelp{})});
    }
    return standard_page(view, "numbers", std::move(blocks));
}

}  // namespace kiosk::screens
