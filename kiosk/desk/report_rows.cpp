#include "kiosk/desk/report_rows.h"

#include "kiosk/register/figure_rules.h"
#include "kiosk/register/report_cells.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;
using registry::Figure;

namespace {
/// What stands in the column that the figure adds up.
enum class Adds { people, leaflets, grades, communes };

Adds added_by(Figure figure)
{
    switch (figure) {
    case Figure::leaflets: return Adds::leaflets;
    case Figure::appraised_TGTT:
    case Figure::appraised_passed:
    case Figure::appraised_passed_percent: return Adds::grades;
    case Figure::general_communes:
    case Figure::disability_communes:
    case Figure::women_communes: return Adds::communes;
    default: return Adds::people;
    }
}

std::string added_cell(const View& view, Adds adds, const registry::Entry& entry)
{
    if (adds == Adds::grades)
        return entry.grade ? view.say.words("desk.books.grade." + std::string{registry::name_of(*entry.grade)}) : std::string{};
    return text::number(adds == Adds::leaflets ? entry.leaflets : entry.people, view.say.language());
}

/// Two lines where both are there, so that neither is cut in a narrow rail.
std::string one_above_other(std::string first, const std::string& second)
{
    return first.empty() || second.empty() ? first + second : first + '\n' + second;
}

std::vector<page::Line> cells_of(const View& view, Adds adds, const registry::Entry& entry, const flow::RegisterLine& line)
{
    auto first = registry::case_number(entry);
    if (first.empty()) first = view.say.words("desk.books.kind." + std::string{registry::name_of(entry.kind)});
    return {Say::as_is(one_above_other(std::move(first), text::date(entry.date, "vi"))),
            Say::as_is(one_above_other(line.details ? line.details->name : entry.place, view.say.ground(entry.category))),
            Say::as_is(added_cell(view, adds, entry)),
            Say::as_is(entry.ended_on ? text::short_date(*entry.ended_on) : std::string{})};
}

/// What the rows come to where that is not how many they are.
page::Line sum_line(const View& view, const ReportCount& count)
{
    const auto value = count.now.value(count.figure);
    if (!value) return {};
    const auto told = text::number(*value, view.say.language());
    switch (added_by(count.figure)) {
    case Adds::leaflets: return view.say.line("desk.report.sum.leaflets", {{"count", told}});
    case Adds::communes: return view.say.line("desk.report.sum.communes", {{"count", told}});
    case Adds::grades:
        return view.say.line("desk.report.sum.passed",
                             {{"count", text::number(count.now.at(Figure::appraised_passed), view.say.language())}});
    case Adds::people: break;
    }
    if (*value == static_cast<std::int64_t>(count.behind.size())) return {};
    return view.say.line("desk.report.sum.people", {{"count", told}});
}

/// A closed book keeps its figure, and its rows went on: then both are told.
void add_difference(Blocks& out, const View& view, const ReportCount& count)
{
    if (count.part.figures.value(count.figure) == count.now.value(count.figure)) return;
    const auto written = [&](const registry::Figures& figures) {
        return registry::written_figure(figures, count.figure, 1, view.say.language());
    };
    out.push_back(shown("report.differs", Area::rail,
                        page::Notice{"lock",
                                     view.say.line("desk.report.rows.differ",
                                                   {{"printed", written(count.part.figures)}, {"now", written(count.now)}}),
                                     page::Tone::gold}));
}

Block table_of(const View& view, const ReportCount& count, std::size_t from, std::size_t to)
{
    const auto adds = added_by(count.figure);
    page::Table table{{{132, false}, {1, false}, {64, true}, {60, false}}};
    auto block = shown("report.table", Area::rail, table);
    const char* added = adds == Adds::leaflets ? "leaflets" : adds == Adds::grades ? "grade" : "people";
    for (const auto* column : {"number", "who", added, "ended"})
        block.inside.push_back(shown(std::string{"column."} + column, Area::rail,
                                     page::ColumnHead{view.say.line(std::string{"desk.books.column."} + column)}));
    for (auto row = from; row < to; ++row) {
        const auto at = count.behind[row];
        block.inside.push_back(shown(
            "row." + std::to_string(row), Area::rail,
            page::TableRow{cells_of(view, adds, count.told->entries[at], count.told->lines[at]), page::Tone::plain, false}));
    }
    return block;
}
}  // namespace

Blocks report_rows(const View& view, const ReportCount& count, const RowsWindow& window)
{
    const auto rows = count.behind.size();
    const auto told = text::number(static_cast<long long>(rows), view.say.language());
    Blocks out;
    // Another part is another head, so that the rail shows it from its top.
    const auto [from, to] = window.shown_of(rows);
    out.push_back(shown(from == 0 ? "report.rows" : "report.rows." + std::to_string(from), Area::rail,
                        page::PaneHead{view.say.line("desk.report.rows", {{"count", told}}),
                                       sum_line(view, count),
                                       {},
                                       count.part.closed_on ? view.say.line("desk.report.rows.now") : page::Line{},
                                       {}}));
    add_difference(out, view, count);
    // In the order of their days, so that a month leads to its rows.
    add(out, window_blocks(view, window, rows, Area::rail, [&](std::size_t row) {
            const auto day = count.told->entries[count.behind[row]].date;
            return "T" + std::to_string(unsigned{day.month()}) + '/' + std::to_string(static_cast<int>(day.year()));
        }));
    out.push_back(table_of(view, count, from, to));
    return out;
}

}  // namespace kiosk::desk
