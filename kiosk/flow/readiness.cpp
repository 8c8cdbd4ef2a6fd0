#include "kiosk/flow/readiness.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kiosk::flow {

namespace {
constexpr std::array part_names{"settings", "store",       "copies",  "disk",        "clock",   "keys",  "content",
                                "law",      "queue",       "printer", "print_queue", "scanner", "sound", "screen",
                                "touch",    "temperature", "uptime",  "restarts",    "backup",  "centre"};
constexpr double hot_celsius = 80, too_hot_celsius = 95;
constexpr int restarts_watch = 3;
constexpr int backup_old_days = 3, waiting_old_days = 3, rules_end_soon_days = 60;

bool has(const MachineFacts& facts, std::string_view trouble)
{
    return std::find(facts.troubles.begin(), facts.troubles.end(), trouble) != facts.troubles.end();
}

int days_since(base::Day then, base::Day today)
{
    return static_cast<int>((std::chrono::sys_days{today} - std::chrono::sys_days{then}).count());
}

Finding of_settings(const MachineFacts& facts)
{
    if (facts.settings_fault) return {MachinePart::settings, Health::broken, facts.settings_fault->detail, {}};
    return {MachinePart::settings, Health::well, {}, {}};
}

Finding of_store(const MachineFacts& facts)
{
    if (facts.store_fault) return {MachinePart::store, Health::broken, facts.store_fault->detail, {}};
    if (has(facts, "store_lost") || has(facts, "two_histories"))
        return {MachinePart::store, Health::broken, fmt::format("{}", fmt::join(facts.troubles, ", ")), {}};
    if (has(facts, "store_mended") || has(facts, "numbers_unconfirmed"))
        return {MachinePart::store, Health::watch, fmt::format("{}", fmt::join(facts.troubles, ", ")), {}};
    return {MachinePart::store, Health::well, {}, {}};
}

Finding of_copies(const MachineFacts& facts)
{
    if (!facts.copies_whole) return {MachinePart::copies, Health::unknown, {}, {}};
    return {MachinePart::copies, *facts.copies_whole ? Health::well : Health::broken, facts.copies_said, {}};
}

Finding of_disk(const MachineFacts& facts)
{
    if (!facts.disk_free_bytes) return {MachinePart::disk, Health::unknown, {}, {}};
    const auto free = *facts.disk_free_bytes;
    const auto seen = fmt::format("{} MiB", free / 1024 / 1024);
    if (free < disk_broken_bytes) return {MachinePart::disk, Health::broken, seen, {}};
    return {MachinePart::disk, free < disk_watch_bytes || has(facts, "disk_low") ? Health::watch : Health::well, seen, {}};
}

/// A clock that stands before the newest thing stored cannot be right.
Finding of_clock(const MachineFacts& facts)
{
    const auto seen = base::iso(facts.today);
    if (facts.newest_day && facts.today < *facts.newest_day)
        return {MachinePart::clock, Health::broken, seen, facts.newest_day};
    if (has(facts, "wrong_clock")) return {MachinePart::clock, Health::broken, seen, {}};
    return {MachinePart::clock, facts.newest_day || !facts.store_fault ? Health::well : Health::unknown, seen, {}};
}

Finding of_keys(const MachineFacts& facts)
{
    if (!facts.keys) return {MachinePart::keys, Health::broken, {}, {}};
    return {MachinePart::keys,
            has(facts, "strange_key") || *facts.keys == 0 ? Health::broken : Health::well,
            std::to_string(*facts.keys),
            {}};
}

Finding of_content(const MachineFacts& facts)
{
    if (facts.content_fault) return {MachinePart::content, Health::broken, facts.content_fault->detail, {}};
    if (!facts.content_said.empty()) return {MachinePart::content, Health::watch, facts.content_said, {}};
    return {MachinePart::content,
            Health::well,
            facts.content_version == 0 ? std::string{} : std::to_string(facts.content_version),
            {}};
}

Finding of_law(const MachineFacts& facts)
{
    if (facts.content_fault) return {MachinePart::law, Health::unknown, {}, {}};
    if (facts.rules.empty()) return {MachinePart::law, Health::broken, {}, {}};
    const bool ends_soon = facts.rules_end && days_since(facts.today, *facts.rules_end) < rules_end_soon_days;
    const auto seen = facts.rules_end ? fmt::format("{} .. {}", facts.rules, base::iso(*facts.rules_end)) : facts.rules;
    return {MachinePart::law, facts.rules_confirmed && !ends_soon ? Health::well : Health::watch, seen, {}};
}

Finding of_queue(const MachineFacts& facts)
{
    if (facts.store_fault) return {MachinePart::queue, Health::unknown, {}, {}};
    const bool old = facts.oldest_waiting && days_since(*facts.oldest_waiting, facts.today) > waiting_old_days;
    return {MachinePart::queue, old ? Health::watch : Health::well, std::to_string(facts.requests_waiting),
            facts.oldest_waiting};
}

Finding of_device(MachinePart part, const std::optional<DeviceSeen>& device)
{
    using State = DeviceSeen::State;
    if (!device) return {part, Health::unused, {}, {}};
    const auto seen = fmt::format("{}: {}", device->name, name_of(device->state));
    switch (device->state) {
    case State::ready: return {part, Health::well, seen, {}};
    case State::silent:
    case State::low_paper:
    case State::busy: return {part, Health::watch, seen, {}};
    case State::forbidden: return {part, Health::unknown, seen, {}};
    case State::no_paper:
    case State::not_ready:
    case State::missing: break;
    }
    return {part, Health::broken, seen, {}};
}

Finding of_papers(const MachineFacts& facts)
{
    if (!facts.papers_left) return {MachinePart::print_queue, Health::unused, {}, {}};
    return {MachinePart::print_queue,
            *facts.papers_left == 0 ? Health::well : Health::watch,
            std::to_string(*facts.papers_left),
            {}};
}

Finding of_temperature(const MachineFacts& facts)
{
    if (!facts.celsius) return {MachinePart::temperature, Health::unknown, {}, {}};
    const auto health = *facts.celsius >= too_hot_celsius ? Health::broken
                        : *facts.celsius >= hot_celsius   ? Health::watch
                                                          : Health::well;
    return {MachinePart::temperature, health, fmt::format("{:.0f} °C", *facts.celsius), {}};
}

Finding of_uptime(const MachineFacts& facts)
{
    if (!facts.uptime_seconds) return {MachinePart::uptime, Health::unknown, {}, {}};
    constexpr std::int64_t hour = 3600;
    return {MachinePart::uptime, Health::well, fmt::format("{} h", *facts.uptime_seconds / hour), {}};
}

Finding of_restarts(const MachineFacts& facts)
{
    if (!facts.restarts) return {MachinePart::restarts, Health::unknown, {}, {}};
    return {MachinePart::restarts,
            *facts.restarts < restarts_watch ? Health::well : Health::watch,
            std::to_string(*facts.restarts),
            {}};
}

Finding of_backup(const MachineFacts& facts)
{
    if (!facts.backups_here) return {MachinePart::backup, Health::unused, {}, {}};
    if (!facts.newest_backup) return {MachinePart::backup, Health::watch, {}, {}};
    const bool old = days_since(*facts.newest_backup, facts.today) > backup_old_days;
    return {MachinePart::backup, old ? Health::watch : Health::well, base::iso(*facts.newest_backup), facts.newest_backup};
}
}  // namespace

