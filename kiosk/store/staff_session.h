#pragma once
/// The desk's side of the store on one connection: who speaks is known from a signature over a challenge of this connection,
/// and from nothing that is said later. Without a session the rows, events and bells can be read (all that matters in them is
/// sealed) and nothing can be done.
/// Borrows the store. Leaves to its neighbours: rules (record), what an act writes (store.h), the wire.
#include <array>
#include <optional>

#include "kiosk/store/terminal_door.h"

namespace kiosk::store {

class StaffSession final : public flow::StaffDoor {
public:
    /// `requests`: whose rules a request that staff type has to meet, borrowed; null: the store's own alone.
    explicit StaffSession(Store& store, TerminalDoor* requests = nullptr) : store_(store), requests_(requests) {}
    ~StaffSession() override;

    Result<std::vector<flow::MemberRow>> members() override { return store_.members(); }
    Result<flow::Challenge> challenge() override;
    Result<void> open_session(std::int64_t member, ByteView signature) override;
    Result<void> enrol(const flow::Enrolment&) override;
    void close_session() override;
    Result<std::int64_t> passphrase_tried() override { return store_.passphrase_tried(); }

    Result<flow::DoneAct> append(const flow::AskedAct&) override;
    Result<flow::ChangedRows> rows_after(std::int64_t place, std::size_t bytes_max) override
    {
        is_here();
        return store_.rows_after(place, bytes_max);
    }
    Result<std::vector<record::Event>> events_of(const record::SubjectId& subject) override
    {
        is_here();
        return store_.events_of(subject);
    }
    Result<std::vector<Bytes>> sealed_of(const std::vector<record::EventId>& ids, std::size_t bytes_max) override
    {
        is_here();
        return store_.sealed_of(ids, bytes_max);
    }
    Result<std::vector<flow::Ring>> rings() override { return store_.rings(); }
    Result<std::vector<flow::StopCount>> stop_counts() override { return store_.stop_counts(); }
    Result<std::int64_t> change_number() override
    {
        is_here();
        return store_.change_number();
    }
    Result<std::vector<flow::Trouble>> troubles() override { return store_.troubles(who_ != 0); }
    Result<flow::Ticket> put(const flow::SealedRequest&) override;
    Result<std::vector<std::int64_t>> present() override
    {
        is_here();
        return store_.present();
    }
    Result<std::vector<flow::DoneAct>> append_all(const std::vector<flow::AskedAct>&) override;
    Result<std::vector<flow::DoneAct>> append_part(const flow::ActsInParts&) override;
    Result<flow::ChangedEntries> entries_after(std::int64_t place, std::size_t bytes_max) override
    {
        is_here();
        return store_.entries_after(place, bytes_max);
    }
    Result<std::vector<flow::BookRow>> books() override { return store_.books(); }
    Result<record::Powers> powers() override { return store_.powers(); }
    Result<flow::Verified> verify(const std::string& anchor) override { return store_.verify(anchor); }
    Result<void> backup(const std::string& to_path) override { return store_.backup(to_path); }
    Result<std::string> rebuild() override { return store_.rebuild(); }

private:
    struct Asked {
        std::array<std::uint8_t, 32> to_sign{};
        std::array<std::uint8_t, 32> to_open{};
        base::SteadyTime until{};
    };
    /// Good once: whatever comes of it, it is gone.
    std::optional<Asked> taken_challenge();

    void is_here() { store_.seen_at_desk(who_); }
    /// denied: nobody has signed in, or somebody who was let go meanwhile.
    Result<void> may_act();

    Store& store_;
    TerminalDoor* requests_;
    std::optional<Asked> asked_;
    std::vector<flow::AskedAct> parts_;  ///< of an import that is still coming
    std::int64_t who_ = 0;
};

}  // namespace kiosk::store
