#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/search/zeroed_memory.h"

namespace kiosk::app {

void keep_memory_private()
{
    search::zero_freed_memory();
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
#if !defined(__SANITIZE_ADDRESS__)   // the leak checker looks into its own process, and its shadow is too large to lock
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    // Only without a limit: with one, a later allocation would fail for being locked. What is never touched takes no memory.
    rlimit locked{};
    if (getrlimit(RLIMIT_MEMLOCK, &locked) == 0 && locked.rlim_cur == RLIM_INFINITY)
        (void)mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT);
#endif
}

}  // namespace kiosk::app
