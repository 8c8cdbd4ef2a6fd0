#include "kiosk/app/bench/yardsticks.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstring>

namespace kiosk::app::bench {

namespace {
constexpr std::size_t frame_bytes = 1920UL * 1080 * 4;
constexpr std::size_t row_bytes = 8192;  // a sealed request with its rows

/// Keeps the compiler from leaving out what nobody reads.
void used(const void* memory) { asm volatile("" : : "r"(memory) : "memory"); }
}  // namespace

void measure_memory(const Plan& plan, Figures& out)
{
    std::vector<unsigned char> a(frame_bytes, 1), b(frame_bytes, 2);
    Samples set, copy;
    for (int i = 0; i < plan.count(40, 100); ++i) {
        auto start = wall_ms();
        std::memset(a.data(), i, a.size());
        used(a.data());
        set.push_back(wall_ms() - start);
        start = wall_ms();
        std::memcpy(b.data(), a.data(), b.size());
        used(b.data());
        copy.push_back(wall_ms() - start);
    }
    out.set("memset_frame_ms", std::move(set));
    out.set("memcpy_frame_ms", std::move(copy));
}

void measure_disk(const Plan& plan, Figures& out, const std::filesystem::path& folder)
{
    const auto path = folder / "yardstick";
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return out.none("raw_fdatasync_ms");
    const std::vector<char> row(row_bytes, 'x');
    Samples samples;
    for (int i = 0; i < plan.count(40, 200); ++i) {
        const auto start = wall_ms();
        if (write(file, row.data(), row.size()) != static_cast<ssize_t>(row.size()) || fdatasync(file) != 0) break;
        samples.push_back(wall_ms() - start);
    }
    close(file);
    std::filesystem::remove(path);
    out.set("raw_fdatasync_ms", std::move(samples));
}

}  // namespace kiosk::app::bench
