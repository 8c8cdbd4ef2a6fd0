#pragma once
/// The mark: a small file outside the store's folder that remembers how far the own origin had come and which subjects were
/// forgotten, so that two copies that both went back in time are noticed, and nothing forgotten comes back with an old copy.
/// Written after every answer and synced at rest. It is no copy: lost or damaged, it is made anew and nothing is amiss. Two
/// slots are written in turn, each with its own checksum, so that a torn one leaves the other (LOG_FILE.md).
#include <filesystem>
#include <set>
#include <span>

#include "kiosk/record/event.h"

namespace kiosk::store {

using base::Bytes;
using base::ByteView;
using base::Result;

class Mark {
public:
    /// Opens or makes it. denied: it is a link.
    static Result<Mark> open(const std::filesystem::path&);
    /// One that keeps nothing.
    Mark() = default;
    Mark(Mark&&) noexcept;
    Mark& operator=(Mark&&) noexcept;
    ~Mark();

    /// Number 0: it knows of nothing.
    const record::Head& head() const { return head_; }
    /// Something read was not as it was written: the next opening reads everything.
    bool doubted() const { return doubted_; }
    const std::set<record::SubjectId>& forgotten() const { return forgotten_; }

    Result<void> write(const record::Head&);
    Result<void> doubt(bool);
    /// Synced.
    Result<void> add_forgotten(std::span<const record::SubjectId>);
    Result<void> sync();

private:
    Result<void> read();
    Result<void> write_slot();
    int file_ = -1;
    std::uint64_t turn_ = 0;  ///< of the newest slot
    bool doubted_ = false;
    record::Head head_;
    std::set<record::SubjectId> forgotten_;
    std::uint64_t forgotten_end_ = 0;
};

}  // namespace kiosk::store
