#include <doctest/doctest.h>

#include "kiosk/record/kinds.h"
#include "opened.h"
#include "tests/support/fake_sealing.h"

using namespace kiosk;
using base::ErrorKind;
using record::StaffAct;
using support::asked;
using support::asked_of_log;
using support::head;
using support::officer;

namespace {
struct Centre {
    record::PublicKey key{};
    std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secret{};
    Centre()
    {
        if (sodium_init() >= 0) crypto_box_keypair(key.data(), secret.data());
    }
    base::Bytes opened(const base::Bytes& sealed) const
    {
        base::Bytes words(sealed.size() - crypto_box_SEALBYTES);
        REQUIRE(crypto_box_seal_open(words.data(), sealed.data(), sealed.size(), key.data(), secret.data()) == 0);
        return {words.end() - 32, words.end()};
    }
};

struct WithRequest : support::Opened {
    flow::SealedRequest request = support::sealed_request();
    record::SubjectId id = record::subject_of(request.id);
    WithRequest() { REQUIRE(store->put(request)); }
    base::Result<void> sign_in(std::int64_t member, const support::SigningKey& key) const
    {
        store::StaffSession session{*store};
        return session.open_session(member, key.sign(session.challenge()->to_sign));
    }
};

/// A member without a key, as a folder of before has them.
struct WithNewcomer : support::StoreFolder {
    base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    Centre centre;
    std::int64_t member = 5;
    support::SigningKey own;
    WithNewcomer()
    {
        begin(clock, {centre.key});
        session(head)
            ->append(asked_of_log(record::AddMember{record::Role::officer, {}}, record::subject_of(base::RequestId::random())))
            .value();
    }
    flow::Enrolment proofs(const flow::Challenge& challenge) const
    {
        flow::Enrolment out;
        out.member = member;
        out.role = record::Role::officer;
        out.key = own.key;
        out.opened = centre.opened(challenge.sealed);
        out.signature = own.sign(challenge.to_sign);
        return out;
    }
};
}  // namespace

TEST_CASE("without a signature nothing is done, with another's key nobody is let in, and a challenge is good once")
{
    WithRequest at;
    store::StaffSession session{*at.store};
    CHECK(session.append(asked(at.id, StaffAct::claimed, 1)).error().kind == ErrorKind::denied);
    const auto first = session.challenge().value();
    CHECK(session.open_session(officer, at.keys[head].sign(first.to_sign)).error().kind == ErrorKind::denied);
    CHECK(session.open_session(officer, at.keys[officer].sign(first.to_sign)).error().kind == ErrorKind::denied);
    const auto second = session.challenge().value();
    CHECK(second.to_sign != first.to_sign);
    store::StaffSession elsewhere{*at.store};
    (void)elsewhere.challenge();
    CHECK(elsewhere.open_session(officer, at.keys[officer].sign(second.to_sign)).error().kind == ErrorKind::denied);
    REQUIRE(session.open_session(officer, at.keys[officer].sign(second.to_sign)));
    CHECK(session.append(asked(at.id, StaffAct::claimed, 1)));
    session.close_session();
    CHECK(session.append(asked(at.id, StaffAct::called, 2)).error().kind == ErrorKind::denied);
}

TEST_CASE("a challenge ends after a minute, and a member whom nobody knows is let in never")
{
    WithRequest at;
    store::StaffSession session{*at.store};
    const auto challenge = session.challenge().value();
    at.clock.advance(std::chrono::seconds{61});
    CHECK_FALSE(session.open_session(officer, at.keys[officer].sign(challenge.to_sign)));
    CHECK_FALSE(at.sign_in(99, at.keys[officer]));
    CHECK_FALSE(at.sign_in(0, at.keys[officer]));
    CHECK(at.sign_in(officer, at.keys[officer]));
}

TEST_CASE("who was let go can open no session, and one that is open does nothing more")
{
    WithRequest at;
    const auto open = at.session(officer);
    const auto id = at.store->member(officer).value()->id;
    record::ChangeMember wish;
    wish.number = officer;
    wish.to.gone = true;
    REQUIRE(at.session(head)->append(asked_of_log(wish, id)));
    CHECK(open->append(asked(at.id, StaffAct::claimed, 1)).error().kind == ErrorKind::denied);
    CHECK(at.sign_in(officer, at.keys[officer]).error().kind == ErrorKind::denied);
    CHECK(at.row_of(at.id)->request.version == 1);
}

TEST_CASE("wrong signatures are counted before they are checked, slowed, through restarts, and forgiven by a right one")
{
    WithRequest at;
    for (int i = 0; i < 5; ++i) {
        CHECK_FALSE(at.sign_in(officer, at.keys[head]));
        at.again();
    }
    CHECK_FALSE(at.sign_in(officer, at.keys[officer]));
    CHECK(at.sign_in(head, at.keys[head]));
    at.clock.advance(std::chrono::seconds{3});
    CHECK(at.sign_in(officer, at.keys[officer]));
    for (int i = 0; i < 4; ++i) CHECK_FALSE(at.sign_in(officer, at.keys[head]));
    CHECK(at.sign_in(officer, at.keys[officer]));
}

TEST_CASE("passphrases are counted before they are tried, slowed, and told to whoever unlocks at last")
{
    WithRequest at;
    store::StaffSession desk{*at.store};
    for (int i = 0; i < 5; ++i) CHECK(desk.passphrase_tried().value() == i);
    CHECK(desk.passphrase_tried().error().kind == ErrorKind::busy);
    at.again();
    store::StaffSession later{*at.store};
    CHECK(later.passphrase_tried().error().kind == ErrorKind::busy);
    at.clock.advance(std::chrono::seconds{3});
    CHECK(later.passphrase_tried().value() == 5);
    REQUIRE(at.sign_in(officer, at.keys[officer]));
    CHECK(later.passphrase_tried().value() == 0);
}

