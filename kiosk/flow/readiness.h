#pragma once
/// Is this machine ready for people? What was seen of it (`MachineFacts`) judged by one table: for `kioskctl doctor` and for a
/// technician's page alike. Pure. No word of a citizen is among the facts. Leaves to its neighbours: looking (`app`,
/// `devices`), the words for it.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace kiosk::flow {

/// What is looked at, in the order in which it is told.
enum class MachinePart {
    settings,
    store,
    copies,  ///< both copies of the log and its chain
    disk,
    clock,
    keys,
    content,
    law,  ///< is a rule snapshot in force today, and confirmed
    queue,
    printer,
    print_queue,  ///< papers left lying
    scanner,
    sound,
    screen,
    touch,
    temperature,
    uptime,
    restarts,
    backup,
    centre,
};
/// "settings" and so on.
std::string_view name_of(MachinePart);

enum class Health {
    well,
    watch,    ///< people are served, somebody should look
    broken,   ///< something that people or staff need does not work
    unused,   ///< not set up here, and nothing is missing
    unknown,  ///< this machine or this user cannot tell
};
std::string_view name_of(Health);

/// One device that settings may name: none when it is not set up.
struct DeviceSeen {
    enum class State { ready, low_paper, no_paper, not_ready, silent, missing, forbidden, busy } state = State::ready;
    std::string name;  ///< as settings have it
};
std::string_view name_of(DeviceSeen::State);

struct MachineFacts {
    base::Day today{};
    std::optional<base::Error> settings_fault;
    std::optional<base::Error> store_fault;        ///< it cannot be reached, or does not answer
    std::vector<std::string> troubles;             ///< by their names, as the store tells them (staff_door.h)
    std::optional<bool> copies_whole;              ///< none: not verified now
    std::string copies_said;                       ///< what `verify` said
    std::optional<std::uint64_t> disk_free_bytes;  ///< for the data folder
    std::optional<base::Day> newest_day;           ///< of what is stored
    std::optional<int> keys;                       ///< to which requests are sealed; none: public.keys cannot be read
    std::string content_said;                      ///< why the installed pack is not shown; empty: it is, or the shipped one
    std::optional<base::Error> content_fault;      ///< no pack can be read
    int content_version = 0;                       ///< 0: the shipped one
    std::string rules;                             ///< id of the snapshot of today; empty: none is in force
    bool rules_confirmed = false;
    std::optional<base::Day> rules_end;  ///< the last day of that snapshot
    int requests_waiting = 0;
    std::optional<base::Day> oldest_waiting;  ///< the day on which it came
    std::optional<DeviceSeen> printer, scanner;
    std::optional<int> papers_left;  ///< lying in a print queue; none: there is no queue
    bool sound_here = false;         ///< a sound card
    bool screen_here = false;        ///< a display answers
    bool touch_here = false;         ///< a touch device
    std::optional<double> celsius;   ///< the hottest sensor
    std::optional<std::int64_t> uptime_seconds;
    std::optional<int> restarts;  ///< of terminal, store and screen since the start of the machine
    std::optional<base::Day> newest_backup;
    bool backups_here = false;  ///< a folder for backups was set up
};

/// One line of the sheet.
struct Finding {
    MachinePart part{};
    Health health = Health::well;
    std::string seen;                ///< a figure, a name or what a program said; may be empty
    std::optional<base::Day> since;  ///< where it is known
};
/// One for each part, in order.
std::vector<Finding> findings_of(const MachineFacts&);

/// Below this the disk is near full: the store's reserve of 500 requests in two copies, with room for what else is written.
inline constexpr std::uint64_t disk_watch_bytes = 512ull * 1024 * 1024, disk_broken_bytes = 64ull * 1024 * 1024;

}  // namespace kiosk::flow
