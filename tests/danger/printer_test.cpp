/// The real print process before a made-up printer: what happens to a slip when things go wrong.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "kiosk/content/settings.h"
#include "kiosk/devices/printer.h"
#include "kiosk/paper/escpos.h"
#include "kiosk/paper/slip.h"
#include "tests/danger/danger_folder.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {
/// Takes all, answers nothing.
struct SilentPrinter {
    int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC), held = -1;
    std::string device, got;

    SilentPrinter()
    {
        REQUIRE(master >= 0);
        REQUIRE(::grantpt(master) == 0);
        REQUIRE(::unlockpt(master) == 0);
        device = ::ptsname(master);
        held = ::open(device.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        termios how{};
        ::tcgetattr(held, &how);
        ::cfmakeraw(&how);
        ::tcsetattr(held, TCSANOW, &how);
    }
    ~SilentPrinter()
    {
        ::close(held);
        ::close(master);
    }
    /// False when nothing came for a long time.
    bool take(std::size_t bytes_max)
    {
        pollfd in{master, POLLIN, 0};
        if (::poll(&in, 1, 20'000) <= 0) return false;
        // A printer is slower than a pipe: without this all of a slip is written before a stop has gone round.
        std::this_thread::sleep_for(5ms);
        std::string block(bytes_max, '\0');
        const auto size = ::read(master, block.data(), block.size());
        if (size > 0) got.append(block, 0, static_cast<std::size_t>(size));
        return size > 0;
    }
    bool take_until(std::string_view end)
    {
        while (!got.ends_with(end))
            if (!take(4096)) return false;
        return true;
    }
};

visit::Receipt receipt()
{
    auto made = paper::sample_receipt();
    made.ground_ids = {"tgpl2017.7.7g"};
    return made;
}

struct PrintFolder {
    support::DangerFolder at;
    std::unique_ptr<devices::Printer> printer;

    explicit PrintFolder(const std::string& device, int patience_ms = 0)
    {
        auto settings = paper::sample_settings();
        settings.printer = device;
        std::ofstream{at.folder.path / "settings.yaml"} << content::written(settings);
        printer = devices::print_process(
            std::filesystem::path{KIOSK_BINARY_DIR} / "kiosk-print",
            [this] {
                return std::vector<std::string>{"--data", at.folder.path.string()};
            },
            patience_ms);
    }
};

const std::string cut{"\x1dV\x42\x00", 4};
}  // namespace

TEST_CASE("the print process sends a receipt printer the whole slip, dot by dot, and does not claim what it cannot know")
{
    SilentPrinter paper;
    PrintFolder with{paper.device};
    REQUIRE(with.printer->print({receipt(), "vi", ""}));
    REQUIRE(paper.take_until(cut));
    std::string expected;
    auto settings = paper::sample_settings();
    for (const auto& piece : paper::escpos_of(paper::slip_dots({test::shipped(), settings, receipt(), "vi", {}}).value()))
        expected += piece;
    // Before it a question, to which this one has no answer.
    CHECK(paper.got.ends_with(expected));
    std::optional<visit::Printing> how;
    while (!(how = with.printer->ended())) std::this_thread::sleep_for(5ms);
    CHECK(how == visit::Printing::sent);
}

TEST_CASE("a visit that ends in the middle of a slip leaves the printer empty and the paper cut, and the slip unfinished")
{
    SilentPrinter paper;
    PrintFolder with{paper.device};
    REQUIRE(with.printer->print({receipt(), "vi", ""}));
    while (paper.got.size() < 8000) REQUIRE(paper.take(512));
    with.printer->cancel();
    CHECK(paper.take_until(paper::escpos_stop()));
    CHECK(paper.got.size() < 72 * 1400);  // of about 72 * 1500
    CHECK_FALSE(with.printer->ended());
}

TEST_CASE("a terminal that dies in the middle of a slip takes it along")
{
    SilentPrinter paper;
    PrintFolder with{paper.device};
    const auto terminal = ::fork();
    if (terminal == 0) {
        (void)with.printer->print({receipt(), "vi", ""});
        ::pause();
        ::_exit(0);
    }
    while (paper.got.size() < 8000) REQUIRE(paper.take(512));
    ::kill(terminal, SIGKILL);
    CHECK(paper.take_until(paper::escpos_stop()));
    CHECK(paper.got.size() < 72 * 1400);
}

TEST_CASE("a printer that is not there, and none at all, are told and keep nobody waiting")
{
    for (const auto* device : {"/dev/usb/no-such-printer", "ipp://127.0.0.1:9/ipp/print", ""}) {
        PrintFolder with{device, 10'000};
        REQUIRE(with.printer->print({receipt(), "vi", ""}));
        CHECK(with.printer->ended() == visit::Printing::failed);
    }
}

TEST_CASE("where requests are real no slip becomes a file, in a trial it does")
{
    for (const bool demo : {false, true}) {
        PrintFolder with{std::string{content::folder_printer}, 10'000};
        if (demo) std::ofstream{with.at.path() / app::demo_mark} << "made up";
        REQUIRE(with.printer->print({receipt(), "vi", ""}));
        CHECK(with.printer->ended() == (demo ? visit::Printing::printed : visit::Printing::failed));
        CHECK(std::filesystem::exists(with.at.folder.path / "paper" / "slip.pdf") == demo);
    }
}
