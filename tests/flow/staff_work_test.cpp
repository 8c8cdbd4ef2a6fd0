#include <doctest/doctest.h>

#include "tests/flow/at_work.h"

using namespace kiosk;
using namespace kiosk::flow;
using flow::tests::AtWork;

TEST_CASE("what lies under the seal is read whole, the requester and the aided person apart")
{
    AtWork at;
    const auto request = at.work->read(at.id).value();
    CHECK(request.requester.name == "Lý Thị Mai");
    CHECK(request.aided.name == "Lý Văn Páo");
    CHECK_FALSE(request.for_self);
    CHECK(request.phone_to_call() == "0912345678");
    CHECK(request.contact.safe_word == "hoa ban");
    CHECK(request.help == std::vector<std::string>{"explain"});
    CHECK(request.facts.known("household") == "poor");
    CHECK(base::local(request.sent_at).hour == 9);
}

TEST_CASE("grounds that are met stand before possible ones, and what is not met is left out")
{
    AtWork at;
    const auto request = at.work->read(at.id).value();
    REQUIRE(request.grounds.size() == 2);
    CHECK(request.grounds[0].id == "a");
    CHECK_FALSE(request.grounds[1].met);
}

TEST_CASE("looking at a whole request is one event of a person, a request and a day, written before it is shown")
{
    AtWork at;
    const auto seen = at.work->open_audited(at.id);
    REQUIRE(seen);
    CHECK(at.newest().kind == record::kind::looked);
    CHECK(at.newest().who == at.work->staff().number());
    REQUIRE(seen->history.size() == 2);
    CHECK(seen->history[1].what == "opened");
    CHECK(seen->history[1].who == "Hà");
    const auto events = at.store.record.events.size();
    CHECK(at.work->open_audited(at.id)->history.size() == 2);
    CHECK(at.store.record.events.size() == events);
    CHECK(at.minh->open_audited(at.id)->history.size() == 3);
    at.clock.advance(std::chrono::hours{24});
    at.store.record.today = base::parse_day("2026-11-24").value();
    CHECK(at.work->open_audited(at.id)->history.size() == 4);
    at.store.fails = base::Error{base::ErrorKind::unavailable, ""};
    CHECK_FALSE(at.work->open_audited(at.id));
}

TEST_CASE("the queue comes whole at first, later only when something changed, and then only what changed is asked for")
{
    AtWork at;
    for (int i = 0; i < 10; ++i) at.store.record.receive(flow::tests::sealed_document, i == 4);
    const auto rows = at.work->news().value();
    REQUIRE(rows);
    REQUIRE(rows->size() == 11);
    CHECK(rows->front().urgent);
    CHECK((*rows)[1].sequence < (*rows)[2].sequence);
    CHECK_FALSE(at.work->news().value());
    const auto questions = at.store.row_questions;
    REQUIRE(at.minh->news().value());
    REQUIRE(at.minh->decide(at.decision(StaffAct::claimed)));
    at.store.row_questions = questions;
    const auto changed = at.work->news().value();
    REQUIRE(changed);
    CHECK(at.store.row_questions == questions + 1);
    CHECK((*changed)[1].claimed_by == "Minh");
    CHECK((*changed)[1].stage == visit::Stage::claimed);
}

TEST_CASE("one's own act does not make the whole queue come again, somebody else's beside it does")
{
    AtWork at;
    REQUIRE(at.done(StaffAct::claimed));
    CHECK_FALSE(at.work->news().value());
    at.store.record.receive(flow::tests::sealed_document);
    REQUIRE(at.done(StaffAct::called));
    CHECK(at.work->news().value());
}

TEST_CASE("a list of requests costs few questions for sealed bytes")
{
    AtWork at;
    std::vector<RequestId> ids{at.id};
    for (int i = 0; i < 30; ++i) ids.push_back(at.store.record.receive(flow::tests::sealed_document));
    REQUIRE(at.work->news().value());
    at.store.sealed_questions = 0;
    for (const auto& id : ids) CHECK(at.work->read(id));
    CHECK(at.store.sealed_questions < 10);
}

