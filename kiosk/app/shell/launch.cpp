#include "kiosk/app/shell/launch.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>

#include "kiosk/app/exit_code.h"
#include "kiosk/app/shell/shell.h"
#include "kiosk/app/shell/walker.h"
#include "kiosk/base/service.h"
#include "kiosk/base/standard_streams.h"
#include "kiosk/base/try.h"

namespace kiosk::app {

using base::ErrorKind;
using base::failure;

namespace {

constexpr int side_px_min = 320, side_px_max = 8192;

struct Size {
    int width_px = 0, height_px = 0;
};

base::Result<Size> size_of(const std::string& text)
{
    if (text.empty()) return Size{};
    Size size;
    const char* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width_px);
    const bool cross = width.ec == std::errc{} && width.ptr != end && *width.ptr == 'x';
    const auto height = cross ? std::from_chars(width.ptr + 1, end, size.height_px) : width;
    const auto fits = [](int px) { return px >= side_px_min && px <= side_px_max; };
    if (!cross || height.ec != std::errc{} || height.ptr != end || !fits(size.width_px) || !fits(size.height_px))
        return failure(ErrorKind::invalid_input,
                       fmt::format("--windowed takes a size such as 1280x800, each side {} to {}", side_px_min, side_px_max));
    return size;
}

bool has_display()
{
    const char* display = std::getenv("DISPLAY");
    return display != nullptr && *display != '\0';
}

}  // namespace

base::Result<LaunchClock> clock_of(const LaunchOptions& options)
{
    auto start = base::SystemClock{}.wall();
    if (!options.clock.empty()) {
        const auto given = base::parse_time(options.clock);
        if (!given) return failure(ErrorKind::invalid_input, "--clock: " + given.error().detail);
        start = *given;
    }
    LaunchClock out;
    if (!options.walk.empty()) {
        auto walk = std::make_unique<WalkClock>(start);
        out.walk = walk.get();
        out.clock = std::move(walk);
    } else if (!options.clock.empty()) {
        out.clock = std::make_unique<base::ShiftedClock>(start);
    } else {
        out.clock = std::make_unique<base::SystemClock>();
    }
    return out;
}

base::Result<std::unique_ptr<Glass>> glass_of(const LaunchOptions& options, const std::string& title, double diagonal_inches)
{
    const auto size = TRY(size_of(options.windowed));
    GlassWish wish{{title, size.width_px, size.height_px, false}, diagonal_inches};
    wish.window.headless = !options.walk.empty() && !has_display();
    auto glass = Glass::make(wish);
    if (!glass && glass.error().kind == ErrorKind::unavailable && options.walk.empty() && !has_display())
        return failure(ErrorKind::unavailable,
                       glass.error().detail + "; start it on the screen's machine, or run a walk without one: --walk FILE");
    return glass;
}

std::optional<std::chrono::milliseconds> sign_of_life_every()
{
    constexpr int signs = 6;
    const auto patience = base::watchdog_patience();
    if (!patience) return std::nullopt;
    return std::max(std::chrono::milliseconds{1}, *patience / signs);
}

int serve(Glass& glass, Program& program, LaunchClock& clock, const LaunchOptions& options, base::Log& log,
          const std::optional<SignsOfLife>& signs)
{
    Shell shell{glass, program, *clock.clock};
    if (clock.walk != nullptr) return run_walk_file(options.walk, shell, *clock.walk, options.shots);
    shell.start();
    log.note(base::Event::started);
    base::tell_service("READY=1");
    if (signs)
        shell.beat(signs->every, [&] {
            if (signs->all_is_well()) base::tell_service("WATCHDOG=1");
        });
    shell.run();
    base::tell_service("STOPPING=1");
    log.note(base::Event::stopped, glass.frames());
    return 0;
}

int refused(const char* program, const base::Error& error)
{
    base::tell(fmt::format("{}: {}", program, error.detail.empty() ? std::string{base::name_of(error.kind)} : error.detail));
    return exit_code_of(error.kind);
}

}  // namespace kiosk::app
