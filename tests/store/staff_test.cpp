#include <doctest/doctest.h>

#include "kiosk/record/case_number.h"
#include "kiosk/record/kinds.h"
#include "opened.h"

using namespace kiosk;
using base::ErrorKind;
using record::StaffAct;
using record::Stage;
using support::asked;
using support::head;
using support::officer;
using support::reception;
using support::sealed_request;
using support::technician;

namespace {
/// As long as an act may be taken back.
constexpr std::chrono::seconds one_minute{60};

struct Desk : support::Opened {
    flow::SealedRequest request = sealed_request();
    record::SubjectId id = record::subject_of(request.id);
    Desk() { REQUIRE(store->put(request)); }
    base::Result<record::Request> done(std::int64_t who, StaffAct what, bool reached = false, const char* form = "TGTT")
    {
        auto done = act(who, id, what, reached, form);
        if (!done) return tl::unexpected(done.error());
        return *done->request;
    }
    record::Request now() const { return row_of(id)->request; }
    std::int64_t refused() const
    {
        std::int64_t count = 0;
        const auto events = store->events_of(id).value();
        for (const auto& event : events) count += event.kind == record::kind::act_refused;
        return count;
    }
};
}  // namespace

TEST_CASE("an officer claims, calls and accepts, and the case gets a number")
{
    Desk at;
    auto row = at.done(officer, StaffAct::claimed).value();
    CHECK(row.stage == Stage::claimed);
    CHECK(row.holder == officer);
    row = at.done(officer, StaffAct::called).value();
    CHECK(row.tries == 1);
    row = at.done(officer, StaffAct::called, true).value();
    CHECK(row.tries == 1);
    row = at.done(officer, StaffAct::accepted).value();
    CHECK(row.stage == Stage::accepted);
    CHECK(record::case_number(row) == "TT.TGTT.01.2026");
    CHECK(at.is_whole());
}

TEST_CASE("of two who act on the same version the second is told who was first and changes nothing")
{
    Desk at;
    REQUIRE(at.session(officer)->append(asked(at.id, StaffAct::claimed, 1)));
    const auto late = at.session(head)->append(asked(at.id, StaffAct::claimed, 1));
    REQUIRE_FALSE(late);
    CHECK(late.error().kind == ErrorKind::conflict);
    CHECK(late.error().detail.find(std::to_string(officer)) != std::string::npos);
    CHECK(at.now().version == 2);
}

TEST_CASE("opening is one event a person, request and day, also after a restart, and makes nobody else's act late")
{
    Desk at;
    const auto first = at.act(officer, at.id, StaffAct::opened).value();
    CHECK(at.act(officer, at.id, StaffAct::opened)->event == first.event);
    at.again();
    CHECK(at.act(officer, at.id, StaffAct::opened)->event == first.event);
    CHECK(at.now().version == 1);
    CHECK(at.history(at.id).size() == 2);
    CHECK(at.act(head, at.id, StaffAct::opened)->event != first.event);
    CHECK(at.act(officer, at.id, StaffAct::printed)->event != at.act(officer, at.id, StaffAct::printed)->event);
    CHECK(at.history(at.id).size() == 5);
    at.clock.advance(std::chrono::hours{24});
    CHECK(at.act(officer, at.id, StaffAct::opened)->event != first.event);
    const auto events = at.store->events_of(at.id).value();
    CHECK(events[1].kind == record::kind::looked);
    CHECK(events[1].who == officer);
}

TEST_CASE("what a stage does not allow changes nothing and leaves no event")
{
    Desk at;
    CHECK(at.done(officer, StaffAct::accepted).error().kind == ErrorKind::denied);
    CHECK(at.history(at.id).size() == 1);
    CHECK(at.act(officer, record::subject_of(base::RequestId::random()), StaffAct::claimed).error().kind ==
          ErrorKind::not_found);
}

TEST_CASE("what a member has no power for changes nothing and is written down with who wanted it")
{
    Desk at;
    REQUIRE(at.done(reception, StaffAct::claimed));
    CHECK(at.done(reception, StaffAct::closed).error().kind == ErrorKind::denied);
    CHECK(at.refused() == 1);
    CHECK(at.act(technician, at.id, StaffAct::opened).error().kind == ErrorKind::denied);
    CHECK(at.refused() == 2);
    CHECK(at.now().stage == Stage::claimed);
    CHECK(at.now().version == 2);
    CHECK(at.store->events_of(at.id)->back().who == technician);
    // What they wanted lies under the seal, and asked again the act is refused again and written down once.
    auto wanted = asked(at.id, StaffAct::closed, 2);
    wanted.sealed.note = base::Bytes(40, 'n');
    for (int i = 0; i < 2; ++i) CHECK(at.session(reception)->append(wanted).error().kind == ErrorKind::denied);
    CHECK(at.session(reception)->append_all({wanted}).error().kind == ErrorKind::denied);
    CHECK(at.refused() == 3);
    const auto newest = at.store->events_of(at.id)->back();
    const auto part = record::decoded_sealed(at.store->sealed_of({newest.id}, 1 << 20)->front()).value();
    CHECK(part.for_staff == wanted.sealed.for_staff);
    CHECK(part.note.empty());
    CHECK(newest.act == wanted.id);
    const auto power = record::ChangePower{record::Power::refuse, record::Role::reception, record::Grant::full};
    CHECK(at.session(officer)->append(support::asked_of_log(power)).error().kind == ErrorKind::denied);
    REQUIRE(at.session(head)->append(support::asked_of_log(power)));
    CHECK(at.done(reception, StaffAct::closed));
}

