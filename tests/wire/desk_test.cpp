#include <doctest/doctest.h>

#include "kiosk/wire/codec_wish.h"
#include "kiosk/wire/operations.h"
#include "tests/wire/served.h"

using namespace kiosk;
using base::ErrorKind;

namespace {
const auto own_key = support::made_up_signing_key(5);

/// A desk of one member of staff over a socket.
struct OverWire {
    support::ScratchFolder folder;
    support::Served served{folder.path()};
    std::int64_t number = served.ports.staff.record.add_member("Hà", record::Role::head, own_key);
    std::unique_ptr<flow::StaffDoor> desk = wire::desk_client(served.connector(wire::desk_socket));

    base::Result<void> open_session() const
    {
        const auto challenge = desk->challenge();
        if (!challenge) return tl::unexpected(challenge.error());
        return desk->open_session(number, support::made_up_signature(own_key, challenge->to_sign));
    }
    flow::AskedAct act_on(const base::RequestId& id, record::StaffAct act, std::int64_t seen) const
    {
        flow::AskedAct out;
        out.id = {base::RequestId::random().bytes};
        out.subject = record::subject_of(id);
        out.wish = record::ActOnRequest{act, seen, false, {}};
        out.sealed = {{1, 2, 3}, {}, {7, 7}};
        return out;
    }
    support::FakeStaffStore& store() { return served.ports.staff; }
};
}  // namespace

TEST_CASE("a member opens a session, acts on a request, and everybody reads what changed since")
{
    OverWire at;
    std::vector<base::RequestId> ids;
    for (int i = 0; i < 11; ++i) ids.push_back(at.store().record.receive("{}", i == 7));
    const auto members = at.desk->members().value();
    REQUIRE(members.size() == 1);
    CHECK(base::text_of(*support::FakeOpener{}.open(members.front().sealed_name,
                                                    {record::request_of(members.front().member.id), {}})) == "Hà");
    CHECK(members.front().member == at.store().record.members.at(at.number));
    REQUIRE(at.open_session());

    auto part = at.desk->rows_after(0, 1000).value();
    CHECK(part.more);
    std::vector<flow::RequestRow> rows = part.rows;
    while (part.more) {
        part = at.desk->rows_after(part.place, 1000).value();
        rows.insert(rows.end(), part.rows.begin(), part.rows.end());
    }
    REQUIRE(rows.size() == 11);
    CHECK(rows[7].request == at.store().record.of(ids[7]));
    CHECK(rows[7].request.urgent);
    CHECK(rows[7].first_place < rows[8].first_place);

    const auto asked = at.act_on(ids[2], record::StaffAct::claimed, rows[2].request.version);
    const auto done = at.desk->append(asked);
    REQUIRE(done);
    CHECK(done->request == at.store().record.of(ids[2]));
    CHECK(done->request->holder == at.number);
    CHECK(done->open.now.stage == record::Stage::claimed);
    // The same act again: the same answer, nothing new.
    const auto events = at.store().record.events.size();
    CHECK(at.desk->append(asked)->event == done->event);
    CHECK(at.store().record.events.size() == events);
    CHECK(at.desk->append(at.act_on(ids[2], record::StaffAct::called, 0)).error().kind == ErrorKind::conflict);

    const auto changed = at.desk->rows_after(part.place, 1000).value();
    REQUIRE(changed.rows.size() == 1);
    CHECK(changed.rows.front().request == *done->request);
    const auto history = at.desk->events_of(asked.subject).value();
    REQUIRE(history.size() == 2);
    CHECK(history[1].id == done->event);
    CHECK(history[1].who == at.number);
    CHECK(record::hash_of(history[1]) == history[1].hash);
    const auto sealed = at.desk->sealed_of({history[1].id, history[0].id}, 1'000'000).value();
    REQUIRE(sealed.size() == 2);
    CHECK(record::decoded_sealed(sealed[0])->note == base::Bytes{7, 7});
}

