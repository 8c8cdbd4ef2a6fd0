#include <doctest/doctest.h>

#include "history.h"

using namespace kiosk;
using namespace kiosk::record;
using base::ErrorKind;

namespace {
struct Register : test::Record {
    static constexpr std::int64_t by_head = 1;
    static constexpr std::int64_t by_reception = 2;
    static constexpr std::int64_t by_technician = 3;

    Register()
    {
        add_member(Role::head);
        add_member(Role::reception);
        add_member(Role::technician);
    }
    Result<Event> add(const AddEntry& wish, std::int64_t who = by_reception)
    {
        return act(test::random_id<SubjectId>(random), who, wish, Bytes{1});
    }
    AddEntry visit(const char* day = "2026-11-20") const { return {"TT", base::parse_day(day).value(), {}, 0, false}; }
    AddEntry case_of(std::int64_t number, const char* day = "2026-11-20") const
    {
        return {"TT", base::parse_day(day).value(), "TGTT", number, true};
    }
    const Entry& entry() const { return tables.entries.at(events.back().subject); }
    Result<Event> close(const char* from, const char* to, const std::string& unit = "TT", std::int64_t who = by_head)
    {
        const CloseBook wish{unit, base::parse_day(from).value(), base::parse_day(to).value(), {{"B", 2}}};
        return act(test::random_id<SubjectId>(random), who, wish, Bytes{1});
    }
};

std::string answer_kind(const Result<Event>& result) { return result ? "taken" : std::string{name_of(result.error().kind)}; }
}  // namespace

TEST_CASE("a visit is an entry of its unit and its day, and says nothing else")
{
    Register log;
    REQUIRE(log.add(log.visit()).has_value());
    CHECK(log.events.back().kind == kind::entry_added);
    CHECK(json_of(decoded_open(log.events.back().open)->now) == R"({"unit":"TT","day":"2026-11-20"})");
    CHECK(log.entry().unit == "TT");
    CHECK(log.entry().version == 1);
    CHECK(log.entry().number == 0);
    CHECK(answer_kind(log.add(log.visit(), log.by_technician)) == "denied");
    CHECK(answer_kind(log.add(log.visit("2026-11-24"))) == "invalid_input");
    CHECK(answer_kind(log.add(log.visit("1999-12-31"))) == "invalid_input");
    auto odd = log.visit();
    odd.form = "TGTT";
    CHECK(answer_kind(log.add(odd)) == "invalid_input");
    odd = log.visit();
    odd.unit = "tt";
    CHECK(answer_kind(log.add(odd)) == "invalid_input");
    CHECK(answer_kind(log.act(log.entry().id, log.by_head, log.visit(), Bytes{1})) == "conflict");
    CHECK(answer_kind(log.act(log.receive(), log.by_head, log.visit(), Bytes{1})) == "conflict");
    CHECK(answer_kind(log.act(test::random_id<SubjectId>(log.random), log.by_head, log.visit(), {})) == "invalid_input");
}

TEST_CASE("a case of a file gets the next number of its year or keeps its own, and a number is taken once")
{
    Register log;
    REQUIRE(log.add(log.case_of(0, "2022-03-01")).has_value());
    CHECK(log.entry().number == 1);
    CHECK(log.entry().year == 2022);
    REQUIRE(log.add(log.case_of(7, "2022-03-02")).has_value());
    REQUIRE(log.add(log.case_of(3, "2022-03-02")).has_value());
    CHECK(answer_kind(log.add(log.case_of(7, "2022-05-02"))) == "conflict");
    CHECK(answer_kind(log.add(log.case_of(-1))) == "invalid_input");
    CHECK(answer_kind(log.add(log.case_of(1'000'000))) == "invalid_input");
    // The gap stays, the next is one above the highest.
    REQUIRE(log.add(log.case_of(0, "2022-12-31")).has_value());
    CHECK(log.entry().number == 8);
    REQUIRE(log.add(log.case_of(7, "2023-01-01")).has_value());
    // Requests and entries share their books.
    const auto id = log.receive();
    REQUIRE(log.move(id, log.by_reception, StaffAct::claimed).has_value());
    REQUIRE(log.move(id, log.by_reception, StaffAct::accepted, "TGTT").has_value());
    CHECK(log.request(id).number == 1);
    CHECK(answer_kind(log.add(log.case_of(1))) == "conflict");
}

TEST_CASE("an entry is corrected on its newest version, and one that was struck out stays so with its number")
{
    Register log;
    REQUIRE(log.add(log.case_of(0)).has_value());
    const auto id = log.entry().id;
    REQUIRE(log.act(id, log.by_reception, ChangeEntry{1, false}, Bytes{2}).has_value());
    CHECK(answer_kind(log.act(id, log.by_reception, ChangeEntry{1, false}, Bytes{2})) == "conflict");
    CHECK(answer_kind(log.act(id, log.by_reception, ChangeEntry{2, false}, {})) == "invalid_input");
    REQUIRE(log.act(id, log.by_reception, ChangeEntry{2, true}, Bytes{2}).has_value());
    CHECK(log.entry().voided);
    CHECK(log.entry().number == 1);
    CHECK(answer_kind(log.act(id, log.by_reception, ChangeEntry{3, false}, Bytes{2})) == "denied");
    CHECK(answer_kind(log.act(log.receive(), log.by_reception, ChangeEntry{1, false}, Bytes{2})) == "not_found");
}

