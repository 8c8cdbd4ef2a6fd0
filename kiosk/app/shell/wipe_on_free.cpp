/// Every byte that C++ code of a terminal program gives back is zeroed first, so that no answer outlives its owner in
/// freed memory. Linked into `kiosk` and `kiosk-desk`; costs one pass over small blocks.
#include <malloc.h>
#include <string.h>

#include <cstdlib>
#include <new>

namespace {

void* taken(std::size_t size) noexcept { return std::malloc(size == 0 ? 1 : size); }

void* taken(std::size_t size, std::align_val_t alignment) noexcept
{
    const auto align = static_cast<std::size_t>(alignment);
    return std::aligned_alloc(align, (size + align - 1) / align * align);
}

void* or_throw(void* memory)
{
    if (memory == nullptr) throw std::bad_alloc{};
    return memory;
}

void give_back(void* memory) noexcept
{
    if (memory == nullptr) return;
    explicit_bzero(memory, malloc_usable_size(memory));
    std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) { return or_throw(taken(size)); }
void* operator new[](std::size_t size) { return or_throw(taken(size)); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return taken(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return taken(size); }
void* operator new(std::size_t size, std::align_val_t alignment) { return or_throw(taken(size, alignment)); }
void* operator new[](std::size_t size, std::align_val_t alignment) { return or_throw(taken(size, alignment)); }
void* operator new(std::size_t size, std::align_val_t a, const std::nothrow_t&) noexcept { return taken(size, a); }
void* operator new[](std::size_t size, std::align_val_t a, const std::nothrow_t&) noexcept { return taken(size, a); }

void operator delete(void* memory) noexcept { give_back(memory); }
void operator delete[](void* memory) noexcept { give_back(memory); }
void operator delete(void* memory, std::size_t) noexcept { give_back(memory); }
void operator delete[](void* memory, std::size_t) noexcept { give_back(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { give_back(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { give_back(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { give_back(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { give_back(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { give_back(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { give_back(memory); }
void operator delete(void* memory, std::align_val_t, const std::nothrow_t&) noexcept { give_back(memory); }
void operator delete[](void* memory, std::align_val_t, const std::nothrow_t&) noexcept { give_back(memory); }