std::string_view name_of(MachinePart part) { return part_names.at(static_cast<std::size_t>(part)); }

std::string_view name_of(Health health)
{
    switch (health) {
    case Health::well: return "well";
    case Health::watch: return "watch";
    case Health::broken: return "broken";
    case Health::unused: return "unused";
    case Health::unknown: break;
    }
    return "unknown";
}

std::string_view name_of(DeviceSeen::State state)
{
    using State = DeviceSeen::State;
    switch (state) {
    case State::ready: return "ready";
    case State::low_paper: return "low paper";
    case State::no_paper: return "no paper";
    case State::not_ready: return "not ready";
    case State::silent: return "answers no questions";
    case State::missing: return "not there";
    case State::forbidden: return "may not be asked by this user";
    case State::busy: break;
    }
    return "busy";
}

std::vector<Finding> findings_of(const MachineFacts& facts)
{
    const auto there = [](MachinePart part, bool here) { return Finding{part, here ? Health::well : Health::watch, {}, {}}; };
    return {of_settings(facts),
            of_store(facts),
            of_copies(facts),
            of_disk(facts),
            of_clock(facts),
            of_keys(facts),
            of_content(facts),
            of_law(facts),
            of_queue(facts),
            of_device(MachinePart::printer, facts.printer),
            of_papers(facts),
            of_device(MachinePart::scanner, facts.scanner),
            there(MachinePart::sound, facts.sound_here),
            there(MachinePart::screen, facts.screen_here),
            there(MachinePart::touch, facts.touch_here),
            of_temperature(facts),
            of_uptime(facts),
            of_restarts(facts),
            of_backup(facts),
            // No branch exchanges with a centre yet.
            {MachinePart::centre, Health::unused, {}, {}}};
}

}  // namespace kiosk::flow
