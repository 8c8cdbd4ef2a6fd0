#pragma once
/// The desk's real program before a small door: one cabinet with one key, and seals that hide every letter without a library.
#include "../desk/desk_words.h"
#include "kiosk/app/desk/desk_program.h"

namespace kiosk::app::tests {

using namespace std::chrono_literals;

constexpr std::string_view passphrase = "hoa ban trắng";

/// Laid over every byte that is sealed: what was not opened is readable nowhere.
constexpr std::uint8_t veil = 0x5A;
inline flow::Bytes sealed(std::string_view words)
{
    flow::Bytes out;
    for (const char letter : words) out.push_back(static_cast<std::uint8_t>(letter) ^ veil);
    return out;
}

class OneOpener final : public flow::Opener {
public:
    flow::Result<flow::Bytes> open(flow::ByteView envelope, const flow::SealContext&) override
    {
        flow::Bytes plain{envelope.begin(), envelope.end()};
        for (auto& letter : plain) letter ^= veil;
        return plain;
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

/// One request in the queue and others when told so; says what was asked of it.
class SmallDoor final : public flow::StaffDoor {
public:
    flow::QueuedRequest row = desk::tests::row(1);
    std::vector<flow::QueuedRequest> others;
    std::vector<std::string> audit;
    bool gone = false;
    std::int64_t changes = 1;

    flow::Result<std::vector<flow::QueuedRequest>> list() override
    {
        auto out = others;
        out.insert(out.begin(), row);
        return out;
    }
    flow::Result<flow::QueuedRequest> move(const flow::StaffMove& move) override
    {
        if (gone) return lost();
        audit.emplace_back(flow::name_of(move.act));
        for (const auto& other : others)
            if (other.id == move.id) return other;
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
        door.row.envelope = sealed(document);
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
        type(std::string{passphrase});
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

}  // namespace kiosk::app::tests
