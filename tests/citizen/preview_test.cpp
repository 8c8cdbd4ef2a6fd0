#include "kiosk/app/citizen/preview.h"

#include "stand.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {
std::string without_first_line(std::string_view steps) { return std::string{steps.substr(steps.find('\n', 1))}; }

struct Previewed {
    WalkClock clock{base::parse_time("2026-11-23T09:42").value()};
    content::Library library = shipped_library();
    content::Settings settings;
    base::NoLog log;
    Preview preview{library, settings, clock, log, *base::parse_day("2027-01-01"), false};
    std::unique_ptr<Glass> glass = std::move(*Glass::make({{"test", 1920, 1080, true}, 0}));
    Shell shell{*glass, preview.program(), clock};
    Previewed() { shell.start(); }
    int walk(const std::string& text)
    {
        const auto steps = walk::parse(text, "test.walk");
        REQUIRE_MESSAGE(steps, steps.error().detail);
        std::FILE* out = std::tmpfile();
        const int code = Walker{shell, clock, "", out}.run(*steps);
        std::fclose(out);
        return code;
    }
};
}  // namespace

TEST_CASE("a preview walks to the page before sending, and there is no way further")
{
    Previewed at;
    // It begins on the page behind the front, and a day to come back is one after the previewed day.
    auto steps = without_first_line(to_check_answers);
    const std::string that_day = "30112026";
    steps.replace(steps.find(that_day), that_day.size(), "04012027");
    REQUIRE(at.walk(steps) == 0);
    CHECK(at.walk("expect \"XEM THỬ luật ngày 01/01/2027\"\nexpect \"Không có gì được gửi\"\n") == 0);
    CHECK(at.walk("tap \"send\"\nexpect-page receipt\n") != 0);
    CHECK(at.walk("expect-page check_answers\n") == 0);
}

TEST_CASE("a preview is never wiped by idleness and ends with its exit")
{
    Previewed at;
    REQUIRE(at.walk("wait 10m\nexpect-page home\n") == 0);
    CHECK_FALSE(at.preview.program().finished());
    CHECK(at.walk("tap \"Kết thúc xem thử\"\n") == 0);
    CHECK(at.preview.program().finished());
}

TEST_CASE("the day of a preview stands still while its time goes on, at every hour")
{
    using namespace std::chrono_literals;
    WalkClock clock{base::parse_time("2026-11-23T23:50").value()};
    const DayClock day{clock, *base::parse_day("2027-01-01")};
    CHECK(base::iso(base::local_day(day.wall())) == "2027-01-01");
    CHECK(base::local(day.wall()).hour == 23);
    clock.wait(20min);
    CHECK(base::iso(base::local_day(day.wall())) == "2027-01-01");
    CHECK(base::local(day.wall()).hour == 0);
}
