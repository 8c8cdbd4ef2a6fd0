#pragma once
/// A disk that can lose its power at any call. While one lives, what this process writes, truncates, renames and flushes under
/// its folder is recorded on its way to the system, by SQLite as by our own files; nothing is really flushed. `cut` yields what
/// the disk may hold if the power failed now: each write since the last flush of its file is there, is not, or in some of its
/// 512-byte sectors, and a sector may be left with garbage; names changed since the last flush of their folder may be the old
/// ones. Models kiosk/store/RELIABILITY.md D1, D3 and D4.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "kiosk/base/bytes.h"

namespace kiosk::support {

/// Files by their path below the folder.
using DiskImage = std::map<std::string, base::Bytes>;
DiskImage image_of(const std::filesystem::path& folder);
/// Up to the last that is not zero.
std::size_t used_bytes(const base::Bytes&);
void write_image(const DiskImage&, const std::filesystem::path& folder);

class SimulatedDisk {
public:
    enum class Flush {
        honest,
        one_late,  ///< what is flushed is on disk only with the next flush of any file
    };
    enum class Torn {
        clean,         ///< a sector holds the old bytes or the new ones
        garbage,       ///< or neither
        garbage_page,  ///< and neither do its neighbours in the same 4096 bytes
    };

    explicit SimulatedDisk(std::filesystem::path folder, Flush = Flush::honest);
    ~SimulatedDisk();
    SimulatedDisk(const SimulatedDisk&) = delete;
    SimulatedDisk& operator=(const SimulatedDisk&) = delete;

    DiskImage cut(std::mt19937_64&, Torn) const;
    /// Called before every call that changes something.
    std::function<void()> before_change;
    std::uint64_t calls = 0;
    std::uint64_t flushes = 0;

    struct Change {
        std::uint64_t at = 0;
        base::Bytes bytes;
        bool truncates = false;
    };
    struct File {
        base::Bytes on_disk;
        std::vector<Change> pending;
        std::size_t flushed_late = 0;  ///< of `pending`, asked for but not done yet
    };
    struct NameChange {
        std::string path;
        std::uint64_t file = 0;  ///< 0: the name goes
        std::string from;        ///< renamed
    };

    /// Of the calls themselves; nothing for files elsewhere.
    void note(int file, Change);
    void note_flush(int file);
    void note_name(NameChange);
    bool covers(const std::string& path) const;
    std::string below(const std::string& path) const;

private:
    File* file_of(int descriptor);
    void about_to_change();
    void hold(const std::string& name);
    std::filesystem::path folder_;
    Flush flush_;
    std::map<std::uint64_t, File> files_;
    std::map<std::string, std::uint64_t> names_;  ///< on disk
    std::vector<NameChange> pending_names_;
    std::size_t names_flushed_late_ = 0;
    std::vector<int> held_;  ///< removed files: their numbers are not given to others meanwhile
    bool busy_ = false;
};

/// Flushes nothing while it lives: for tests that only damage files.
class NoFlush {
public:
    NoFlush();
    ~NoFlush();
};

}  // namespace kiosk::support
