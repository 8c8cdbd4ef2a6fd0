/// Numbers of the hall. They are of one day, hold no name, and are no part of any request: neither an event nor copied. Each
/// change is one transaction, so that two desks never call the same number.
#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

using base::ErrorKind;
using base::failure;
using State = flow::HallNumber::State;

namespace {
constexpr int number_max = 99'999;
constexpr std::size_t language_bytes_max = 8;
constexpr std::size_t word_bytes_max = 40;  ///< of a subject
constexpr std::size_t counter_bytes_max = 12;

constexpr auto hall_columns =
    "letter, number, language, subject, state, taken_at, called_at, calls, counter, waits_for, first_called_at, ended_at, turn";

/// Small letters, digits and what joins them: whoever holds a socket cannot write words to the desk with it.
bool is_plain(const std::string& text, std::size_t bytes_max)
{
    return text.size() <= bytes_max && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
           });
}

/// As settings allow a counter.
bool is_counter(const std::string& text)
{
    return !text.empty() && text.size() <= counter_bytes_max &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

std::int64_t minute_of(const base::Clock& clock)
{
    const auto minute = std::chrono::floor<std::chrono::minutes>(clock.wall());
    return std::chrono::duration_cast<std::chrono::seconds>(minute.time_since_epoch()).count();
}
base::WallTime wall(std::int64_t seconds) { return base::WallTime{std::chrono::seconds{seconds}}; }
std::int64_t seconds(base::WallTime at) { return at.time_since_epoch().count(); }

Result<flow::HallNumber> hall_number_in(Statement& row)
{
    flow::HallNumber out;
    out.letter = row.text(0);
    out.number = static_cast<int>(row.integer(1));
    out.language = row.text(2);
    out.subject = row.text(3);
    const auto state = flow::hall_state_named(row.text(4));
    if (!state) return failure(ErrorKind::corrupt, "a number of the hall does not read");
    out.state = *state;
    out.taken_at = wall(row.integer(5));
    out.called_at = wall(row.integer(6));
    out.calls = static_cast<int>(row.integer(7));
    out.counter = row.text(8);
    out.waits_for = row.text(9);
    out.first_called_at = wall(row.integer(10));
    out.ended_at = wall(row.integer(11));
    out.turn = row.integer(12);
    return out;
}

/// The only row of a statement, or none.
Result<std::optional<flow::HallNumber>> one_number(Statement row)
{
    if (!TRY(row.next())) return std::nullopt;
    return TRY(hall_number_in(row));
}

Statement selected(Database& database, const std::string& rest)
{
    return database.prepare("SELECT " + std::string{hall_columns} + " FROM hall_number " + rest);
}

/// The next of a count that only grows.
Result<std::int64_t> next_of(Database& database, const char* count)
{
    auto row = database.prepare(
        "INSERT INTO hall_count VALUES(?1, 1) ON CONFLICT(name) DO UPDATE SET number = number + 1 RETURNING number");
    row.bind(1, count);
    if (!TRY(row.next())) return failure(ErrorKind::internal, "a count of the hall does not grow");
    const auto number = row.integer(0);
    TRY(row.run());
    return number;
}

Result<int> waiting_before(Database& database, const std::string& day, std::int64_t turn)
{
    auto row = database.prepare("SELECT count(*) FROM hall_number WHERE day = ?1 AND state = 'waiting' AND turn < ?2");
    row.bind(1, day).bind(2, turn);
    if (!TRY(row.next())) return 0;
    return static_cast<int>(row.integer(0));
}

Result<void> write_back(Database& database, const std::string& day, const flow::HallNumber& number, bool calls)
{
    auto row = database.prepare(
        "UPDATE hall_number SET state = ?4, called_at = ?5, calls = ?6, counter = ?7, waits_for = ?8, first_called_at = ?9, "
        "ended_at = ?10, turn = ?11, call_place = coalesce(?12, call_place) WHERE day = ?1 AND letter = ?2 AND number = ?3");
    row.bind(1, day).bind(2, number.letter).bind(3, std::int64_t{number.number}).bind(4, flow::name_of(number.state));
    row.bind(5, seconds(number.called_at)).bind(6, std::int64_t{number.calls}).bind(7, number.counter);
    row.bind(8, number.waits_for).bind(9, seconds(number.first_called_at)).bind(10, seconds(number.ended_at));
    row.bind(11, number.turn);
    if (calls)
        row.bind(12, TRY(next_of(database, "calls")));
    else
        row.bind_null(12);
    TRY(row.run());
    TRY(next_of(database, "changes"));
    return {};
}

void call_to(flow::HallNumber& number, const std::string& counter, std::int64_t minute)
{
    number.state = State::called;
    number.called_at = wall(minute);
    if (number.calls++ == 0) number.first_called_at = number.called_at;
    number.counter = counter;
    number.ended_at = {};
}

/// What cannot follow was done meanwhile by another desk, or by this one.
bool may_follow(State from, State to)
{
    switch (to) {
    case State::waiting: return from != State::served;
    case State::serving: return from == State::called || from == State::absent;
    case State::served: return from == State::called || from == State::serving;
    case State::absent: return from == State::called;
    case State::called: return false;
    }
    return false;
}

tl::unexpected<base::Error> already(const flow::HallNumber& number)
{
    return failure(ErrorKind::conflict, "this number is " + std::string{flow::name_of(number.state)} +
                                            (number.counter.empty() ? "" : " at counter " + number.counter));
}
}  // namespace

