#pragma once
/// What `kiosk` and `kiosk-desk` have in common from the command line to the loop.
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "kiosk/app/program.h"
#include "kiosk/app/shell/clocks.h"
#include "kiosk/app/shell/glass.h"
#include "kiosk/base/log.h"

namespace kiosk::app {

/// The options as they were written.
struct LaunchOptions {
    std::string windowed;        ///< "1280x800"; empty: full screen
    std::string clock;           ///< "2026-11-23T09:42"; empty: the real time
    std::filesystem::path walk;  ///< empty: for people
    std::filesystem::path shots;
};

/// The clock the options ask for: the real one, one that starts at `--clock`, or a walk's that stands still.
struct LaunchClock {
    std::unique_ptr<base::Clock> clock;
    WalkClock* walk = nullptr;  ///< the same clock, when there is a walk
};
/// invalid_input says how a time is written.
base::Result<LaunchClock> clock_of(const LaunchOptions&);

/// invalid_input says how a size is written; unavailable says that there is no display and names `--walk`.
/// A walk without a display is headless; without a size it then has 1920x1080.
base::Result<std::unique_ptr<Glass>> glass_of(const LaunchOptions&, const std::string& title, double diagonal_inches);

/// Signs of life that the program owes whoever started it.
struct SignsOfLife {
    std::chrono::milliseconds every;
    /// Asked before each: false when what the program leans on does not answer. Then there is none.
    std::function<bool()> all_is_well;
};
/// Some within the time that the system waits for one (WatchdogSec=); none: it does not wait.
std::optional<std::chrono::milliseconds> sign_of_life_every();

/// Runs the program before people, or through the walk. The exit code of the process. The system is told when the first page
/// is on the glass, and given signs of life from then on.
int serve(Glass&, Program&, LaunchClock&, const LaunchOptions&, base::Log&, const std::optional<SignsOfLife>& = std::nullopt);

/// One clear line on standard error, then the exit code of that kind of error.
int refused(const char* program, const base::Error&);

}  // namespace kiosk::app
