#include "tests/store/simulated_disk.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>

#include "tests/support/scratch_folder.h"

using namespace kiosk;

namespace {
support::SimulatedDisk* recording = nullptr;
int flushes_left_out = 0;
constexpr std::uint64_t sector_bytes = 512;
constexpr std::uint64_t page_bytes = 4096;

std::string path_of(int file)
{
    char name[4096];
    const auto size = ::readlink(("/proc/self/fd/" + std::to_string(file)).c_str(), name, sizeof name);
    return size > 0 ? std::string(name, static_cast<std::size_t>(size)) : std::string{};
}

std::uint64_t inode_of(int file)
{
    struct stat about {};
    return ::fstat(file, &about) == 0 ? about.st_ino : 0;
}

ssize_t noted_write(int file, const void* bytes, size_t size, off_t at)
{
    const auto* first = static_cast<const std::uint8_t*>(bytes);
    if (recording) recording->note(file, {static_cast<std::uint64_t>(at), base::Bytes(first, first + size), false});
    return syscall(SYS_pwrite64, file, bytes, size, at);
}

int noted_flush(int file, long call)
{
    if (recording && recording->covers(path_of(file))) {
        recording->note_flush(file);
        return 0;
    }
    return flushes_left_out > 0 ? 0 : static_cast<int>(syscall(call, file));
}

int noted_truncate(int file, off_t size)
{
    if (recording) recording->note(file, {static_cast<std::uint64_t>(size), {}, true});
    return static_cast<int>(syscall(SYS_ftruncate, file, size));
}

std::string absolute(const char* path) { return std::filesystem::absolute(path).string(); }
}  // namespace

// In the place of the C library's, for this program and the libraries that it loads.
extern "C" {
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) { return noted_write(file, bytes, size, at); }
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) { return noted_write(file, bytes, size, at); }
int fsync(int file) { return noted_flush(file, SYS_fsync); }
int fdatasync(int file) { return noted_flush(file, SYS_fdatasync); }
int ftruncate(int file, off_t size) noexcept { return noted_truncate(file, size); }
int ftruncate64(int file, off64_t size) noexcept { return noted_truncate(file, size); }
int unlink(const char* path) noexcept
{
    if (recording && recording->covers(absolute(path))) recording->note_name({recording->below(absolute(path)), 0, {}});
    return static_cast<int>(syscall(SYS_unlink, path));
}
int rename(const char* from, const char* to) noexcept
{
    struct stat about {};
    if (recording && recording->covers(absolute(to)) && ::stat(from, &about) == 0)
        recording->note_name({recording->below(absolute(to)), about.st_ino, recording->below(absolute(from))});
    return static_cast<int>(syscall(SYS_rename, from, to));
}
}

