#include "kiosk/app/setup/machine_found.h"

#include <algorithm>

#include "kiosk/app/setup/set_up.h"
#include "kiosk/base/utf8.h"
#include "kiosk/devices/queues_here.h"
#include "kiosk/devices/sound.h"
#include "kiosk/vault/public_keys.h"

namespace kiosk::app {

namespace {
namespace fs = std::filesystem;

/// A stick may hold a million folders.
constexpr int entries_max = 200;
constexpr std::size_t folders_max = 8;

std::vector<fs::path> entries_of(const fs::path& folder)
{
    std::vector<fs::path> out;
    std::error_code fault;
    auto each = fs::directory_iterator{folder, fs::directory_options::skip_permission_denied, fault};
    for (int seen = 0; !fault && each != fs::directory_iterator{} && seen < entries_max; each.increment(fault), ++seen)
        out.push_back(each->path());
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<std::string> devices_below(const fs::path& folder, std::string_view begins, const fs::path& shown_as)
{
    std::vector<std::string> out;
    for (const auto& path : entries_of(folder))
        if (path.filename().string().starts_with(begins)) out.push_back((shown_as / path.filename()).string());
    return out;
}

bool is_folder(const fs::path& path)
{
    std::error_code fault;
    return fs::symlink_status(path, fault).type() == fs::file_type::directory;
}

/// Where sticks are mounted, and the folders on them: /media/NAME, /media/USER/NAME, /run/media/USER/NAME, /mnt, /mnt/NAME.
std::vector<fs::path> stick_folders(const fs::path& root)
{
    std::vector<fs::path> out{root / "mnt"};
    std::vector<fs::path> last = {root / "mnt", root / "media", root / "run/media"};
    for (int depth = 0; depth < 3; ++depth) {
        std::vector<fs::path> next;
        for (const auto& above : last)
            for (const auto& path : entries_of(above))
                // A name that is no text could not be written into any settings.
                if (is_folder(path) && base::valid_utf8(path.native()) && next.size() < entries_max) next.push_back(path);
        out.insert(out.end(), next.begin(), next.end());
        last = std::move(next);
    }
    return out;
}

bool holds_file(const fs::path& folder, const char* name)
{
    std::error_code fault;
    return fs::symlink_status(folder / name, fault).type() == fs::file_type::regular;
}

void look_at_sticks(setup::Machine& machine, const fs::path& root)
{
    for (const auto& folder : stick_folders(root)) {
        if (machine.key_folders.size() < folders_max && holds_file(folder, "public.keys") && keys_can_be_used(folder))
            machine.key_folders.push_back(folder);
        if (machine.packs.size() < folders_max && holds_file(folder, "pack.sig")) machine.packs.push_back(folder);
    }
}
}  // namespace

setup::Machine machine_found(const fs::path& data, const content::PackInfo& pack, const fs::path& root)
{
    setup::Machine machine;
    machine.printers = devices_below(root / "dev/usb", "lp", "/dev/usb");
    for (const auto& queue : devices::queues_here()) machine.printers.push_back(std::string{content::print_queue} + queue);
    machine.scanners = devices_below(root / "dev/serial/by-id", "", "/dev/serial/by-id");
    machine.outputs = devices::sound_outputs();
    machine.zone = machine_zone(root);
    if (const auto keys = vault::read_public_keys(data / vault::public_keys_file))
        machine.keys_here = static_cast<int>(keys->size());
    machine.pack_version = pack.version;
    machine.pack_day = pack.checked_on;
    look_at_sticks(machine, root);
    return machine;
}

}  // namespace kiosk::app
