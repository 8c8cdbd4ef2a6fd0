#include "kiosk/store/mark.h"

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

constexpr std::array<std::uint8_t, 8> mark_magic{'T', 'G', 'P', 'L', 'M', 'R', 'K', '1'};
constexpr std::size_t slot_bytes = 512;
constexpr std::size_t slots_apart = 4096;  // so that a torn write of a whole page leaves one
constexpr std::size_t turn_at = 8;
constexpr std::size_t number_at_in_slot = 16;
constexpr std::size_t doubt_at = 24;
constexpr std::size_t origin_at_in_slot = 32;
constexpr std::size_t head_hash_at = origin_at_in_slot + record::word_bytes_max;
constexpr std::size_t checksum_at = slot_bytes - sizeof(record::Hash);
constexpr std::uint64_t forgotten_at = 2 * slots_apart;
constexpr std::size_t forgotten_bytes = 32;  // the subject and the first half of its checksum

void put_little_endian(std::uint8_t* to, std::uint64_t value)
{
    for (std::size_t i = 0; i < 8; ++i, value >>= 8) to[i] = static_cast<std::uint8_t>(value);
}

std::uint64_t little_endian_at(ByteView bytes, std::size_t at)
{
    std::uint64_t value = 0;
    for (std::size_t i = 8; i-- > 0;) value = value << 8 | bytes[at + i];
    return value;
}

tl::unexpected<base::Error> mark_fault(const char* doing)
{
    const int why = errno;
    const bool full = why == ENOSPC || why == EDQUOT || why == EFBIG;
    return failure(full ? ErrorKind::disk_full : ErrorKind::io, std::string("mark, ") + doing + ": " + std::strerror(why));
}

Result<Bytes> whole_file(int file)
{
    struct stat about {};
    if (::fstat(file, &about) != 0) return mark_fault("read");
    Bytes out(static_cast<std::size_t>(about.st_size));
    std::size_t got = 0;
    while (got < out.size()) {
        const auto part = ::pread(file, out.data() + got, out.size() - got, static_cast<off_t>(got));
        if (part < 0 && errno == EINTR) continue;
        if (part < 0) return mark_fault("read");
        if (part == 0) break;
        got += static_cast<std::size_t>(part);
    }
    out.resize(got);
    return out;
}

Result<void> write_whole(int file, ByteView bytes, std::uint64_t at)
{
    const auto put = ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (put == static_cast<ssize_t>(bytes.size())) return {};
    if (put >= 0) errno = ENOSPC;
    return mark_fault("write");
}

Bytes forgotten_record(const record::SubjectId& subject)
{
    Bytes out(subject.bytes.begin(), subject.bytes.end());
    const auto check = record::sha256(out);
    out.insert(out.end(), check.begin(), check.begin() + static_cast<std::ptrdiff_t>(forgotten_bytes - out.size()));
    return out;
}
}  // namespace

Mark::Mark(Mark&& other) noexcept { *this = std::move(other); }

Mark& Mark::operator=(Mark&& other) noexcept
{
    std::swap(file_, other.file_);
    std::swap(turn_, other.turn_);
    std::swap(doubted_, other.doubted_);
    std::swap(head_, other.head_);
    std::swap(forgotten_, other.forgotten_);
    std::swap(forgotten_end_, other.forgotten_end_);
    return *this;
}

Mark::~Mark()
{
    if (file_ >= 0) ::close(file_);
}

Result<Mark> Mark::open(const std::filesystem::path& path)
{
    TRY(refuse_link(path));
    Mark mark;
    mark.file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (mark.file_ < 0) return tl::unexpected(open_fault(path, errno));
    TRY(mark.read());
    if (mark.forgotten_end_ == forgotten_at && mark.turn_ == 0) TRY(sync_folder_of(path));
    return mark;
}

Result<void> Mark::read()
{
    const auto bytes = TRY(whole_file(file_));
    for (const std::size_t start : {std::size_t{0}, slots_apart}) {
        if (bytes.size() < start + slot_bytes) continue;
        const auto slot = ByteView{bytes}.subspan(start, slot_bytes);
        const auto check = record::sha256(slot.first(checksum_at));
        if (!std::equal(mark_magic.begin(), mark_magic.end(), slot.begin()) ||
            !std::equal(check.begin(), check.end(), slot.begin() + checksum_at))
            continue;
        const auto turn = little_endian_at(slot, turn_at);
        if (turn < turn_) continue;
        turn_ = turn;
        doubted_ = slot[doubt_at] != 0;
        head_.id.number = static_cast<std::int64_t>(little_endian_at(slot, number_at_in_slot));
        const auto name = slot.subspan(origin_at_in_slot, record::word_bytes_max);
        head_.id.origin.assign(name.begin(), std::find(name.begin(), name.end(), std::uint8_t{0}));
        std::copy_n(slot.begin() + head_hash_at, head_.hash.size(), head_.hash.begin());
    }
    forgotten_end_ = forgotten_at;
    for (auto at = std::size_t{forgotten_at}; at + forgotten_bytes <= bytes.size(); at += forgotten_bytes) {
        record::SubjectId subject;
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), subject.bytes.size(), subject.bytes.begin());
        const auto good = forgotten_record(subject);
        if (std::equal(good.begin(), good.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at))) forgotten_.insert(subject);
        forgotten_end_ = at + forgotten_bytes;
    }
    return {};
}

Result<void> Mark::write_slot()
{
    ++turn_;
    Bytes slot(slot_bytes);
    std::copy(mark_magic.begin(), mark_magic.end(), slot.begin());
    put_little_endian(slot.data() + turn_at, turn_);
    put_little_endian(slot.data() + number_at_in_slot, static_cast<std::uint64_t>(head_.id.number));
    slot[doubt_at] = doubted_ ? 1 : 0;
    const auto name = base::view_of(head_.id.origin).first(std::min(head_.id.origin.size(), record::word_bytes_max));
    std::copy(name.begin(), name.end(), slot.begin() + origin_at_in_slot);
    std::copy(head_.hash.begin(), head_.hash.end(), slot.begin() + head_hash_at);
    const auto check = record::sha256(ByteView{slot}.first(checksum_at));
    std::copy(check.begin(), check.end(), slot.begin() + checksum_at);
    return write_whole(file_, slot, turn_ % 2 * slots_apart);
}

Result<void> Mark::write(const record::Head& head)
{
    if (head == head_) return {};
    head_ = head;
    return write_slot();
}

Result<void> Mark::doubt(bool doubted)
{
    if (doubted == doubted_) return {};
    doubted_ = doubted;
    TRY(write_slot());
    return sync();
}

Result<void> Mark::add_forgotten(std::span<const record::SubjectId> subjects)
{
    for (const auto& subject : subjects) {
        if (forgotten_.contains(subject)) continue;
        TRY(write_whole(file_, forgotten_record(subject), forgotten_end_));
        forgotten_end_ += forgotten_bytes;
        forgotten_.insert(subject);
    }
    return sync();
}

Result<void> Mark::sync()
{
    if (::fdatasync(file_) != 0) return mark_fault("sync");
    return {};
}

}  // namespace kiosk::store
