#include <doctest/doctest.h>

#include "kiosk/flow/staff_work.h"

using namespace kiosk;
using namespace kiosk::flow;

namespace {
constexpr auto sealed_document = R"({"version":1,"language":"vi","for":{"relation":"mother"},"requester":{"name":"Lý Thị Mai"},
    "aided":{"name":"Lý Văn Páo"},"contact":{"phone":"0912345678","times":["evening"],"safe_word":"hoa ban"},
    "facts":{"household":"poor"},"matter":{"area":"land"},"help":"explain","needs":["interpreter"],"consent":true,
    "secret":"K7M42QXD","urgent":["held_now"],"sent_at":"2026-11-23T09:31:00",
    "outcome":{"grounds":[{"id":"b","state":"possible"},{"id":"a","state":"met"},{"id":"c","state":"not_met"}]}})";

class FakeOpener final : public Opener {
public:
    explicit FakeOpener(std::string role) : role_(std::move(role)) {}
    Result<Bytes> open(ByteView envelope, const SealContext&) override
    {
        if (envelope.empty()) return base::failure(base::ErrorKind::corrupt, "damaged");
        return Bytes{envelope.begin(), envelope.end()};
    }
    std::string staff_name() const override { return "Hà"; }
    std::string role() const override { return role_; }

private:
    std::string role_;
};

class FakeNotes final : public NoteCipher {
public:
    Result<Bytes> seal_note(const std::string& note, const std::string& secret, const RequestId&) override
    {
        if (fails) return base::failure(base::ErrorKind::internal, "no random bytes");
        const auto text = secret + ":" + note;
        return Bytes{text.begin(), text.end()};
    }
    Result<std::string> open_note(ByteView, const std::string&, const RequestId&) override { return std::string{}; }
    bool fails = false;
};

class FakeDoor final : public StaffDoor {
public:
    QueuedRequest row;
    std::vector<StaffMove> moves;
    std::int64_t changes = 1;
    int lists = 0;

    Result<std::vector<QueuedRequest>> list() override { return ++lists, std::vector{row}; }
    Result<QueuedRequest> move(const StaffMove& wanted) override
    {
        if (wanted.version != row.version) return base::failure(base::ErrorKind::conflict, "changed");
        moves.push_back(wanted);
        ++changes;
        auto now = row;
        now.stage = stage_after(row.stage, wanted.act, wanted.role).value_or(row.stage);
        now.envelope.clear();
        return now;
    }
    Result<std::vector<HistoryEntry>> history(const RequestId&) override
    {
        return std::vector<HistoryEntry>{{{}, "Hà", "opened"}};
    }
    Result<std::vector<Ring>> rings() override { return std::vector<Ring>{}; }
    Result<std::int64_t> change_number() override { return changes; }
    Result<std::string> verify() override { return std::string{}; }
    Result<void> backup(const std::string&) override { return {}; }
    Result<void> note_desk(const std::string&, const std::string&) override { return {}; }
};

struct Desk {
    FakeDoor door;
    FakeNotes notes;
    StaffWork work;

    explicit Desk(visit::Stage stage = visit::Stage::claimed, const std::string& role = "officer")
        : work(door, notes, std::make_unique<FakeOpener>(role))
    {
        door.row.version = 3;
        door.row.stage = stage;
        door.row.envelope = Bytes{base::view_of(sealed_document).begin(), base::view_of(sealed_document).end()};
        REQUIRE(work.news().has_value());
    }
    StaffDecision decision(StaffAct act, std::string note = {}) const
    {
        return {door.row.id, 3, act, std::move(note), {}, false};
    }
};
}  // namespace

TEST_CASE("what lies under the seal is read whole, the requester and the aided person apart")
{
    const Desk desk;
    const auto request = desk.work.read(desk.door.row.id).value();
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
    const Desk desk;
    const auto request = desk.work.read(desk.door.row.id).value();
    REQUIRE(request.grounds.size() == 2);
    CHECK(request.grounds[0].id == "a");
    CHECK_FALSE(request.grounds[1].met);
}

