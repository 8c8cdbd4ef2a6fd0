/// A full-screen window on an X server whose screen changes, without a window manager, as on a kiosk.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "kiosk/platform/window.h"

using namespace kiosk::platform;
using namespace std::chrono_literals;

namespace {

/// An X server without a screen; it is asked to end with the test.
class Server {
public:
    Server()
        : display_(fmt::format(":{}", 200 + getpid() % 30'000)),
          socket_(fmt::format("/tmp/changing_screen_test.{}", getpid())),
          process_(fork())
    {
        if (process_ == 0) {
            prctl(PR_SET_PDEATHSIG, SIGTERM);
            execlp("Xtigervnc", "Xtigervnc", display_.c_str(), "-SecurityTypes", "None", "-rfbport", "-1", "-rfbunixpath",
                   socket_.c_str(), "-geometry", "1280x800", "-Log", "*:stderr:0", nullptr);
            _exit(127);
        }
        setenv("DISPLAY", display_.c_str(), 1);
    }
    ~Server()
    {
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
        unlink(socket_.c_str());
        unsetenv("DISPLAY");
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    bool change(const std::string& how) const { return std::system(("xrandr --output VNC-0 " + how).c_str()) == 0; }

private:
    std::string display_, socket_;  ///< of its own for each process: tests run side by side
    pid_t process_;
};

std::unique_ptr<Window> full_screen()
{
    for (int tries = 0; tries < 100; ++tries) {
        auto window = Window::open({"test", 0, 0, false});
        if (window) return std::move(*window);
        std::this_thread::sleep_for(100ms);
    }
    return nullptr;
}

/// Serves the window for as long as a person would bear a wrong picture; true when it has the size by then.
bool follows(Window& window, int width_px, int height_px)
{
    const auto end = std::chrono::steady_clock::now() + 1s;
    while (std::chrono::steady_clock::now() < end) {
        window.wait(20ms);
        if (window.width_px() == width_px && window.height_px() == height_px) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a window that fills the screen follows another mode and a turned screen within a second, without a window manager")
{
    const Server server;
    const auto window = full_screen();
    REQUIRE(window);
    REQUIRE(follows(*window, 1280, 800));
    for (const auto& [mode, width, height] :
         {std::tuple{"--mode 1024x768", 1024, 768}, {"--mode 1920x1080", 1920, 1080}, {"--mode 1280x1024", 1280, 1024}}) {
        INFO(mode);
        REQUIRE(server.change(mode));
        REQUIRE(follows(*window, width, height));
        // What is drawn goes onto a surface of that size.
        CHECK(window->pitch_px() >= width);
        window->pixels()[window->pitch_px() * (height - 1) + width - 1] = 0x00ffffff;
        window->present({{0, 0, width, height}});
    }
}
