#include "kiosk/paper/report_paper.h"

#include "kiosk/base/try.h"
#include "kiosk/paper/report_charts.h"
#include "kiosk/register/report_cells.h"
#include "kiosk/text/written.h"

namespace kiosk::paper {

namespace {
/// Units as columns; a single one is the whole and needs none beside it.
std::vector<std::string> units_shown(const registry::Report& report)
{
    std::vector<std::string> out;
    if (report.units.size() > 1)
        for (const auto& part : report.units) out.push_back(part.unit);
    return out;
}

Statistics statistics_of(const ReportPaper& paper)
{
    const auto& layout = paper.library.statistics;
    return {layout,
            paper.language,
            paper.centre,
            units_shown(paper.report),
            text::date(paper.report.period.from, paper.language),
            text::date(paper.report.period.to, paper.language),
            [&paper, &layout](std::string_view figure, std::string_view column) {
                return registry::cell_of(paper.report, layout, figure, column, paper.language);
            }};
}
}  // namespace

std::string report_text(const ReportPaper& paper)
{
    auto out = paper.centre.empty() ? std::string{} : paper.centre + '\n';
    out += written(statistics_of(paper));
    const auto below = registry::lines_below(paper.report, paper.library.statistics, paper.language);
    if (!below.empty()) out += '\n';
    for (const auto& line : below) out += line + '\n';
    return out;
}

base::Result<int> print_report(const ReportPaper& paper, base::Day made_on, const std::filesystem::path& file)
{
    const auto of = statistics_of(paper);
    const std::string title{content::in_language(paper.library.statistics.title, paper.language)};
    auto sheet = TRY(Sheet::open(file, {title, title + " · " + of.from + " – " + of.to, made_on}));
    sheet.heading(title, 1);
    put_statistics(sheet, of);
    for (const auto& line : registry::lines_below(paper.report, paper.library.statistics, paper.language))
        sheet.paragraph(line, Sheet::Style::quiet);
    put_charts(sheet, paper);
    return sheet.close();
}

}  // namespace kiosk::paper
