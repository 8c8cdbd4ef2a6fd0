#include "kiosk/devices/serial_scanner.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include <condition_variable>
#include <fstream>
#include <functional>
#include <mutex>
#include <thread>

using namespace kiosk::devices;
using namespace std::chrono_literals;

namespace {
/// A scanner's other end. The device is a link in a folder of its own, as udev makes them.
struct Cable {
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("kiosk-scanner-" + std::to_string(getpid()));
    std::filesystem::path device = folder / "by-id" / "scanner";
    int master = -1;

    Cable() { std::filesystem::create_directories(folder); }
    ~Cable()
    {
        pull_out();
        std::filesystem::remove_all(folder);
    }
    void plug_in()
    {
        master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        REQUIRE(master >= 0);
        REQUIRE(::grantpt(master) == 0);
        REQUIRE(::unlockpt(master) == 0);
        std::filesystem::create_directories(device.parent_path());
        std::filesystem::create_symlink(::ptsname(master), device);
    }
    void pull_out()
    {
        if (master < 0) return;
        std::filesystem::remove(device);
        ::close(master);
        master = -1;
    }
    void scan(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const auto sent = ::write(master, bytes.data(), bytes.size());
            REQUIRE(sent > 0);
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
};

/// The loop that is woken.
struct Loop {
    std::mutex mutex;
    std::condition_variable woke;
    int wakes = 0;
    std::function<void()> wake = [this] {
        const std::lock_guard lock{mutex};
        ++wakes;
        woke.notify_all();
    };
    bool waits_for(int count)
    {
        std::unique_lock lock{mutex};
        return woke.wait_for(lock, 10s, [&] { return wakes >= count; });
    }
};

/// Bytes sent before the reader has opened its end are thrown away by it, as they should be: try until one arrives.
std::string first_code(SerialScanner& scanner, Loop& loop, const Cable& cable, std::string_view bytes)
{
    for (int tries = 0; tries < 60; ++tries) {
        cable.scan(bytes);
        std::unique_lock lock{loop.mutex};
        const int before = loop.wakes;
        if (before == 0) loop.woke.wait_for(lock, 200ms, [&] { return loop.wakes > before; });
        lock.unlock();
        if (const auto codes = scanner.take(); !codes.empty()) return codes.front();
    }
    return {};
}
}  // namespace

TEST_CASE("a code from a serial scanner wakes the loop and arrives whole")
{
    Cable cable;
    cable.plug_in();
    Loop loop;
    SerialScanner scanner{cable.device, loop.wake};
    CHECK(first_code(scanner, loop, cable, "012345678901||Nguyễn Thị Thử|23111961|Nữ|Xã Hai|\r") ==
          "012345678901||Nguyễn Thị Thử|23111961|Nữ|Xã Hai|");
}

TEST_CASE("a code without an end is taken after a silence")
{
    Cable cable;
    cable.plug_in();
    Loop loop;
    SerialScanner scanner{cable.device, loop.wake};
    CHECK(first_code(scanner, loop, cable, "TGPL1:BK-7K4M:K7M42QXD") == "TGPL1:BK-7K4M:K7M42QXD");
}

TEST_CASE("a scanner that is plugged in later, or pulled out and plugged in again, is found")
{
    Cable cable;
    Loop loop;
    SerialScanner scanner{cable.device, loop.wake};
    cable.plug_in();
    CHECK(first_code(scanner, loop, cable, "one\r\n") == "one");
    cable.pull_out();
    scanner.take();
    loop.wakes = 0;
    cable.plug_in();
    std::string code;
    for (int tries = 0; tries < 10 && code != "two"; ++tries) code = first_code(scanner, loop, cable, "two\r\n");
    CHECK(code == "two");
}

TEST_CASE("a device that sends without end is cut, and codes nobody takes are few")
{
    Cable cable;
    cable.plug_in();
    Loop loop;
    SerialScanner scanner{cable.device, loop.wake};
    REQUIRE(first_code(scanner, loop, cable, "begin\r") == "begin");
    scanner.take();
    for (int i = 0; i < 200; ++i) cable.scan(std::string(512, '|'));
    cable.scan("\r");
    for (int i = 0; i < 50; ++i) cable.scan("x\r");
    std::vector<std::string> codes;
    for (int tries = 0; tries < 100 && codes.empty(); ++tries) {
        std::this_thread::sleep_for(20ms);
        codes = scanner.take();
    }
    REQUIRE_FALSE(codes.empty());
    CHECK(codes.size() <= SerialScanner::waiting_max);
    CHECK(codes.front().size() <= SerialScanner::code_bytes_max);
}

TEST_CASE("a file that is no device is never read")
{
    Cable cable;
    std::filesystem::create_directories(cable.device.parent_path());
    std::ofstream{cable.device} << "012345678901||A|||X|\r";
    Loop loop;
    {
        SerialScanner scanner{cable.device, loop.wake};
        std::this_thread::sleep_for(50ms);
        CHECK(scanner.take().empty());
    }
    CHECK(loop.wakes == 0);
}

TEST_CASE("a terminal with a scanner that is not there, or is silent, is never woken")
{
    Cable cable;
    Loop loop;
    {
        SerialScanner absent{cable.device, loop.wake};
        cable.plug_in();
        SerialScanner silent{cable.device, loop.wake};
        std::this_thread::sleep_for(300ms);
    }
    CHECK(loop.wakes == 0);
}
