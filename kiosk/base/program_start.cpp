#include "kiosk/base/program_start.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <fstream>
#include <string>

#include "kiosk/base/caught.h"
#include "kiosk/base/standard_streams.h"

namespace kiosk::base {

namespace {
#if defined(__SANITIZE_ADDRESS__)  // its shadow is too large to lock
constexpr bool locks_memory = false;
#else
constexpr bool locks_memory = true;
#endif

/// Only without a limit: with one, a later allocation would fail for being locked. What is never touched takes no memory.
void lock_memory()
{
    rlimit locked{};
    if (getrlimit(RLIMIT_MEMLOCK, &locked) != 0 || locked.rlim_max != RLIM_INFINITY) return;
    locked.rlim_cur = RLIM_INFINITY;
    if (setrlimit(RLIMIT_MEMLOCK, &locked) == 0) (void)mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT);
}

bool memory_is_locked()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmLck:")) return line.find_first_of("123456789") != std::string::npos;
    return false;
}
}  // namespace

void keep_memory_private()
{
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
    if (!locks_memory) return;  // and the leak checker looks into its own process
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    lock_memory();
}

int run_program(const char* program_name, const std::function<int()>& program) noexcept
{
    hold_standard_streams();
    // What a program makes is for its user alone, whatever the shell or service that starts it thinks.
    ::umask(077);
    keep_memory_private();
    try {
        return program();
    } catch (...) {
        const auto fault = caught();
        try {
            tell(fmt::format("{}: a fault of this program ({}); nothing more can be said safely", program_name, fault.detail));
        } catch (...) {
            tell("not enough memory");
        }
    }
    return 3;
}

void tell_if_memory_may_be_swapped(const char* program_name)
{
    if (!locks_memory || memory_is_locked()) return;
    tell(fmt::format(
        "{}: memory cannot be locked, so what people type may be swapped to disk; give it LimitMEMLOCK=infinity, or no swap",
        program_name));
}

}  // namespace kiosk::base
