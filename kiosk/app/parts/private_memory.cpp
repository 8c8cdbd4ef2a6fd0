#include <malloc.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <cstdlib>

#include "kiosk/app/parts/data_folder.h"

namespace kiosk::app {

namespace {
/// SQLite takes memory past `operator delete`; the index is asked for words that a person typed.
void wiped_free(void* memory)
{
    explicit_bzero(memory, malloc_usable_size(memory));
    std::free(memory);
}

void* wiped_realloc(void* memory, int bytes)
{
    void* const fresh = std::malloc(static_cast<std::size_t>(bytes));
    if (fresh == nullptr) return nullptr;
    const auto before = malloc_usable_size(memory);
    memcpy(fresh, memory, before < static_cast<std::size_t>(bytes) ? before : static_cast<std::size_t>(bytes));
    wiped_free(memory);
    return fresh;
}

void let_sqlite_wipe()
{
    sqlite3_mem_methods methods{};
    methods.xMalloc = [](int bytes) { return std::malloc(static_cast<std::size_t>(bytes)); };
    methods.xFree = wiped_free;
    methods.xRealloc = wiped_realloc;
    methods.xSize = [](void* memory) { return static_cast<int>(malloc_usable_size(memory)); };
    methods.xRoundup = [](int bytes) { return (bytes + 7) & ~7; };
    methods.xInit = [](void*) { return SQLITE_OK; };
    methods.xShutdown = [](void*) {};
    (void)sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}
}  // namespace

void keep_memory_private()
{
    let_sqlite_wipe();
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