Result<std::optional<flow::TakenNumber>> Store::number_asked(const base::RequestId& id)
{
    const auto day = base::iso(today());
    return guarded<std::optional<flow::TakenNumber>>([&]() -> Result<std::optional<flow::TakenNumber>> {
        auto asked = selected(database_, "WHERE asked = ?1 AND day = ?2");
        asked.bind(1, id.text()).bind(2, day);
        const auto number = TRY(one_number(std::move(asked)));
        if (!number) return std::nullopt;
        return flow::TakenNumber{*number, TRY(waiting_before(database_, day, number->turn))};
    });
}

Result<flow::TakenNumber> Store::take_number(const flow::WantedNumber& wanted)
{
    if (!flow::is_service_letter(wanted.letter))
        return failure(ErrorKind::invalid_input, "the letter of a service is expected");
    if (wanted.language.empty() || !is_plain(wanted.language, language_bytes_max) || !is_plain(wanted.subject, word_bytes_max))
        return failure(ErrorKind::invalid_input, "a language and a subject of the pack are expected");
    const auto day = base::iso(today());
    return guarded<flow::TakenNumber>([&]() -> Result<flow::TakenNumber> {
        if (const auto again = TRY(number_asked(wanted.id))) return *again;
        flow::TakenNumber out;
        TRY(write_local([&]() -> Result<void> {
            // A clock that runs ahead must not take away the numbers that people hold.
            if (!clock_is_wrong())
                for (const auto* table : {"hall_number", "hall_above"}) {
                    auto old = database_.prepare("DELETE FROM " + std::string{table} + " WHERE day < ?1");
                    old.bind(1, day);
                    TRY(old.run());
                }
            auto last = database_.prepare(
                "SELECT 1 + max((SELECT coalesce(max(number), 0) FROM hall_number WHERE day = ?1 AND letter = ?2), (SELECT "
                "coalesce(max(number), 0) FROM hall_above WHERE day = ?1))");
            last.bind(1, day).bind(2, wanted.letter);
            if (!TRY(last.next())) return failure(ErrorKind::internal, "no number comes next");
            const auto number = last.integer(0);
            if (number > number_max) return failure(ErrorKind::busy, "no more numbers are given today");
            TRY(last.run());
            auto& given = out.number;
            given.letter = wanted.letter;
            given.number = static_cast<int>(number);
            given.language = wanted.language;
            given.subject = wanted.subject;
            given.taken_at = wall(minute_of(clock_));
            given.turn = TRY(next_of(database_, "turns"));
            auto row = database_.prepare(
                "INSERT INTO hall_number VALUES(?1, ?2, ?3, ?4, ?5, 'waiting', ?6, 0, 0, '', '', 0, 0, ?7, 0, ?8)");
            row.bind(1, day).bind(2, given.letter).bind(3, number).bind(4, given.language).bind(5, given.subject);
            row.bind(6, seconds(given.taken_at)).bind(7, given.turn).bind(8, wanted.id.text());
            TRY(row.run());
            TRY(next_of(database_, "changes"));
            return {};
        }));
        out.before = TRY(waiting_before(database_, day, out.number.turn));
        return out;
    });
}

Result<std::vector<flow::HallNumber>> Store::hall()
{
    return guarded<std::vector<flow::HallNumber>>([&]() -> Result<std::vector<flow::HallNumber>> {
        auto rows = selected(database_, "WHERE day = ?1 ORDER BY taken_at, turn");
        rows.bind(1, base::iso(today()));
        std::vector<flow::HallNumber> out;
        while (TRY(rows.next())) out.push_back(TRY(hall_number_in(rows)));
        return out;
    });
}