TEST_CASE("without a session nobody acts, and a signature is good once and on its own connection alone")
{
    OverWire at;
    const auto id = at.store().record.receive("{}");
    const auto act = at.act_on(id, record::StaffAct::claimed, 1);
    CHECK(at.desk->append(act).error().kind == ErrorKind::denied);
    const auto signature = support::made_up_signature(own_key, at.desk->challenge()->to_sign);
    const auto other = wire::desk_client(at.served.connector(wire::desk_socket));
    CHECK(other->open_session(at.number, signature).error().kind == ErrorKind::denied);
    CHECK(at.desk->open_session(at.number, base::Bytes(64, 1)).error().kind == ErrorKind::denied);
    REQUIRE(at.open_session());
    CHECK(other->append(act).error().kind == ErrorKind::denied);
    CHECK(at.desk->append(act));
    at.desk->close_session();
    CHECK(at.desk->append(at.act_on(id, record::StaffAct::called, 2)).error().kind == ErrorKind::denied);
}

TEST_CASE("a session is opened again when the line broke, before what was asked is asked again")
{
    OverWire at;
    const auto id = at.store().record.receive("{}");
    REQUIRE(at.open_session());
    at.desk->keep_session([&] { return at.open_session(); });
    at.served.stop();
    at.served.start();
    CHECK(at.desk->append(at.act_on(id, record::StaffAct::claimed, 1)));
    CHECK(at.store().sessions_opened == 2);
    at.desk->keep_session({});
    at.served.stop();
    at.served.start();
    CHECK(at.desk->append(at.act_on(id, record::StaffAct::called, 2)).error().kind == ErrorKind::denied);
}

TEST_CASE("one who may not sign in again is told so, and what was asked is not asked")
{
    OverWire at;
    const auto id = at.store().record.receive("{}");
    REQUIRE(at.open_session());
    at.desk->keep_session([&] { return base::failure(ErrorKind::denied, "gone"); });
    at.served.stop();
    at.served.start();
    CHECK_FALSE(at.desk->append(at.act_on(id, record::StaffAct::claimed, 1)));
    CHECK(at.store().record.of(id).stage == record::Stage::received);
}

TEST_CASE("bells, counts, troubles and upkeep go over the wire")
{
    OverWire at;
    const auto queue = wire::terminal_client(at.served.connector(wire::terminal_socket));
    CHECK(queue->ring("K1", "home", false));
    CHECK(at.desk->rings()->size() == 1);
    at.store().told = {flow::Trouble::wrong_clock, flow::Trouble::store_mended, flow::Trouble::two_histories};
    CHECK(at.desk->troubles().value() == at.store().told);
    at.store().change_number = 42;
    CHECK(at.desk->change_number().value() == 42);
    CHECK(at.desk->passphrase_tried().value() == 0);
    CHECK(at.desk->passphrase_tried().value() == 1);
    CHECK(at.desk->verify({})->whole);
    CHECK_FALSE(at.desk->verify("7 abc")->whole);
    CHECK(at.desk->rebuild().value() == "rebuilt");
    CHECK(at.desk->backup("/tmp/x"));
    CHECK_FALSE(at.desk->backup("relative"));
    at.served.stop();
    CHECK(at.store().backed_up_to == "/tmp/x");
}

