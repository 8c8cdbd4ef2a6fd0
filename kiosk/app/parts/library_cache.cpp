/// Which pack a program reads, and its binary form in the data folder's cache.
#include <fmt/format.h>

#include <unistd.h>

#include <fstream>
#include <iterator>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/author/install.h"
#include "kiosk/content/binary.h"
#include "kiosk/content/loader.h"

namespace kiosk::app {

namespace fs = std::filesystem;

namespace {
std::string bytes_of(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    std::string bytes;
    std::error_code error;
    const auto size = fs::file_size(file, error);
    constexpr std::uintmax_t bytes_max = 64u << 20;
    if (error || !in || size > bytes_max) return {};
    bytes.resize(static_cast<std::size_t>(size));
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

/// A cache that cannot be written costs the next start some milliseconds and nothing else, so failure is silent.
void keep(const fs::path& cache, const fs::path& file, const std::string& bytes)
{
    std::error_code error;
    fs::create_directories(cache, error);
    const auto fresh = cache / fmt::format("{}.{}.new", file.filename().string(), getpid());
    {
        std::ofstream out{fresh, std::ios::binary | std::ios::trunc};
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out) {
            fs::remove(fresh, error);
            return;
        }
    }
    fs::rename(fresh, file, error);
    if (error) fs::remove(fresh, error);
}
}  // namespace

fs::path content_folder(const DataFolder& folder, const fs::path& wanted)
{
    if (!wanted.empty()) return wanted;
    if (!folder.settings.content.empty())
        return folder.settings.content.is_absolute() ? folder.settings.content : folder.path / folder.settings.content;
    if (auto installed = author::installed(folder.path / "content"); !installed.empty()) return installed;
    // A program in a build tree finds its own source's pack; an installed one the pack beside it.
    std::error_code error;
    const auto program = fs::read_symlink("/proc/self/exe", error);
    const fs::path source = KIOSK_SOURCE_DIR;
    const bool in_build_tree = !error && program.string().starts_with(fs::path{KIOSK_BINARY_DIR}.string() + '/');
    const auto installed = program.parent_path().parent_path() / "share" / "legal-aid-kiosk" / "content";
    if (!in_build_tree && fs::is_directory(installed, error)) return installed;
    return source / "content";
}

base::Result<content::Library> open_library(const fs::path& pack, const fs::path& cache)
{
    const auto stamp = content::stamp_of(pack);
    if (!stamp) return tl::unexpected(stamp.error());
    const auto file = cache / "library.bin";
    if (!cache.empty())
        if (auto library = content::from_binary(bytes_of(file), *stamp)) return library;

    auto loaded = content::load(pack);
    if (!loaded) {
        const auto& faults = loaded.error();
        return base::failure(base::ErrorKind::invalid_input,
                             fmt::format("{}: {}{}", pack.string(), faults.front().text(),
                                         faults.size() > 1 ? fmt::format(" (and {} more; see kioskctl content check)", faults.size() - 1) : ""));
    }
    if (!cache.empty()) keep(cache, file, content::binary_form(loaded->library, *stamp));
    return std::move(loaded->library);
}

}  // namespace kiosk::app
