#include "kiosk/devices/receipt_printer.h"
#include "kiosk/devices/printer_state.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <functional>
#include <mutex>
#include <thread>

#include "stop_line.h"

using namespace kiosk;
using namespace kiosk::devices;
using visit::Printing;
using namespace std::chrono_literals;

namespace {
constexpr PrinterPatience soon{200ms, 300ms, 400ms, 1500ms, 2ms};

/// nothing: stopped; `failed` where it could not be begun
std::optional<Printing> printed_on(const std::string& device, const PrinterBytes& bytes, const test::StopLine& stop)
{
    const auto how = print_on(device, bytes, stop.fd, soon);
    return how ? *how : std::optional{Printing::failed};
}

PrinterBytes slip(int strips)
{
    PrinterBytes bytes;
    bytes.pieces.emplace_back("\x1b@");
    for (int at = 0; at < strips; ++at) bytes.pieces.push_back("strip " + std::to_string(at) + std::string(1000, 'x'));
    bytes.pieces.emplace_back("CUT");
    bytes.on_stop = "EMPTIED";
    return bytes;
}

std::string all_of(const PrinterBytes& bytes)
{
    std::string all;
    for (const auto& piece : bytes.pieces) all += piece;
    return all;
}

/// A printer behind a pseudo-terminal: takes bytes, answers questions as it is told to.
class MadeUpPrinter {
public:
    std::atomic<unsigned> paper{0x12}, cause{0x12};
    std::atomic<bool> answers{true}, knows_end{true}, takes{true};
    std::atomic<std::size_t> paper_ends_after{~std::size_t{0}};  ///< bytes
    std::function<void(std::size_t)> after_bytes = [](std::size_t) {};

