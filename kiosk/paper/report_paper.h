#pragma once
/// The report of a period in the layout of the pack: as text, and as PDF with its charts. Words of the charts are those of the
/// rows. Leaves to its neighbours: counting (`register`), the table itself (statistics.h), drawing (report_charts.h).
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/content/library.h"
#include "kiosk/paper/statistics.h"
#include "kiosk/register/by_month.h"
#include "kiosk/register/report.h"

namespace kiosk::paper {

struct ReportPaper {
    const content::Library& library;
    const registry::Report& report;
    std::string language = "vi";
    std::string centre{};  ///< over the title; may be empty
    std::vector<registry::MonthCount> months{};
};

std::string report_text(const ReportPaper&);
/// Yields the number of pages.
base::Result<int> print_report(const ReportPaper&, base::Day made_on, const std::filesystem::path& file);

}  // namespace kiosk::paper
