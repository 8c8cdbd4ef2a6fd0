#include <doctest/doctest.h>

#include "kiosk/content/loader.h"
#include "kiosk/paper/statistics.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using test::shipped;

TEST_CASE("the report has every row of the half-year report, in its order, in both languages")
{
    for (const auto& [language, rows] :
         {std::pair{"vi",
                    std::vector<std::string>{"A1   Lượt người tiếp công dân tại trụ sở", "A3   Vụ việc tiếp nhận và thực hiện",
                                             "A5   – Kỳ trước chuyển sang", "A13  – Do cơ quan tiến hành tố tụng thông báo",
                                             "B3   Cho phụ nữ", "B4   Tờ gấp đã cấp phát"}},
          std::pair{"en", std::vector<std::string>{"A1   Visits received at the office", "A7   Finished",
                                                   "B4   Leaflets handed out"}}}) {
        const auto text = paper::written(paper::empty_statistics(shipped(), language, {"TT", "CN1"}));
        CAPTURE(text);
        std::size_t at = 0;
        for (const auto& row : rows) {
            CAPTURE(row);
            const auto found = text.find(row, at);
            REQUIRE(found != std::string::npos);
            at = found;
        }
        CHECK(text.find("TT: ……") != std::string::npos);
    }
}

TEST_CASE("figures stand in the cells of their row and column")
{
    auto statistics = paper::empty_statistics(shipped(), "vi", {"TT"});
    statistics.cell = [](std::string_view figure, std::string_view column) -> std::string {
        if (figure == "visits" && column == "total") return "122";
        if (figure == "visits" && column == "TT") return "100";
        if (figure == "outreach.general" && column == "people") return "1.389";
        return {};
    };
    const auto text = paper::written(statistics);
    CAPTURE(text);
    CHECK(text.find("tại trụ sở · TT: 100 · Cộng: 122") != std::string::npos);
    CHECK(text.find("Truyền thông ở cơ sở · Điểm: …… · Xã: …… · Người tham dự: 1.389") != std::string::npos);
}
