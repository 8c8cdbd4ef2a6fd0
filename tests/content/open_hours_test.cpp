#include "kiosk/content/open_hours.h"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

bool can_come(const std::string& hours, const char* now, bool staff_here = true)
{
    content::Settings settings;
    settings.staff_here = staff_here;
    settings.opening_hours = {{"vi", hours}};
    law::Holidays holidays;
    holidays.off = {*base::parse_day("2026-11-24")};
    return content::staff_can_come(settings, holidays, *base::parse_time(now));
}

const std::string usual = "Thứ Hai đến Thứ Sáu, 7:30–11:30 và 13:30–17:00";

}  // namespace

TEST_CASE("staff can be called within the hours that the centre says, and not outside of them")
{
    CHECK(can_come(usual, "2026-11-23T07:30"));
    CHECK(can_come(usual, "2026-11-23T16:59"));
    CHECK_FALSE(can_come(usual, "2026-11-23T07:29"));
    CHECK_FALSE(can_come(usual, "2026-11-23T12:00"));
    CHECK_FALSE(can_come(usual, "2026-11-23T17:00"));
    CHECK(can_come("7h30 - 11h30, 13h30 - 17h00", "2026-11-23T08:00"));
}

TEST_CASE("on a day off nobody is promised, unless the centre names that day")
{
    CHECK_FALSE(can_come(usual, "2026-11-28T09:00"));
    CHECK_FALSE(can_come(usual, "2026-11-24T09:00"));
    CHECK(can_come("Thứ Hai đến Thứ Bảy, 7:30–11:30", "2026-11-28T09:00"));
    CHECK(can_come("Cả Chủ nhật, 7:30–11:30", "2026-11-29T09:00"));
}

TEST_CASE("where nobody sits nobody can be called, and hours that nobody wrote down forbid nothing")
{
    CHECK_FALSE(can_come(usual, "2026-11-23T09:00", false));
    CHECK(can_come("", "2026-11-28T23:00"));
    CHECK(can_come("Trong giờ hành chính", "2026-11-23T09:00"));
}
