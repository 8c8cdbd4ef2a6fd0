#include "kiosk/board/session.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono_literals;

namespace {
struct Told {
    board::Session session;
    base::SteadyTime now{};
    std::vector<flow::CalledNumber> calls;
    std::int64_t places = 0;

    void call(const std::string& number, const std::string& counter)
    {
        std::erase_if(calls, [&](const flow::CalledNumber& one) { return one.number == number; });
        calls.insert(calls.begin(), {++places, number, counter, "vi", {}});
    }
    void tell() { session = board::told(std::move(session), {calls, 0}, now); }
    void after(std::chrono::seconds passed)
    {
        now += passed;
        session = board::at(std::move(session), now);
    }
    std::string large() const { return session.now ? session.now->number + " " + session.now->counter : "nobody"; }
    std::string before() const
    {
        std::string out;
        for (const auto& call : session.before) out += (out.empty() ? "" : " ") + call.number;
        return out;
    }
};
}  // namespace

TEST_CASE("what was called before the board was switched on is not called again")
{
    Told at;
    for (int i = 1; i <= 12; ++i) at.call("A-0" + std::to_string(10 + i), "1");
    at.tell();
    CHECK(at.large() == "nobody");
    CHECK(at.before() == "A-022 A-021 A-020 A-019 A-018 A-017 A-016 A-015");
    CHECK_FALSE(board::due(at.session));
}

TEST_CASE("a number that is called is large for twenty seconds and then the first of those before")
{
    Told at;
    at.tell();
    at.call("A-012", "2");
    at.tell();
    CHECK(at.large() == "A-012 2");
    CHECK(at.before().empty());
    CHECK(board::due(at.session) == at.now + 20s);
    at.after(19s);
    at.tell();
    CHECK(at.large() == "A-012 2");
    at.after(1s);
    CHECK(at.large() == "nobody");
    CHECK(at.before() == "A-012");
}

TEST_CASE("two counters that call at once are shown one after the other, each for its whole time")
{
    Told at;
    at.tell();
    at.call("A-012", "2");
    at.call("B-004", "1");
    at.tell();
    CHECK(at.large() == "A-012 2");
    CHECK(at.before().empty());
    at.after(20s);
    CHECK(at.large() == "B-004 1");
    CHECK(at.before() == "A-012");
    CHECK(board::due(at.session) == at.now + 20s);
    at.after(20s);
    CHECK(at.before() == "B-004 A-012");
}

TEST_CASE("a number that is called again is large again, at the counter of now, and stands once")
{
    Told at;
    at.tell();
    at.call("A-012", "2");
    at.tell();
    at.after(20s);
    at.call("A-012", "1");
    at.tell();
    CHECK(at.large() == "A-012 1");
    CHECK(at.before().empty());
    // While somebody else is large, twice is once.
    at.call("A-013", "2");
    at.call("A-014", "1");
    at.call("A-013", "3");
    at.tell();
    at.after(20s);
    CHECK(at.large() == "A-014 1");
    at.after(20s);
    CHECK(at.large() == "A-013 3");
    at.after(20s);
    CHECK(at.large() == "nobody");
}

TEST_CASE("a board that loses the store keeps what it knows and goes on where it was")
{
    Told at;
    at.tell();
    at.call("A-001", "1");
    at.call("A-002", "2");
    at.tell();
    at.session = board::lost(std::move(at.session));
    CHECK(at.session.lost);
    at.after(20s);
    CHECK(at.large() == "A-002 2");
    CHECK(at.before() == "A-001");
    at.tell();
    CHECK_FALSE(at.session.lost);
    CHECK(at.large() == "A-002 2");
}

TEST_CASE("on a new day, or with a store that began anew, nobody of before stays on the board")
{
    Told at;
    for (int i = 0; i < 5; ++i) at.call("A-00" + std::to_string(i + 1), "1");
    at.tell();
    at.calls.clear();
    at.places = 0;
    at.tell();
    CHECK(at.before().empty());
    at.call("A-001", "1");
    at.tell();
    CHECK(at.large() == "A-001 1");
}
