#include "kiosk/paper/report_paper.h"

#include <doctest/doctest.h>

#include <fstream>

#include "tests/register/half_year_2022.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;

namespace {
struct Made {
    std::vector<registry::Entry> entries = support::HalfYear2022{11}.entries;
    registry::Report report = registry::report_of(entries, registry::half_of(2022, 1));
    paper::ReportPaper paper{test::shipped(), report, "vi", "Trung tâm trợ giúp pháp lý",
                             registry::by_month(entries, report.period)};
};
}  // namespace

TEST_CASE("the report as text has the figures of 2022 in the centre's layout")
{
    const Made made;
    const auto text = paper::report_text(made.paper);
    CAPTURE(text);
    for (const auto* line :
         {"Từ ngày 01/01/2022 đến ngày 30/06/2022", "· Cộng: 122\n", "A9   – Tư vấn pháp luật", "· Cộng: 04\n",
          "· Cộng: 100%\n", "Truyền thông ở cơ sở · Điểm: 32 · Xã: 14 · Người tham dự: 1.389\n",
          "Cho phụ nữ · Điểm: 04 · Xã: 02 · Người tham dự: 100\n", "· Cộng: 4.628\n", "✓ "})
        CHECK_MESSAGE(text.find(line) != std::string::npos, line);
    CHECK(text.find("……") == std::string::npos);
}

TEST_CASE("the report as PDF is written with its charts, the same each time")
{
    const Made made;
    const support::ScratchFolder folder;
    const auto day = support::day_of("2022-08-01");
    const auto pages = paper::print_report(made.paper, day, folder.path() / "a.pdf");
    REQUIRE(pages);
    CHECK_GE(*pages, 2);
    REQUIRE(paper::print_report(made.paper, day, folder.path() / "b.pdf"));
    const auto bytes = [&](const char* name) {
        std::ifstream in{folder.path() / name, std::ios::binary};
        return std::string{std::istreambuf_iterator<char>{in}, {}};
    };
    CHECK(bytes("a.pdf").starts_with("%PDF"));
    CHECK_EQ(bytes("a.pdf"), bytes("b.pdf"));
    CHECK_FALSE(paper::print_report(made.paper, day, folder.path() / "nowhere" / "c.pdf"));
}
