#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "kiosk/base/service.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {
/// For one test.
struct Environment {
    ~Environment()
    {
        for (const auto* name :
             {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES", "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
            ::unsetenv(name);
    }
    void set(const char* name, const std::string& value) const { ::setenv(name, value.c_str(), 1); }
};
}  // namespace

TEST_CASE("sockets that were handed over are known by their names")
{
    const Environment environment;
    CHECK(base::handed_sockets().empty());
    environment.set("LISTEN_FDS", "3");
    environment.set("LISTEN_FDNAMES", "terminal:desk");
    CHECK(base::handed_sockets().empty());
    environment.set("LISTEN_PID", std::to_string(::getpid() + 1));
    CHECK(base::handed_sockets().empty());
    environment.set("LISTEN_PID", std::to_string(::getpid()));
    const auto handed = base::handed_sockets();
    REQUIRE(handed.size() == 3);
    CHECK(handed[0].number == 3);
    CHECK(handed[0].name == "terminal");
    CHECK(handed[1].number == 4);
    CHECK(handed[1].name == "desk");
    CHECK(handed[2].name.empty());
    for (const auto* nonsense : {"", "0", "-1", "many", "3x"}) {
        environment.set("LISTEN_FDS", nonsense);
        CHECK(base::handed_sockets().empty());
    }
}

TEST_CASE("a service tells its state to the socket that it was named")
{
    const Environment environment;
    base::tell_service("READY=1");
    const auto name = "kiosk-service-test-" + std::to_string(::getpid());
    const int listening = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_un where{};
    where.sun_family = AF_UNIX;
    name.copy(where.sun_path + 1, name.size());
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
    REQUIRE(::bind(listening, reinterpret_cast<const sockaddr*>(&where), size) == 0);
    environment.set("NOTIFY_SOCKET", "@" + name);
    base::tell_service("READY=1");
    std::array<char, 64> said{};
    CHECK(::recv(listening, said.data(), said.size(), MSG_DONTWAIT) == 7);
    CHECK(std::string{said.data()} == "READY=1");
    ::close(listening);
    // Nobody listens any more, or the name is none: nothing happens.
    base::tell_service("WATCHDOG=1");
    environment.set("NOTIFY_SOCKET", std::string(200, '/'));
    base::tell_service("WATCHDOG=1");
}

TEST_CASE("how long the system waits for a sign of life is read for this process alone")
{
    const Environment environment;
    CHECK(!base::watchdog_patience());
    environment.set("WATCHDOG_USEC", "6000000");
    CHECK(base::watchdog_patience() == 6s);
    environment.set("WATCHDOG_PID", std::to_string(::getpid()));
    CHECK(base::watchdog_patience() == 6s);
    environment.set("WATCHDOG_PID", std::to_string(::getpid() + 1));
    CHECK(!base::watchdog_patience());
    environment.set("WATCHDOG_PID", "");
    for (const auto* nonsense : {"", "0", "-5", "soon"}) {
        environment.set("WATCHDOG_USEC", nonsense);
        CHECK(!base::watchdog_patience());
    }
}
