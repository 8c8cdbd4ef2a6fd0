#include <doctest/doctest.h>
#include <sqlite3.h>

#include <map>
#include <set>

#include "kiosk/store/terminal_door.h"
#include "opened.h"

using namespace kiosk;
using base::ErrorKind;
using State = flow::HallNumber::State;

namespace {
struct HallClock final : public base::Clock {
    base::WallTime wall() const override { return now; }
    base::SteadyTime steady() const override { return base::SteadyTime{} + passed; }
    base::WallTime now = base::parse_time("2026-11-23T09:30:42").value();
    std::chrono::seconds passed{0};
    void minutes(int count)
    {
        now += std::chrono::minutes{count};
        passed += std::chrono::minutes{count};
    }
};

struct Hall {
    HallClock clock;
    support::StoreFolder at{support::ScratchFolder{support::ScratchFolder::in_memory()}, {}, {}};
    Hall() { at.begin(clock); }
    std::string take(const std::string& letter, const std::string& subject = {})
    {
        return flow::words_of(at.store->take_number({base::RequestId::random(), letter, "vi", subject})->number);
    }
    void reopen()
    {
        at.store.reset();
        at.store = store::Store::open(at.folder.path(), clock).value();
    }
    std::string next(const std::string& counter, const std::vector<std::string>& letters = {})
    {
        const auto called = at.store->call_next(counter, letters);
        return called ? flow::words_of(*called) : std::string{base::name_of(called.error().kind)};
    }
    State state(const std::string& words)
    {
        const auto numbers = at.store->hall().value();
        for (const auto& number : numbers)
            if (flow::words_of(number) == words) return number.state;
        throw std::runtime_error(words + " is not in the hall");
    }
};
}  // namespace

TEST_CASE("numbers start at 001 for each letter and day, and nothing of the day before is kept")
{
    Hall hall;
    CHECK(hall.take("A") == "A-001");
    CHECK(hall.take("B") == "B-001");
    CHECK(hall.take("A", "land") == "A-002");
    hall.clock.minutes(24 * 60);
    CHECK(hall.at.store->hall()->empty());
    CHECK(hall.take("A") == "A-001");
    CHECK(hall.at.store->hall()->size() == 1);
    hall.at.store.reset();
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open(hall.at.file("kiosk.db").c_str(), &raw) == SQLITE_OK);
    sqlite3_stmt* row = nullptr;
    REQUIRE(sqlite3_prepare_v2(raw, "SELECT count(*) FROM hall_number", -1, &row, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(row) == SQLITE_ROW);
    CHECK(sqlite3_column_int(row, 0) == 1);
    sqlite3_finalize(row);
    sqlite3_close(raw);
}

TEST_CASE("a store that starts again goes on with its numbers, who waits and who was called")
{
    Hall hall;
    hall.take("A");
    hall.take("A");
    CHECK(hall.next("1") == "A-001");
    const auto before = hall.at.store->hall().value();
    hall.reopen();
    CHECK(hall.at.store->hall().value() == before);
    CHECK(hall.take("A") == "A-003");
    CHECK(hall.next("1") == "A-002");
}

TEST_CASE("after a lost database numbers go on at the next hundred, so that none is called for two people")
{
    Hall hall;
    for (int i = 0; i < 3; ++i) hall.take("A");
    hall.at.store.reset();
    std::filesystem::remove(hall.at.file("kiosk.db"));
    std::filesystem::remove(hall.at.file("kiosk.db-wal"));
    hall.reopen();
    CHECK(hall.take("A") == "A-101");
    CHECK(hall.take("B") == "B-101");
    // What can still be read of a damaged one is kept.
    REQUIRE(hall.at.store->backup((hall.at.folder.path() / "copy").string()));
    hall.at.store.reset();
    REQUIRE(store::Store::restore(hall.at.folder.path(), hall.at.folder.path() / "copy", hall.clock));
    hall.reopen();
    CHECK(hall.at.store->hall()->size() == 2);
    CHECK(hall.take("A") == "A-201");
    hall.clock.minutes(24 * 60);
    CHECK(hall.take("A") == "A-001");
}

