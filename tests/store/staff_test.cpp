#include <doctest/doctest.h>

#include "kiosk/store/store.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/sealed_requests.h"

using namespace kiosk;
using base::ErrorKind;
using flow::StaffAct;
using support::sealed_request;
using visit::Stage;

namespace {
struct Desk {
    support::ScratchFolder folder;
    base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    std::unique_ptr<store::Store> store = store::Store::open(folder.path(), clock).value();
    flow::SealedRequest request = sealed_request();
    Desk() { REQUIRE(store->put(request)); }

    flow::StaffMove move(StaffAct act, std::int64_t version, const char* role = "officer") const
    {
        flow::StaffMove out;
        out.id = request.id;
        out.version = version;
        out.act = act;
        out.who = "Nông Văn Páo";
        out.role = role;
        if (act == StaffAct::accepted) out.entry = flow::RegisterEntry{"TGTT", "đất đai", "tgpl2017.7.2", false};
        return out;
    }
};
}  // namespace

TEST_CASE("an officer claims, calls and accepts, and the register gives a case number")
{
    Desk at;
    auto row = at.store->move(at.move(StaffAct::claimed, 1)).value();
    CHECK(row.stage == Stage::claimed);
    CHECK(row.claimed_by == "Nông Văn Páo");
    row = at.store->move(at.move(StaffAct::called, row.version)).value();
    CHECK(row.tries == 1);
    auto reached = at.move(StaffAct::called, row.version);
    reached.reached = true;
    row = at.store->move(reached).value();
    CHECK(row.tries == 1);
    row = at.store->move(at.move(StaffAct::accepted, row.version)).value();
    CHECK(row.stage == Stage::accepted);
    CHECK(row.case_number == "TT.TGTT.01.2026");
    CHECK(at.store->verify());
}

TEST_CASE("of two who act on the same version the second is told and changes nothing")
{
    Desk at;
    REQUIRE(at.store->move(at.move(StaffAct::claimed, 1)));
    const auto late = at.store->move(at.move(StaffAct::claimed, 1));
    REQUIRE_FALSE(late);
    CHECK(late.error().kind == ErrorKind::conflict);
    CHECK(at.store->list()->front().version == 2);
}

TEST_CASE("opening is written into the history and makes nobody else's act late")
{
    Desk at;
    REQUIRE(at.store->move(at.move(StaffAct::opened, 0)));
    CHECK(at.store->list()->front().version == 1);
    const auto history = at.store->history(at.request.id).value();
    REQUIRE(history.size() == 2);
    CHECK(history[1].what == "opened");
    CHECK(history[1].who == "Nông Văn Páo");
}

TEST_CASE("what a role or stage does not allow changes nothing and leaves no row")
{
    Desk at;
    CHECK(at.store->move(at.move(StaffAct::accepted, 1)).error().kind == ErrorKind::denied);
    REQUIRE(at.store->move(at.move(StaffAct::claimed, 1)));
    CHECK(at.store->move(at.move(StaffAct::accepted, 2, "reception")).error().kind == ErrorKind::denied);
    CHECK(at.store->history(at.request.id)->size() == 2);
    auto nobody = at.move(StaffAct::claimed, 2);
    nobody.id = base::RequestId::random();
    CHECK(at.store->move(nobody).error().kind == ErrorKind::not_found);
}

TEST_CASE("nothing is accepted without an entry for the register")
{
    Desk at;
    REQUIRE(at.store->move(at.move(StaffAct::claimed, 1)));
    auto accepted = at.move(StaffAct::accepted, 2);
    accepted.entry.reset();
    CHECK(at.store->move(accepted).error().kind == ErrorKind::invalid_input);
    accepted.entry = flow::RegisterEntry{"XYZ", "", "", false};
    CHECK(at.store->move(accepted).error().kind == ErrorKind::invalid_input);
    CHECK(at.store->list()->front().stage == Stage::claimed);
}

TEST_CASE("a note of staff reaches the holder of the slip as it was sealed")
{
    Desk at;
    auto row = at.store->move(at.move(StaffAct::claimed, 1)).value();
    auto asked = at.move(StaffAct::asked_papers, row.version);
    asked.note = base::Bytes(600, 'n');
    row = at.store->move(asked).value();
    const auto status = at.store->status(row.code, support::known_secret).value();
    CHECK(status.stage == Stage::waiting);
    CHECK(status.note == asked.note);
}

TEST_CASE("case numbers run on per form and survive a restart")
{
    Desk at;
    const auto accept = [&](const char* form) {
        const auto request = sealed_request();
        REQUIRE(at.store->put(request));
        auto move = at.move(StaffAct::claimed, 1);
        move.id = request.id;
        REQUIRE(at.store->move(move));
        move.act = StaffAct::accepted;
        move.version = 2;
        move.entry = flow::RegisterEntry{form, "", "", false};
        return at.store->move(move)->case_number;
    };
    CHECK(accept("TV") == "TT.TV.01.2026");
    CHECK(accept("TGTT") == "TT.TGTT.01.2026");
    CHECK(accept("TV") == "TT.TV.02.2026");
    at.store.reset();
    at.store = store::Store::open(at.folder.path(), at.clock).value();
    CHECK(accept("TV") == "TT.TV.03.2026");
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
        REQUIRE(at.store->append_message(at.store->list()->front().code, support::known_secret, sealed));
    };
    const auto unanswered = [&] { return at.store->list()->front().messages_unanswered; };
    tell();
    tell();
    CHECK(unanswered() == 2);
    REQUIRE(at.store->move(at.move(StaffAct::opened, 0)));
    CHECK(unanswered() == 2);
    REQUIRE(at.store->move(at.move(StaffAct::claimed, 1)));
    CHECK(unanswered() == 0);
    REQUIRE(at.store->move(at.move(StaffAct::closed, 2)));
    tell();
    CHECK(unanswered() == 1);
    const auto called = at.store->move(at.move(StaffAct::called, 3)).value();
    CHECK(called.stage == Stage::closed);
    CHECK(called.messages_unanswered == 0);
    CHECK(called.messages.size() == 3);
    CHECK(at.store->verify());
}
