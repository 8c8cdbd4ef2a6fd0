#pragma once
/// Files by their names. The store's files are files of its own folder: one that is a link, a pipe or a folder is refused, for
/// whoever could put a link there would choose which file is written to.
#include <filesystem>

#include "kiosk/base/result.h"

namespace kiosk::store {

/// Passes when nothing is there yet. denied: it is no file of its own, and its name says what it is.
base::Result<void> refuse_link(const std::filesystem::path& file);

/// For a file that could not be opened, by errno: what a person can do about it.
base::Error open_fault(const std::filesystem::path& file, int why);

/// The folder that a file lies in: names made and changed in it are on disk.
base::Result<void> sync_folder_of(const std::filesystem::path& file);

}  // namespace kiosk::store
