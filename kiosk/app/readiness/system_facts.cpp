#include "kiosk/app/readiness/system_facts.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>

namespace kiosk::app {

namespace {
namespace fs = std::filesystem;

template <class Number>
std::optional<Number> number_in(const fs::path& file)
{
    std::ifstream in{file};
    Number number{};
    if (in >> number) return number;
    return std::nullopt;
}

std::optional<double> hottest(const fs::path& sensors)
{
    std::optional<double> found;
    std::error_code fault;
    for (auto one = fs::directory_iterator{sensors, fault}; !fault && one != fs::directory_iterator{}; one.increment(fault)) {
        const auto milli = number_in<double>(one->path() / "temp");
        if (milli && (!found || *milli / 1000 > *found)) found = *milli / 1000;
    }
    return found;
}

/// The kernel's list of input devices: the properties of a panel that is touched directly hold the second bit.
bool has_touch(const fs::path& devices)
{
    constexpr unsigned long direct = 1u << 1;
    std::ifstream in{devices};
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("B: PROP=") && (std::strtoul(line.c_str() + 8, nullptr, 16) & direct) != 0) return true;
    return false;
}

bool has_sound(const fs::path& cards)
{
    std::ifstream in{cards};
    std::string line;
    return std::getline(in, line) && line.find("no soundcards") == line.npos;
}

bool has_screen(const fs::path& cards)
{
    std::error_code fault;
    for (auto one = fs::directory_iterator{cards, fault}; !fault && one != fs::directory_iterator{}; one.increment(fault)) {
        std::ifstream in{one->path() / "status"};
        std::string status;
        if (in >> status && status == "connected") return true;
    }
    return false;
}

/// As systemd counts them. None: it does not run here.
std::optional<int> restarts_since_boot()
{
    std::error_code fault;
    if (!fs::is_directory("/run/systemd/system", fault)) return std::nullopt;
    struct Close {
        void operator()(std::FILE* file) const { ::pclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> out{::popen(
        "systemctl show --property=NRestarts --value kiosk.service kiosk-store.service kiosk-screen.service 2>/dev/null", "r")};
    if (!out) return std::nullopt;
    std::optional<int> sum;
    int number = 0;
    while (std::fscanf(out.get(), "%d", &number) == 1) sum = sum.value_or(0) + number;
    return sum;
}
}  // namespace

void look_at_system(const fs::path& data, flow::MachineFacts& facts, const fs::path& root)
{
    std::error_code fault;
    if (const auto space = fs::space(data, fault); !fault) facts.disk_free_bytes = space.available;
    facts.celsius = hottest(root / "sys/class/thermal");
    facts.touch_here = has_touch(root / "proc/bus/input/devices");
    facts.sound_here = has_sound(root / "proc/asound/cards");
    facts.screen_here = has_screen(root / "sys/class/drm");
    if (const auto seconds = number_in<double>(root / "proc/uptime"))
        facts.uptime_seconds = static_cast<std::int64_t>(*seconds);
    if (root == "/") facts.restarts = restarts_since_boot();
}

void look_at_backups(const fs::path& folder, flow::MachineFacts& facts)
{
    constexpr std::string_view before_day = "legal-aid-kiosk-";
    constexpr std::size_t day_letters = 10;
    std::error_code fault;
    facts.backups_here = fs::is_directory(folder, fault);
    for (auto one = fs::directory_iterator{folder, fault}; !fault && one != fs::directory_iterator{}; one.increment(fault)) {
        const auto name = one->path().filename().string();
        if (!name.starts_with(before_day) || name.ends_with(".part")) continue;
        const auto day = base::parse_day(name.substr(before_day.size(), day_letters));
        if (day && (!facts.newest_backup || *facts.newest_backup < *day)) facts.newest_backup = *day;
    }
}

}  // namespace kiosk::app
