#pragma once
/// A member of staff at work on a record in memory.
#include "kiosk/flow/staff_work.h"
#include "tests/support/fake_staff_door.h"

namespace kiosk::flow::tests {

constexpr auto sealed_document = R"({"version":1,"language":"vi","for":{"relation":"mother"},"requester":{"name":"Lý Thị Mai"},
    "aided":{"name":"Lý Văn Páo"},"contact":{"phone":"0912345678","times":["evening"],"safe_word":"hoa ban"},
    "facts":{"household":"poor"},"matter":{"area":"land"},"help":"explain","needs":["interpreter"],"consent":true,
    "secret":"K7M42QXD","urgent":["held_now"],"sent_at":"2026-11-23T09:31:00",
    "outcome":{"grounds":[{"id":"b","state":"possible"},{"id":"a","state":"met"},{"id":"c","state":"not_met"}]}})";

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

/// Hà with one request, and Minh who works beside her.
struct AtWork {
    support::FakeStaffStore store;
    FakeNotes notes;
    base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    support::FakeStaffDoor door{store};
    support::FakeStaffDoor door_of_minh{store};
    RequestId id;
    std::unique_ptr<StaffWork> work;
    std::unique_ptr<StaffWork> minh;

    explicit AtWork(record::Role role = record::Role::officer, std::string_view document = sealed_document)
    {
        store.record.add_member("Hà", role, support::made_up_signing_key(7));
        store.record.add_member("Minh", record::Role::officer, support::made_up_signing_key(8));
        id = store.record.receive(document);
        work = begun(door, "Hà", 7);
        minh = begun(door_of_minh, "Minh", 8);
    }
    std::unique_ptr<StaffWork> begun(StaffDoor& at, const std::string& name, std::uint8_t key)
    {
        auto out = StaffWork::begin({at, notes, clock}, std::make_unique<support::FakeOpener>("head", name, key)).value();
        (void)out->news().value();
        return out;
    }
    StaffDecision decision(StaffAct act, std::string note = {}) const
    {
        return {id, store.record.of(id).version, act, std::move(note), {}, false};
    }
    Result<Followed> done(StaffAct act, std::string note = {}) { return work->decide(decision(act, std::move(note))); }
    const record::Event& newest() const { return store.record.events.back(); }
    record::SealedPart newest_sealed() const { return record::decoded_sealed(newest().sealed).value(); }
    std::vector<std::string> told()
    {
        std::vector<std::string> out;
        const auto history = work->history(id).value();
        for (const auto& entry : history) out.push_back(entry.what);
        return out;
    }
};

}  // namespace kiosk::flow::tests