    MadeUpPrinter() : master_(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        REQUIRE(master_ >= 0);
        REQUIRE(::grantpt(master_) == 0);
        REQUIRE(::unlockpt(master_) == 0);
        device = ::ptsname(master_);
        // Kept open, so that the master never sees a hang-up between two slips.
        held_ = ::open(device.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        termios how{};
        ::tcgetattr(held_, &how);
        ::cfmakeraw(&how);
        ::tcsetattr(held_, TCSANOW, &how);
    }
    ~MadeUpPrinter()
    {
        over_ = true;
        if (thread_.joinable()) thread_.join();
        ::close(held_);
        ::close(master_);
    }
    void begin()
    {
        thread_ = std::thread([this] { serve(); });
    }
    /// All it was sent but the questions.
    std::string got()
    {
        const std::lock_guard lock{mutex_};
        return got_;
    }
    /// What the line still holds comes first.
    bool ended_with(std::string_view end)
    {
        for (int look = 0; look < 500 && !got().ends_with(end); ++look) std::this_thread::sleep_for(10ms);
        return got().ends_with(end);
    }
    std::string device;

private:
    void serve()
    {
        while (!over_) {
            pollfd in{master_, POLLIN, 0};
            if (!takes || ::poll(&in, 1, 10) <= 0) {
                if (!takes) ::poll(nullptr, 0, 10);
                continue;
            }
            char byte = 0;
            if (::read(master_, &byte, 1) == 1) take(byte);
        }
    }
    void take(char byte)
    {
        std::size_t size = 0;
        {
            const std::lock_guard lock{mutex_};
            got_ += byte;
            for (const auto& [question, answer] :
                 {std::pair{std::string{"\x10\x04\x04"}, &paper}, {std::string{"\x10\x04\x02"}, &cause}})
                if (got_.ends_with(question)) {
                    got_.erase(got_.size() - question.size());
                    if (answers) say(*answer);
                }
            if (got_.ends_with("\x1dr\x01")) {
                got_.erase(got_.size() - 3);
                if (answers && knows_end && (paper & 0x60) == 0) say(0);
            }
            size = got_.size();
        }
        if (size >= paper_ends_after) paper = 0x72;
        after_bytes(size);
    }
    void say(unsigned answer)
    {
        const char byte = static_cast<char>(answer);
        (void)!::write(master_, &byte, 1);
    }

    int master_, held_ = -1;
    std::atomic<bool> over_{false};
    std::thread thread_;
    std::mutex mutex_;
    std::string got_;
};
}  // namespace

TEST_CASE("a printer that is ready gets the whole slip, and the end is its own word")
{
    MadeUpPrinter printer;
    printer.begin();
    const test::StopLine stop;
    const auto bytes = slip(30);
    CHECK(printed_on(printer.device, bytes, stop) == Printing::printed);
    CHECK((printer.got() == all_of(bytes)));
}

TEST_CASE("a printer that never answers is written to all the same, and nobody says that it printed")
{
    MadeUpPrinter printer;
    printer.answers = false;
    printer.begin();
    const test::StopLine stop;
    const auto bytes = slip(5);
    CHECK(printed_on(printer.device, bytes, stop) == Printing::sent);
    CHECK(printer.ended_with("CUT"));
    CHECK((printer.got() == all_of(bytes)));
}

TEST_CASE("a printer that answers, but does not tell the end, was sent the paper when nothing keeps it from printing")
{
    MadeUpPrinter printer;
    printer.knows_end = false;
    printer.begin();
    const test::StopLine stop;
    CHECK(printed_on(printer.device, slip(5), stop) == Printing::sent);
}

TEST_CASE("a printer that falls silent is not said to have printed, and is emptied")
{
    for (const bool at_the_end : {false, true}) {
        MadeUpPrinter printer;
        const auto bytes = slip(20);
        printer.after_bytes = [&](std::size_t size) {
            if (size >= (at_the_end ? all_of(bytes).size() : 4000)) printer.answers = false;
        };
        printer.begin();
        const test::StopLine stop;
        CHECK(printed_on(printer.device, bytes, stop) == Printing::not_ready);
        CHECK(printer.ended_with("EMPTIED"));
    }
}

TEST_CASE("a stop after the last byte still empties the printer, whether it answers or not")
{
    for (const bool answers : {false, true}) {
        MadeUpPrinter printer;
        printer.answers = answers;
        printer.knows_end = false;
        const auto bytes = slip(20);
        const test::StopLine stop;
        printer.after_bytes = [&](std::size_t size) {
            if (size == all_of(bytes).size()) stop.now();
        };
        printer.begin();
        auto slow_paper = soon;
        slow_paper.piece = slow_paper.end = 1000ms;
        CHECK(print_on(printer.device, bytes, stop.fd, slow_paper).value() == std::nullopt);
        CHECK(printer.ended_with("EMPTIED"));
    }
}

TEST_CASE("without paper nothing is printed, and with an open cover the printer is not ready")
{
    const test::StopLine stop;
    {
        MadeUpPrinter printer;
        printer.paper = 0x72;
        printer.begin();
        CHECK(printed_on(printer.device, slip(5), stop) == Printing::no_paper);
        CHECK(printer.got().find("strip") == std::string::npos);
    }
    {
        MadeUpPrinter printer;
        printer.cause = 0x16;
        printer.begin();
        CHECK(printed_on(printer.device, slip(5), stop) == Printing::not_ready);
        CHECK(printer.got().find("strip") == std::string::npos);
    }
}

TEST_CASE("when the paper ends in the middle it is told, and the printer keeps nothing of the slip for the next roll")
{
    MadeUpPrinter printer;
    printer.paper_ends_after = 5000;
    printer.begin();
    const test::StopLine stop;
    CHECK(printed_on(printer.device, slip(40), stop) == Printing::no_paper);
    CHECK(printer.ended_with("EMPTIED"));
    CHECK(printer.got().find("strip 39") == std::string::npos);
}

TEST_CASE("when the paper ends under the last strips the end is not taken for a slip")
{
    MadeUpPrinter printer;
    const auto bytes = slip(6);
    printer.paper_ends_after = all_of(bytes).size();
    printer.begin();
    const test::StopLine stop;
    CHECK(printed_on(printer.device, bytes, stop) == Printing::no_paper);
}

TEST_CASE("a printer that takes nothing more is given up, not waited for")
{
    MadeUpPrinter printer;
    printer.answers = false;
    printer.takes = false;
    printer.begin();
    const test::StopLine stop;
    CHECK(printed_on(printer.device, slip(400), stop) == Printing::not_ready);
}

TEST_CASE(
    "a stop in the middle ends the slip at once: the strip is filled up white, the printer emptied, nothing more is printed")
{
    MadeUpPrinter printer;
    const test::StopLine stop;
    printer.after_bytes = [&](std::size_t size) {
        if (size == 4500) stop.now();
    };
    printer.begin();
    CHECK(printed_on(printer.device, slip(200), stop) == std::nullopt);
    CHECK(printer.ended_with("EMPTIED"));
    const auto got = printer.got();
    CHECK(got.find("strip 150") == std::string::npos);
    CHECK(got.find("CUT") == std::string::npos);
    // Whole strips only: the printer counts dots.
    CHECK((got.size() - std::string_view{"\x1b@"}.size() - std::string_view{"EMPTIED"}.size()) % 1000 >= 7);
}

TEST_CASE("a stop before the first strip prints nothing")
{
    MadeUpPrinter printer;
    printer.begin();
    const test::StopLine stop;
    stop.now();
    CHECK(printed_on(printer.device, slip(5), stop) == std::nullopt);
    CHECK(printer.got().empty());
}

TEST_CASE("a device that is not there, and a file in its place, are no printers: no slip becomes a file")
{
    const test::StopLine stop;
    CHECK(printed_on("/nowhere/lp0", slip(2), stop) == Printing::failed);
    const auto file = std::filesystem::temp_directory_path() / ("kiosk-no-printer-" + std::to_string(::getpid()));
    std::ofstream{file} << "";
    CHECK(printed_on(file.string(), slip(2), stop) == Printing::failed);
    CHECK(std::filesystem::file_size(file) == 0);
    std::filesystem::remove(file);
}

TEST_CASE("a printer tells how it stands without printing, also that its paper ends soon")
{
    using devices::PrinterState;
    for (const auto& [paper, cause, state] : {std::tuple{0x12u, 0x12u, PrinterState::ready},
                                              {0x1eu, 0x12u, PrinterState::low_paper},
                                              {0x7eu, 0x12u, PrinterState::no_paper},
                                              {0x12u, 0x32u, PrinterState::no_paper},
                                              {0x12u, 0x16u, PrinterState::not_ready},
                                              {0x12u, 0x52u, PrinterState::not_ready}}) {
        MadeUpPrinter printer;
        printer.paper = paper;
        printer.cause = cause;
        printer.begin();
        CHECK(devices::state_of_printer(printer.device) == state);
        CHECK(printer.got().find("strip") == std::string::npos);
    }
    MadeUpPrinter silent;
    silent.answers = false;
    silent.begin();
    CHECK(devices::state_of_printer(silent.device) == PrinterState::silent);
    CHECK(devices::state_of_printer("/dev/no-such-printer").error().kind == base::ErrorKind::unavailable);
}