TEST_CASE("a member without a key gets one who shows the centre's key and their own, once")
{
    WithNewcomer at;
    store::StaffSession session{*at.store};
    auto wrong = at.proofs(session.challenge().value());
    wrong.opened.front() ^= 1;
    CHECK(session.enrol(wrong).error().kind == ErrorKind::denied);
    auto stranger = at.proofs(session.challenge().value());
    stranger.key = at.keys[head].key;
    CHECK(session.enrol(stranger).error().kind == ErrorKind::denied);
    CHECK(at.store->member(at.member).value()->key.empty());
    REQUIRE(session.enrol(at.proofs(session.challenge().value())));
    const auto member = at.store->member(at.member).value().value();
    CHECK(member.key == at.own.bytes());
    CHECK(member.role == record::Role::officer);
    CHECK(session.append(asked_of_log(record::NoteDesk{}, member.id)));
    CHECK(session.enrol(at.proofs(session.challenge().value())).error().kind == ErrorKind::conflict);
    at.keys[at.member] = at.own;
    CHECK(at.session(at.member));
}

TEST_CASE("somebody whom the log does not know is added by nobody but a head")
{
    WithNewcomer at;
    store::StaffSession session{*at.store};
    auto proofs = at.proofs(session.challenge().value());
    proofs.member = 0;
    proofs.id = record::subject_of(base::RequestId::random());
    proofs.sealed_name = base::Bytes(300, 'n');
    CHECK_FALSE(session.enrol(proofs));
    CHECK(at.store->members()->size() == 5);
}

TEST_CASE("members are listed with the newest of their sealed names")
{
    support::Opened at;
    const auto id = at.store->member(officer).value()->id;
    record::ChangeMember wish;
    wish.number = officer;
    wish.to.role = record::Role::head;
    auto act = asked_of_log(wish, id);
    act.sealed.for_staff = base::Bytes(256, 'N');
    REQUIRE(at.session(head)->append(act));
    const auto members = at.store->members().value();
    REQUIRE(members.size() == 4);
    CHECK(members[0].sealed_name == base::Bytes(300, 'n'));
    CHECK(members[1].sealed_name == base::Bytes(256, 'N'));
    CHECK(members[1].member.role == record::Role::head);
}

TEST_CASE("who is at a desk keeps what they hold, until they lock it or say nothing for two minutes")
{
    WithRequest at;
    const auto hers = at.session(officer);
    REQUIRE(hers->append(asked(at.id, StaffAct::claimed, 1)));
    const auto his = at.session(head);
    CHECK(his->present().value() == std::vector<std::int64_t>{head, officer});
    CHECK(his->append(asked(at.id, StaffAct::claimed, 2)).error().kind == ErrorKind::conflict);
    at.clock.advance(std::chrono::seconds{100});
    REQUIRE(hers->change_number());
    at.clock.advance(std::chrono::seconds{100});
    CHECK(his->append(asked(at.id, StaffAct::claimed, 2)).error().kind == ErrorKind::conflict);
    at.clock.advance(std::chrono::seconds{21});
    CHECK(his->append(asked(at.id, StaffAct::claimed, 2)));
    his->close_session();
    CHECK(at.store->present()->empty());
    const auto again = at.session(officer);
    CHECK(again->append(asked(at.id, StaffAct::claimed, 3)));
}

TEST_CASE("a request that staff type bears who did, and meets the rules of a terminal but its rate")
{
    WithRequest at;
    store::TerminalDoor door{*at.store, at.clock, [] { return store::KnownHere{"TT", "Sảnh", "BK"}; }};
    store::StaffSession session{*at.store, &door};
    auto typed = support::sealed_request();
    typed.envelope = support::envelope_to({support::made_up_key(1)});
    CHECK(session.put(typed).error().kind == ErrorKind::denied);
    REQUIRE(session.open_session(officer, at.keys[officer].sign(session.challenge()->to_sign)));
    const auto ticket = session.put(typed).value();
    CHECK(session.put(typed)->code == ticket.code);
    CHECK(at.store->events_of(record::subject_of(typed.id))->front().who == officer);
    const auto refused = [&](auto change) {
        auto other = typed;
        other.id = base::RequestId::random();
        change(other);
        const auto put = session.put(other);
        return put ? ErrorKind::internal : put.error().kind;
    };
    CHECK(refused([](auto& one) { one.unit = "CN9"; }) == ErrorKind::invalid_input);
    CHECK(refused([](auto& one) { one.envelope = base::Bytes(900, 'e'); }) == ErrorKind::invalid_input);
    CHECK(refused([](auto& one) { one.code_prefix = "TB05"; }) == ErrorKind::invalid_input);
    for (const auto* prefix : {"TB03", "TB04"}) {
        auto notice = typed;
        notice.id = base::RequestId::random();
        notice.code_prefix = prefix;
        CHECK(session.put(notice)->code.starts_with(prefix));
    }
    for (int i = 0; i < 30; ++i) {
        auto more = typed;
        more.id = base::RequestId::random();
        CHECK(session.put(more));
    }
    store::StaffSession of_technician{*at.store, &door};
    REQUIRE(
        of_technician.open_session(support::technician, at.keys[support::technician].sign(of_technician.challenge()->to_sign)));
    typed.id = base::RequestId::random();
    CHECK(of_technician.put(typed).error().kind == ErrorKind::denied);
    CHECK(at.is_whole());
}
