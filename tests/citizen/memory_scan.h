#pragma once
/// Looks through all writable memory of this process, as somebody would who has the machine in his hands.
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

/// In how many stretches of memory `holds(bytes, size)` is true.
template <class Holds>
int places_where(Holds holds)
{
    std::ifstream maps{"/proc/self/maps"};
    std::ifstream memory{"/proc/self/mem", std::ios::binary};
    std::vector<unsigned char> bytes;
    int found = 0;
    for (std::string line; std::getline(maps, line);) {
        std::istringstream in{line};
        std::uint64_t begin = 0, end = 0;
        char dash = 0;
        std::string rights;
        in >> std::hex >> begin >> dash >> end >> rights;
        if (!rights.starts_with("rw") || end - begin > (256U << 20)) continue;
        bytes.resize(end - begin);
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(begin));
        memory.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        const auto got = static_cast<std::size_t>(memory.gcount());
        // Its own buffer is among the maps and holds copies of others.
        const auto own = reinterpret_cast<std::uint64_t>(bytes.data());
        const bool itself = begin <= own && own < end;
        if (!itself && holds(bytes.data(), got)) ++found;
        std::memset(bytes.data(), 0, bytes.size());
    }
    return found;
}

}  // namespace kiosk::app