TEST_CASE("an entry can be forgotten, and is corrected no more")
{
    Register log;
    REQUIRE(log.add(log.visit()).has_value());
    const auto id = log.entry().id;
    REQUIRE(log.act(log_subject, log.by_head, Forget{{id}}).has_value());
    CHECK(log.tables.entries.at(id).forgotten);
    CHECK(answer_kind(log.act(id, log.by_reception, ChangeEntry{1, false}, Bytes{2})) == "denied");
}

TEST_CASE("a head closes each period of a unit once, when it is over")
{
    Register log;
    REQUIRE(log.close("2026-10-01", "2026-10-31").has_value());
    const auto& book = log.tables.closed.at(log.events.back().subject);
    CHECK(book.unit == "TT");
    CHECK(book.closed_by == log.by_head);
    CHECK(book.closed_on == log.here.today);
    CHECK(decoded_open(log.events.back().open)->log.counted == std::vector<EventId>{{"B", 2}});
    CHECK(answer_kind(log.close("2026-10-01", "2026-10-31")) == "conflict");
    CHECK(log.close("2026-10-01", "2026-10-31", "").has_value());
    // A half-year holds months that were closed before.
    CHECK(log.close("2026-01-01", "2026-06-30").has_value());
    CHECK(answer_kind(log.close("2026-11-01", "2026-11-23")) == "invalid_input");
    CHECK(answer_kind(log.close("2026-10-31", "2026-10-01")) == "invalid_input");
    CHECK(answer_kind(log.close("2025-10-01", "2025-10-31", "TT", log.by_reception)) == "denied");
}

TEST_CASE("after a restore no number is given until a head has typed the last of each book")
{
    Register log;
    const auto id = log.receive();
    REQUIRE(log.move(id, log.by_reception, StaffAct::claimed).has_value());
    OpenPart part;
    part.log.gone_on_from = head_after(log.events.back());
    log.here.home = "CN1-w8n5re3y";
    log.tell(log_subject, kind::log_began, 0, part);
    CHECK(log.tables.state.numbers_unconfirmed == std::vector<std::string>{"CN1-w8n5re3y"});
    CHECK(answer_kind(log.move(id, log.by_reception, StaffAct::accepted, "TGTT")) == "denied");
    CHECK(answer_kind(log.add(log.case_of(0))) == "denied");
    CHECK(log.add(log.visit()).has_value());
    const ConfirmSeries typed{{{"TT", "TGTT", 2026, 41}}};
    CHECK(answer_kind(log.act(log_subject, log.by_reception, typed)) == "denied");
    CHECK(answer_kind(log.act(log_subject, log.by_head, ConfirmSeries{{{"tt", "TGTT", 2026, 41}}})) == "invalid_input");
    CHECK(answer_kind(log.act(log_subject, log.by_head, ConfirmSeries{{{"TT", "TGTT", 2026, -1}}})) == "invalid_input");
    // Elsewhere numbers go on.
    log.here.home = "CN2-p2m6tt4z";
    CHECK(log.add(log.case_of(0, "2021-01-05")).has_value());
    log.here.home = "CN1-w8n5re3y";
    REQUIRE(log.act(log_subject, log.by_head, typed).has_value());
    CHECK(log.tables.state.numbers_unconfirmed.empty());
    REQUIRE(log.move(id, log.by_reception, StaffAct::accepted, "TGTT").has_value());
    CHECK(log.request(id).number == 42);
    // What is known here is never lowered.
    REQUIRE(log.act(log_subject, log.by_head, ConfirmSeries{{{"TT", "TGTT", 2026, 3}}}).has_value());
    CHECK(log.tables.numbers.at({"TT", "TGTT", 2026}).last == 42);
}

TEST_CASE("a log that was never restored lets nobody skip numbers of a book that gives them, and begins one where paper ended")
{
    Register log;
    const auto typed = [&](std::int64_t last) {
        return log.act(log_subject, log.by_head, ConfirmSeries{{{"TT", "TGTT", 2026, last}}});
    };
    REQUIRE(typed(41).has_value());
    REQUIRE(log.add(log.case_of(0)).has_value());
    CHECK(log.tables.numbers.at({"TT", "TGTT", 2026}).last == 42);
    CHECK(typed(42).has_value());
    CHECK(answer_kind(typed(50)) == "denied");
    CHECK(log.tables.numbers.at({"TT", "TGTT", 2026}).last == 42);
}

TEST_CASE("what is called a closed book without its period is another program's")
{
    Register log;
    OpenPart part;
    part.now.stage = Stage::waiting;
    const auto id = log.receive();
    log.tell(id, kind::book_closed, log.by_head, part);
    CHECK(log.request(id).stage == Stage::waiting);
    CHECK(log.tables.closed.empty());
}
