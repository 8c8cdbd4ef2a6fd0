/// The page is enough: a second implementation, written from it alone, reads the same.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>

#include "history.h"
#include "log_file.h"

using namespace kiosk;
using namespace kiosk::record;

namespace {
struct Heard {
    int status = 0;
    std::string text;
};

Heard run_reader(const std::string& words)
{
    const auto command = "python3 " + std::string{KIOSK_SOURCE_DIR} + "/tests/record/verify_log.py " + words + " 2>&1";
    Heard out;
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe);
    std::array<char, 4096> buffer;
    while (const auto bytes = std::fread(buffer.data(), 1, buffer.size(), pipe)) out.text.append(buffer.data(), bytes);
    out.status = WEXITSTATUS(::pclose(pipe));
    // packaging/packages.txt names it.
    if (out.status == 127) FAIL("python3 is not installed");
    return out;
}
}  // namespace

TEST_CASE("a second reader computes the same tables from random logs")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    for (std::uint64_t round = 0; round < 3; ++round) {
        const auto log = test::random_record(seed + round, 400, true);
        const test::LogFile file{log.written_events()};
        const auto heard = run_reader(file.path());
        CHECK(heard.status == 0);
        CHECK(heard.text == log.tables.dump());
    }
}

TEST_CASE("a second reader computes the same tables from the log that is kept of format 1")
{
    const auto heard = run_reader(test::fixture_path("format-1.log"));
    CHECK(heard.status == 0);
    auto text = heard.text;
    const std::string later = ",\"newest_act_by\":";
    for (auto at = text.find(later); at != std::string::npos; at = text.find(later, at))
        text.erase(at, text.find('}', at) - at);
    CHECK(text == test::without_log_row(test::fixture("format-1.tables")));
}

TEST_CASE("a second reader computes the same tables from the log that is kept of every act of staff")
{
    const auto heard = run_reader(test::fixture_path("format-1-acts.log"));
    CHECK(heard.status == 0);
    CHECK(heard.text == test::without_log_row(test::fixture("format-1-acts.tables")));
}

TEST_CASE("a second reader knows forgotten bytes, and lists every event")
{
    test::Record log;
    const auto id = log.receive();
    log.receive();
    auto bytes = log.written_events();
    test::forget_in_place(bytes, id);
    const auto heard = run_reader("--list " + test::LogFile{bytes}.path());
    CHECK(heard.status == 0);
    CHECK(std::count(heard.text.begin(), heard.text.end(), '\n') == 3);
    CHECK(heard.text.find(R"("number":2,"kind":"request.received","who":0,"at":"2026-11-23")") != std::string::npos);
    CHECK(heard.text.find(R"("forgotten":true)") != std::string::npos);
    CHECK(heard.text.find(R"("forgotten":false)") != std::string::npos);
}

TEST_CASE("a second reader names the event that was changed, and the one after a hole")
{
    test::Record log;
    for (int i = 0; i < 5; ++i) log.receive();
    auto bytes = log.written_events();
    std::size_t third = 0;
    for (int i = 0; i < 2; ++i) third += written(log.events[static_cast<std::size_t>(i)]).bytes.size();
    auto changed = bytes;
    changed[third + 200] ^= 1;
    auto heard = run_reader(test::LogFile{changed}.path());
    CHECK(heard.status != 0);
    CHECK(heard.text.find("CN1-k7m4qd2x 3: does not verify") != std::string::npos);

    const auto size = written(log.events[2]).bytes.size();
    bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(third), bytes.begin() + static_cast<std::ptrdiff_t>(third + size));
    heard = run_reader(test::LogFile{bytes}.path());
    CHECK(heard.status != 0);
    CHECK(heard.text.find("CN1-k7m4qd2x 4: does not verify") != std::string::npos);
}
