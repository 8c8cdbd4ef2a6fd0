#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

#include "kiosk/devices/printer.h"

using namespace kiosk;
using devices::PrintJob;
using visit::Printing;
using namespace std::chrono_literals;

namespace {
PrintJob job()
{
    visit::Receipt receipt;
    receipt.code = "BK-7K4M";
    receipt.secret = "K7M42QXD";
    receipt.daily_number = 17;
    receipt.sent_at = *base::parse_time("2026-11-23T09:42");
    receipt.answer_by = *base::parse_day("2026-11-24");
    return {receipt, "en", "DEMO · 1"};
}

/// A shell script in the place of kiosk-print. Its first argument is a file it may write.
struct Script {
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("kiosk-print-test-" + std::to_string(::getpid()));
    std::filesystem::path program = folder / "print", out = folder / "out";
    std::unique_ptr<devices::Printer> printer;

    explicit Script(const std::string& lines, int patience_ms = 10'000)
    {
        std::filesystem::create_directories(folder);
        std::ofstream{program} << "#!/bin/sh\n" << lines << '\n';
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        printer = devices::print_process(
            program, [this] { return std::vector<std::string>{out.string()}; }, patience_ms);
    }
    ~Script()
    {
        printer.reset();
        std::filesystem::remove_all(folder);
    }
    std::string written() const
    {
        std::ostringstream all;
        all << std::ifstream{out}.rdbuf();
        return all.str();
    }
    /// Until the script has written something; the test's own time limit ends a wait that is in vain.
    void wait_for_words() const
    {
        while (written().find('\n') == std::string::npos) std::this_thread::sleep_for(5ms);
    }
};
}  // namespace

TEST_CASE("a slip's lines read back as the same slip, without the grounds that would tell the group")
{
    auto told = job();
    std::get<visit::Receipt>(told.what).ground_ids = {"tgpl2017.7.7g"};
    const auto lines = devices::written(told);
    CHECK(lines.find("7.7g") == std::string::npos);
    const auto read = devices::print_job(lines);
    REQUIRE(read);
    CHECK(read->language == "en");
    CHECK(read->band == "DEMO · 1");
    CHECK(std::get<visit::Receipt>(read->what) == std::get<visit::Receipt>(job().what));
    auto without_band = job();
    without_band.band.clear();
    CHECK(devices::print_job(devices::written(without_band))->band.empty());
}

TEST_CASE("an article's lines are its name and the language, and read back")
{
    const auto read = devices::print_job(devices::written({PrintJob::Article{"divorce"}, "vi", ""}));
    REQUIRE(read);
    CHECK(std::get<PrintJob::Article>(read->what).topic == "divorce");
    CHECK(read->language == "vi");
    CHECK_FALSE(devices::print_job("language vi\nband \ntopic divorce\ncode BK-7K4M\nend\n"));
}

TEST_CASE("lines that are no slip are refused, cut off, doubled or strange")
{
    const auto lines = devices::written(job());
    for (std::size_t size = 0; size < lines.size(); ++size) CHECK_FALSE(devices::print_job(lines.substr(0, size)));
    CHECK_FALSE(devices::print_job(lines + lines));
    CHECK_FALSE(devices::print_job("code BK-1111\n" + lines));
    CHECK_FALSE(devices::print_job("name Somebody\n" + lines));
    auto other = lines;
    other.replace(other.find("17"), 2, "1x");
    CHECK_FALSE(devices::print_job(other));
    other = lines;
    other.replace(other.find("2026-11-24"), 10, "2026-13-24");
    CHECK_FALSE(devices::print_job(other));
    CHECK_FALSE(devices::print_job(std::string(devices::print_job_bytes_max + 1, 'x')));
}

TEST_CASE("the process is told the slip on its input and how it ended is its word")
{
    Script script{R"(cat > "$1"; echo printed)"};
    REQUIRE(script.printer->print(job()));
    CHECK(script.printer->ended() == Printing::printed);
    CHECK(script.written() == devices::written(job()));
    CHECK_FALSE(script.printer->ended());
}

TEST_CASE("a process that dies, says nothing or something strange printed nothing")
{
    for (const auto* lines : {"kill -9 $$", "exit 0", "echo wonderful", "echo running", "head -c 100000 /dev/zero"}) {
        INFO(std::string{lines});
        Script script{std::string{"cat > /dev/null; "} + lines};
        REQUIRE(script.printer->print(job()));
        CHECK(script.printer->ended() == Printing::failed);
    }
    auto missing = devices::print_process("/nowhere/kiosk-print", [] { return std::vector<std::string>{}; });
    const auto begun = missing->print(job());
    REQUIRE_FALSE(begun);
    CHECK(begun.error().kind == base::ErrorKind::unavailable);
    CHECK(begun.error().detail.find("BK-") == std::string::npos);
}

TEST_CASE("nothing waits for a printer that takes its time")
{
    Script script{"exec sleep 600", 0};
    REQUIRE(script.printer->print(job()));
    for (int look = 0; look < 100; ++look) CHECK_FALSE(script.printer->ended());
}

TEST_CASE("cancelling tells the process to stop and goes on at once, and the next slip is not kept waiting")
{
    Script script{R"(trap 'echo stopped >> "$1"; exit 0' TERM; echo begun > "$1"; while :; do sleep 0.01; done)"};
    REQUIRE(script.printer->print(job()));
    script.wait_for_words();
    script.printer->cancel();
    CHECK_FALSE(script.printer->ended());
    while (script.written() != "begun\nstopped\n") std::this_thread::sleep_for(5ms);
    CHECK_FALSE(script.printer->ended());
    REQUIRE(script.printer->print(job()));
}

TEST_CASE("a process that does not stop is waited for by nobody: neither a cancel nor the end of the terminal")
{
    Script script{R"(trap '' TERM; echo $$ > "$1"; while :; do sleep 0.01; done)"};
    REQUIRE(script.printer->print(job()));
    script.wait_for_words();
    const auto process = static_cast<pid_t>(std::stol(script.written()));
    script.printer->cancel();
    CHECK(::kill(process, 0) == 0);  // the cancel came back while it still runs
    script.printer.reset();
    CHECK(::kill(process, SIGKILL) == 0);
}
