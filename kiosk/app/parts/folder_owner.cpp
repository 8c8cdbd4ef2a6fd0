#include "kiosk/app/parts/folder_owner.h"

#include <errno.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "kiosk/base/standard_streams.h"
#include "kiosk/base/users.h"

namespace kiosk::app {

namespace {
/// None when there is no such folder: others say so better.
std::optional<uid_t> owner_of(const std::filesystem::path& folder)
{
    struct stat about {};
    if (::stat(folder.c_str(), &about) != 0) return std::nullopt;
    return about.st_uid;
}

/// As a shell takes it back as one word.
std::string as_shell_word(std::string_view word)
{
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=,@%+";
    if (!word.empty() && word.find_first_not_of(plain) == word.npos) return std::string{word};
    std::string out{"'"};
    for (const char c : word) {
        if (c == '\'')
            out += "'\\''";
        else
            out += c;
    }
    return out + "'";
}

/// How this program was called, to be called again.
std::string own_command()
{
    std::ifstream in{"/proc/self/cmdline", std::ios::binary};
    const std::string all{std::istreambuf_iterator<char>{in}, {}};
    std::string out;
    for (std::size_t at = 0; at < all.size();) {
        const auto end = std::min(all.find('\0', at), all.size());
        out += ' ' + as_shell_word(std::string_view{all}.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

tl::unexpected<base::Error> refused_for(const std::filesystem::path& folder, uid_t owner)
{
    const auto user = base::name_of_user(owner);
    return base::failure(base::ErrorKind::denied,
                         fmt::format("{}: this data folder belongs to {}; use instead: sudo -u {} --{}", folder.string(), user,
                                     as_shell_word(user), own_command()));
}
}  // namespace

base::Result<void> may_use(const std::filesystem::path& data_folder)
{
    const auto owner = owner_of(data_folder);
    if (!owner || ::geteuid() != 0 || *owner == 0) return {};
    return refused_for(data_folder, *owner);
}

base::Result<void> is_ours(const std::filesystem::path& data_folder)
{
    const auto owner = owner_of(data_folder);
    if (!owner || ::geteuid() == *owner) return {};
    return refused_for(data_folder, *owner);
}

void tell_if_root(const std::filesystem::path& data_folder)
{
    if (::geteuid() != 0) return;
    base::tell(fmt::format("{}: running as root on {}, which root made: for trials only", program_invocation_short_name,
                           data_folder.string()));
}

}  // namespace kiosk::app