namespace kiosk::support {

NoFlush::NoFlush() { ++flushes_left_out; }
NoFlush::~NoFlush() { --flushes_left_out; }

DiskImage image_of(const std::filesystem::path& folder)
{
    DiskImage out;
    for (const auto& one : std::filesystem::recursive_directory_iterator(folder)) {
        if (!one.is_regular_file()) continue;
        std::ifstream in(one.path(), std::ios::binary);
        base::Bytes bytes(static_cast<std::size_t>(one.file_size()));
        in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        out[std::filesystem::relative(one.path(), folder).string()] = std::move(bytes);
    }
    return out;
}

std::size_t used_bytes(const base::Bytes& bytes)
{
    static constexpr std::array<std::uint8_t, 4096> zeros{};
    auto used = bytes.size();
    while (used >= zeros.size() && std::memcmp(bytes.data() + used - zeros.size(), zeros.data(), zeros.size()) == 0)
        used -= zeros.size();
    while (used > 0 && bytes[used - 1] == 0) --used;
    return used;
}

void write_image(const DiskImage& image, const std::filesystem::path& folder)
{
    for (const auto& [name, bytes] : image) {
        const auto path = folder / name;
        std::filesystem::create_directories(path.parent_path());
        // Room is mostly zeros: it is left as a hole.
        const auto used = used_bytes(bytes);
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (syscall(SYS_pwrite64, file, bytes.data(), used, 0) < 0) std::abort();
        if (syscall(SYS_ftruncate, file, bytes.size()) != 0) std::abort();
        ::close(file);
    }
}

SimulatedDisk::SimulatedDisk(std::filesystem::path folder, Flush flush)
    : folder_(std::filesystem::canonical(folder)), flush_(flush)
{
    for (const auto& [name, bytes] : image_of(folder_)) {
        struct stat about {};
        if (::stat((folder_ / name).c_str(), &about) != 0) continue;
        files_[about.st_ino].on_disk = bytes;
        names_[name] = about.st_ino;
    }
    recording = this;
}

SimulatedDisk::~SimulatedDisk()
{
    recording = nullptr;
    for (const int file : held_) ::close(file);
}

void SimulatedDisk::hold(const std::string& name)
{
    const int file = ::open((folder_ / name).c_str(), O_RDONLY | O_CLOEXEC);
    if (file >= 0) held_.push_back(file);
}

bool SimulatedDisk::covers(const std::string& path) const
{
    return path == folder_.string() || path.starts_with(folder_.string() + "/");
}

std::string SimulatedDisk::below(const std::string& path) const
{
    return std::filesystem::path(path).lexically_relative(folder_).string();
}

void SimulatedDisk::about_to_change()
{
    if (busy_) return;
    busy_ = true;
    ++calls;
    if (before_change) before_change();
    busy_ = false;
}

SimulatedDisk::File* SimulatedDisk::file_of(int descriptor)
{
    const auto path = path_of(descriptor);
    if (!covers(path)) return nullptr;
    const auto inode = inode_of(descriptor);
    auto& file = files_[inode];
    // The first that is seen of a new file: its name is not on disk yet.
    const auto name = below(path);
    const bool named =
        std::any_of(names_.begin(), names_.end(), [&](const auto& one) { return one.second == inode; }) ||
        std::any_of(pending_names_.begin(), pending_names_.end(), [&](const auto& one) { return one.file == inode; });
    if (!named && !path.ends_with(" (deleted)")) pending_names_.push_back({name, inode, {}});
    return &file;
}

void SimulatedDisk::note(int descriptor, Change change)
{
    if (!covers(path_of(descriptor))) return;
    about_to_change();
    if (auto* file = file_of(descriptor)) file->pending.push_back(std::move(change));
}

void SimulatedDisk::note_name(NameChange change)
{
    about_to_change();
    hold(change.path);
    pending_names_.push_back(std::move(change));
}

namespace {
void settle(base::Bytes& to, const SimulatedDisk::Change& change)
{
    if (change.truncates) {
        to.resize(change.at);
        return;
    }
    if (to.size() < change.at + change.bytes.size()) to.resize(change.at + change.bytes.size());
    std::copy(change.bytes.begin(), change.bytes.end(), to.begin() + static_cast<std::ptrdiff_t>(change.at));
}

void settle(std::map<std::string, std::uint64_t>& names, const SimulatedDisk::NameChange& change)
{
    if (!change.from.empty()) names.erase(change.from);
    if (change.file == 0)
        names.erase(change.path);
    else
        names[change.path] = change.file;
}

std::uint8_t any_byte(std::mt19937_64& random) { return static_cast<std::uint8_t>(random()); }

/// The file as its sectors may stand: each holds what was written up to a moment of its own, for the system writes whole
/// sectors of what it has in memory; and garbage where one was being written.
void tear(base::Bytes& to, const std::vector<SimulatedDisk::Change>& pending, std::mt19937_64& random, SimulatedDisk::Torn torn)
{
    std::map<std::uint64_t, std::size_t> until;
    const auto moment = [&] {
        const auto fate = random() % 3;
        return fate == 0 ? 0 : fate == 1 ? pending.size() : random() % (pending.size() + 1);
    };
    const auto size_until = moment();
    for (std::size_t i = 0; i < pending.size(); ++i) {
        const auto& change = pending[i];
        if (change.truncates) {
            if (i < size_until) settle(to, change);
            continue;
        }
        const auto end = change.at + change.bytes.size();
        for (auto at = change.at; at < end;) {
            const auto next = std::min<std::uint64_t>(end, (at / sector_bytes + 1) * sector_bytes);
            const auto chosen = until.try_emplace(at / sector_bytes, 0);
            if (chosen.second) chosen.first->second = moment();
            if (i < chosen.first->second) {
                SimulatedDisk::Change part{at, {}, false};
                part.bytes.assign(change.bytes.begin() + static_cast<std::ptrdiff_t>(at - change.at),
                                  change.bytes.begin() + static_cast<std::ptrdiff_t>(next - change.at));
                settle(to, part);
            }
            at = next;
        }
    }
    if (torn == SimulatedDisk::Torn::clean) return;
    const auto unit = torn == SimulatedDisk::Torn::garbage ? sector_bytes : page_bytes;
    for (const auto& [sector, ignored] : until) {
        if (random() % 8 != 0) continue;
        const auto from = sector * sector_bytes / unit * unit;
        for (auto at = from; at < std::min<std::uint64_t>(from + unit, to.size()); ++at) to[at] = any_byte(random);
    }
}
}  // namespace

void SimulatedDisk::note_flush(int descriptor)
{
    about_to_change();
    ++flushes;
    if (flush_ == Flush::one_late) {
        // What earlier flushes asked for is done now, whatever file they were for.
        for (auto& [inode, file] : files_) {
            for (std::size_t i = 0; i < file.flushed_late; ++i) settle(file.on_disk, file.pending[i]);
            file.pending.erase(file.pending.begin(), file.pending.begin() + static_cast<std::ptrdiff_t>(file.flushed_late));
            file.flushed_late = 0;
        }
        for (std::size_t i = 0; i < names_flushed_late_; ++i) settle(names_, pending_names_[i]);
        pending_names_.erase(pending_names_.begin(), pending_names_.begin() + static_cast<std::ptrdiff_t>(names_flushed_late_));
        names_flushed_late_ = 0;
    }
    struct stat about {};
    if (::fstat(descriptor, &about) != 0) return;
    if (S_ISDIR(about.st_mode)) {
        if (flush_ == Flush::one_late) {
            names_flushed_late_ = pending_names_.size();
            return;
        }
        for (const auto& change : pending_names_) settle(names_, change);
        pending_names_.clear();
        return;
    }
    auto* file = file_of(descriptor);
    if (!file) return;
    if (flush_ == Flush::one_late) {
        file->flushed_late = file->pending.size();
        return;
    }
    for (const auto& change : file->pending) settle(file->on_disk, change);
    file->pending.clear();
}

DiskImage SimulatedDisk::cut(std::mt19937_64& random, Torn torn) const
{
    auto names = names_;
    const auto kept_names = pending_names_.empty() ? 0 : random() % (pending_names_.size() + 1);
    for (std::size_t i = 0; i < kept_names; ++i) settle(names, pending_names_[i]);
    const auto flavour = random() % 6;  // all, none, or each as it happens
    DiskImage out;
    for (const auto& [name, inode] : names) {
        const auto found = files_.find(inode);
        if (found == files_.end()) continue;
        auto bytes = found->second.on_disk;
        if (flavour == 0)
            for (const auto& change : found->second.pending) settle(bytes, change);
        if (flavour > 1) tear(bytes, found->second.pending, random, torn);
        out[name] = std::move(bytes);
    }
    return out;
}

}  // namespace kiosk::support

