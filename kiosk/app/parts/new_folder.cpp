#include "kiosk/app/parts/new_folder.h"

#include "kiosk/app/parts/folder_owner.h"
#include "kiosk/app/parts/store_parts.h"
#include "kiosk/base/try.h"
#include "kiosk/vault/files.h"
#include "kiosk/vault/public_keys.h"

namespace kiosk::app {

namespace {
using base::ErrorKind;
using base::failure;
using base::Result;

Result<void> empty_folder(const std::filesystem::path& path, bool& made)
{
    std::error_code fault;
    if (std::filesystem::exists(path, fault)) {
        if (!std::filesystem::is_directory(path, fault))
            return failure(ErrorKind::conflict, path.string() + ": it is no folder");
        if (!is_free(path))
            return failure(ErrorKind::conflict, path.string() + ": the folder is in use; choose an empty or new one");
        return {};
    }
    made = std::filesystem::create_directories(path, fault);
    if (fault)
        return failure(fault == std::errc::no_space_on_device ? ErrorKind::disk_full : ErrorKind::io,
                       path.string() + ": " + fault.message());
    return {};
}

Result<vault::PublicKey> recovery_key(const NewFolder& wanted)
{
    std::error_code fault;
    if (std::filesystem::exists(wanted.recovery_key, fault)) return vault::read_one_public_key(wanted.recovery_key);
    return TRY(vault::make_key_file(wanted.recovery_key, {"recovery", "head"}, wanted.passphrase, wanted.cost)).public_key;
}

/// The log begins with the keys and the first member, who is let in by nobody.
Result<void> begin_store(const NewFolder& wanted, const std::vector<vault::NamedKey>& keys, const vault::PublicKey& signing_key)
{
    store::BeginWith with;
    with.name = wanted.settings.unit;
    with.machine = machine_name();
    with.elsewhere = {wanted.settings.log_file, wanted.settings.mark};
    for (const auto& key : keys) with.keys.push_back(key.key);
    const auto id = base::RequestId::random();
    const auto sealer = TRY(vault::make_sealer(keys));
    with.first = {{id.bytes},
                  TRY(record::role_named(wanted.first_staff.role)),
                  {signing_key.begin(), signing_key.end()},
                  TRY(sealer->seal_small(base::view_of(wanted.first_staff.name), {id, {}}))};
    const base::SystemClock clock;
    return store::Store::begin(wanted.path, wanted.clock ? *wanted.clock : clock, with);
}

Result<void> filled(const NewFolder& wanted, const std::filesystem::path& keys_file)
{
    std::error_code fault;
    std::filesystem::permissions(wanted.path, std::filesystem::perms::owner_all, fault);
    const auto centre = TRY(vault::make_key_file(keys_file, wanted.first_staff, wanted.passphrase, wanted.cost));
    std::vector<vault::NamedKey> keys{{"centre", centre.public_key}};
    if (!wanted.recovery_key.empty()) keys.push_back({"recovery", TRY(recovery_key(wanted))});
    TRY(vault::write_file(wanted.path / settings_file, content::written(wanted.settings)));
    if (wanted.demo) TRY(vault::write_file(wanted.path / demo_mark, "Everything in this folder is made up.\n"));
    TRY(begin_store(wanted, keys, centre.signing_key));
    // Last: a folder with public keys is a whole one.
    TRY(vault::write_public_keys(wanted.path / public_keys_file, keys));
    TRY(content::read_settings_of_unit(wanted.path / settings_file));
    return {};
}
}  // namespace

bool is_free(const std::filesystem::path& folder)
{
    std::error_code fault;
    auto entry = std::filesystem::directory_iterator{folder, fault};
    for (; !fault && entry != std::filesystem::directory_iterator{}; entry.increment(fault)) {
        // A link to a door that the system opens holds nothing either.
        std::error_code unknown;
        const bool door = entry->path().extension() == ".sock" && entry->is_symlink(unknown);
        if (!door && entry->path().filename() != "lost+found") return false;
    }
    return !fault;
}

Result<DataFolder> make_data_folder(const NewFolder& wanted)
{
    for (const auto* path : {&wanted.path, &wanted.settings.keys_file, &wanted.recovery_key}) TRY(can_be_written_out(*path));
    // Before anything is written: what root makes in another user's folder, that user's programs could not read.
    TRY(may_use(wanted.path));
    bool made = false;
    TRY(empty_folder(wanted.path, made));
    const auto& named = wanted.settings.keys_file;
    const auto keys_file = named.is_absolute() ? named : wanted.path / named;
    std::error_code fault;
    if (std::filesystem::exists(keys_file, fault))
        return failure(ErrorKind::conflict, keys_file.string() + ": it exists already");
    if (auto done = filled(wanted, keys_file); !done) {
        for (const auto* name : {settings_file, public_keys_file, demo_mark, "store"})
            std::filesystem::remove_all(wanted.path / name, fault);
        std::filesystem::remove(keys_file, fault);
        if (made) std::filesystem::remove(wanted.path, fault);
        return tl::unexpected(done.error());
    }
    return open_data_folder(wanted.path);
}

}  // namespace kiosk::app
