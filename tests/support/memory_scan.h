#pragma once
/// Looks through all writable memory of this process, as somebody would who has the machine in his hands.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace kiosk::app {

/// The sanitizer keeps freed memory and copies of it.
#ifdef KIOSK_SANITIZED  // what the tests call, not the tests themselves
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

/// Memory that is in one map with nothing else: guarded on both sides, never in the heap. What is read lies here alone.
class MemoryApart {
public:
    static constexpr std::size_t size = std::size_t{1} << 20;

    MemoryApart()
        : all_(::mmap(nullptr, size + 2 * guard, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)),
          bytes_(static_cast<unsigned char*>(all_) + guard)
    {
        if (all_ == MAP_FAILED || ::mprotect(bytes_, size, PROT_READ | PROT_WRITE) != 0) std::abort();
    }
    ~MemoryApart() { ::munmap(all_, size + 2 * guard); }
    MemoryApart(const MemoryApart&) = delete;
    MemoryApart& operator=(const MemoryApart&) = delete;

    unsigned char* bytes() { return bytes_; }
    bool lies_at(std::uint64_t begin, std::uint64_t end) const
    {
        const auto own = reinterpret_cast<std::uint64_t>(bytes_);
        return begin <= own && own < end;
    }

private:
    static constexpr std::size_t guard = 64 << 10;
    void* all_;
    unsigned char* bytes_;
};

/// In how many maps of memory `holds(bytes, size)` is true for some stretch.
template <class Holds>
int places_where(Holds holds)
{
    constexpr std::size_t overlap = 1024;  // no word is cut in two
    std::vector<std::pair<std::uint64_t, std::uint64_t>> maps;
    MemoryApart read;
    {
        std::ifstream in{"/proc/self/maps"};
        for (std::string line; std::getline(in, line);) {
            std::istringstream words{line};
            std::uint64_t begin = 0, end = 0;
            char dash = 0;
            std::string rights;
            words >> std::hex >> begin >> dash >> end >> rights;
            if (rights.starts_with("rw") && !read.lies_at(begin, end)) maps.emplace_back(begin, end);
        }
    }
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    int found = 0;
    for (const auto& [begin, end] : maps) {
        bool here = false;
        for (auto at = begin; at < end && !here; at += MemoryApart::size - overlap) {
            const auto wanted = std::min<std::uint64_t>(MemoryApart::size, end - at);
            const auto got = ::pread(memory, read.bytes(), wanted, static_cast<off_t>(at));
            if (got <= 0) break;
            here = holds(static_cast<const unsigned char*>(read.bytes()), static_cast<std::size_t>(got));
        }
        found += here ? 1 : 0;
    }
    ::close(memory);
    return found;
}

}  // namespace kiosk::app