TEST_CASE("the simulated disk keeps what was flushed and may lose the rest")
{
    const support::ScratchFolder folder;
    support::SimulatedDisk disk(folder.path());
    const int file = ::open((folder.path() / "a").c_str(), O_RDWR | O_CREAT, 0600);
    const int above = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
    const base::Bytes ones(2000, 1);
    const base::Bytes twos(2000, 2);
    REQUIRE(pwrite(file, ones.data(), ones.size(), 0) == 2000);
    std::mt19937_64 random{1};
    int without_name = 0;
    for (int i = 0; i < 100; ++i) without_name += disk.cut(random, support::SimulatedDisk::Torn::clean).empty();
    CHECK(without_name > 20);
    fsync(file);
    fsync(above);
    REQUIRE(pwrite(file, twos.data(), twos.size(), 0) == 2000);
    int old = 0;
    int both = 0;
    for (int i = 0; i < 200; ++i) {
        const auto bytes = disk.cut(random, support::SimulatedDisk::Torn::clean).at("a");
        REQUIRE(bytes.size() == 2000);
        const auto kept = std::count(bytes.begin(), bytes.end(), std::uint8_t{1});
        CHECK(kept + std::count(bytes.begin(), bytes.end(), std::uint8_t{2}) == 2000);
        old += kept == 2000;
        both += kept > 0 && kept < 2000;
    }
    CHECK(old > 20);
    CHECK(both > 5);
    fdatasync(file);
    CHECK(disk.cut(random, support::SimulatedDisk::Torn::garbage_page).at("a") == twos);
    ::close(file);
    ::close(above);
}
