#pragma once
/// Signed packs on a terminal: verify, copy, examine, swap, keep the one before, roll back.
///
/// <place>/packs/<version>/   installed packs, the current and the previous one
/// <place>/current            a link to the pack in use, swapped in one rename: after a power cut old or new, never mixed
/// <place>/previous           a link to the one before
#include <filesystem>
#include <functional>

#include "kiosk/author/manifest.h"

namespace kiosk::author {

/// Loads the copied pack and runs its golden cases; a failure leaves everything as it was.
using Examine = std::function<base::Result<void>(const std::filesystem::path& pack)>;

/// What a terminal asks of a pack before it takes it: does it load, and do its own golden cases hold? Names the first fault.
base::Result<void> examined(const std::filesystem::path& pack);

/// Denied: not signed by a trusted key, expired, another pack's id, or not newer than the one installed.
base::Result<Manifest> install(const std::filesystem::path& pack, const std::filesystem::path& place,
                               const std::vector<std::string>& trusted_keys, base::Day today, const Examine&);
/// Back to the previous pack. A pack that was rolled back may be installed again only under a higher version.
base::Result<int> roll_back(const std::filesystem::path& place);
/// The installed pack's folder; empty when none was installed.
std::filesystem::path installed(const std::filesystem::path& place);

/// Public keys that may sign packs, one a line of `trusted.keys`, in small letters as signatures write them; what stands behind
/// a key or after # is a remark.
std::vector<std::string> trusted_keys_in(const std::string& text);
/// not_found when there is no such file.
base::Result<std::vector<std::string>> read_trusted_keys(const std::filesystem::path& file);

/// Which installed pack may be shown.
struct Shown {
    std::filesystem::path pack;  ///< empty: none of them
    std::string refused;         ///< why the pack in use is not shown; empty: it is, or none was installed
};
/// The pack in use when every file of it is as a trusted key signed it, else the one before when that one is: what was changed
/// after it was installed is shown to nobody. Reads every file.
Shown trusted_pack(const std::filesystem::path& place, const base::Result<std::vector<std::string>>& trusted_keys);

}  // namespace kiosk::author