TEST_CASE("looking at a request writes an audit row first")
{
    Desk desk;
    const auto seen = desk.work.look(desk.door.row.id);
    REQUIRE(seen.has_value());
    REQUIRE(desk.door.moves.size() == 1);
    CHECK(desk.door.moves.front().act == StaffAct::opened);
    CHECK(desk.door.moves.front().who == "Hà");
    CHECK(seen->history.size() == 1);
}

TEST_CASE("the queue is read again only when something changed")
{
    Desk desk;
    CHECK_FALSE(desk.work.news().value().has_value());
    desk.door.changes = 2;
    CHECK(desk.work.news().value().has_value());
    CHECK(desk.door.lists == 2);
}

TEST_CASE("one's own act does not make the whole queue come again, somebody else's beside it does")
{
    Desk desk;
    REQUIRE(desk.work.look(desk.door.row.id).has_value());
    CHECK_FALSE(desk.work.news().value().has_value());
    ++desk.door.changes;
    REQUIRE(desk.work.look(desk.door.row.id).has_value());
    CHECK(desk.work.news().value().has_value());
}

TEST_CASE("words for the citizen are sealed under the secret of the receipt")
{
    Desk desk;
    REQUIRE(desk.work.decide(desk.decision(StaffAct::asked_papers, "Mang sổ hộ nghèo")).has_value());
    CHECK(base::text_of(desk.door.moves.back().note) == "K7M42QXD:Mang sổ hộ nghèo");
}

TEST_CASE("a note that cannot be sealed stops the act")
{
    Desk desk;
    desk.notes.fails = true;
    CHECK_FALSE(desk.work.decide(desk.decision(StaffAct::asked_papers, "Mang sổ")).has_value());
    CHECK(desk.door.moves.empty());
}

TEST_CASE("an act on a request that somebody else changed is a conflict")
{
    Desk desk;
    desk.door.row.version = 4;
    CHECK(desk.work.decide(desk.decision(StaffAct::called)).error().kind == base::ErrorKind::conflict);
}

TEST_CASE("reception may not accept, and a closed request stays closed whatever is done")
{
    Desk reception{visit::Stage::claimed, "reception"};
    auto accept = reception.decision(StaffAct::accepted);
    accept.entry = RegisterEntry{"TV", "Đất đai", "a", false};
    CHECK(reception.work.decide(accept).error().kind == base::ErrorKind::denied);
    Desk closed{visit::Stage::closed};
    CHECK(closed.work.decide(closed.decision(StaffAct::asked_papers)).error().kind == base::ErrorKind::denied);
    CHECK(closed.door.moves.empty());
    CHECK(closed.work.decide(closed.decision(StaffAct::called))->row.stage == visit::Stage::closed);
}

TEST_CASE("accepting without an entry for the register is refused before the store is asked")
{
    Desk desk;
    CHECK(desk.work.decide(desk.decision(StaffAct::accepted)).error().kind == base::ErrorKind::invalid_input);
    CHECK(desk.door.moves.empty());
}

TEST_CASE("a request can still be opened after an act that the store answered without the sealed bytes")
{
    Desk desk;
    REQUIRE(desk.work.decide(desk.decision(StaffAct::called)).has_value());
    CHECK(desk.work.read(desk.door.row.id).has_value());
}

TEST_CASE("messages of the receipt's holder are read with the request, and one whose seal is broken is counted")
{
    Desk desk;
    constexpr std::string_view message = R"({"version":1,"message":"withdraw","words":"","sent_at":"2026-11-24T10:00:00"})";
    desk.door.row.messages = {Bytes{base::view_of(message).begin(), base::view_of(message).end()}, Bytes{}};
    desk.door.changes = 2;
    REQUIRE(desk.work.news().value().has_value());
    const auto request = desk.work.read(desk.door.row.id).value();
    REQUIRE(request.messages.size() == 1);
    CHECK(request.messages.front().kind == visit::MessageKind::withdraw);
    CHECK(request.messages_unreadable == 1);
}

TEST_CASE("a damaged seal is an error of this request alone")
{
    Desk desk;
    desk.door.row.envelope.clear();
    desk.door.changes = 2;
    REQUIRE(desk.work.news().has_value());
    CHECK(desk.work.read(desk.door.row.id).error().kind == base::ErrorKind::corrupt);
}
