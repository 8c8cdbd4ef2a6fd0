#include <doctest/doctest.h>

#include "kiosk/desk/intent.h"
#include "small_desk.h"

using namespace kiosk;
using namespace kiosk::app::tests;
using State = flow::HallNumber::State;

namespace {
/// The desk with a number that was called to its counter.
struct AtCounter : AtDesk {
    AtCounter()
    {
        settings.unit = "TT";
        settings.counter = "2";
        settings.ticket_letters = {{"A", {{"vi", "tư vấn"}}}};
        static_cast<void>(store.hall.take({base::RequestId::random(), "A", "vi", "land"}));
        unlock();
        press("F4");
        REQUIRE(store.hall.numbers.front().state == State::called);
    }
    std::size_t visits() const
    {
        std::size_t out = 0;
        for (const auto& event : store.record.events) out += event.kind == record::kind::entry_added ? 1 : 0;
        return out;
    }
    void serve() { press("Return"), press("Return"); }
};
}  // namespace

TEST_CASE("a number that is served is one visit in the register")
{
    AtCounter at;
    at.press("Return");
    CHECK(at.visits() == 0);
    at.press("Return");
    CHECK(at.store.hall.numbers.front().state == State::served);
    CHECK(at.visits() == 1);
}

TEST_CASE("whoever is absent or put back is no visit")
{
    AtCounter at;
    at.press("F10");
    CHECK(at.store.hall.numbers.front().state == State::absent);
    CHECK(at.visits() == 0);
}

TEST_CASE("a visit whose answer was lost is written once when the clerk presses again")
{
    AtCounter at;
    at.press("Return");
    at.store.lost_answers = 1;
    at.press("Return");
    CHECK(at.store.hall.numbers.front().state == State::serving);
    CHECK(at.visits() == 1);
    at.press("Return");
    CHECK(at.store.hall.numbers.front().state == State::served);
    CHECK(at.visits() == 1);
}

TEST_CASE("a number whose mark was lost on the way keeps its one visit")
{
    AtCounter at;
    at.press("Return");
    at.store.lost_answers = 2;
    at.press("Return");
    at.press("Return");
    at.press("Return");
    CHECK(at.store.hall.numbers.front().state == State::served);
    CHECK(at.visits() == 1);
}

TEST_CASE("calling the next writes the visit of whoever was at the counter")
{
    AtCounter at;
    at.press("Return");
    static_cast<void>(at.store.hall.take({base::RequestId::random(), "A", "vi", ""}));
    at.wait(std::chrono::seconds{4});
    at.press("F4");
    CHECK(at.visits() == 1);
    at.serve();
    CHECK(at.visits() == 2);
}
