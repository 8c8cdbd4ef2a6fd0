#include "kiosk/register/report_cells.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/content/library.h"
#include "kiosk/register/identities.h"
#include "kiosk/text/written.h"

namespace kiosk::registry {

namespace {
const content::StatisticsRow* row_named(const content::StatisticsLayout& layout, std::string_view figure)
{
    for (const auto& part : layout.parts)
        for (const auto& row : part.rows)
            if (row.figure == figure) return &row;
    return nullptr;
}

std::string put_in_place(std::string words, std::string_view place, const std::string& value)
{
    if (const auto at = words.find(place); at != std::string::npos) words.replace(at, place.size(), value);
    return words;
}

/// What the layout calls a figure, with its column where the row has several.
std::string named_in(const content::StatisticsLayout& layout, std::string_view key, std::string_view language)
{
    if (const auto* row = row_named(layout, key)) return std::string{content::in_language(row->words, language)};
    const auto dot = key.rfind('.');
    const auto* row = dot == std::string_view::npos ? nullptr : row_named(layout, key.substr(0, dot));
    if (row == nullptr) return std::string{key};
    std::string column{key.substr(dot + 1)};
    constexpr std::string_view names[] = {"points", "communes", "people"};
    for (const auto& part : layout.parts)
        for (const auto& each : part.columns)
            if (const auto at = static_cast<int>(each.kind) - static_cast<int>(content::StatisticsColumn::Kind::points);
                at >= 0 && names[at] == key.substr(dot + 1))
                column = content::in_language(each.words, language);
    return std::string{content::in_language(row->words, language)} + ", " + column;
}

void add_checks(std::vector<std::string>& out, const UnitReport& total, const content::StatisticsLayout& layout,
                std::string_view language)
{
    if (layout.checks.empty()) return;
    if (!layout.checks_title.empty()) out.emplace_back(content::in_language(layout.checks_title, language));
    for (const auto& checked : checked_identities(total.figures)) {
        const auto words = std::find_if(layout.checks.begin(), layout.checks.end(),
                                        [&](const auto& each) { return each.check == checked.identity->name; });
        if (words == layout.checks.end()) continue;
        const auto* mark = checked.holds ? "✓" : checked.identity->rule ? "✗" : "–";
        out.push_back(
            fmt::format("{} {}: {}", mark, content::in_language(words->words, language), written_identity(checked, language)));
    }
}
}  // namespace

std::string written_identity(const CheckedIdentity& checked, std::string_view language)
{
    std::string out;
    for (const auto number : checked.left)
        out += (out.empty() ? "" : checked.identity->minus ? " − " : " + ") + text::number(number, language);
    const bool equal = checked.identity->relation == Identity::Relation::equal;
    const char* between = equal ? (checked.holds ? "=" : "≠") : (checked.holds ? "≤" : ">");
    return fmt::format("{} {} {}", out, between, text::number(checked.right, language));
}

std::string written_number(std::int64_t number, int digits, std::string_view language)
{
    auto out = text::number(number, language);
    if (number > 0 && out.size() < static_cast<std::size_t>(digits))
        out.insert(0, static_cast<std::size_t>(digits) - out.size(), '0');
    return out;
}

std::optional<Figure> figure_of(std::string_view row_figure, std::string_view column)
{
    if (content::is_outreach(row_figure)) return figure_named(std::string{row_figure} + '.' + std::string{column});
    return figure_named(row_figure);
}

std::string written_figure(const Figures& figures, Figure figure, int digits, std::string_view language)
{
    const auto value = figures.value(figure);
    if (!value) return "–";
    return written_number(*value, digits, language) + (figure == Figure::appraised_passed_percent ? "%" : "");
}

std::string cell_of(const Report& report, const content::StatisticsLayout& layout, std::string_view row_figure,
                    std::string_view column, std::string_view language)
{
    const auto figure = figure_of(row_figure, column);
    if (!figure) return {};
    const auto* row = row_named(layout, row_figure);
    const bool whole = column == "total" || content::is_outreach(row_figure);
    const auto figures = whole ? report.total.figures : part_of(report, column).figures;
    return written_figure(figures, *figure, row == nullptr ? 1 : row->digits, language);
}

std::vector<std::string> lines_below(const Report& report, const content::StatisticsLayout& layout, std::string_view language)
{
    const auto& total = report.total;
    std::vector<std::string> out;
    if (!layout.apart.empty()) out.emplace_back(content::in_language(layout.apart, language));
    add_checks(out, total, layout, language);
    if (!total.estimate.empty()) {
        out.push_back(std::string{content::in_language(layout.estimated, language)} + ':');
        for (const auto& [key, amount] : total.estimate)
            out.push_back(fmt::format("{}: {}", named_in(layout, key, language), text::number(amount, language)));
    }
    if (total.closed_on && !layout.closed.empty())
        out.push_back(put_in_place(std::string{content::in_language(layout.closed, language)}, "{day}",
                                   text::date(*total.closed_on, language)));
    if (total.corrections > 0 && !layout.corrections.empty())
        out.push_back(put_in_place(std::string{content::in_language(layout.corrections, language)}, "{count}",
                                   text::number(total.corrections, language)));
    return out;
}

}  // namespace kiosk::registry
