#include "kiosk/author/install.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <sstream>
#include <utility>

#include "kiosk/author/recordings.h"
#include "kiosk/base/try.h"
#include "kiosk/content/cases.h"
#include "kiosk/content/loader.h"
#include "kiosk/vault/files.h"

namespace kiosk::author {

namespace {
namespace fs = std::filesystem;
using base::ErrorKind;
using base::failure;

/// What a pack says is public; whoever shows it is another user than who installs it.
constexpr auto file_mode = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::others_read;
constexpr auto folder_mode = file_mode | fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;

base::Result<void> synced(const fs::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return failure(ErrorKind::io, path.string() + ": cannot be opened");
    const bool done = ::fsync(file) == 0;
    ::close(file);
    if (!done) return failure(ErrorKind::io, path.string() + ": cannot be brought to disk");
    return {};
}

base::Result<void> copied(const fs::path& from, const fs::path& to, const Manifest& manifest)
{
    std::error_code fault;
    fs::remove_all(to, fault);
    for (const auto& file : manifest.files) {
        fs::create_directories((to / file.path).parent_path(), fault);
        if (!fault) fs::copy_file(from / file.path, to / file.path, fault);
        if (fault)
            return failure(fault == std::errc::no_space_on_device ? ErrorKind::disk_full : ErrorKind::io,
                           file.path + ": " + fault.message());
        TRY(synced(to / file.path));
    }
    fs::copy_file(from / "pack.sig", to / "pack.sig", fault);
    if (fault) return failure(ErrorKind::io, "pack.sig: " + fault.message());
    TRY(synced(to / "pack.sig"));
    for (const auto& entry : fs::recursive_directory_iterator(to, fault)) {
        fs::permissions(entry.path(), entry.is_directory() ? folder_mode : file_mode, fault);
        if (entry.is_directory()) TRY(synced(entry.path()));
    }
    fs::permissions(to, folder_mode, fault);
    return synced(to);
}

/// A link made beside the old one and renamed over it.
base::Result<void> linked(const fs::path& place, const char* name, const fs::path& target)
{
    std::error_code fault;
    const auto fresh = place / (std::string{name} + ".new");
    fs::remove(fresh, fault);
    fs::create_symlink(target, fresh, fault);
    if (!fault) fs::rename(fresh, place / name, fault);
    if (fault) return failure(ErrorKind::io, (place / name).string() + ": " + fault.message());
    return synced(place);
}

fs::path target_of(const fs::path& place, const char* name)
{
    std::error_code fault;
    const auto target = fs::read_symlink(place / name, fault);
    return fault ? fs::path{} : target;
}

base::Result<int> version_in(const std::string& text, const fs::path& where)
{
    int version = 0;
    const auto digits = text.substr(0, text.find('\n'));
    const auto [stopped, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
    if (wrong == std::errc{} && stopped == digits.data() + digits.size() && version > 0) return version;
    return failure(
        ErrorKind::corrupt,
        where.string() +
            ": expected the number of a pack's version; without it an older pack could take the place of a newer one");
}

/// The highest version ever installed here, so that an old pack is not brought back under a rolled-back one. It is written when
/// the swap is done: the link to the pack in use counts as well.
base::Result<int> highest_version(const fs::path& place)
{
    int highest = 0;
    std::error_code fault;
    if (fs::exists(place / "highest", fault)) {
        const auto text = TRY(vault::read_file(place / "highest"));
        highest = TRY(version_in(text, place / "highest"));
    }
    if (const auto current = target_of(place, "current"); !current.empty()) {
        const auto version = TRY(version_in(current.filename().string(), place / "current"));
        highest = std::max(highest, version);
    }
    return highest;
}

/// One at a time: a second installation waits for the first. Gone with the descriptor, also after a kill.
class Turn {
public:
    static base::Result<Turn> wait_for(const fs::path& place)
    {
        const int file = ::open((place / ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file < 0) return failure(ErrorKind::io, (place / ".lock").string() + ": cannot be opened");
        Turn turn{file};
        while (::flock(file, LOCK_EX) != 0)
            if (errno != EINTR) return failure(ErrorKind::io, (place / ".lock").string() + ": cannot be locked");
        return turn;
    }
    Turn(Turn&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
    Turn& operator=(Turn&&) = delete;
    ~Turn()
    {
        if (file_ >= 0) ::close(file_);
    }

private:
    explicit Turn(int file) : file_(file) {}
    int file_;
};

void remove_unused(const fs::path& place)
{
    std::error_code fault;
    const auto current = target_of(place, "current"), previous = target_of(place, "previous");
    for (const auto& entry : fs::directory_iterator(place / "packs", fault)) {
        const auto relative = fs::path{"packs"} / entry.path().filename();
        if (relative != current && relative != previous) fs::remove_all(entry.path(), fault);
    }
}
}  // namespace

base::Result<void> examined(const fs::path& pack)
{
    const auto library = content::load(pack);
    if (!library)
        return failure(ErrorKind::invalid_input,
                       library.error().empty() ? "the pack cannot be read" : library.error().front().text());
    for (const auto& fault : recording_faults(library->library, pack))
        if (!fault.warning) return failure(ErrorKind::invalid_input, fault.text());
    const auto cases = content::run_cases(pack);
    if (!cases)
        return failure(ErrorKind::invalid_input,
                       cases.error().empty() ? "the golden cases cannot be read" : cases.error().front().text());
    if (!cases->failures.empty()) return failure(ErrorKind::invalid_input, cases->failures.front().text());
    return {};
}

base::Result<Manifest> install(const fs::path& pack, const fs::path& place, const std::vector<std::string>& trusted_keys,
                               base::Day today, const Examine& examine)
{
    std::error_code fault;
    fs::create_directories(place / "packs", fault);
    if (fault) return failure(ErrorKind::io, place.string() + ": " + fault.message());
    const auto turn = TRY(Turn::wait_for(place));
    auto manifest = TRY(verified(pack, trusted_keys));
    if (manifest.expires_on < today) return failure(ErrorKind::denied, "the pack's signature has expired");
    const auto highest = TRY(highest_version(place));
    bool mends = false;  // the pack in use is not as it was signed, and this is the same again
    if (const auto in_use = target_of(place, "current"); !in_use.empty()) {
        const auto before = verified(place / in_use, trusted_keys);
        if (before && before->pack != manifest.pack) return failure(ErrorKind::denied, "another pack is installed here");
        mends = !before && in_use.filename() == std::to_string(manifest.version);
    }
    if (manifest.version <= highest && !mends)
        return failure(ErrorKind::denied, "the pack is not newer than what was installed before");

    const auto incoming = place / "packs" / "incoming";
    const auto target = fs::path{"packs"} / std::to_string(manifest.version);
    const auto give_up = [&](base::Error error) -> base::Result<Manifest> {
        fs::remove_all(incoming, fault);
        return tl::unexpected(std::move(error));
    };
    if (auto done = copied(pack, incoming, manifest); !done) return give_up(done.error());
    // What is examined is the copy: the source may change under our hands.
    if (auto same = verified(incoming, trusted_keys); !same) return give_up(same.error());
    if (auto fit = examine(incoming); !fit) return give_up(fit.error());
    fs::remove_all(place / target, fault);
    fs::rename(incoming, place / target, fault);
    if (fault) return give_up({ErrorKind::io, fault.message()});
    TRY(synced(place / "packs"));
    const auto before = target_of(place, "current");
    if (!before.empty() && before != target) TRY(linked(place, "previous", before));
    TRY(linked(place, "current", target));
    // After the swap: a power cut between them leaves a pack that can be installed again, or one that is in use.
    TRY(vault::write_file(place / "highest", std::to_string(std::max(manifest.version, highest)) + "\n"));
    remove_unused(place);
    return manifest;
}

base::Result<int> roll_back(const fs::path& place)
{
    if (std::error_code none; !fs::is_directory(place, none))
        return failure(ErrorKind::not_found, "no pack was installed here");
    const auto turn = TRY(Turn::wait_for(place));
    // What is left behind stays the highest, also when its number was not written any more.
    const auto highest = TRY(highest_version(place));
    TRY(vault::write_file(place / "highest", std::to_string(highest) + "\n"));
    const auto previous = target_of(place, "previous");
    if (previous.empty() || !fs::exists(place / previous))
        return failure(ErrorKind::not_found, "no previous pack is kept here");
    const auto current = target_of(place, "current");
    TRY(linked(place, "current", previous));
    TRY(linked(place, "previous", current));
    int version = 0;
    const auto name = previous.filename().string();
    std::from_chars(name.data(), name.data() + name.size(), version);
    return version;
}

fs::path installed(const fs::path& place)
{
    const auto target = target_of(place, "current");
    std::error_code fault;
    return !target.empty() && fs::exists(place / target, fault) ? place / target : fs::path{};
}

std::vector<std::string> trusted_keys_in(const std::string& text)
{
    constexpr std::size_t key_letters = 64;
    std::vector<std::string> keys;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        auto key = line.substr(0, key_letters);
        std::transform(key.begin(), key.end(), key.begin(),
                       [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
        keys.push_back(std::move(key));
    }
    return keys;
}

base::Result<std::vector<std::string>> read_trusted_keys(const fs::path& file)
{
    auto text = vault::read_file(file);
    if (!text && text.error().kind == ErrorKind::not_found)
        return failure(ErrorKind::not_found, file.string() + ": no key is trusted yet; see `kioskctl keys trust`");
    return trusted_keys_in(TRY(std::move(text)));
}

Shown trusted_pack(const fs::path& place, const base::Result<std::vector<std::string>>& trusted_keys)
{
    const auto current = installed(place);
    if (current.empty()) return {};
    if (!trusted_keys) return {{}, trusted_keys.error().detail};
    const auto as_signed = verified(current, *trusted_keys);
    if (as_signed) return {current, {}};
    const auto before = target_of(place, "previous");
    const bool sound = !before.empty() && place / before != current && verified(place / before, *trusted_keys);
    return {sound ? place / before : fs::path{}, as_signed.error().detail};
}

}  // namespace kiosk::author
