#pragma once
/// Whose a data folder is, and who may therefore start a program on it. Both refusals name the user and the command to use
/// instead. Leaves to its neighbours: who may connect to a store (the permissions of its sockets).
#include <filesystem>

#include "kiosk/base/result.h"

namespace kiosk::app {

/// `denied`: root on a folder of another user. What root wrote there, that user's programs could not read.
base::Result<void> may_use(const std::filesystem::path& data_folder);

/// `denied`: anybody but the folder's user. For a command whose store has to write where the command made room for it (a
/// backup): the store runs as the folder's user, and can write only what is that user's too.
base::Result<void> is_ours(const std::filesystem::path& data_folder);

/// One line on standard error when this is root on a folder of its own: good for trials only.
void tell_if_root(const std::filesystem::path& data_folder);

}  // namespace kiosk::app
