#include "kiosk/desk/clock_words.h"

#include <doctest/doctest.h>

#include "desk_words.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;

namespace {
base::Day day(const char* iso) { return *base::parse_day(iso); }
base::WallTime at(const char* iso) { return *base::parse_time(iso); }

/// Monday 23/11/2026, 09:42; the day after is a day off.
struct Clocks {
    content::Library library = small_library();
    Say say{library, "vi"};
    law::Holidays holidays{{day("2026-11-24")}, {}};
    ClockView view{say, morning(), holidays};
};
}  // namespace

TEST_CASE("a limit in hours says what is left and until when, and is pressing in its last hour")
{
    const Clocks clocks;
    const auto soon = minutes_left(clocks.view, at("2026-11-22T22:10"), at("2026-11-23T10:10"));
    CHECK(soon.left == "28 phút");
    CHECK(soon.until == "đến 10:10");
    CHECK(soon.gauge.tone == page::Tone::lotus);
    const auto later = minutes_left(clocks.view, at("2026-11-23T07:30"), at("2026-11-23T11:30"));
    CHECK(later.left == "1 giờ 48");
    CHECK(later.gauge.tone == page::Tone::teal);
    CHECK(later.gauge.share == doctest::Approx(0.45));
    CHECK(minutes_left(clocks.view, at("2026-11-23T07:30"), at("2026-11-24T02:00")).until == "đến 02:00 24/11");
    const auto past = minutes_left(clocks.view, at("2026-11-22T20:00"), at("2026-11-23T08:00"));
    CHECK(past.past);
    CHECK(past.left == "quá 1 giờ 42");
    CHECK(past.gauge.tone == page::Tone::red);
}

TEST_CASE("a limit in working days counts no day off, and names the one in between")
{
    const Clocks clocks;
    const auto clock = working_days_left(clocks.view, day("2026-11-20"), day("2026-11-27"));
    CHECK(clock.left == "3 ngày");
    CHECK(clock.until == "làm việc, 27/11");
    CHECK(clock.whole == "Còn 3 ngày làm việc, nghỉ 24/11");
    CHECK(clock.gauge.share == doctest::Approx(0.75));
}

TEST_CASE("what is due today is said so, also when the day itself is a day off")
{
    const Clocks clocks;
    CHECK(working_days_left(clocks.view, day("2026-11-19"), day("2026-11-23")).left == "hôm nay");
    CHECK(working_days_left(clocks.view, day("2026-11-19"), day("2026-11-23")).until == "hết ngày làm việc");
    CHECK(working_days_left(clocks.view, day("2026-11-19"), day("2026-11-24")).left == "hôm nay");
}

TEST_CASE("a promise whose day has passed says by how much and for when it was, in red and full")
{
    const Clocks clocks;
    const auto clock = working_days_left(clocks.view, day("2026-11-18"), day("2026-11-20"));
    CHECK(clock.past);
    CHECK(clock.left == "quá 1 ngày");
    CHECK(clock.until == "hẹn T6 20/11");
    CHECK(clock.gauge.share == 1);
    CHECK(clock.gauge.tone == page::Tone::red);
}

TEST_CASE("calendar days that end on a day off are better done on the working day before")
{
    const Clocks clocks;
    const auto clock = days_left(clocks.view, day("2026-10-30"), day("2026-11-29"));
    CHECK(clock.left == "6 ngày");
    CHECK(clock.until == "Chủ Nhật 29/11");
    CHECK(clock.whole == "Còn 6 ngày, nên xong thứ Sáu 27/11");
    CHECK(days_left(clocks.view, day("2026-11-01"), day("2026-11-26")).whole == "Còn 3 ngày");
}

TEST_CASE("a hearing tells its day and counts nothing down")
{
    const Clocks clocks;
    const auto clock = event_on(clocks.view, day("2026-11-25"), "phiên toà");
    CHECK(clock.left == "thứ Tư");
    CHECK(clock.until == "phiên toà 25/11");
    CHECK(clock.gauge.share < 0);
    CHECK(event_on(clocks.view, day("2026-11-24"), "phiên toà").left == "ngày mai");
    CHECK(event_on(clocks.view, day("2026-12-18"), "phiên toà").left == "18/12");
}

TEST_CASE("safe hours are open, not yet open, or over for today, and parts that touch are one")
{
    const content::PartsOfDay parts;
    const Clocks clocks;
    const auto open = safe_hours({"morning"}, parts, morning());
    CHECK(open.open);
    CHECK(hours_to_call(clocks.view, open).left == "1 giờ 48");
    CHECK(hours_to_call(clocks.view, open).until == "gọi đến 11:30");
    CHECK(hours_to_call(clocks.view, safe_hours({"morning", "noon"}, parts, morning())).until == "gọi đến 13:30");
    const auto later = safe_hours({"afternoon"}, parts, morning());
    CHECK_FALSE(later.open);
    CHECK(hours_to_call(clocks.view, later).left == "từ 13:30");
    CHECK(hours_to_call(clocks.view, later).until == "gọi 13:30–17:00");
    const auto over = safe_hours({"morning"}, parts, at("2026-11-23T12:00"));
    CHECK(over.today_over);
    CHECK_FALSE(over.open);
    for (const auto& any : {std::vector<std::string>{}, {"any_time"}, {"Sau 17 giờ"}})
        CHECK(safe_hours(any, parts, morning()).any_time);
}
