#include "kiosk/register/report_cells.h"

#include <doctest/doctest.h>

#include "half_year_2022.h"
#include "tests/support/shipped_library.h"

using namespace kiosk::registry;
using kiosk::test::shipped;

namespace {
std::string cell(const Report& report, const char* row, const char* column)
{
    return cell_of(report, shipped().statistics, row, column, "vi");
}
}  // namespace

TEST_CASE("figures stand on paper as the half-year report of 2022 printed them")
{
    const auto report = report_of(kiosk::support::HalfYear2022{5}.entries, half_of(2022, 1));
    CHECK_EQ(cell(report, "finished_TV", "total"), "04");
    CHECK_EQ(cell(report, "questions", "total"), "32");
    CHECK_EQ(cell(report, "finished_DDNTT", "total"), "0");
    CHECK_EQ(cell(report, "appraised_passed_percent", "total"), "100%");
    CHECK_EQ(cell(report, "outreach.general", "people"), "1.389");
    CHECK_EQ(cell(report, "outreach.women", "points"), "04");
    CHECK_EQ(cell(report, "outreach.women", "communes"), "02");
    CHECK_EQ(cell(report, "outreach.women", "people"), "100");
    CHECK_EQ(cell(report, "leaflets", "total"), "4.628");
    CHECK_EQ(cell(report, "appraised_passed_percent", "CN9"), "–");
    CHECK_EQ(cell(report, "visits", "points"), "0");
}

TEST_CASE("every check of the pack is an identity of the report, and every identity has its words")
{
    std::vector<std::string_view> names;
    for (const auto& identity : identities()) names.push_back(identity.name);
    const auto known = kiosk::content::statistics_checks();
    CHECK_EQ(names, std::vector<std::string_view>{known.begin(), known.end()});
    CHECK_EQ(shipped().statistics.checks.size(), names.size());
    for (const auto key : kiosk::content::statistics_figures())
        CHECK_MESSAGE(figure_of(key, kiosk::content::is_outreach(key) ? "people" : "total"), key);
}

TEST_CASE("below the table stand what adds up, what was estimated and when the book was closed")
{
    const auto made = kiosk::support::HalfYear2022{5}.entries;
    std::vector<ClosedBook> books{{"",
                                   half_of(2022, 1),
                                   kiosk::support::day_of("2022-07-05"),
                                   count(made, half_of(2022, 1)),
                                   {{"visits", 1200}, {"outreach.women.people", 3}},
                                   2}};
    std::string all;
    for (const auto& line : lines_below(report_of(made, half_of(2022, 1), books), shipped().statistics, "vi"))
        all += line + '\n';
    CHECK(all.find("✓ Kỳ trước chuyển sang + phát sinh = vụ việc: 140 + 156 = 296\n") != std::string::npos);
    CHECK(all.find("− hoàn thành − không tiếp tục = còn cuối kỳ: 296 − 154 − 0 = 142\n") != std::string::npos);
    CHECK(all.find("Lượt người tiếp công dân tại trụ sở: 1.200\n") != std::string::npos);
    CHECK(all.find("Cho phụ nữ, Người tham dự: 3\n") != std::string::npos);
    CHECK(all.find("Sổ đã khoá ngày 05/07/2022.") != std::string::npos);
    CHECK(all.find("sửa sau khi khoá: 2.") != std::string::npos);
}
