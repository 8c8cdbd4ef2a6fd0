#include "kiosk/app/desk/desk_program.h"

#include <doctest/doctest.h>

#include "../desk/desk_words.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {
constexpr auto passphrase = "hoa ban trắng";

class OneOpener final : public flow::Opener {
public:
    flow::Result<flow::Bytes> open(flow::ByteView envelope, const flow::SealContext&) override
    {
        return flow::Bytes{envelope.begin(), envelope.end()};
    }
    std::string staff_name() const override { return "Hà"; }
    std::string role() const override { return "officer"; }
};

class OneCabinet final : public flow::KeyCabinet {
public:
    std::vector<std::string> names() const override { return {"Hà"}; }
    flow::Result<std::unique_ptr<flow::Opener>> unlock(const std::string&, const std::string& typed) override
    {
        if (typed != passphrase) return base::failure(base::ErrorKind::wrong_passphrase, "");
        return std::make_unique<OneOpener>();
    }
};

class NoNotes final : public flow::NoteCipher {
public:
    flow::Result<flow::Bytes> seal_note(const std::string&, const std::string&, const flow::RequestId&) override
    {
        return flow::Bytes{1};
    }
    flow::Result<std::string> open_note(flow::ByteView, const std::string&, const flow::RequestId&) override
    {
        return std::string{};
    }
};

/// One request in the queue; says what was asked of it.
class SmallDoor final : public flow::StaffDoor {
public:
    flow::QueuedRequest row = desk::tests::row(1);
    std::vector<std::string> audit;
    bool gone = false;
    std::int64_t changes = 1;

    flow::Result<std::vector<flow::QueuedRequest>> list() override { return std::vector{row}; }
    flow::Result<flow::QueuedRequest> move(const flow::StaffMove& move) override
    {
        if (gone) return lost();
        audit.emplace_back(flow::name_of(move.act));
        row.stage = flow::stage_after(row.stage, move.act, move.role).value_or(row.stage);
        ++changes;
        return row;
    }
    flow::Result<std::vector<flow::HistoryEntry>> history(const flow::RequestId&) override
    {
        return std::vector<flow::HistoryEntry>{};
    }
    flow::Result<std::vector<flow::Ring>> rings() override { return std::vector<flow::Ring>{}; }
    flow::Result<std::int64_t> change_number() override
    {
        if (gone) return lost();
        return changes;
    }
    flow::Result<std::string> verify() override { return std::string{}; }
    flow::Result<void> backup(const std::string&) override { return {}; }
    flow::Result<void> note_desk(const std::string&, const std::string& what) override
    {
        if (gone) return lost();
        audit.push_back(what);
        return {};
    }

private:
    static tl::unexpected<base::Error> lost() { return base::failure(base::ErrorKind::unavailable, "no store"); }
};

struct AtDesk {
    content::Library library = desk::tests::small_library();
    content::Settings settings;
    SmallDoor door;
    OneCabinet cabinet;
    NoNotes notes;
    base::SetClock clock{desk::tests::morning()};
    base::NoLog log;
    app::DeskProgram program{{library, settings, door, cabinet, notes, clock, log}};

    AtDesk()
    {
        constexpr std::string_view document = R"({"requester":{"name":"Lý Thị Mai"},"contact":{"phone":"0912345678"}})";
        door.row.envelope = flow::Bytes{document.begin(), document.end()};
    }
    void press(const std::string& name, bool ctrl = false)
    {
        program.somebody_is_here();
        program.pressed({name, ctrl, false, false});
        while (program.act()) {
        }
    }
    void type(const std::string& text)
    {
        program.somebody_is_here();
        program.typed(text);
    }
    void unlock()
    {
        type(passphrase);
        press("Return");
    }
    void wait(std::chrono::seconds time)
    {
        for (auto left = time; left > 0s; left -= 1s) {
            clock.advance(1s);
            if (const auto due = program.deadline(); due && *due <= clock.steady()) program.due();
        }
    }
    bool shows(std::string_view words)
    {
        for (const auto& block : program.page().blocks)
            if (const auto* row = std::get_if<page::QueueRow>(&block.kind);
                row && row->title.words.find(words) != std::string::npos)
                return true;
        return false;
    }
};
}  // namespace

TEST_CASE("the right passphrase opens the queue and the audit says so first")
{
    AtDesk desk;
    CHECK_FALSE(desk.shows("Lý Thị Mai"));
    desk.unlock();
    CHECK(desk.shows("Lý Thị Mai"));
    CHECK(desk.door.audit == std::vector<std::string>{"unlocked"});
}

TEST_CASE("a wrong passphrase opens nothing, is audited and forgotten")
{
    AtDesk desk;
    desk.type("hoa ban");
    desk.press("Return");
    CHECK_FALSE(desk.shows("Lý Thị Mai"));
    CHECK(desk.door.audit == std::vector<std::string>{"refused"});
    desk.type(" trắng");
    desk.press("Return");
    CHECK_FALSE(desk.shows("Lý Thị Mai"));
}

TEST_CASE("a letter typed by mistake in the passphrase can be taken back")
{
    AtDesk desk;
    desk.type(std::string{passphrase} + "ế");
    desk.press("Backspace");
    desk.press("Return");
    CHECK(desk.shows("Lý Thị Mai"));
}

TEST_CASE("nobody reads the queue while the store cannot write who unlocked the desk")
{
    AtDesk desk;
    desk.door.gone = true;
    desk.unlock();
    CHECK(desk.program.page().id == "desk.lock");
}

TEST_CASE("after two minutes without a touch or a key the desk locks itself and the glass is wiped")
{
    AtDesk desk;
    desk.unlock();
    desk.program.take_wiped();
    desk.wait(119s);
    CHECK(desk.shows("Lý Thị Mai"));
    desk.wait(1s);
    CHECK_FALSE(desk.shows("Lý Thị Mai"));
    CHECK(desk.program.page().id == "desk.lock");
    CHECK(desk.program.take_wiped());
    CHECK(desk.door.audit.back() == "locked");
}

TEST_CASE("a key keeps the desk open for another two minutes")
{
    AtDesk desk;
    desk.unlock();
    desk.wait(100s);
    desk.press("F2");
    desk.wait(100s);
    CHECK(desk.program.page().id == "desk");
}

TEST_CASE("a request sent meanwhile comes into the list by itself")
{
    AtDesk desk;
    desk.unlock();
    desk.door.row = desk::tests::row(2);
    desk.door.row.envelope = {};
    desk.door.changes += 5;
    desk.wait(4s);
    CHECK_FALSE(desk.shows("Lý Thị Mai"));
}

TEST_CASE("claiming by its key is done and audited after the request was opened")
{
    AtDesk desk;
    desk.unlock();
    desk.press("Down");
    desk.press("F5");
    CHECK(desk.door.audit == std::vector<std::string>{"unlocked", "opened", "claimed"});
    CHECK(desk.door.row.stage == visit::Stage::claimed);
}

TEST_CASE("a store that is gone is said on the page, and nothing that was read is lost")
{
    AtDesk desk;
    desk.unlock();
    desk.door.gone = true;
    desk.wait(4s);
    CHECK(desk.shows("Lý Thị Mai"));
    desk.door.gone = false;
    desk.press("Down");
    CHECK(desk.door.audit.back() == "opened");
}

TEST_CASE("locking by hand is one key, from a dialog too")
{
    AtDesk desk;
    desk.unlock();
    desk.press("Down");
    desk.press("F5");
    desk.press("F6");
    desk.press("L", true);
    CHECK(desk.program.page().id == "desk.lock");
}