TEST_CASE("every wish of staff arrives as it was asked, and what only a terminal hands in is not taken")
{
    record::MemberNow to;
    to.role = record::Role::officer;
    to.gone = true;
    const record::PublicKey key{1, 2, 3};
    for (const record::Wish& wish : std::initializer_list<record::Wish>{
             record::ActOnRequest{record::StaffAct::accepted, 7, true, "TGTT"}, record::ChangeKeys{{key, record::PublicKey{9}}},
             record::ConfirmClock{}, record::ChangePower{record::Power::report, record::Role::officer, record::Grant::view},
             record::AddMember{record::Role::reception, base::Bytes(32, 4)}, record::ChangeMember{3, to}, record::NoteDesk{},
             record::Forget{{record::SubjectId{{1}}}},
             record::ActOnRequest{record::StaffAct::undone, 8, false, {}, record::Stage::waiting, 5},
             record::AddEntry{"TT", base::parse_day("2026-11-20").value(), "TV", 12, true}, record::ChangeEntry{3, true},
             record::CloseBook{"", base::parse_day("2026-01-01").value(), base::parse_day("2026-06-30").value(), {{"B", 2}}},
             record::ConfirmSeries{{{"TT", "TGTT", 2026, 41}, {"CN1", "TV", 2025, 0}}}}) {
        CAPTURE(wish.index());
        const auto map = wire::map_of(wish);
        wire::MessageFields in{map};
        const auto read = wire::wish_in(in);
        REQUIRE(in.checked());
        CHECK(read.index() == wish.index());
        CHECK(wire::map_of(read) == map);
    }
    for (const record::Wish& wish : std::initializer_list<record::Wish>{record::Receive{}, record::ReceiveMessage{}}) {
        const auto map = wire::map_of(wish);
        wire::MessageFields in{map};
        (void)wire::wish_in(in);
        CHECK_FALSE(in.checked());
    }
}

TEST_CASE("no two messages have one name")
{
    const auto all = wire::operations();
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) CHECK(all[i].name != all[j].name);
}

TEST_CASE("what a desk asks of the register, of colleagues and of powers goes over the wire")
{
    OverWire at;
    REQUIRE(at.open_session());
    const auto entry = [](record::AddEntry wish) {
        return flow::AskedAct{{base::RequestId::random().bytes},
                              {base::RequestId::random().bytes},
                              std::move(wish),
                              {base::Bytes(2000, 'v'), {}, {}}};
    };
    const auto today = at.store().record.today;
    // More than fits into one message.
    std::vector<flow::AskedAct> acts;
    for (int i = 0; i < 300; ++i) acts.push_back(entry({"TT", today, "TV", 0, true}));
    const auto done = at.desk->append_all(acts).value();
    REQUIRE(done.size() == 300);
    CHECK(done.back().open.now.number == 300);
    acts = {entry({"TT", today, {}, 0, false}), entry({"TT", today, "TV", 7, true})};
    const auto refused = at.desk->append_all(acts);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.starts_with("2: "));

    auto part = at.desk->entries_after(0, 1000).value();
    CHECK(part.more);
    REQUIRE_FALSE(part.rows.empty());
    CHECK(part.rows[0].entry == at.store().record.entries.at(part.rows[0].entry.id));
    CHECK(part.rows[0].first == part.rows[0].newest);

    auto close = entry({});
    close.wish = record::CloseBook{"TT", base::parse_day("2026-10-01").value(), base::parse_day("2026-10-31").value(), {}};
    REQUIRE(at.desk->append(close));
    const auto books = at.desk->books().value();
    REQUIRE(books.size() == 1);
    CHECK(books[0].book == at.store().record.closed.at(close.subject));

    at.store().record.present = {1, 4};
    CHECK(at.desk->present().value() == std::vector<std::int64_t>{1, 4});
    const flow::AskedAct power{{base::RequestId::random().bytes},
                               record::log_subject,
                               record::ChangePower{record::Power::erase, record::Role::officer, record::Grant::full},
                               {}};
    REQUIRE(at.desk->append(power));
    CHECK(at.desk->powers()->grant(record::Power::erase, record::Role::officer) == record::Grant::full);

    flow::SealedRequest typed{base::RequestId::random(), "TT", "TB03", today, false, today, "verifier", base::Bytes(4200, 'e')};
    CHECK(at.desk->put(typed)->code.starts_with("TB03-"));
    CHECK(at.store().record.events.back().who == at.number);
}
