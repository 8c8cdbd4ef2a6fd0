#pragma once
/// One store per data folder. The lock is the kernel's and goes with the process, however it ends; the number in the file is
/// for a technician's eyes.
#include <filesystem>

#include "kiosk/base/result.h"

namespace kiosk::store {

class FolderLock {
public:
    /// `unavailable`: another store holds the folder.
    static base::Result<FolderLock> take(const std::filesystem::path& lock_file);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int file) : file_(file) {}
    int file_;
};

}  // namespace kiosk::store