TEST_CASE("words for the citizen are sealed under the secret of the receipt, and the act's name under the key of the request")
{
    AtWork at;
    REQUIRE(at.done(StaffAct::claimed));
    auto reached = at.decision(StaffAct::called);
    reached.reached = true;
    REQUIRE(at.work->decide(reached));
    REQUIRE(at.done(StaffAct::called));
    REQUIRE(at.done(StaffAct::asked_papers, "Mang sổ hộ nghèo"));
    CHECK(base::text_of(at.newest_sealed().note) == "K7M42QXD:Mang sổ hộ nghèo");
    CHECK(at.newest().kind == record::kind::moved);
    CHECK(at.told() == std::vector<std::string>{"received", "claimed", "called_reached", "called", "asked_papers"});
    CHECK(at.store.record.of(at.id).tries == 1);
    const auto history = at.work->history(at.id).value();
    CHECK(history[0].day_only);
    CHECK(history[0].who.empty());
    CHECK_FALSE(history.back().day_only);
    CHECK(base::iso(history.back().at) == "2026-11-23T09:42:00");
}

TEST_CASE("a minute that is not of the event's own day is not believed")
{
    AtWork at;
    at.clock.advance(std::chrono::hours{24});
    REQUIRE(at.done(StaffAct::claimed));
    const auto entry = at.work->history(at.id)->back();
    CHECK(entry.what == "claimed");
    CHECK(entry.day_only);
    CHECK(base::iso(base::local_day(entry.at)) == "2026-11-23");
}

TEST_CASE("a note that cannot be sealed stops the act")
{
    AtWork at;
    REQUIRE(at.done(StaffAct::claimed));
    at.notes.fails = true;
    const auto events = at.store.record.events.size();
    CHECK_FALSE(at.done(StaffAct::asked_papers, "Mang sổ"));
    CHECK(at.store.record.events.size() == events);
}

TEST_CASE("an act on a request that somebody else changed is a conflict")
{
    AtWork at;
    const auto old = at.decision(StaffAct::claimed);
    REQUIRE(at.minh->decide(at.decision(StaffAct::claimed)));
    CHECK(at.work->decide(old).error().kind == base::ErrorKind::conflict);
}

TEST_CASE("a closed request stays closed whatever is done, and its people may still be called")
{
    AtWork at;
    REQUIRE(at.done(StaffAct::claimed));
    REQUIRE(at.done(StaffAct::closed));
    const auto events = at.store.record.events.size();
    CHECK(at.done(StaffAct::asked_papers).error().kind == base::ErrorKind::denied);
    CHECK(at.store.record.events.size() == events);
    CHECK(at.done(StaffAct::called)->row.stage == visit::Stage::closed);
}

TEST_CASE("accepting gives a case number, and field and category stand under the seal alone")
{
    AtWork at;
    REQUIRE(at.done(StaffAct::claimed));
    CHECK(at.done(StaffAct::accepted).error().kind == base::ErrorKind::invalid_input);
    auto accept = at.decision(StaffAct::accepted);
    accept.entry = RegisterEntry{"TV", "Đất đai", "tgpl2017.7.2", true};
    const auto accepted = at.work->decide(accept);
    REQUIRE(accepted);
    CHECK(accepted->row.case_number == "TT.TV.01.2026");
    const auto open = base::text_of(at.newest().open);
    CHECK(open.find("TV") != std::string::npos);
    CHECK(open.find("Đất") == std::string::npos);
    CHECK(open.find("tgpl2017") == std::string::npos);
}

TEST_CASE("messages of the receipt's holder are read with the request, and one whose seal is broken is counted")
{
    AtWork at;
    REQUIRE(at.store.record.tell(at.id, R"({"version":1,"message":"withdraw","words":"","sent_at":"2026-11-24T10:00:00"})"));
    REQUIRE(at.store.record.tell(at.id, ""));
    const auto rows = at.work->news().value();
    REQUIRE(rows);
    CHECK(rows->front().messages.size() == 2);
    CHECK(rows->front().messages_unanswered == 2);
    const auto request = at.work->read(at.id).value();
    REQUIRE(request.messages.size() == 1);
    CHECK(request.messages.front().kind == visit::MessageKind::withdraw);
    CHECK(request.messages_unreadable == 1);
    CHECK(at.told() == std::vector<std::string>{"received", "message", "message"});
}

