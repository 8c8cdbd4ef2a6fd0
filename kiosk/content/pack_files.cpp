#include "kiosk/content/pack_files.h"

#include <fmt/format.h>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <fstream>
#include <memory>

#include "kiosk/content/pack_letters.h"

namespace kiosk::content {

namespace fs = std::filesystem;

namespace {
bool starts_with_any(std::string_view path, const std::vector<std::string>& beginnings)
{
    return beginnings.empty() ||
           std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& one) { return path.starts_with(one); });
}

std::string without_carriage_returns(std::string text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || (i + 1 < text.size() && text[i + 1] != '\n')) out += text[i];
    return out;
}

/// Checks line by line, so that the fault names the line.
bool check_letters(const PackFile& file, Faults& faults)
{
    std::string_view rest = file.text;
    for (int line = 1; !rest.empty(); ++line) {
        const auto end = rest.find('\n');
        const auto one = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        auto wrong = wrong_letter_in(one);
        // A slip of the hand, but for what somebody could type: that is written with an escape.
        if (!wrong && one.find("\u00D0") != std::string_view::npos)
            wrong = WrongLetter{"Ð (U+00D0) stands where Đ (U+0110) belongs"};
        if (!wrong) continue;
        if (wrong->warning) {
            faults.warn(file.path, line, wrong->what);
            continue;
        }
        faults.add_unreadable(file.path, line, wrong->what);
        return false;
    }
    return true;
}

struct Listing {
    std::vector<Listed> found;
    std::size_t seen = 0;
    Faults& faults;
};

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

void look_at(int folder, const std::string& name, const std::string& path, Listing& listing)
{
    struct stat about {};
    Listed one{path};
    one.plain = fstatat(folder, name.c_str(), &about, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(about.st_mode);
    one.size_bytes = static_cast<std::uintmax_t>(about.st_size);
    one.changed = static_cast<std::int64_t>(about.st_mtim.tv_sec) * 1'000'000'000 + about.st_mtim.tv_nsec;
    listing.found.push_back(std::move(one));
}

/// One system call a file, since every start of a program walks the whole pack.
bool walk(const std::string& root, const std::string& below, int depth, Listing& listing)
{
    const std::unique_ptr<DIR, CloseFolder> folder{opendir((below.empty() ? root : root + '/' + below).c_str())};
    if (!folder) return false;
    bool whole = true;
    while (const auto* entry = readdir(folder.get())) {
        const std::string name = entry->d_name;
        if (name.starts_with('.')) continue;
        if (++listing.seen > files_max) return true;
        const auto path = below.empty() ? name : below + '/' + name;
        if (name.ends_with(".yaml") || name.ends_with(".md") || name.ends_with(".svg")) {
            if (name != "README.md") look_at(dirfd(folder.get()), name, path, listing);
        } else if (entry->d_type == DT_DIR && depth < folder_depth_max) {
            whole = walk(root, path, depth + 1, listing) && whole;
        } else if (entry->d_type == DT_UNKNOWN && depth < folder_depth_max && fs::is_directory(fs::path{root} / path)) {
            whole = walk(root, path, depth + 1, listing) && whole;
        }
    }
    return whole;
}

std::optional<std::string> read_text(const fs::path& path)
{
    std::ifstream in{path, std::ios::binary};
    std::string text;
    char part[1 << 14];
    while (in.read(part, sizeof part) || in.gcount() > 0) {
        text.append(part, static_cast<std::size_t>(in.gcount()));
        if (text.size() > file_bytes_max) break;
    }
    if (in.bad() || (!in.is_open())) return std::nullopt;
    return text;
}
}  // namespace

