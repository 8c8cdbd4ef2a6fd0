#include "kiosk/search/zeroed_memory.h"

#include <malloc.h>
#include <sqlite3.h>
#include <string.h>

#include <cstdlib>

namespace kiosk::search {

namespace {
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
}  // namespace

void zero_freed_memory()
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

}  // namespace kiosk::search
