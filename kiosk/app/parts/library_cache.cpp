/// Which pack a program reads, and its binary form in the data folder's cache.
#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <functional>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/author/install.h"
#include "kiosk/base/standard_streams.h"
#include "kiosk/base/try.h"
#include "kiosk/content/binary.h"
#include "kiosk/content/loader.h"
#include "kiosk/vault/files.h"

namespace kiosk::app {

namespace fs = std::filesystem;

namespace {
/// The bytes of a cache that this user alone could write; empty: there is none, or others could have put words into it.
std::string bytes_of(const fs::path& file)
{
    constexpr off_t bytes_max = 64 << 20;
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return {};
    struct stat about {};
    const bool known = ::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode) && about.st_size <= bytes_max;
    const bool ours = about.st_uid == ::geteuid() && (about.st_mode & (S_IWGRP | S_IWOTH)) == 0;
    std::string bytes;
    if (known && ours) {
        bytes.resize(static_cast<std::size_t>(about.st_size));
        std::size_t filled = 0;
        for (ssize_t got = 1; got > 0 && filled < bytes.size(); filled += static_cast<std::size_t>(got > 0 ? got : 0))
            got = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
        bytes.resize(filled);
    }
    ::close(descriptor);
    return bytes;
}

/// A cache that cannot be written costs the next start some milliseconds and nothing else, so failure is silent; nothing waits
/// for the disk either, since a torn file is found by its check.
void keep(const fs::path& cache, const fs::path& file, std::string_view bytes)
{
    std::error_code error;
    fs::create_directories(cache, error);
    fs::permissions(cache, fs::perms::owner_all, error);
    const auto fresh = cache / fmt::format("{}.{}.new", file.filename().string(), getpid());
    fs::remove(fresh, error);
    const int descriptor = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return;
    while (!bytes.empty()) {
        const auto put = ::write(descriptor, bytes.data(), bytes.size());
        if (put <= 0) break;
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    ::close(descriptor);
    if (bytes.empty())
        fs::rename(fresh, file, error);
    else
        fs::remove(fresh, error);
}

/// A pack that was signed is known by its signature, whatever times its files have.
content::Stamp with_signature(content::Stamp stamp, const fs::path& pack)
{
    const auto signature = vault::read_file(pack / "pack.sig");
    if (signature) stamp[0] ^= std::hash<std::string>{}(*signature);
    return stamp;
}
}  // namespace

fs::path content_folder(const DataFolder& folder, const fs::path& wanted)
{
    if (!wanted.empty()) return wanted;
    if (!folder.settings.content.empty())
        return folder.settings.content.is_absolute() ? folder.settings.content : folder.path / folder.settings.content;
    const auto shown = author::trusted_pack(folder.path / "content", author::read_trusted_keys(folder.path / "trusted.keys"));
    if (!shown.refused.empty())
        base::tell(fmt::format("the installed content pack is not shown: {}; {} is; install it again", shown.refused,
                               shown.pack.empty() ? "the pack that came with the program" : "the pack before it"));
    if (!shown.pack.empty()) return shown.pack;
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
    auto stamp = TRY(content::stamp_of(pack));
    stamp = with_signature(stamp, pack);
    const auto file = cache / "library.bin";
    if (!cache.empty())
        if (auto library = content::from_binary(bytes_of(file), stamp)) return library;

    auto loaded = content::load(pack);
    if (!loaded) {
        const auto& faults = loaded.error();
        return base::failure(
            base::ErrorKind::invalid_input,
            fmt::format("{}: {}{}", pack.string(), faults.front().text(),
                        faults.size() > 1 ? fmt::format(" (and {} more; see kioskctl content check)", faults.size() - 1) : ""));
    }
    if (!cache.empty()) keep(cache, file, content::binary_form(loaded->library, stamp));
    return std::move(loaded->library);
}

}  // namespace kiosk::app