TEST_CASE("a folder made before there were numbers gives them")
{
    Hall hall;
    hall.at.store.reset();
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open(hall.at.file("kiosk.db").c_str(), &raw) == SQLITE_OK);
    for (const auto* table : {"hall_number", "hall_above", "hall_count"})
        REQUIRE(sqlite3_exec(raw, ("DROP TABLE " + std::string{table}).c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(raw);
    hall.reopen();
    CHECK(hall.take("A") == "A-001");
}

TEST_CASE("who asks again with the same wish gets the same number")
{
    Hall hall;
    hall.take("A");
    const flow::WantedNumber wanted{base::RequestId::random(), "A", "en", "land"};
    const auto first = hall.at.store->take_number(wanted).value();
    CHECK(first.before == 1);
    CHECK(hall.at.store->take_number(wanted).value() == first);
    CHECK(first.number.language == "en");
    CHECK(first.number.subject == "land");
    CHECK(hall.take("A") == "A-003");
}

TEST_CASE("everybody who waits is counted before a new number, whatever their letter")
{
    Hall hall;
    hall.take("A");
    hall.take("B");
    hall.next("1");
    CHECK(hall.at.store->take_number({base::RequestId::random(), "A", "vi", ""})->before == 1);
}

TEST_CASE("the next is who waits longest, of the letters that a counter serves")
{
    Hall hall;
    for (const auto* letter : {"A", "B", "A"}) hall.take(letter);
    CHECK(hall.next("2", {"B"}) == "B-001");
    CHECK(hall.next("1") == "A-001");
    CHECK(hall.next("2", {"B"}) == "not_found");
    CHECK(hall.next("2", {"A", "B"}) == "A-002");
    CHECK(hall.next("1") == "not_found");
}

TEST_CASE("two desks that call at once never get the same number, ten thousand times")
{
    constexpr int people = 10'000;
    Hall hall;
    const auto one = hall.at.session(support::officer);
    const auto other = hall.at.session(support::reception);
    std::set<std::string> called;
    for (int i = 0; i < people; i += 2) {
        REQUIRE(hall.at.store->take_number({base::RequestId::random(), i % 3 == 0 ? "A" : "B", "vi", ""}));
        REQUIRE(hall.at.store->take_number({base::RequestId::random(), "A", "vi", ""}));
        for (const auto* desk : {&one, &other}) {
            const auto number = (*desk)->call_next(desk == &one ? "1" : "2", {});
            REQUIRE(number);
            REQUIRE(called.insert(flow::words_of(*number)).second);
        }
    }
    CHECK(called.size() == people);
    CHECK(hall.next("1") == "not_found");
}

TEST_CASE("a number is called, called again, found absent, called back, served, and then no more")
{
    Hall hall;
    const auto words = hall.take("A");
    hall.clock.minutes(5);
    hall.next("2");
    hall.clock.minutes(1);
    auto number = hall.at.store->call_again(words, "2").value();
    CHECK(number.calls == 2);
    CHECK(number.called_at - number.first_called_at == std::chrono::minutes{1});
    CHECK(number.first_called_at - number.taken_at == std::chrono::minutes{5});
    REQUIRE(hall.at.store->mark_number(words, State::absent, ""));
    CHECK(hall.state(words) == State::absent);
    CHECK(hall.at.store->call_again(words, "1")->counter == "1");
    CHECK(hall.at.store->call_again(words, "2").error().kind == ErrorKind::conflict);
    REQUIRE(hall.at.store->mark_number(words, State::serving, ""));
    hall.clock.minutes(9);
    number = hall.at.store->mark_number(words, State::served, "").value();
    CHECK(number.ended_at - number.called_at == std::chrono::minutes{9});
    for (const auto state : {State::serving, State::served, State::absent, State::waiting})
        CHECK(hall.at.store->mark_number(words, state, "").error().kind == ErrorKind::conflict);
    CHECK(hall.at.store->call_again(words, "1").error().kind == ErrorKind::conflict);
    CHECK(hall.at.store->call_again("A-777", "1").error().kind == ErrorKind::not_found);
    CHECK(hall.at.store->call_again("đây", "1").error().kind == ErrorKind::invalid_input);
}

TEST_CASE("who is passed on keeps the time they waited, and who is put back goes to the end")
{
    Hall hall;
    const auto first = hall.take("A");
    const auto second = hall.take("B");
    const auto third = hall.take("B");
    hall.next("1", {"A"});
    REQUIRE(hall.at.store->mark_number(first, State::waiting, "B"));
    CHECK(hall.next("1", {"A"}) == "not_found");
    CHECK(hall.next("2", {"B"}) == first);
    REQUIRE(hall.at.store->mark_number(second, State::waiting, ""));
    CHECK(hall.next("2", {"B"}) == third);
    CHECK(hall.next("2", {"B"}) == second);
}

TEST_CASE("the board knows numbers, counters and languages, the newest call first and each number once")
{
    Hall hall;
    for (int i = 0; i < 20; ++i) hall.take("A", "land");
    REQUIRE(hall.at.store->take_number({base::RequestId::random(), "B", "en", "family"}));
    for (int i = 0; i < 18; ++i) hall.next(i % 2 == 0 ? "1" : "2");
    REQUIRE(hall.at.store->call_again("A-017", "1"));
    const auto board = hall.at.store->called().value();
    REQUIRE(board.calls.size() == flow::called_max);
    CHECK(board.calls[0].number == "A-017");
    CHECK(board.calls[0].counter == "1");
    CHECK(board.calls[1].number == "A-018");
    CHECK(board.calls[0].place > board.calls[1].place);
    CHECK(board.waiting == 3);
    CHECK(hall.next("1", {"B"}) == "B-001");
    CHECK(hall.at.store->called()->calls[0].language == "en");
}

TEST_CASE("whatever happens in the hall raises the number by which desks see that something changed")
{
    Hall hall;
    auto before = hall.at.store->change_number().value();
    const auto grew = [&] {
        const auto now = hall.at.store->change_number().value();
        return now > std::exchange(before, now);
    };
    const auto words = hall.take("A");
    CHECK(grew());
    hall.next("1");
    CHECK(grew());
    REQUIRE(hall.at.store->call_again(words, "1"));
    CHECK(grew());
    REQUIRE(hall.at.store->mark_number(words, State::served, ""));
    CHECK(grew());
    CHECK_FALSE(grew());
}

TEST_CASE("nobody calls a number without having signed in")
{
    Hall hall;
    const auto words = hall.take("A");
    store::StaffSession nobody{*hall.at.store};
    CHECK(nobody.hall()->size() == 1);
    CHECK(nobody.call_next("1", {}).error().kind == ErrorKind::denied);
    CHECK(nobody.call_again(words, "1").error().kind == ErrorKind::denied);
    CHECK(nobody.mark(words, State::absent, "").error().kind == ErrorKind::denied);
    CHECK(nobody.take_number("A", "vi", "").error().kind == ErrorKind::denied);
    const auto signed_in = hall.at.session(support::reception);
    CHECK(flow::words_of(signed_in->take_number("B", "vi", "").value()) == "B-001");
    CHECK(signed_in->call_next("1", {}));
}

TEST_CASE("a terminal's socket gives numbers of this hall's letters alone, no words, and no more than people can take")
{
    Hall hall;
    auto letters = std::vector<std::string>{"A"};
    store::TerminalDoor door{*hall.at.store, hall.clock, [&] { return store::KnownHere{"TT", "Máy 1", {}, letters}; }};
    const auto take = [&](const std::string& letter, const std::string& language, const std::string& subject) {
        return door.take_number({base::RequestId::random(), letter, language, subject});
    };
    CHECK(take("B", "vi", "").error().kind == ErrorKind::invalid_input);
    CHECK(take("A", "vi", "Nguyễn Thị Hường").error().kind == ErrorKind::invalid_input);
    CHECK(take("A", "", "").error().kind == ErrorKind::invalid_input);
    letters.push_back("B");
    CHECK(take("B", "vi", "land"));
    const flow::WantedNumber wanted{base::RequestId::random(), "A", "vi", ""};
    REQUIRE(door.take_number(wanted));
    int taken = 0;
    while (take("A", "vi", "")) ++taken;
    CHECK(taken == 28);
    CHECK(take("A", "vi", "").error().kind == ErrorKind::busy);
    CHECK(flow::words_of(door.take_number(wanted)->number) == "A-001");
    hall.clock.minutes(1);
    CHECK(take("A", "vi", ""));
}