TEST_CASE("nothing is accepted without the form of its case")
{
    Desk at;
    REQUIRE(at.done(officer, StaffAct::claimed));
    CHECK(at.done(officer, StaffAct::accepted, false, "").error().kind == ErrorKind::invalid_input);
    CHECK(at.done(officer, StaffAct::accepted, false, "XYZ").error().kind == ErrorKind::invalid_input);
    CHECK(at.now().stage == Stage::claimed);
}

TEST_CASE("a note of staff reaches the holder of the slip as it was sealed, and the newest counts")
{
    Desk at;
    REQUIRE(at.done(officer, StaffAct::claimed));
    for (const char letter : {'m', 'n'}) {
        auto act = asked(at.id, StaffAct::asked_papers, at.now().version);
        act.sealed.note = base::Bytes(600, static_cast<std::uint8_t>(letter));
        REQUIRE(at.session(officer)->append(act));
    }
    REQUIRE(at.act(officer, at.id, StaffAct::opened));
    at.clock.advance(one_minute);
    const auto status = at.store->status(at.now().code, support::known_secret).value();
    CHECK(status.stage == Stage::waiting);
    CHECK(status.note == base::Bytes(600, 'n'));
}

TEST_CASE("case numbers run on per form, survive a restart, and the slip shows them")
{
    Desk at;
    const auto accept = [&](const char* form) {
        const auto request = sealed_request();
        const auto code = at.store->put(request)->code;
        const auto id = record::subject_of(request.id);
        REQUIRE(at.act(officer, id, StaffAct::claimed));
        const auto row = at.act(officer, id, StaffAct::accepted, false, form)->request.value();
        at.clock.advance(one_minute);
        CHECK(at.store->status(code, support::known_secret)->case_number == record::case_number(row));
        return record::case_number(row);
    };
    CHECK(accept("TV") == "TT.TV.01.2026");
    CHECK(accept("TGTT") == "TT.TGTT.01.2026");
    CHECK(accept("TV") == "TT.TV.02.2026");
    at.again();
    CHECK(accept("TV") == "TT.TV.03.2026");
}

TEST_CASE("an act asked again gets the same answer byte for byte and happens once, whatever happened since")
{
    Desk at;
    REQUIRE(at.done(officer, StaffAct::claimed));
    const auto act = asked(at.id, StaffAct::accepted, 2);
    const auto first = at.session(officer)->append(act).value();
    REQUIRE(at.done(officer, StaffAct::finished));
    at.again();
    const auto again = at.session(officer)->append(act).value();
    CHECK(again.event == first.event);
    CHECK(record::encoded(again.open) == record::encoded(first.open));
    CHECK(at.history(at.id).size() == 4);
    CHECK(at.session(head)->append(act).error().kind == ErrorKind::conflict);
}

TEST_CASE("the desk sees that something changed and who rang")
{
    Desk at;
    const auto before = at.store->change_number().value();
    REQUIRE(at.store->ring("K1", "consent", true));
    CHECK(at.store->change_number().value() > before);
    const auto rings = at.store->rings().value();
    REQUIRE(rings.size() == 1);
    CHECK(rings[0].terminal == "K1");
    CHECK(rings[0].urgent);
    at.clock.advance(std::chrono::hours{24});
    CHECK(at.store->rings()->empty());
}

TEST_CASE("what the holder of a slip tells counts as unanswered until somebody does more than look, also after the end")
{
    Desk at;
    auto tell = [&, letter = 'a']() mutable {
        const base::Bytes sealed(300, static_cast<std::uint8_t>(letter++));
        REQUIRE(at.store->append_message(at.now().code, support::known_secret, sealed));
    };
    tell();
    tell();
    CHECK(at.now().messages_unanswered == 2);
    REQUIRE(at.done(officer, StaffAct::opened));
    CHECK(at.now().messages_unanswered == 2);
    REQUIRE(at.done(officer, StaffAct::claimed));
    CHECK(at.now().messages_unanswered == 0);
    REQUIRE(at.done(officer, StaffAct::closed));
    tell();
    CHECK(at.now().messages_unanswered == 1);
    const auto called = at.done(officer, StaffAct::called).value();
    CHECK(called.stage == Stage::closed);
    CHECK(called.messages_unanswered == 0);
    CHECK(called.messages == 3);
    CHECK(at.is_whole());
}

TEST_CASE("what a head has forgotten is gone from every file, and its row stays")
{
    Desk at;
    const auto other = sealed_request('o');
    REQUIRE(at.store->put(other));
    CHECK(at.session(officer)->append(support::asked_of_log(record::Forget{{at.id}})).error().kind == ErrorKind::denied);
    REQUIRE(at.session(head)->append(support::asked_of_log(record::Forget{{at.id}})));
    CHECK(at.now().forgotten);
    CHECK(at.store->sealed_of({at.row_of(at.id)->first}, 1 << 20)->front().empty());
    CHECK(at.envelope_of(*at.row_of(record::subject_of(other.id))) == other.envelope);
    CHECK_FALSE(at.store->status(at.now().code, support::known_secret));
    // The same bytes once more are still the same request.
    CHECK(at.store->put(at.request)->code == at.now().code);
    at.again();
    CHECK(at.now().forgotten);
    CHECK(at.is_whole());
}
