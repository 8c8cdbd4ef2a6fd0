#include "kiosk/store/log_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "kiosk/base/try.h"
#include "kiosk/store/links.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::uint64_t room_ahead_bytes = 2 * 1024 * 1024;

tl::unexpected<base::Error> log_fault(const char* doing)
{
    const int why = errno;
    const bool full = why == ENOSPC || why == EDQUOT || why == EFBIG;
    return failure(full ? ErrorKind::disk_full : ErrorKind::io, std::string("log file, ") + doing + ": " + std::strerror(why));
}
}  // namespace

LogFile::LogFile(LogFile&& other) noexcept
    : file_(std::exchange(other.file_, -1)), size_(other.size_), path_(std::move(other.path_))
{
}

LogFile& LogFile::operator=(LogFile&& other) noexcept
{
    std::swap(file_, other.file_);
    std::swap(size_, other.size_);
    std::swap(path_, other.path_);
    return *this;
}

LogFile::~LogFile()
{
    if (file_ >= 0) ::close(file_);
}

Result<LogFile> LogFile::opened(const std::filesystem::path& path, int flags)
{
    TRY(refuse_link(path));
    LogFile log;
    log.file_ = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, 0600);
    if (log.file_ < 0 && errno == ENOENT) return failure(ErrorKind::not_found, path.string() + ": it is not there");
    if (log.file_ < 0) return tl::unexpected(open_fault(path, errno));
    struct stat about {};
    if (::fstat(log.file_, &about) != 0) return log_fault("open");
    if (!S_ISREG(about.st_mode)) return failure(ErrorKind::denied, path.string() + ": a file is expected");
    log.size_ = static_cast<std::uint64_t>(about.st_size);
    log.path_ = path;
    return log;
}

Result<LogFile> LogFile::open(const std::filesystem::path& path) { return opened(path, 0); }

Result<LogFile> LogFile::make(const std::filesystem::path& path)
{
    auto log = TRY(opened(path, O_CREAT));
    TRY(sync_folder_of(path));
    return log;
}

Result<std::size_t> LogFile::read(std::span<std::uint8_t> into, std::uint64_t at) const
{
    std::size_t got = 0;
    while (got < into.size()) {
        const auto part = ::pread(file_, into.data() + got, into.size() - got, static_cast<off_t>(at + got));
        if (part < 0 && errno == EINTR) continue;
        if (part < 0) return log_fault("read");
        if (part == 0) break;
        got += static_cast<std::size_t>(part);
    }
    return got;
}

Result<Bytes> LogFile::bytes_of_frame_at(std::uint64_t at) const
{
    // Most frames fit into the first read.
    Bytes bytes(16 * block_bytes);
    bytes.resize(TRY(read(bytes, at)));
    const auto head = frame_head_in(bytes);
    if (!head) return Bytes{};
    const auto whole = std::size_t{head->blocks} * block_bytes;
    if (at + whole > size_) return Bytes{};
    const auto had = std::min(bytes.size(), whole);
    bytes.resize(whole);
    if (had < whole) bytes.resize(had + TRY(read(std::span{bytes}.subspan(had), at + had)));
    return bytes;
}

Result<std::optional<Frame>> LogFile::frame_at(std::uint64_t at) const
{
    auto frame = frame_in(TRY(bytes_of_frame_at(at)));
    if (frame) frame->at = at;
    return frame;
}

Result<void> LogFile::make_room(std::uint64_t until)
{
    if (until <= size_) return {};
    const auto start = in_blocks(size_);
    const auto end = std::max(in_blocks(until), start + room_ahead_bytes);
    const Bytes zeros(64 * 1024);
    Result<void> done;
    for (auto at = start; done && at < end; at += zeros.size())
        done = write(ByteView{zeros}.first(static_cast<std::size_t>(std::min<std::uint64_t>(zeros.size(), end - at))), at);
    if (done) done = sync();
    // A file that grew in part is harmless, but what was not synced is no room yet.
    if (!done) size_ = start;
    return done;
}

Result<void> LogFile::write(ByteView bytes, std::uint64_t at)
{
    while (!bytes.empty()) {
        const auto put = ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return log_fault("write");
        bytes = bytes.subspan(static_cast<std::size_t>(put));
        at += static_cast<std::uint64_t>(put);
        size_ = std::max(size_, at);
    }
    return {};
}

Result<void> LogFile::sync()
{
    if (::fdatasync(file_) != 0) return log_fault("sync");
    return {};
}

Result<void> LogFile::keeps_its_name() const
{
    struct stat own {};
    struct stat named {};
    if (::fstat(file_, &own) != 0) return log_fault("look at");
    const bool there = own.st_nlink > 0 && ::lstat(path_.c_str(), &named) == 0;
    if (!there || named.st_ino != own.st_ino || named.st_dev != own.st_dev)
        return failure(ErrorKind::io, path_.string() + ": it was removed or replaced while the store ran");
    return {};
}

Result<void> LogFile::rename(const std::filesystem::path& to)
{
    if (::rename(path_.c_str(), to.c_str()) != 0) return log_fault("rename");
    path_ = to;
    return sync_folder_of(to);
}

}  // namespace kiosk::store
