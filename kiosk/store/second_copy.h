#pragma once
/// The second copy: every sealed request once more, appended to a plain file and synced after the database committed and
/// before anybody is told. Damage to either file, or a disk that lied about its first flush, then loses nothing: at start the
/// two are merged by id (store.h). Room is written ahead, so that an append costs one flush and cannot find the disk full.
///
/// A record starts at a multiple of 512 bytes: "TGP2", payload size (4), BLAKE2b-256 of the payload (32), payload. What does
/// not verify is skipped in steps of 512 bytes; the room ahead is zeros.
#include <filesystem>
#include <functional>
#include <set>
#include <span>

#include "kiosk/flow/ports.h"
#include "kiosk/store/audit.h"

namespace kiosk::store {

/// What is needed to rebuild a request's row, and where the audit stood then.
struct CopiedRequest {
    flow::SealedRequest request;
    flow::Ticket ticket;
    AuditHead audit;
};

Bytes encoded(const CopiedRequest&);
Result<CopiedRequest> decoded(ByteView);

class SecondCopy {
public:
    SecondCopy() = default;
    SecondCopy(SecondCopy&&) noexcept;
    SecondCopy& operator=(SecondCopy&&) noexcept;
    ~SecondCopy();

    /// Reads the whole file once; each record that verifies is handed to `take`.
    static Result<SecondCopy> open(const std::filesystem::path&, const std::function<Result<void>(const CopiedRequest&)>& take);

    bool holds(const flow::RequestId& id) const { return ids_.contains(id); }
    /// Room for a record of so many payload bytes, on disk. disk_full: nothing has happened yet.
    Result<void> make_room(std::size_t payload_bytes);
    /// On disk when it returns. After a failure the file must not be used again in this process.
    Result<void> append(const CopiedRequest& copy) { return append_all({&copy, 1}); }
    Result<void> append_all(std::span<const CopiedRequest>);
    /// Blocks that should hold a record and do not verify, seen when opening.
    std::size_t damaged() const { return damaged_; }

private:
    Result<void> read_all(const std::function<Result<void>(const CopiedRequest&)>& take);

    int file_ = -1;
    std::uint64_t end_ = 0;   ///< after the last good record
    std::uint64_t size_ = 0;  ///< written ahead
    std::size_t damaged_ = 0;
    std::set<flow::RequestId> ids_;
};

}  // namespace kiosk::store
