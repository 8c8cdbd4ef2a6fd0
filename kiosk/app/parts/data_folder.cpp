#include "kiosk/app/parts/data_folder.h"

#include "kiosk/app/parts/folder_owner.h"
#include "kiosk/app/parts/new_folder.h"
#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/vault/key_file.h"
#include "kiosk/vault/public_keys.h"
#include "kiosk/vault/receipt_secret.h"

namespace kiosk::app {

using base::ErrorKind;
using base::failure;

base::Result<void> can_be_written_out(const std::filesystem::path& path)
{
    if (base::valid_utf8(path.string())) return {};
    return failure(ErrorKind::invalid_input,
                   "the name of this folder is not valid UTF-8, so no answer could name it; choose another name");
}

base::Result<DataFolder> open_data_folder(const std::filesystem::path& wanted, StartedBy started_by)
{
    std::error_code fault;
    const auto path = std::filesystem::absolute(wanted, fault).lexically_normal();
    if (wanted.empty() || !std::filesystem::is_directory(path, fault))
        return failure(ErrorKind::not_found, path.string() + ": there is no such data folder; make one with kioskctl init");
    if (!std::filesystem::exists(path / public_keys_file, fault))
        return failure(ErrorKind::not_found, path.string() + ": this folder was not made by kioskctl init");
    TRY(can_be_written_out(path));
    TRY(may_use(path));
    if (started_by == StartedBy::person) tell_if_root(path);
    auto settings = TRY(content::read_settings_of_unit(path / settings_file));
    return DataFolder{path, std::move(settings), std::filesystem::exists(path / demo_mark, fault)};
}

base::Result<DataFolder> open_named_or_installed(const std::filesystem::path& named, const base::Clock* clock)
{
    auto folder = open_data_folder(named.empty() ? installed_data : named);
    if (folder) folder->clock = clock;
    return folder;
}

base::Result<std::unique_ptr<flow::Sealer>> sealer_of(const DataFolder& folder)
{
    auto keys = TRY(vault::read_public_keys(folder.path / public_keys_file));
    return vault::make_sealer(std::move(keys));
}

base::Result<std::unique_ptr<flow::KeyCabinet>> key_cabinet_of(const DataFolder& folder)
{
    const auto& file = folder.settings.keys_file;
    if (file.empty())
        return failure(ErrorKind::not_found, "the settings name no keys_file; staff keys lie only where a desk stands");
    return vault::open_cabinet(file.is_absolute() ? file : folder.path / file);
}

std::unique_ptr<flow::SecretMaker> secret_maker() { return vault::make_secret_maker(); }

std::unique_ptr<flow::NoteCipher> note_cipher() { return vault::make_note_cipher(); }

}  // namespace kiosk::app
