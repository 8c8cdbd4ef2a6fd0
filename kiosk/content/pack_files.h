#pragma once
/// The text files of a pack, read once: sizes, UTF-8, NFC and stray control characters are checked here, before any parser
/// sees a byte. Symbolic links, devices and pipes are never opened.
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/content/faults.h"

namespace kiosk::content {

constexpr std::size_t file_bytes_max = 2u << 20;
constexpr std::size_t yaml_bytes_max = 2u << 20;  ///< of all YAML together: the slow one to parse
constexpr std::size_t article_bytes_max = 8u << 20;
constexpr std::size_t files_max = 5000;
constexpr int folder_depth_max = 4;

/// One file of the listing, before it is read. Times and sizes tell whether it changed.
struct Listed {
    std::string path;  ///< relative, with '/'
    std::uintmax_t size_bytes = 0;
    std::int64_t changed = 0;  ///< ticks of the file system's clock
    bool plain = true;         ///< false: a link, device or pipe
};
/// The .yaml, .md and .svg files but README.md and dot-files, by name. Stops at `files_max` with a fault.
std::vector<Listed> list_pack(const std::filesystem::path& root, Faults&);

struct PackFile {
    std::string path;
    std::string text;  ///< NFC, line feeds only
};

/// One file outside of a pack, under the same checks. `path` is how faults name it.
std::optional<PackFile> read_one_file(const std::filesystem::path&, Faults&);

class PackFiles {
public:
    /// Only files whose path starts with one of the beginnings; none given: all.
    PackFiles(const std::filesystem::path& root, const std::vector<std::string>& beginnings, Faults&);

    /// Null when there is no such file, or it was refused. What is taken is known to be of use.
    const PackFile* take(std::string_view path);
    /// Files in a folder and below, by name.
    std::vector<const PackFile*> take_under(std::string_view folder, std::string_view ending);
    /// The folders directly inside a folder.
    std::vector<std::string> folders_in(std::string_view folder) const;
    bool is_listed(std::string_view path) const { return listed_.contains(path); }
    std::vector<std::string> untaken() const;
    /// The pack's folder, with no link on the way.
    const std::filesystem::path& root() const { return root_; }

private:
    std::filesystem::path root_;
    std::vector<PackFile> files_;
    std::set<std::string, std::less<>> listed_;  ///< refused ones as well
    std::set<std::string, std::less<>> taken_;
};

}  // namespace kiosk::content