std::vector<Listed> list_pack(const fs::path& root, Faults& faults)
{
    Listing listing{{}, 0, faults};
    if (!walk(root.string(), "", 0, listing)) faults.add(root.string(), 0, "the folder cannot be read to its end");
    if (listing.seen > files_max)
        faults.add(root.string(), 0, fmt::format("more than {} files; a pack is smaller than that", files_max));
    std::sort(listing.found.begin(), listing.found.end(), [](const Listed& a, const Listed& b) { return a.path < b.path; });
    return std::move(listing.found);
}

std::optional<PackFile> read_one_file(const fs::path& path, Faults& faults)
{
    std::error_code error;
    const auto name = path.string();
    std::optional<std::string> text;
    if (fs::exists(path, error) && !fs::is_directory(path, error)) text = read_text(path);
    if (!text) {
        faults.add(name, 0, fs::exists(path, error) ? "cannot be read" : "this file is missing");
        return std::nullopt;
    }
    if (text->size() > file_bytes_max) {
        faults.add(name, 0, "larger than 2 MiB");
        return std::nullopt;
    }
    PackFile file{name, without_carriage_returns(std::move(*text))};
    if (!check_letters(file, faults)) return std::nullopt;
    return file;
}

PackFiles::PackFiles(const fs::path& root, const std::vector<std::string>& beginnings, Faults& faults)
{
    std::error_code failed;
    root_ = fs::canonical(root, failed);
    if (failed) root_ = root;
    std::size_t yaml_total = 0, article_total = 0;
    for (const auto& one : list_pack(root, faults)) {
        if (!starts_with_any(one.path, beginnings)) continue;
        listed_.insert(one.path);
        if (!one.plain) {
            faults.add(one.path, 0, "not a plain file");
            continue;
        }
        auto text = one.size_bytes > file_bytes_max ? std::string(file_bytes_max + 1, ' ') : read_text(root / one.path);
        if (!text) {
            faults.add(one.path, 0, "cannot be read");
            continue;
        }
        if (text->size() > file_bytes_max) {
            faults.add(one.path, 0, "larger than 2 MiB");
            continue;
        }
        auto& total = one.path.ends_with(".yaml") ? yaml_total : article_total;
        total += text->size();
        if (yaml_total > yaml_bytes_max || article_total > article_bytes_max) {
            faults.add(one.path, 0,
                       "with this file the pack grows over 2 MiB of YAML or 8 MiB of other files; what follows was not read");
            break;
        }
        PackFile file{one.path, without_carriage_returns(std::move(*text))};
        if (check_letters(file, faults)) files_.push_back(std::move(file));
    }
}

const PackFile* PackFiles::take(std::string_view path)
{
    taken_.insert(std::string{path});
    const auto it = std::lower_bound(files_.begin(), files_.end(), path,
                                     [](const PackFile& file, std::string_view wanted) { return file.path < wanted; });
    return it != files_.end() && it->path == path ? &*it : nullptr;
}

std::vector<const PackFile*> PackFiles::take_under(std::string_view folder, std::string_view ending)
{
    std::vector<const PackFile*> found;
    const auto beginning = std::string{folder} + '/';
    for (const auto& file : files_)
        if (file.path.starts_with(beginning) && file.path.ends_with(ending)) {
            taken_.insert(file.path);
            found.push_back(&file);
        }
    return found;
}

std::vector<std::string> PackFiles::folders_in(std::string_view folder) const
{
    std::vector<std::string> found;
    const auto beginning = std::string{folder} + '/';
    for (const auto& path : listed_) {
        if (!path.starts_with(beginning)) continue;
        const auto end = path.find('/', beginning.size());
        if (end == std::string::npos) continue;
        const auto name = path.substr(beginning.size(), end - beginning.size());
        if (found.empty() || found.back() != name) found.push_back(name);
    }
    // Listed by path, "a-b/" sorts before "a/": the same folder may come twice.
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::string> PackFiles::untaken() const
{
    std::vector<std::string> found;
    for (const auto& path : listed_)
        if (!taken_.contains(path)) found.push_back(path);
    return found;
}

}  // namespace kiosk::content
