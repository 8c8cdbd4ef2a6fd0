#include "kiosk/app/board/board_program.h"

#include <doctest/doctest.h>

#include "kiosk/app/board/demo_calls.h"
#include "kiosk/app/citizen/transcript.h"
#include "tests/support/fake_hall.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {
class HandClock final : public base::Clock {
public:
    base::WallTime wall() const override { return base::parse_time("2026-11-23T09:42").value() + passed; }
    base::SteadyTime steady() const override { return base::SteadyTime{} + passed; }
    std::chrono::seconds passed{0};
};

struct HallDoor final : flow::BoardDoor {
    support::FakeHall hall;
    bool gone = false;
    base::Result<flow::CalledNumbers> called() override
    {
        if (gone) return base::failure(base::ErrorKind::unavailable, "gone");
        return hall.called();
    }
};

class NoLog final : public base::Log {
public:
    void note(base::Event, std::int64_t) override {}
    void note(base::Event, const base::Error&) override {}
};

struct Board {
    HandClock clock;
    HallDoor door;
    app::Transcript voice{clock};
    content::Settings settings;
    NoLog log;
    app::BoardProgram program{{test::shipped(), settings, door, voice, clock, log, false, "chime.wav", {}, {}}};
    Board() { seconds(1); }
    void seconds(int count)
    {
        for (int i = 0; i < count; ++i) {
            clock.passed += 1s;
            program.due();
            if (program.await_world(10s)) program.woken();
        }
    }
};
}  // namespace

TEST_CASE("a called number is shown within a second, after a chime said twice and a little slowly, and leaves after twenty")
{
    Board at;
    at.door.hall.take({base::RequestId::random(), "A", "vi", "land"});
    REQUIRE(at.door.hall.call_next("2", {}));
    at.seconds(2);
    REQUIRE(at.program.session().now);
    CHECK(at.program.session().now->number == "A-001");
    REQUIRE(at.voice.said().size() == 1);
    const auto& said = at.voice.said()[0];
    CHECK(said.rate_percent == 95);
    REQUIRE(said.parts.size() == 3);
    CHECK(said.parts[0].recording == "chime.wav");
    CHECK(said.parts[1].words == "Xin mời số a, không không một, đến quầy số hai.");
    CHECK(said.parts[2].words == said.parts[1].words);
    at.seconds(25);
    CHECK_FALSE(at.program.session().now);
    CHECK(at.voice.said().size() == 1);
}

TEST_CASE("a board that cannot reach the store says so, and is right again by itself")
{
    Board at;
    at.door.hall.take({base::RequestId::random(), "A", "vi", ""});
    REQUIRE(at.door.hall.call_next("1", {}));
    at.seconds(2);
    at.door.gone = true;
    at.seconds(2);
    CHECK(at.program.session().lost);
    CHECK(at.program.session().now);
    at.door.gone = false;
    at.seconds(2);
    CHECK_FALSE(at.program.session().lost);
    CHECK(at.voice.said().size() == 1);
}

TEST_CASE("a demonstration calls somebody every half minute")
{
    HandClock clock;
    app::DemoCalls calls{clock};
    const auto first = calls.called().value();
    REQUIRE(first.calls.size() == 9);
    clock.passed += 30s;
    const auto next = calls.called().value();
    CHECK(next.calls[0].place == first.calls[0].place + 1);
    CHECK(next.calls[1].number == first.calls[0].number);
}
