#include "kiosk/desk/visit_blocks.h"

#include <array>

#include "kiosk/desk/book_parts.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/desk/visit_details.h"
#include "kiosk/register/count.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;
using registry::Figure;
using What = intent::BookMeant::What;

namespace {
/// In the order of the digits 1 to 9, 0.
constexpr std::array<std::string_view, 10> visit_areas{"legal_aid",   "criminal", "family",  "land",  "labour",
                                                       "inheritance", "papers",   "support", "state", "other"};
constexpr std::size_t lines_most = 200;

std::string at(const std::map<std::string, std::string, std::less<>>& map, std::string_view name)
{
    const auto found = map.find(name);
    return found == map.end() ? std::string{} : found->second;
}

Block card(std::string id, Area area, page::Line title, const View& view, const char* key)
{
    auto out = shown(id, area, page::Panel{});
    page::CardHead head{std::move(title), {}};
    head.key = shown_key(view, key);
    out.inside.push_back(shown(id + ".head", area, head));
    return out;
}

std::vector<BookOption> named(const View& view, const std::string& before, std::initializer_list<const char*> values)
{
    std::vector<BookOption> out;
    for (const auto* value : values) out.push_back({value, view.say.line(before + value)});
    return out;
}

void add_visit_card(Blocks& out, const Visits& visits, const View& view)
{
    auto block = card("visit", Area::list, view.say.line("desk.visits.visit"), view, "Ctrl+T");
    if (visits.digit)
        block.inside.push_back(shown("visit.digit", Area::list,
                                     page::Paragraph{view.say.line("desk.visits.digit"), page::Paragraph::Style::quiet, {}}));
    for (std::size_t i = 0; i < visit_areas.size(); ++i)
        block.inside.push_back(
            control("visit." + std::string{visit_areas[i]}, Area::list,
                    page::Tile{std::to_string((i + 1) % 10), view.say.line("desk.area." + std::string{visit_areas[i]}), {}, {}},
                    intent::BookMeant{What::chose, "visit", std::string{visit_areas[i]}, {}}));
    out.push_back(std::move(block));
}

void add_question_card(Blocks& out, const Visits& visits, const View& view)
{
    auto block = card("question", Area::list, view.say.line("desk.visits.question"), view, "Ctrl+Q");
    auto& in = block.inside;
    const auto field = [&](const char* name, int lines) {
        in.push_back(book_field(view, Area::list, name, view.say.line(std::string{"desk.visits.field."} + name),
                                at(visits.texts, name), visits.focus == name, visits.wrong == name, lines));
    };
    in.push_back(book_segments("question.how", Area::list, "how",
                               named(view, "desk.visits.how.", {"counter", "phone", "session"}), at(visits.chosen, "how")));
    std::vector<BookOption> areas;
    for (const auto area : visit_areas) areas.push_back({std::string{area}, view.say.line("desk.area." + std::string{area})});
    for (const auto& area : areas)
        in.push_back(control("question.field." + area.value, Area::list, page::Tile{{}, area.line, {}, {}},
                             intent::BookMeant{What::chose, "field", area.value, {}},
                             at(visits.chosen, "field") == area.value));
    in.push_back(book_segments("question.sex", Area::list, "sex",
                               named(view, "desk.visits.sex.", {"female", "male", "not_said"}), at(visits.chosen, "sex")));
    field("question_people", 1);
    field("asked", 2);
    field("answered", 3);
    in.push_back(shown("question.apart", Area::list,
                       page::Paragraph{view.say.line("desk.visits.question.apart"), page::Paragraph::Style::quiet, {}}));
    in.push_back(book_button(view, "desk.visits.question.record", Area::list, page::Button::Weight::primary,
                             {What::recorded, "question", {}, {}}, "check",
                             visits.form == Visits::Form::question ? "Ctrl+Enter" : ""));
    out.push_back(std::move(block));
}

void add_outreach_card(Blocks& out, const Visits& visits, const View& view)
{
    auto block = card("outreach", Area::list, view.say.line("desk.visits.outreach"), view, "Ctrl+B");
    auto& in = block.inside;
    for (const auto* name : {"day", "place"})
        in.push_back(book_field(view, Area::list, name, view.say.line(std::string{"desk.visits.field."} + name),
                                at(visits.texts, name), visits.focus == name, visits.wrong == name));
    in.push_back(book_segments("outreach.audience", Area::list, "audience",
                               named(view, "desk.visits.audience.", {"general", "disability", "women"}),
                               at(visits.chosen, "audience")));
    for (const auto* name : {"with", "people", "leaflets", "speakers"})
        in.push_back(book_field(view, Area::list, name, view.say.line(std::string{"desk.visits.field."} + name),
                                at(visits.texts, name), visits.focus == name, visits.wrong == name));
    in.push_back(book_button(view, "desk.visits.outreach.record", Area::list, page::Button::Weight::secondary,
                             {What::recorded, "outreach", {}, {}}, "check",
                             visits.form == Visits::Form::outreach ? "Ctrl+Enter" : ""));
    out.push_back(std::move(block));
}

/// "A tư vấn": in whose line of the hall the visit waited; empty: it had no number.
std::string number_line_of(const View& view, const std::string& letter)
{
    for (const auto& service : view.world.services)
        if (service.letter == letter)
            return letter + " " + std::string{content::in_language(service.words, view.say.language())};
    return letter;
}

std::string content_of(const View& view, const flow::RegisterLine& line)
{
    const auto& entry = line.entry;
    if (entry.kind == registry::Kind::outreach)
        return dotted({text::date(entry.date, "vi"), entry.place,
                       view.say.words("desk.visits.people", {{"count", text::number(entry.people, view.say.language())}})});
    return dotted({number_line_of(view, at(line.more, "letter")),
                   entry.field.empty() ? std::string{} : view.say.area(entry.field), at(line.more, "asked")});
}

void add_lines(Blocks& out, const Visits& visits, const View& view)
{
    const auto& told = *view.session.told;
    const auto month = registry::month_of(static_cast<int>(view.today.year()), static_cast<int>(unsigned{view.today.month()}));
    out.push_back(book_segments("visits.span", Area::rail, "month", named(view, "desk.visits.span.", {"day", "month"}),
                                visits.whole_month ? "month" : "day"));
    auto table = shown("visits.table", Area::rail, page::Table{{{54, false}, {60, false}, {1, false}, {110, false}}});
    for (const auto* column : {"time", "kind", "content", "by"})
        table.inside.push_back(shown(std::string{"column."} + column, Area::rail,
                                     page::ColumnHead{view.say.line(std::string{"desk.books.column."} + column)}));
    std::size_t rows = 0;
    for (auto line = told.lines.rbegin(); line != told.lines.rend() && rows < lines_most; ++line) {
        const auto written = line->at ? base::local_day(*line->at) : line->entry.date;
        const bool due = line->entry.kind != registry::Kind::case_ && !line->entry.voided &&
                         (visits.whole_month ? month.contains(line->entry.date) : written == view.today);
        if (!due) continue;
        const auto time =
            line->at && written == view.today ? text::time_of_day(base::local(*line->at)) : text::short_date(line->entry.date);
        table.inside.push_back(
            control("line." + std::to_string(rows++), Area::rail,
                    page::TableRow{
                        {Say::as_is(time), view.say.line("desk.books.kind." + std::string{registry::name_of(line->entry.kind)}),
                         Say::as_is(content_of(view, *line)), Say::as_is(at(line->more, "by"))},
                        page::Tone::plain,
                        false},
                    intent::BookMeant{What::selected, {}, {}, line->subject}, visits.line == line->subject));
    }
    out.push_back(std::move(table));
    const auto figures = registry::count(told.entries, month, told.unit);
    const auto number = [&](std::int64_t value) { return text::number(value, view.say.language()); };
    const auto sessions =
        figures.at(Figure::general_points) + figures.at(Figure::disability_points) + figures.at(Figure::women_points);
    out.push_back(shown("visits.sums", Area::rail,
                        page::Paragraph{view.say.line("desk.visits.sums", {{"visits", number(figures.at(Figure::visits))},
                                                                           {"questions", number(figures.at(Figure::questions))},
                                                                           {"sessions", number(sessions)},
                                                                           {"leaflets", number(figures.at(Figure::leaflets))}}),
                                        page::Paragraph::Style::body,
                                        {}}));
    if (line_to_complete(visits, view.session.told) != nullptr && visits.form != Visits::Form::details)
        out.push_back(book_button(view, "desk.visits.complete", Area::rail, page::Button::Weight::secondary,
                                  {What::began_details, {}, {}, {}}, "edit_note", "Ctrl+I"));
    if (visits.line)
        out.push_back(book_button(view, "desk.visits.strike_out", Area::rail, page::Button::Weight::secondary,
                                  {What::struck_out, {}, {}, {}}, {}, "Delete"));
}

void add_import(Blocks& out, const Visits& visits, const View& view)
{
    auto block = card("import", Area::rail, view.say.line("desk.visits.import"), view, "");
    block.inside.push_back(book_field(view, Area::rail, "file", view.say.line("desk.visits.field.file"),
                                      at(visits.texts, "file"), visits.focus == "file", visits.wrong == "file"));
    const auto& done = visits.import;
    if (done && done->taken == 0 && !done->faults.empty()) {
        block.inside.push_back(shown(
            "import.broken", Area::rail,
            page::Notice{"error", view.say.line("desk.visits.import.broken", {{"count", std::to_string(done->faults.size())}}),
                         page::Tone::red}));
        for (std::size_t i = 0; i < done->faults.size() && i < 5; ++i)
            block.inside.push_back(
                shown("import.fault." + std::to_string(i), Area::rail,
                      page::Paragraph{view.say.line("desk.visits.import.fault", {{"line", std::to_string(done->faults[i].line)},
                                                                                 {"what", done->faults[i].message}}),
                                      page::Paragraph::Style::quiet,
                                      {}}));
        block.inside.push_back(book_button(view, "desk.visits.import.good", Area::rail, page::Button::Weight::secondary,
                                           {What::imported, {}, "good", {}}));
    } else if (done) {
        block.inside.push_back(shown(
            "import.done", Area::rail,
            page::Notice{"check_circle", view.say.line("desk.visits.import.done", {{"count", std::to_string(done->taken)}}),
                         page::Tone::green}));
    }
    block.inside.push_back(
        book_button(view, "desk.visits.import.do", Area::rail, page::Button::Weight::secondary, {What::imported, {}, {}, {}}));
    out.push_back(std::move(block));
}
}  // namespace

std::string_view area_of_digit(char digit) { return visit_areas[static_cast<std::size_t>(digit - '0' + 9) % 10]; }

Blocks visit_blocks(const Visits& visits, const View& view)
{
    Blocks out;
    out.push_back(shown("visits.title", Area::tabs, page::PaneHead{view.say.line("desk.visits.title"), {}, {}, {}, {}}));
    if (!visits.said.empty())
        out.push_back(
            shown("visits.said", Area::list, page::Notice{"check_circle", view.say.line(visits.said), page::Tone::green}));
    add(out, book_state(view, Area::list));
    add_visit_card(out, visits, view);
    add_question_card(out, visits, view);
    add_outreach_card(out, visits, view);
    add(out, details_blocks(visits, view));
    if (view.session.told) add_lines(out, visits, view);
    add_import(out, visits, view);
    return out;
}

}  // namespace kiosk::desk
