#include "kiosk/content/pack_files.h"

#include <fmt/format.h>

#include <fstream>

#include "kiosk/base/utf8.h"

namespace kiosk::content {

namespace fs = std::filesystem;

namespace {
bool starts_with_any(std::string_view path, const std::vector<std::string>& beginnings)
{
    return beginnings.empty() || std::any_of(beginnings.begin(), beginnings.end(),
                                             [&](const std::string& one) { return path.starts_with(one); });
}

std::string without_carriage_returns(std::string text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || (i + 1 < text.size() && text[i + 1] != '\n')) out += text[i];
    return out;
}

bool has_stray_controls(std::string_view line)
{
    std::string plain{line};
    std::replace(plain.begin(), plain.end(), '\t', ' ');
    return base::without_controls(plain) != plain;
}

/// Checks line by line, so that the fault names the line.
bool check_letters(const PackFile& file, Faults& faults)
{
    std::string_view rest = file.text;
    for (int line = 1; !rest.empty(); ++line) {
        const auto end = rest.find('\n');
        const auto one = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        const char* wrong = nullptr;
        if (!base::valid_utf8(one)) wrong = "not valid UTF-8";
        else if (!base::is_nfc(one)) wrong = "letters are not in composed form (NFC)";
        else if (has_stray_controls(one)) wrong = "holds a control character or a hidden direction mark";
        if (!wrong) continue;
        faults.add(file.path, line, wrong);
        return false;
    }
    return true;
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
    std::vector<Listed> found;
    std::error_code error;
    std::size_t seen = 0;
    fs::recursive_directory_iterator it{root, error};
    for (; !error && it != fs::recursive_directory_iterator{}; it.increment(error)) {
        if (++seen > files_max) {
            faults.add(root.string(), 0, fmt::format("more than {} files; a pack is smaller than that", files_max));
            break;
        }
        const auto& entry = *it;
        const auto name = entry.path().filename().string();
        const auto kind = entry.symlink_status(error).type();
        if (name.starts_with('.') || it.depth() >= folder_depth_max) {
            it.disable_recursion_pending();
            continue;
        }
        const auto ending = entry.path().extension();
        if (kind == fs::file_type::directory || (ending != ".yaml" && ending != ".md") || name == "README.md") continue;
        Listed one{entry.path().lexically_relative(root).generic_string()};
        one.plain = kind == fs::file_type::regular;
        if (one.plain) {
            one.size_bytes = entry.file_size(error);
            one.changed = entry.last_write_time(error).time_since_epoch().count();
        }
        found.push_back(std::move(one));
    }
    if (error) faults.add(root.string(), 0, "the folder cannot be read to its end");
    std::sort(found.begin(), found.end(), [](const Listed& a, const Listed& b) { return a.path < b.path; });
    return found;
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
    std::size_t total = 0;
    for (const auto& one : list_pack(root, faults)) {
        if (!starts_with_any(one.path, beginnings)) continue;
        listed_.insert(one.path);
        if (!one.plain) {
            faults.add(one.path, 0, "not a plain file");
            continue;
        }
        auto text = one.size_bytes > file_bytes_max ? std::string(file_bytes_max + 1, ' ')
                                                    : read_text(root / one.path);
        if (!text) {
            faults.add(one.path, 0, "cannot be read");
            continue;
        }
        if (text->size() > file_bytes_max) {
            faults.add(one.path, 0, "larger than 2 MiB");
            continue;
        }
        total += text->size();
        if (total > pack_bytes_max) {
            faults.add(one.path, 0, "with this file the pack grows over 8 MiB of text; what follows was not read");
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
