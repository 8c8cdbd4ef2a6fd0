#include "kiosk/store/second_copy.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "kiosk/store/links.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::array<std::uint8_t, 4> magic{'T', 'G', 'P', '2'};
constexpr std::size_t block_bytes = 512;
constexpr std::size_t record_header_bytes = 4 + 4 + 32;
constexpr std::size_t payload_bytes_max = 256 * 1024;
constexpr std::uint64_t room_bytes = 2 * 1024 * 1024;

std::uint64_t in_blocks(std::uint64_t bytes) { return (bytes + block_bytes - 1) / block_bytes * block_bytes; }

tl::unexpected<base::Error> system_fault(const char* doing)
{
    const int why = errno;
    const bool full = why == ENOSPC || why == EDQUOT || why == EFBIG;
    return failure(full ? ErrorKind::disk_full : ErrorKind::io,
                   std::string("second copy, ") + doing + ": " + std::strerror(why));
}

Result<void> write_at(int file, ByteView bytes, std::uint64_t at)
{
    while (!bytes.empty()) {
        const auto put = ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return system_fault("write");
        bytes = bytes.subspan(static_cast<std::size_t>(put));
        at += static_cast<std::uint64_t>(put);
    }
    return {};
}

/// Fewer than asked at the end of the file.
Result<std::size_t> read_at(int file, std::span<std::uint8_t> into, std::uint64_t at)
{
    std::size_t got = 0;
    while (got < into.size()) {
        const auto part = ::pread(file, into.data() + got, into.size() - got, static_cast<off_t>(at + got));
        if (part < 0 && errno == EINTR) continue;
        if (part < 0) return system_fault("read");
        if (part == 0) break;
        got += static_cast<std::size_t>(part);
    }
    return got;
}
}  // namespace

SecondCopy::SecondCopy(SecondCopy&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      end_(other.end_),
      size_(other.size_),
      damaged_(other.damaged_),
      ids_(std::move(other.ids_))
{
}

SecondCopy& SecondCopy::operator=(SecondCopy&& other) noexcept
{
    std::swap(file_, other.file_);
    std::swap(ids_, other.ids_);
    end_ = other.end_;
    size_ = other.size_;
    damaged_ = other.damaged_;
    return *this;
}

SecondCopy::~SecondCopy()
{
    if (file_ >= 0) ::close(file_);
}

Result<SecondCopy> SecondCopy::open(const std::filesystem::path& path,
                                    const std::function<Result<void>(const CopiedRequest&)>& take)
{
    SecondCopy copy;
    if (auto own = refuse_link(path); !own) return tl::unexpected(own.error());
    copy.file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (copy.file_ < 0) return tl::unexpected(open_fault(path, errno));
    struct stat about {};
    if (::fstat(copy.file_, &about) != 0) return system_fault("open");
    copy.size_ = static_cast<std::uint64_t>(about.st_size);
    if (auto read = copy.read_all(take); !read) return tl::unexpected(read.error());
    return copy;
}

Result<void> SecondCopy::read_all(const std::function<Result<void>(const CopiedRequest&)>& take)
{
    Bytes buffer(1024 * 1024);
    std::size_t strange = 0;  // blocks since the last good record that are neither good nor empty
    std::uint64_t at = 0;
    std::uint64_t held_at = 0;
    std::size_t held = 0;
    while (at < size_) {
        // Enough of the file in memory for the largest record, or all that is left.
        const auto want = std::min<std::uint64_t>(record_header_bytes + payload_bytes_max, size_ - at);
        if (at < held_at || at + want > held_at + held) {
            const auto got = read_at(file_, buffer, at);
            if (!got) return tl::unexpected(got.error());
            held_at = at;
            held = *got;
        }
        const ByteView here =
            ByteView{buffer}.subspan(static_cast<std::size_t>(at - held_at), static_cast<std::size_t>(held - (at - held_at)));
        if (here.empty()) break;
        std::size_t length = 0;
        bool good = here.size() >= record_header_bytes && std::equal(magic.begin(), magic.end(), here.begin());
        if (good) {
            for (std::size_t i = 8; i-- > 4;) length = length << 8 | here[i];
            good = length <= payload_bytes_max && here.size() >= record_header_bytes + length;
        }
        if (good) {
            const auto payload = here.subspan(record_header_bytes, length);
            const auto hash = hash_of(payload);
            good = std::equal(hash.begin(), hash.end(), here.begin() + 8);
            if (good) {
                const auto copy = decoded(payload);
                if (!copy) return tl::unexpected(copy.error());
                if (auto taken = take(*copy); !taken) return taken;
                ids_.insert(copy->request.id);
            }
        }
        if (good) {
            damaged_ += std::exchange(strange, 0);
            at += in_blocks(record_header_bytes + length);
            end_ = at;
        } else {
            const auto block = here.first(std::min(here.size(), block_bytes));
            if (std::any_of(block.begin(), block.end(), [](std::uint8_t byte) { return byte != 0; })) ++strange;
            at += block_bytes;
        }
    }
    return {};
}

Result<void> SecondCopy::make_room(std::size_t payload_bytes)
{
    const auto needed = end_ + in_blocks(record_header_bytes + payload_bytes);
    if (needed <= size_) return {};
    const auto more = std::max(room_bytes, in_blocks(needed - size_));
    const auto start = in_blocks(size_);
    const Bytes zeros(static_cast<std::size_t>(more));
    if (auto put = write_at(file_, zeros, start); !put) {
        // A file that is partly longer is harmless; zeros are room.
        return put;
    }
    if (::fdatasync(file_) != 0) return system_fault("sync");
    size_ = start + more;
    return {};
}

Result<void> SecondCopy::append_all(std::span<const CopiedRequest> copies)
{
    Bytes records;
    for (const auto& copy : copies) {
        const auto payload = encoded(copy);
        if (payload.size() > payload_bytes_max)
            return failure(ErrorKind::too_large, "a request is too large for the second copy");
        const auto start = records.size();
        records.resize(start + static_cast<std::size_t>(in_blocks(record_header_bytes + payload.size())));
        auto* record = records.data() + start;
        std::copy(magic.begin(), magic.end(), record);
        for (std::size_t i = 0; i < 4; ++i) record[4 + i] = static_cast<std::uint8_t>(payload.size() >> (8 * i));
        const auto hash = hash_of(payload);
        std::copy(hash.begin(), hash.end(), record + 8);
        std::copy(payload.begin(), payload.end(), record + record_header_bytes);
    }
    if (records.empty()) return {};
    if (auto room = make_room(records.size()); !room) return room;
    if (auto put = write_at(file_, records, end_); !put) return put;
    if (::fdatasync(file_) != 0) return system_fault("sync");
    end_ += records.size();
    for (const auto& copy : copies) ids_.insert(copy.request.id);
    return {};
}

}  // namespace kiosk::store
