#pragma once
/// The desk's real program before a record in memory: one cabinet with one key, and seals that hide every letter without a
/// library.
#include "../desk/desk_words.h"
#include "kiosk/app/desk/desk_program.h"
#include "tests/support/fake_staff_door.h"

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

/// Takes the veil off what the fake seals hold.
class OneOpener final : public support::FakeOpener {
public:
    OneOpener() : FakeOpener("officer", "Hà", 7) {}
    flow::Result<flow::Bytes> open(flow::ByteView envelope, const flow::SealContext& context) override
    {
        auto plain = FakeOpener::open(envelope, context);
        if (plain)
            for (auto& letter : *plain) letter ^= veil;
        return plain;
    }
};

/// Lays the veil on what staff seal.
class VeiledSealer final : public flow::Sealer {
public:
    flow::Result<flow::Bytes> seal(flow::ByteView plain, const flow::SealContext& context) override
    {
        return sealer_.seal(veiled(plain), context);
    }
    flow::Result<flow::Bytes> seal_small(flow::ByteView plain, const flow::SealContext& context) override
    {
        return sealer_.seal_small(veiled(plain), context);
    }

private:
    static flow::Bytes veiled(flow::ByteView plain)
    {
        flow::Bytes out;
        for (const auto letter : plain) out.push_back(letter ^ veil);
        return out;
    }
    support::FakeSealer sealer_;
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

inline std::string_view words_of(const flow::Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
inline flow::Bytes request_of_mai()
{
    return sealed(R"({"requester":{"name":"Lý Thị Mai"},"contact":{"phone":"0912345678"}})");
}

struct AtDesk {
    content::Library library = desk::tests::small_library();
    content::Settings settings;
    support::FakeStaffStore store;
    support::FakeStaffDoor door{store};
    OneCabinet cabinet;
    NoNotes notes;
    base::SetClock clock{desk::tests::morning()};
    base::NoLog log;
    std::vector<std::string> copied;  ///< onto the clipboard, in turn
    app::DeskProgram program{{library,
                              settings,
                              door,
                              cabinet,
                              notes,
                              clock,
                              log,
                              false,
                              {},
                              {},
                              [] { return std::make_unique<VeiledSealer>(); },
                              [this](const std::string& text) { copied.push_back(text); }}};
    base::RequestId id;
    std::size_t events_before = 0;

    explicit AtDesk(const flow::Bytes& request = request_of_mai(), bool urgent = false)
    {
        store.record.add_member(std::string{words_of(sealed("Hà"))}, record::Role::officer, support::made_up_signing_key(7));
        id = store.record.receive(words_of(request), urgent);
        events_before = store.record.events.size();
    }
    /// What the desk had written since, by the kinds of events.
    std::vector<std::string> written() const
    {
        const auto kinds = store.record.kinds();
        return {kinds.begin() + static_cast<std::ptrdiff_t>(events_before), kinds.end()};
    }
    void lose_the_store() { store.fails = base::Error{base::ErrorKind::unavailable, "no store"}; }
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
        // To the queue, from what needs somebody today.
        program.pressed({"2", false, false, true});
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
            if (const auto* row = std::get_if<page::Strip>(&block.kind);
                row && row->title.words.find(words) != std::string::npos)
                return true;
        return false;
    }
};

}  // namespace kiosk::app::tests
