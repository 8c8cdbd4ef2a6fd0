#include "kiosk/content/clocks.h"

#include <doctest/doctest.h>

#include "kiosk/content/library.h"
#include "tests/support/faults_of.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using namespace kiosk::content;
using test::faults_of;
using test::PackCopy;
using test::shipped;

namespace {
base::Day on(std::string_view iso) { return *base::parse_day(iso); }

const std::string one_clock =
    "clocks:\n"
    "  - id: appoint\n"
    "    number: 3\n"
    "    unit: working_days\n"
    "    whose: law\n"
    "    words: {vi: ba ngày, en: three days}\n"
    "    source: {vi: Điều 31, en: Article 31}\n"
    "    state: confirmed\n";

std::string faults_with(const std::string& clocks)
{
    const PackCopy pack;
    pack.write("desk/clocks.yaml", clocks);
    return faults_of(pack);
}
std::string spoilt(const std::string& from, const std::string& to)
{
    auto text = one_clock;
    return faults_with(text.replace(text.find(from), from.size(), to));
}
}  // namespace

TEST_CASE("the shipped pack knows every clock that the centre's work is held to")
{
    const auto& clocks = shipped().clocks;
    const auto is = [&](std::string_view id, int number, ClockRule::Unit unit) {
        const auto* clock = clock_on(clocks, id, on("2026-11-23"));
        CAPTURE(id);
        REQUIRE(clock != nullptr);
        CHECK(clock->number == number);
        CHECK(clock->unit == unit);
        CHECK(clock->words.size() == 2);
        CHECK(clock->source.size() == 2);
    };
    using enum ClockRule::Unit;
    is("accept_now", 0, hours);
    is("appoint_held", 12, hours);
    is("appoint_proceedings", 3, working_days);
    is("appoint_representation", 3, working_days);
    is("advice", 10, days);
    is("advice_complex", 30, days);
    is("papers", 5, working_days);
    is("papers_hard_area", 10, working_days);
    is("change_provider", 3, working_days);
    is("complaint", 3, working_days);
    is("hand_over", 30, days);
    is("archive", 1, years);
    is("hearing", 10, days);
    is("notice_03", 3, working_days);
    is("answer", 2, working_days);
    is("hall", 15, minutes);
}

TEST_CASE("a limit is not called confirmed once a rule counts that nobody has read, and stays so where the new law was read")
{
    for (const auto& [id, read] :
         {std::pair{"appoint_held", true}, {"hand_over", true}, {"papers", false}, {"complaint", false}}) {
        CAPTURE(id);
        const auto* clock = clock_on(shipped().clocks, id, on("2027-01-04"));
        REQUIRE(clock != nullptr);
        CHECK(clock->confirmed_on(on("2026-12-31")));
        CHECK(clock->confirmed_on(on("2027-01-01")) == read);
    }
}

TEST_CASE("a limit that changes is taken by its day")
{
    const PackCopy pack;
    auto old = one_clock;
    old.insert(old.find("    words"), "    to: 2026-12-31\n");
    auto anew = one_clock.substr(one_clock.find("  - id"));
    anew.replace(anew.find("number: 3"), 9, "number: 2");
    anew.insert(anew.find("    words"), "    from: 2027-01-01\n");
    pack.write("desk/clocks.yaml", old + anew);
    const auto loaded = load(pack.path);
    REQUIRE(loaded);
    CHECK(clock_on(loaded->library.clocks, "appoint", on("2026-12-31"))->number == 3);
    CHECK(clock_on(loaded->library.clocks, "appoint", on("2027-01-01"))->number == 2);
}

TEST_CASE("what is wrong with a clock is told at its line")
{
    CHECK(faults_with(one_clock).empty());
    CHECK(spoilt("number: 3", "number: drei").find("desk/clocks.yaml:3: number: a whole number") != std::string::npos);
    CHECK(spoilt("number: 3", "number: 4000").find("desk/clocks.yaml:3: number: at most") != std::string::npos);
    CHECK(spoilt("working_days", "weeks").find("desk/clocks.yaml:4: unit: one of minutes") != std::string::npos);
    CHECK(spoilt("whose: law", "whose: ours").find("desk/clocks.yaml:5: whose: one of law, promise") != std::string::npos);
    CHECK(spoilt(", en: three days", "").find("desk/clocks.yaml:6: words: the words in \"en\"") != std::string::npos);
    CHECK(spoilt("state: confirmed", "colour: red").find("desk/clocks.yaml:8: colour: unknown key") != std::string::npos);
    CHECK(faults_with(one_clock + one_clock.substr(8)).find("overlap: appoint counts a second time") != std::string::npos);
    CHECK(faults_with("clocks: []\n").find("desk/clocks.yaml:1: clocks: at least one") != std::string::npos);
}
