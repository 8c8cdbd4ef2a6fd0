#pragma once
/// Making a data folder. What its files are: data_folder.h.
#include <filesystem>
#include <string>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/vault/key_file.h"
#include "kiosk/vault/public_keys.h"

namespace kiosk::app {

inline constexpr auto settings_file = "settings.yaml";
using vault::public_keys_file;
inline constexpr auto demo_mark = "DEMO";

struct NewFolder {
    std::filesystem::path path;
    content::Settings settings;  ///< keys_file says where the staff's keys go; it must not exist
    vault::StaffMember first_staff;
    std::string passphrase;
    vault::PassphraseCost cost;
    /// An existing file is read for its public key; a missing one becomes a second key pair under the same passphrase.
    std::filesystem::path recovery_key;
    bool demo = false;
    const base::Clock* clock = nullptr;  ///< by which the log begins; null: the machine's
};

/// invalid_input: a path that is not valid UTF-8. Asked before anything is made: what was done must be able to be told.
base::Result<void> can_be_written_out(const std::filesystem::path&);
/// A new file system has a folder lost+found of its own.
bool is_free(const std::filesystem::path& folder);

/// Keys, settings, a log that has just begun, with its first member of staff. `conflict`: the folder holds anything already.
/// What was begun and failed is taken away.
base::Result<DataFolder> make_data_folder(const NewFolder&);

}  // namespace kiosk::app
