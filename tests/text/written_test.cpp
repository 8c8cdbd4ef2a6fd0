#include "kiosk/text/written.h"

#include <doctest/doctest.h>

#include "kiosk/text/fold.h"

using namespace kiosk;

TEST_CASE("dates and times are written as readers of each language write them")
{
    const auto monday = base::Day{std::chrono::year{2026} / 11 / 23};
    CHECK(text::weekday_date(monday, "vi") == "Thứ Hai 23/11/2026");
    CHECK(text::weekday_date(monday, "en") == "Monday 23 November 2026");
    CHECK(text::weekday_date(monday, "tay") == "Thứ Hai 23/11/2026");
    CHECK(text::weekday(base::Day{std::chrono::year{2026} / 11 / 29}, "vi") == "Chủ Nhật");
    CHECK(text::short_date(base::Day{std::chrono::year{2026} / 2 / 3}) == "03/02");
    CHECK(text::time_of_day({monday, 9, 5, 0}) == "09:05");
}

TEST_CASE("numbers are grouped as the language does it")
{
    CHECK(text::number(1389, "vi") == "1.389");
    CHECK(text::number(1389, "en") == "1,389");
    CHECK(text::number(389, "vi") == "389");
    CHECK(text::number(-1500000, "vi") == "-1.500.000");
    CHECK(text::number(0, "vi") == "0");
}

TEST_CASE("phone numbers are grouped and anything else is left alone")
{
    CHECK(text::phone("0912345678") == "0912 345 678");
    CHECK(text::phone("+84 912 345 678") == "0912 345 678");
    CHECK(text::phone("02093870123") == "0209 387 0123");
    CHECK(text::phone("18009069") == "1800 9069");
    CHECK(text::phone("111") == "111");
    CHECK(text::phone("sau 5 giờ") == "sau 5 giờ");
    CHECK(text::secret("K7M42QXD") == "K7M4-2QXD");
}

TEST_CASE("a birth date is understood as people type it")
{
    for (const char* typed : {"23/11/1961", "23.11.1961", "23-11-1961", "23111961", " 23 11 1961 "}) {
        const auto day = text::typed_day(typed);
        REQUIRE_MESSAGE(day.has_value(), typed);
        CHECK(base::iso(day->day) == "1961-11-23");
        CHECK_FALSE(day->year_only);
    }
    CHECK(base::iso(text::typed_day("3/2/1961")->day) == "1961-02-03");
    CHECK(text::typed_day("1961")->year_only);
    for (const char* month : {"9/1961", "09/1961", "09.1961"}) {
        CHECK(text::typed_day(month)->month_only);
        CHECK(base::iso(text::typed_day(month)->day) == "1961-09-01");
    }
    CHECK_FALSE(text::typed_day("13/1961").has_value());
    for (const char* typed : {"", "61", "30/2/1961", "23/11", "23/11/61", "1/1/1/1961", "hôm qua", "23//1961", "99999999999"})
        CHECK_MESSAGE(!text::typed_day(typed).has_value(), typed);
}

TEST_CASE("words are found without tones, marks and capitals")
{
    CHECK(text::folded("  Đất  ĐAI ") == "dat dai");
    CHECK(text::folded("Ngưỡng cửa") == "nguong cua");
    CHECK(text::folded("Nguye\xCC\x82\xCC\x83n") == "nguyen");
    CHECK(text::folded("Quyết định 23/QĐ-TT") == "quyet dinh 23/qd-tt");
    CHECK(text::folded("").empty());
}
