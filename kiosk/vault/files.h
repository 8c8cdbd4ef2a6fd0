#pragma once
/// Small private files: read whole, written whole (a new file beside it, synced, renamed over), readable by the owner only, and
/// changed by one program at a time.
#include <filesystem>
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::vault {

/// At most 1 MiB.
base::Result<std::string> read_file(const std::filesystem::path&);
/// As above; invalid_input when others than its owner may read or write it, with the command that mends it.
base::Result<std::string> read_private_file(const std::filesystem::path&);
/// Either the old or the new content is there after a power cut.
base::Result<void> write_file(const std::filesystem::path&, std::string_view content);

/// Nobody else changes the file while this lives: between reading it and writing it whole.
class FileHold {
public:
    enum class When { wait, now_or_never };
    /// busy: somebody else holds it and `now_or_never` was asked.
    static base::Result<FileHold> of(const std::filesystem::path&, When);
    FileHold(FileHold&&) noexcept;
    FileHold& operator=(FileHold&&) = delete;
    ~FileHold();

    /// Is it this user's, and not marked as one that is only read? What nobody asked to be changed is left alone otherwise.
    bool may_change_unasked() const;

private:
    explicit FileHold(int number) : number_(number) {}
    int number_ = -1;
};

}  // namespace kiosk::vault
