#pragma once
/// The framed copy of the log: one file, written ahead with zeros, so that an append is one write and one flush and cannot find
/// the disk full. Frames follow one another at multiples of 512 bytes, each naming the hash of the one before (LOG_FILE.md).
/// Leaves to its neighbours: what a frame holds (log_frame.h), which frames count where some are damaged (frame_walk.h).
/// Errors: io, disk_full, denied for a link; a damaged frame is no error here but none.
#include <filesystem>

#include "kiosk/store/log_frame.h"

namespace kiosk::store {

class LogFile {
public:
    LogFile() = default;
    LogFile(LogFile&&) noexcept;
    LogFile& operator=(LogFile&&) noexcept;
    ~LogFile();

    /// not_found: it is not there.
    static Result<LogFile> open(const std::filesystem::path&);
    /// As it is, or a new empty one whose name is on disk. Readable to its owner alone.
    static Result<LogFile> make(const std::filesystem::path&);

    /// The good frame that starts there, or none.
    Result<std::optional<Frame>> frame_at(std::uint64_t at) const;
    /// Its bytes as they stand, good or not; none when no frame's head stands there.
    Result<Bytes> bytes_of_frame_at(std::uint64_t at) const;
    /// Fewer than asked at the end of the file.
    Result<std::size_t> read(std::span<std::uint8_t> into, std::uint64_t at) const;

    /// Zeros are written and synced up to there, and as far again as makes it worth it.
    Result<void> make_room(std::uint64_t until);
    /// Nothing is on disk before `sync`.
    Result<void> write(ByteView, std::uint64_t at);
    Result<void> sync();

    /// io: the file was removed, or its name leads to another one: what is written to it would be lost.
    Result<void> keeps_its_name() const;
    /// The same file under another name, over what is there; its folder is synced.
    Result<void> rename(const std::filesystem::path&);

    std::uint64_t size() const { return size_; }
    const std::filesystem::path& path() const { return path_; }

private:
    static Result<LogFile> opened(const std::filesystem::path&, int flags);
    int file_ = -1;
    std::uint64_t size_ = 0;
    std::filesystem::path path_;
};

}  // namespace kiosk::store
