#pragma once
/// Does what was answered when a terminal was set up: one function for a file of answers and for the pages. Leaves to its
/// neighbours: what answers there are (`content/answers.h`), how they are asked for (`kiosk/setup`).
#include <filesystem>
#include <optional>
#include <string>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/content/answers.h"

namespace kiosk::app {

/// What became different. Done twice with the same answers the second time says that nothing did.
struct SetUp {
    bool settings_changed = false;
    /// The centre's keys are others than before: a head accepts them before anything can be sent (kioskctl keys accept).
    bool keys_changed = false;
    std::optional<int> installed;  ///< version of the pack
};

/// A folder that was set up has it: the first start of the package asks nothing then.
inline constexpr auto set_up_mark = "setup.done";

/// Everything that is brought along is looked at before anything is written; settings.yaml comes last, whole or not at all,
/// as who may read it could before. busy: somebody else sets this machine up. invalid_input, denied: what was brought cannot
/// be used; nothing is changed then. A pack that was installed stays so when a later step fails, and is no fault the next time.
base::Result<SetUp> set_up(const DataFolder&, const content::Answers&, base::Day today);

/// Looked at as set_up does, for a page that is still filled in: can the keys of this folder be used?
base::Result<void> keys_can_be_used(const std::filesystem::path& folder);

/// The name of the zone in which this machine's clock stands, such as "Asia/Ho_Chi_Minh"; empty: not known.
std::string machine_zone(const std::filesystem::path& root = "/");
inline constexpr auto zone_of_vietnam = "Asia/Ho_Chi_Minh";

}  // namespace kiosk::app
