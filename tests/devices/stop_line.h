#pragma once
/// What tells a printing to stop: readable from `now` on.
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace kiosk::test {

struct StopLine {
    int fd = ::eventfd(0, EFD_CLOEXEC);
    StopLine() = default;
    ~StopLine() { ::close(fd); }
    StopLine(const StopLine&) = delete;
    StopLine& operator=(const StopLine&) = delete;
    void now() const
    {
        const std::uint64_t one = 1;
        (void)!::write(fd, &one, sizeof one);
    }
};

}  // namespace kiosk::test