TEST_CASE("a damaged seal is an error of this request alone, which can be looked at and closed all the same")
{
    AtWork at{record::Role::officer, ""};
    const auto whole = at.store.record.receive(flow::tests::sealed_document);
    REQUIRE(at.work->news().value());
    CHECK(at.work->read(at.id).error().kind == base::ErrorKind::corrupt);
    CHECK(at.work->read(whole));
    CHECK(at.work->open_audited(at.id)->history.back().what == "opened");
    REQUIRE(at.done(StaffAct::claimed));
    REQUIRE(at.done(StaffAct::closed));
    CHECK(at.told() == std::vector<std::string>{"received", "opened", "claimed", "closed"});
    CHECK(at.work->history(at.id)->back().day_only);
}

TEST_CASE("what the desk notes of itself is an event about the member, with its words under their seal")
{
    AtWork at;
    REQUIRE(at.work->note_desk("unlocked", 3));
    const auto& own = at.work->staff().own();
    CHECK(at.newest().kind == record::kind::desk_used);
    CHECK(at.newest().subject == own.member.id);
    support::FakeOpener keys;
    const auto words = keys.open_later(own.sealed_name, at.newest_sealed().for_staff,
                                       {own.member.id, std::string{record::kind::desk_used}, at.newest().act, 1});
    REQUIRE(words);
    CHECK(decoded_words(*words)->act == "unlocked");
    CHECK(decoded_words(*words)->tries == 3);
    CHECK_FALSE(decoded_words(*words)->read);
    REQUIRE(at.work->read(at.id));
    REQUIRE(at.work->note_desk("locked"));
    const auto locked = keys.open_later(own.sealed_name, at.newest_sealed().for_staff,
                                        {own.member.id, std::string{record::kind::desk_used}, at.newest().act, 1});
    CHECK(decoded_words(*locked)->read == 1);
}

TEST_CASE("the first act after a change of keys gives the request a new key, and all of its history is still read")
{
    AtWork at;
    REQUIRE(at.done(StaffAct::claimed));
    support::FakeSealer sealer;
    sealer.keys = {support::made_up_key(2), support::made_up_key(3)};
    at.work.reset();
    at.work = StaffWork::begin({at.door, at.notes, at.clock, &sealer}, std::make_unique<support::FakeOpener>("head", "Hà", 7))
                  .value();
    REQUIRE(at.work->news());
    REQUIRE(at.done(StaffAct::called));
    CHECK(header_of(at.newest_sealed().for_staff)->keys == sealer.keys);
    REQUIRE(at.done(StaffAct::asked_papers));
    CHECK_FALSE(header_of(at.newest_sealed().for_staff));
    CHECK(at.told() == std::vector<std::string>{"received", "claimed", "called", "asked_papers"});
    const auto told = at.work->history(at.id).value();
    for (const auto& entry : told) CHECK(entry.day_only == (entry.what == "received"));
}

TEST_CASE("nothing is sealed to keys that somebody exchanged and no head accepted")
{
    AtWork at;
    support::FakeSealer sealer;
    sealer.keys = {support::made_up_key(9)};
    at.store.told = {Trouble::strange_key};
    at.work.reset();
    at.work = StaffWork::begin({at.door, at.notes, at.clock, &sealer}, std::make_unique<support::FakeOpener>("head", "Hà", 7))
                  .value();
    REQUIRE(at.work->news());
    REQUIRE(at.done(StaffAct::claimed));
    CHECK_FALSE(header_of(at.newest_sealed().for_staff));
    CHECK(at.told() == std::vector<std::string>{"received", "claimed"});
}

TEST_CASE("what the store tells once is told as long as the desk is unlocked")
{
    AtWork at;
    at.store.told = {Trouble::store_mended, Trouble::wrong_clock};
    CHECK(at.work->troubles().value() == at.store.told);
    at.store.told = {};
    CHECK(at.work->troubles().value() == std::vector{Trouble::store_mended});
}

