#include "kiosk/desk/report_compare.h"

#include <cstdlib>

#include "kiosk/register/identities.h"
#include "kiosk/register/report_cells.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;
using registry::Figure;

namespace {
std::string signed_number(std::int64_t value, std::string_view language)
{
    return (value > 0 ? "+" : value < 0 ? "−" : "") + text::number(std::llabs(value), language);
}

/// Of so many, to a tenth of a percent, halves away from nought.
std::string signed_percent(std::int64_t change, std::int64_t of, std::string_view language)
{
    const auto tenths = (std::llabs(change) * 2000 + of) / (2 * of);
    return (change < 0 ? "−" : "+") + text::number(tenths / 10, language) + (language == "en" ? "." : ",") +
           std::to_string(tenths % 10) + "%";
}

/// What was counted, and below it, never added to it, what was estimated.
page::Line told_cell(const View& view, const registry::UnitReport& part, Figure figure, int digits)
{
    auto words = registry::written_figure(part.figures, figure, digits, view.say.language());
    if (const auto estimate = part.estimate.find(registry::key_of(figure)); estimate != part.estimate.end())
        words +=
            '\n' + view.say.words("desk.report.estimated", {{"count", text::number(estimate->second, view.say.language())}});
    return Say::as_is(std::move(words));
}

void add_figure(Block& table, const View& view, const ReportCount& count, const content::StatisticsRow& row, const char* column)
{
    const auto figure = registry::figure_of(row.figure, column);
    if (!figure) return;
    std::string words{content::in_language(row.words, view.say.language())};
    if (content::is_outreach(row.figure)) words += ", " + view.say.words(std::string{"desk.report.column."} + column);
    table.inside.push_back(shown(
        "compare." + std::string{registry::key_of(*figure)}, Area::detail,
        page::TableRow{{Say::as_is(row.number), Say::as_is(words), told_cell(view, count.part, *figure, row.digits),
                        told_cell(view, count.former, *figure, row.digits),
                        Say::as_is(written_change(*figure, count.former.figures, count.part.figures, view.say.language()))},
                       page::Tone::plain,
                       false}));
}

void add_former(Blocks& out, const View& view, const ReportCount& count)
{
    const auto quiet = [&](const char* id, page::Line line) {
        out.push_back(shown(id, Area::detail, page::Paragraph{std::move(line), page::Paragraph::Style::quiet, {}}));
    };
    if (count.former.closed_on)
        quiet("compare.closed",
              view.say.line("desk.report.former.closed", {{"day", text::date(*count.former.closed_on, view.say.language())}}));
    else
        quiet("compare.open", view.say.line("desk.report.former.open"));
    for (const auto& checked : registry::checked_identities(count.former.figures)) {
        if (checked.holds || !checked.identity->rule) continue;
        const auto& checks = view.say.library().statistics.checks;
        std::string name{checked.identity->name};
        for (const auto& words : checks)
            if (words.check == name) name = content::in_language(words.words, view.say.language());
        out.push_back(shown("compare.break." + std::string{checked.identity->name}, Area::detail,
                            page::Notice{"error",
                                         view.say.line("desk.report.former.break",
                                                       {{"check", name},
                                                        {"numbers", registry::written_identity(checked, view.say.language())}}),
                                         page::Tone::red}));
    }
}
}  // namespace

std::string written_change(Figure figure, const registry::Figures& before, const registry::Figures& now,
                           std::string_view language)
{
    const auto then = before.value(figure), here = now.value(figure);
    if (!then || !here) return "–";
    const auto change = *here - *then;
    auto out = signed_number(change, language);
    if (change == 0 || *then == 0 || figure == Figure::appraised_passed_percent) return out;
    return out + " · " + signed_percent(change, *then, language);
}

Blocks compare_blocks(const View& view, const ReportCount& count)
{
    Blocks out;
    const auto former = registry::before(count.period);
    out.push_back(
        shown("compare.head", Area::detail,
              page::CardHead{view.say.line("desk.report.former", {{"from", text::date(former.from, view.say.language())},
                                                                  {"to", text::date(former.to, view.say.language())}}),
                             {}}));
    add_former(out, view, count);
    page::Table table{{{32, false}, {1, false}, {60, true}, {60, true}, {124, true}}};
    auto block = shown("compare.table", Area::detail, table);
    for (const auto* column : {"code", "figure", "now", "before", "change"})
        block.inside.push_back(shown(std::string{"compare.column."} + column, Area::detail,
                                     page::ColumnHead{view.say.line(std::string{"desk.report.compare."} + column)}));
    for (const auto& part : view.say.library().statistics.parts)
        for (const auto& row : part.rows) {
            if (!content::is_outreach(row.figure)) {
                add_figure(block, view, count, row, "total");
                continue;
            }
            for (const auto* column : {"points", "communes", "people"}) add_figure(block, view, count, row, column);
        }
    out.push_back(std::move(block));
    return out;
}

}  // namespace kiosk::desk
