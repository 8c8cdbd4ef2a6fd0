#include "kiosk/register/ministry.h"

#include <doctest/doctest.h>

#include "half_year_2022.h"
#include "tests/support/shipped_library.h"

using namespace kiosk::registry;
using kiosk::support::day_of;

namespace {
MinistryCase an_exported_case(std::string field, const char* ended_on = nullptr)
{
    Entry entry;
    entry.kind = Kind::case_;
    entry.unit = "CN1";
    entry.form = Form::TGTT;
    entry.date = day_of("2022-03-01");
    entry.number = 3;
    entry.field = std::move(field);
    entry.category = "tgpl2017.7.2";
    entry.sex = "nữ";
    if (ended_on) entry.ended_on = day_of(ended_on);
    return {entry};
}
MinistryFiles files_of(const std::vector<MinistryCase>& cases)
{
    return ministry_files(cases, half_of(2022, 1), kiosk::test::shipped().ministry);
}
}  // namespace

TEST_CASE("a case and its person stand in the Ministry's columns with the Ministry's values")
{
    auto one = an_exported_case("hinh su", "2022-06-30");
    one.received = day_of("2022-02-27");
    one.staff_kinds = {"officer"};
    one.persons = {{"Nguyễn Thị Thử", "female", "012345678901", "0912345678", "tgpl2017.7.3"}};
    const auto files = files_of({one});
    CHECK(files.unmapped.empty());
    CHECK_EQ(files.cases.substr(3),
             "Mã vụ việc,Ngày tiếp nhận,Ngày thụ lý,Hình thức trợ giúp pháp lý,Lĩnh vực pháp luật,Trạng thái,Đơn vị,"
             "\"Tỉnh, thành phố\",Loại người thực hiện,Ngày kết thúc\r\n"
             "CN1.TGTT.03.2022,27/02/2022,01/03/2022,Tham gia tố tụng,Hình sự,Hoàn thành,Chi nhánh,Thái Nguyên,"
             "Trợ giúp viên pháp lý,30/06/2022\r\n");
    CHECK_EQ(files.persons.substr(files.persons.find("\r\n") + 2),
             "Nguyễn Thị Thử,0,012345678901,0912345678,Trẻ em,CN1.TGTT.03.2022\r\n");
}

TEST_CASE("a value that maps to nothing is listed and its cell stays empty")
{
    const auto files = files_of({an_exported_case("Sở hữu trí tuệ", "2022-07-01")});
    REQUIRE_EQ(files.unmapped.size(), 1);
    CHECK_EQ(files.unmapped[0].column, "field");
    CHECK(files.unmapped_csv().find("CN1.TGTT.03.2022,field,Sở hữu trí tuệ\r\n") != std::string::npos);
    CHECK(files.cases.find("Tham gia tố tụng,,Đang thực hiện,") != std::string::npos);
}

TEST_CASE("cases that are void or outside of the period are no part of the export")
{
    auto voided = an_exported_case("Hình sự");
    voided.entry.voided = true;
    const auto before = an_exported_case("Hình sự");
    auto after = before;
    after.entry.date = day_of("2022-07-01");
    const auto files = files_of({voided, after});
    CHECK_EQ(std::count(files.cases.begin(), files.cases.end(), '\n'), 1);
    CHECK_EQ(std::count(files.persons.begin(), files.persons.end(), '\n'), 1);
}

TEST_CASE("a case without a number is listed, for the Ministry wants one")
{
    auto one = an_exported_case("Hình sự");
    one.entry.number = 0;
    const auto files = files_of({one});
    REQUIRE_EQ(files.unmapped.size(), 1);
    CHECK_EQ(files.unmapped[0].column, "code");
}