TEST_CASE("what an act asked and staff answered is read back by colleagues, with form and field of a case")
{
    AtWork at;
    REQUIRE(at.done(StaffAct::claimed));
    auto decision = at.decision(StaffAct::accepted);
    decision.entry = RegisterEntry{"TGTT", "Đất đai", "tgpl2017.7.2", true};
    decision.fields = {{"papers_due", {"cccd", "ho_ngheo"}}, {"papers_due_by", {"2026-11-30"}}};
    REQUIRE(at.work->decide(decision));
    const auto history = at.minh->history(at.id).value();
    const auto& entry = history.back();
    CHECK(entry.who_number == 1);
    CHECK(entry.fields.at("papers_due") == std::vector<std::string>{"cccd", "ho_ngheo"});
    CHECK(one_of(entry.fields, "papers_due_by") == "2026-11-30");
    CHECK(one_of(entry.fields, "form") == "TGTT");
    CHECK(one_of(entry.fields, "field") == "Đất đai");
    CHECK(one_of(entry.fields, "category") == "tgpl2017.7.2");
    CHECK(one_of(entry.fields, "referred") == "yes");
    CHECK(history.front().fields.empty());
}

TEST_CASE("an act that was filled in with more than can be kept is refused before anything is written")
{
    AtWork at;
    const auto events = at.store.record.events.size();
    const auto filled_in = [&](const FieldValues& fields) {
        auto decision = at.decision(StaffAct::noted);
        decision.fields = fields;
        const auto done = at.work->decide(decision);
        return done ? std::string{"done"} : std::string{base::name_of(done.error().kind)};
    };
    CHECK(filled_in({{"words", {std::string(2001, 'a')}}}) == "too_large");
    CHECK(filled_in({{"words", std::vector<std::string>(41, "a")}}) == "too_large");
    FieldValues many;
    for (int i = 0; i < 65; ++i) many["field" + std::to_string(i)] = {"a"};
    CHECK(filled_in(many) == "too_large");
    FieldValues long_ones;
    for (int i = 0; i < 40; ++i) long_ones["field" + std::to_string(i)] = {std::string(1900, 'a')};
    CHECK(filled_in(long_ones) == "too_large");
    CHECK(at.store.record.events.size() == events);
    CHECK(filled_in({{"words", {std::string(2000, 'a')}}}) == "done");
}

TEST_CASE("an act that is taken back stands in the history as undone, and the request is where it was")
{
    AtWork at;
    REQUIRE(at.done(StaffAct::claimed));
    REQUIRE(at.done(StaffAct::closed));
    REQUIRE(at.minh->note_look(at.id, StaffAct::printed));
    auto decision = at.decision(StaffAct::undone);
    decision.back_to = visit::Stage::claimed;
    decision.back_to_holder = 1;
    const auto done = at.work->decide(decision).value();
    CHECK(done.row.stage == visit::Stage::claimed);
    CHECK(done.row.holder == 1);
    CHECK(done.row.newest_act_by == 0);
    CHECK(at.told() == std::vector<std::string>{"received", "claimed", "closed", "printed", "undone"});
    for (const auto& entry : done.history) CHECK(entry.undone == (entry.what == "closed"));
}

TEST_CASE("whom a colleague at their desk holds nobody claims, and the error names the number")
{
    AtWork at;
    REQUIRE(at.done(StaffAct::claimed));
    REQUIRE(at.minh->news());
    at.store.record.present = {1, 2};
    const auto taken = at.minh->decide(at.decision(StaffAct::claimed));
    REQUIRE_FALSE(taken);
    CHECK(taken.error().kind == base::ErrorKind::conflict);
    CHECK(taken.error().detail.find("member 1") != std::string::npos);
    at.store.record.present = {2};
    CHECK(at.minh->decide(at.decision(StaffAct::claimed)));
}

TEST_CASE("a request that staff typed is told as received by them, and read like any other")
{
    AtWork at;
    const auto id = RequestId::random();
    SealedRequest typed{id, "TT", "BK", at.store.record.today, false, at.store.record.today, "verifier", {}};
    typed.envelope =
        at.store.record.sealer.seal(base::view_of(std::string_view{flow::tests::sealed_document}), {id, "TT"}).value();
    REQUIRE(at.door.put(typed));
    REQUIRE(at.work->news());
    const auto history = at.work->history(id).value();
    REQUIRE(history.size() == 1);
    CHECK(history.front().what == "received");
    CHECK(history.front().who == "Hà");
    CHECK(history.front().fields.empty());
    CHECK(at.work->read(id).has_value());
    auto claim = at.decision(StaffAct::claimed);
    claim.id = id;
    claim.version = 1;
    CHECK(at.work->decide(claim));
}
