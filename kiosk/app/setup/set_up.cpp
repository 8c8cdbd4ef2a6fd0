#include "kiosk/app/setup/set_up.h"

#include <algorithm>
#include <vector>

#include "kiosk/app/parts/folder_owner.h"
#include "kiosk/app/parts/new_folder.h"
#include "kiosk/author/install.h"
#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/vault/files.h"
#include "kiosk/vault/public_keys.h"

namespace kiosk::app {

namespace {
namespace fs = std::filesystem;
using base::ErrorKind;
using base::failure;
using base::Result;

/// The label of a stick may hold anything; what is told of it is one plain line.
std::string told_name(const fs::path& path)
{
    if (!base::valid_utf8(path.native())) return "this folder";
    return base::without_controls(path.string());
}

/// A folder of its own, and in it a file of its own: a link would name something of this machine.
Result<void> brought(const fs::path& folder, const char* name)
{
    std::error_code fault;
    TRY(can_be_written_out(folder));
    if (!fs::is_directory(folder, fault)) return failure(ErrorKind::not_found, told_name(folder) + ": there is no such folder");
    const auto kind = fs::symlink_status(folder / name, fault).type();
    if (kind == fs::file_type::not_found)
        return failure(ErrorKind::not_found, told_name(folder) + ": there is no " + name + " in it");
    if (kind != fs::file_type::regular)
        return failure(ErrorKind::invalid_input, told_name(folder) + ": its " + name + " is no plain file");
    return {};
}

Result<std::vector<vault::NamedKey>> keys_brought(const fs::path& folder)
{
    TRY(brought(folder, public_keys_file));
    auto keys = vault::read_public_keys(folder / public_keys_file);
    if (!keys || keys->empty())
        return failure(ErrorKind::invalid_input,
                       told_name(folder) + ": its " + public_keys_file + " holds no public keys as kioskctl init writes them");
    return std::move(*keys);
}

bool same_keys(const std::vector<vault::NamedKey>& a, const std::vector<vault::NamedKey>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const vault::NamedKey& one, const vault::NamedKey& other) {
        return one.role == other.role && one.key == other.key;
    });
}

struct PackBrought {
    std::vector<std::string> trusted;
    int version = 0;
    bool is_here = false;  ///< installed already
};

Result<PackBrought> pack_brought(const DataFolder& folder, const fs::path& pack)
{
    TRY(brought(pack, "pack.sig"));
    PackBrought out;
    out.trusted = TRY(author::read_trusted_keys(folder.path / "trusted.keys"));
    const auto manifest = TRY(author::verified(pack, out.trusted));
    out.version = manifest.version;
    const auto shown = author::trusted_pack(folder.path / "content", out.trusted);
    if (!shown.pack.empty()) {
        const auto now = author::verified(shown.pack, out.trusted);
        out.is_here = now && now->pack == manifest.pack && now->version == manifest.version && now->files == manifest.files;
    }
    return out;
}

/// As long as both lie in the data folder, it may be moved.
fs::path from_folder(const fs::path& path, const fs::path& folder)
{
    if (!path.is_absolute()) return path;
    const auto inside = path.lexically_relative(folder);
    return inside.empty() || *inside.begin() == ".." ? path : inside;
}

/// The new file may be read by whom the old one could: terminal and store are two users.
Result<void> write_as_before(const fs::path& file, const std::string& content)
{
    std::error_code fault;
    const auto before = fs::status(file, fault).permissions();
    TRY(vault::write_file(file, content));
    if (!fault) fs::permissions(file, before & fs::perms::mask, fault);
    return fault ? failure(ErrorKind::io, file.string() + ": " + fault.message()) : Result<void>{};
}

Result<bool> settings_written(const DataFolder& folder, content::Settings settings)
{
    const auto file = folder.path / settings_file;
    settings.content = from_folder(settings.content, folder.path);
    settings.keys_file = from_folder(settings.keys_file, folder.path);
    const auto wanted = content::written(settings);
    const auto now = TRY(vault::read_file(file));
    if (now == wanted) return false;
    TRY(write_as_before(file, wanted));
    return true;
}
}  // namespace

Result<void> keys_can_be_used(const fs::path& folder)
{
    TRY(keys_brought(folder));
    return {};
}

Result<SetUp> set_up(const DataFolder& folder, const content::Answers& answers, base::Day today)
{
    TRY(may_use(folder.path));
    const auto held = vault::FileHold::of(folder.path / settings_file, vault::FileHold::When::now_or_never);
    if (!held)
        return failure(held.error().kind, held.error().kind == ErrorKind::busy
                                              ? "somebody else is setting this machine up; try again when they have finished"
                                              : held.error().detail);
    SetUp out;
    std::optional<std::vector<vault::NamedKey>> keys;
    if (!answers.keys_from.empty()) keys = TRY(keys_brought(answers.keys_from));
    std::optional<PackBrought> pack;
    if (!answers.content_from.empty()) pack = TRY(pack_brought(folder, answers.content_from));

    if (pack && !pack->is_here) {
        const auto done =
            TRY(author::install(answers.content_from, folder.path / "content", pack->trusted, today, author::examined));
        out.installed = done.version;
    }
    const auto keys_here = vault::read_public_keys(folder.path / public_keys_file);
    if (keys && (!keys_here || !same_keys(*keys_here, *keys))) {
        const auto file = folder.path / public_keys_file;
        std::error_code fault;
        const auto before = fs::status(file, fault).permissions();
        TRY(vault::write_public_keys(file, *keys));
        fs::permissions(file, before & fs::perms::mask, fault);
        out.keys_changed = true;
    }
    out.settings_changed = TRY(settings_written(folder, answers.settings));
    std::error_code fault;
    if (!fs::exists(folder.path / set_up_mark, fault))
        TRY(vault::write_file(folder.path / set_up_mark, "This machine was set up; take this file away to be asked again.\n"));
    return out;
}

std::string machine_zone(const fs::path& root)
{
    constexpr std::string_view before = "zoneinfo/";
    std::error_code fault;
    const auto zone = fs::read_symlink(root / "etc/localtime", fault).string();
    const auto at = zone.find(before);
    return at == zone.npos ? std::string{} : zone.substr(at + before.size());
}

}  // namespace kiosk::app
