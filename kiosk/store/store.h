#pragma once
/// The one door to the data of a folder: queue, register, audit, outbox. Implements both ports; who may call which of them is
/// the server's matter (wire). One thread. Acknowledges a request only when it lies on disk twice.
/// After a failed sync nothing it says can be trusted: `must_end` turns true, every call is `io`, and the process ends so that
/// the next one starts from what is really on disk.
/// Leaves to its neighbours: what the sealed bytes say (vault), sockets (wire).
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/ports.h"
#include "kiosk/store/folder_lock.h"
#include "kiosk/store/second_copy.h"
#include "kiosk/store/slow_down.h"

namespace kiosk::store {

/// What the two copies told each other when the store opened.
struct Merged {
    std::int64_t into_database = 0;   ///< requests found only in the second copy
    std::int64_t into_copy = 0;       ///< requests found only in the database
    std::size_t damaged_blocks = 0;   ///< of the second copy, before they were made good
};

class Store final : public flow::RequestQueue, public flow::StaffDoor {
public:
    /// `folder` is the data folder; files are made in its `store` folder. The clock is borrowed.
    static Result<std::unique_ptr<Store>> open(const std::filesystem::path& folder, const base::Clock&);

    Result<flow::Ticket> put(const flow::SealedRequest&) override;
    /// One transaction and one flush of each copy for all of them.
    std::vector<Result<flow::Ticket>> put_all(const std::vector<flow::SealedRequest>&) override;
    Result<flow::StoredStatus> status(const std::string& code, const std::string& secret) override;
    Result<void> append_message(const std::string& code, const std::string& secret, ByteView sealed) override;
    Result<void> ring(const std::string& terminal, const std::string& page, bool urgent) override;
    Result<void> count_stop(const std::string& reason) override;

    Result<std::vector<flow::QueuedRequest>> list() override;
    Result<std::vector<flow::QueuedRequest>> list_from(std::int64_t after_sequence, std::size_t bytes_max) override;
    Result<flow::QueuedRequest> move(const flow::StaffMove&) override;
    Result<std::vector<flow::HistoryEntry>> history(const flow::RequestId&) override;
    Result<std::vector<flow::Ring>> rings() override;
    Result<std::vector<flow::StopCount>> stop_counts() override;
    Result<std::int64_t> change_number() override;
    Result<std::string> verify() override;
    Result<void> backup(const std::string& to_path) override;
    Result<void> note_desk(const std::string& who, const std::string& what) override;

    /// To be called when nobody asked anything for half a second: empties the log.
    Result<void> rest();
    bool must_end() const { return must_end_; }
    const Merged& merged() const { return merged_; }

private:
    Store(FolderLock lock, Database database, std::filesystem::path folder, const base::Clock& clock);

    Result<void> merge_copies();
    Result<void> rewrite_copy();
    Result<void> restore_from_copy(const CopiedRequest&);
    /// Row, outbox and audit, inside the caller's transaction; yields the sequence.
    Result<std::int64_t> insert(const flow::SealedRequest&, const flow::Ticket&, const char* what);
    Result<flow::Ticket> put_one(const flow::SealedRequest&, std::vector<CopiedRequest>& uncopied);
    Result<std::optional<CopiedRequest>> stored(const flow::RequestId&);
    Result<CopiedRequest> stored_as(std::int64_t sequence);
    Result<std::string> fresh_code(const std::string& prefix);
    Result<flow::QueuedRequest> request_at(std::int64_t sequence);
    Result<std::int64_t> holder_of(const std::string& code, const std::string& secret);
    Result<void> audit_request(std::int64_t sequence, const flow::RequestId&, base::WallTime at, const std::string& who, const std::string& what);
    Result<std::string> enter_register(std::int64_t sequence, const std::string& unit, const flow::RegisterEntry&);
    base::WallTime today() const;
    /// Remembers a fault after which the disk's state is unknown.
    template <class T>
    Result<T> watched(Result<T> result)
    {
        if (!result && (result.error().kind == base::ErrorKind::io || result.error().kind == base::ErrorKind::corrupt)) must_end_ = true;
        return result;
    }
    template <class T, class Work>
    Result<T> guarded(Work work)
    {
        if (must_end_) return base::failure(base::ErrorKind::io, "the store is ending after a fault of the disk");
        changed_ = true;
        return watched<T>(work());
    }

    FolderLock lock_;
    Database database_;
    SecondCopy copy_;
    std::filesystem::path folder_;
    const base::Clock& clock_;
    SlowDown slow_per_code_;
    SlowDown slow_in_all_;
    base::SteadyTime last_failure_{};
    Merged merged_;
    bool must_end_ = false;
    bool changed_ = true;   ///< since the last rest
};

}  // namespace kiosk::store