Result<flow::HallNumber> Store::call_next(const std::string& counter, const std::vector<std::string>& letters)
{
    if (!is_counter(counter)) return failure(ErrorKind::invalid_input, "the number of a counter is expected");
    std::string of;
    for (const auto& letter : letters) of += letter;
    const auto day = base::iso(today());
    return guarded<flow::HallNumber>([&]() -> Result<flow::HallNumber> {
        flow::HallNumber out;
        TRY(write_local([&]() -> Result<void> {
            auto first = selected(database_,
                                  "WHERE day = ?1 AND state = 'waiting' AND (?2 = '' OR instr(?2, CASE waits_for WHEN '' THEN "
                                  "letter ELSE waits_for END) > 0) ORDER BY turn LIMIT 1");
            first.bind(1, day).bind(2, of);
            const auto found = TRY(one_number(std::move(first)));
            if (!found) return failure(ErrorKind::not_found, "nobody waits");
            out = *found;
            call_to(out, counter, minute_of(clock_));
            return write_back(database_, day, out, true);
        }));
        return out;
    });
}

Result<flow::HallNumber> Store::change_number_of_hall(const std::string& words,
                                                      const std::function<Result<void>(flow::HallNumber&)>& change, bool calls)
{
    const auto name = flow::hall_name_in(words);
    if (!name) return failure(ErrorKind::invalid_input, "a number of the hall is expected, such as A-012");
    const auto day = base::iso(today());
    return guarded<flow::HallNumber>([&]() -> Result<flow::HallNumber> {
        flow::HallNumber out;
        TRY(write_local([&]() -> Result<void> {
            auto row = selected(database_, "WHERE day = ?1 AND letter = ?2 AND number = ?3");
            row.bind(1, day).bind(2, name->letter).bind(3, std::int64_t{name->number});
            const auto found = TRY(one_number(std::move(row)));
            if (!found) return failure(ErrorKind::not_found, "nobody has this number today");
            out = *found;
            TRY(change(out));
            return write_back(database_, day, out, calls);
        }));
        return out;
    });
}

Result<flow::HallNumber> Store::call_again(const std::string& words, const std::string& counter)
{
    if (!is_counter(counter)) return failure(ErrorKind::invalid_input, "the number of a counter is expected");
    return change_number_of_hall(
        words,
        [&](flow::HallNumber& number) -> Result<void> {
            const bool elsewhere =
                (number.state == State::called || number.state == State::serving) && number.counter != counter;
            if (elsewhere || number.state == State::served) return already(number);
            call_to(number, counter, minute_of(clock_));
            return {};
        },
        true);
}

Result<flow::HallNumber> Store::mark_number(const std::string& words, State state, const std::string& waits_for)
{
    if (!waits_for.empty() && !flow::is_service_letter(waits_for))
        return failure(ErrorKind::invalid_input, "the letter of a service is expected");
    return change_number_of_hall(
        words,
        [&](flow::HallNumber& number) -> Result<void> {
            if (!may_follow(number.state, state)) return already(number);
            number.state = state;
            const bool over = state == State::served || state == State::absent;
            number.ended_at = over ? wall(minute_of(clock_)) : base::WallTime{};
            if (state != State::waiting) return {};
            number.waits_for = waits_for == number.letter ? std::string{} : waits_for;
            // Passed on they keep the time they have waited; put back they go to the end.
            if (waits_for.empty()) number.turn = TRY(next_of(database_, "turns"));
            return {};
        },
        false);
}

Result<flow::CalledNumbers> Store::called()
{
    const auto day = base::iso(today());
    return guarded<flow::CalledNumbers>([&]() -> Result<flow::CalledNumbers> {
        auto rows = database_.prepare(
            "SELECT call_place, letter, number, counter, language, called_at FROM hall_number WHERE day = ?1 AND call_place > "
            "0 ORDER BY call_place DESC LIMIT ?2");
        rows.bind(1, day).bind(2, std::int64_t{flow::called_max});
        flow::CalledNumbers out;
        while (TRY(rows.next())) {
            flow::HallNumber named;
            named.letter = rows.text(1);
            named.number = static_cast<int>(rows.integer(2));
            out.calls.push_back({rows.integer(0), flow::words_of(named), rows.text(3), rows.text(4), wall(rows.integer(5))});
        }
        out.waiting = TRY(waiting_before(database_, day, INT64_MAX));
        return out;
    });
}

}  // namespace kiosk::store
