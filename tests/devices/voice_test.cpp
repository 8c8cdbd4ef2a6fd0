#include <doctest/doctest.h>
#include <signal.h>

#include <fstream>
#include <iterator>
#include <thread>

#include "kiosk/devices/voice.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk::devices;
using kiosk::support::ScratchFolder;

TEST_CASE("what is said arrives whole, however it was cut on the way")
{
    const Utterance utterance{
        7,
        {{"vi", "Bạn cần hỏi\nvề pháp luật?", ""}, {"tay", "", "/pack/recordings/tay/a b.wav"}, {"en", "Hello", ""}},
        125,
        60};
    const auto line = say_line(utterance);
    VoiceLines lines;
    VoiceLines::Command command;
    for (const char byte : line.substr(0, line.size() - 1)) {
        lines.take({&byte, 1});
        CHECK_FALSE(lines.next(command));
    }
    lines.take({&line.back(), 1});
    REQUIRE(lines.next(command));
    CHECK(command.kind == VoiceLines::Command::Kind::say);
    REQUIRE(command.utterance.parts.size() == 3);
    for (std::size_t at = 0; at < 3; ++at) {
        CHECK(command.utterance.parts[at].words == utterance.parts[at].words);
        CHECK(command.utterance.parts[at].recording == utterance.parts[at].recording);
        CHECK(command.utterance.parts[at].language == utterance.parts[at].language);
    }
    CHECK(command.utterance.id == 7);
    CHECK(command.utterance.rate_percent == 125);
    CHECK(command.utterance.volume_percent == 60);
}

TEST_CASE("bytes that make no sense are refused and nothing is said")
{
    for (const auto* bad :
         {"say 1 500 60 1\n", "say 1 100 60 65\n", "say 1 100 60 1\npart vi 0 99999999\n", "say 1 100 60 1\npart vi 5000 1\n",
          "say 1 100 60 1\nsay 2 100 60 0\n", "shout\n", "say x 100 60 1\n"}) {
        VoiceLines lines;
        VoiceLines::Command command;
        lines.take(bad);
        CHECK_FALSE(lines.next(command));
        CHECK(lines.broken());
    }
}

TEST_CASE("a voice program that is missing is told and never waited for")
{
    const auto voice = voice_process("/nowhere/kiosk-voice");
    (void)voice->say({1, {{"vi", "xin chào", ""}}, 100, 50});
    for (int i = 0; i < 200 && voice->readable() >= 0; ++i) {
        (void)voice->events();
        (void)voice->say({2, {{"vi", "xin chào", ""}}, 100, 50});
        if (i == 199) break;
    }
    CHECK(voice->events().empty());
}

TEST_CASE("the voice's answers are read, unknown ones are refused")
{
    REQUIRE(voice_event("finished 12").has_value());
    CHECK(voice_event("finished 12")->id == 12);
    CHECK_FALSE(voice_event("finished").has_value());
    CHECK_FALSE(voice_event("sung 12").has_value());
}

TEST_CASE("of what was said nothing is kept: the process that said it is gone, and the next word has another")
{
    const ScratchFolder folder;
    const auto program = folder.path() / "voice";
    std::ofstream{program} << "#!/bin/sh\necho $$ >> '" << (folder.path() / "pids").string() << "'\nexec cat > /dev/null\n";
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    const auto pids = [&] {
        std::ifstream in{folder.path() / "pids"};
        return std::vector<pid_t>{std::istream_iterator<pid_t>{in}, {}};
    };
    const auto within_seconds = [](const auto& holds) {
        for (int tries = 0; tries < 500 && !holds(); ++tries) std::this_thread::sleep_for(std::chrono::milliseconds{10});
        return holds();
    };
    const auto voice = voice_process(program);
    REQUIRE(voice->say({1, {{"vi", "xin chào", ""}}, 100, 50}));
    REQUIRE(within_seconds([&] { return pids().size() == 1; }));
    const auto first = pids().front();
    CHECK(::kill(first, 0) == 0);
    voice->forget();
    CHECK(within_seconds([&] {
        voice->forget();  // takes leave of it
        return ::kill(first, 0) != 0;
    }));
    REQUIRE(voice->say({2, {{"vi", "xin chào", ""}}, 100, 50}));
    CHECK(within_seconds([&] { return pids().size() == 2; }));
}
