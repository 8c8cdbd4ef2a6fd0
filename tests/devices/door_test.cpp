/// Voice and paper behind a door that the system holds: each connection is a process of its own.
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <thread>

#include "kiosk/devices/printer.h"
#include "kiosk/devices/voice.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {
/// systemd's part.
class Door {
public:
    Door() : socket_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un where{};
        where.sun_family = AF_UNIX;
        path.string().copy(where.sun_path, sizeof where.sun_path - 1);
        REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&where), sizeof where) == 0);
        REQUIRE(::listen(socket_, 4) == 0);
    }
    ~Door() { ::close(socket_); }
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;
    int next() const { return ::accept(socket_, nullptr, nullptr); }

private:
    support::ScratchFolder folder_;

public:
    std::filesystem::path path = folder_.path() / "door.sock";

private:
    int socket_;
};

std::string heard(int socket)
{
    std::array<char, 4096> block{};
    const auto got = ::recv(socket, block.data(), block.size(), 0);
    return {block.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))};
}

std::optional<visit::Printing> end_of(devices::Printer& printer)
{
    for (int i = 0; i < 1000; ++i) {
        if (const auto end = printer.ended()) return end;
        std::this_thread::sleep_for(5ms);
    }
    return std::nullopt;
}

const devices::PrintJob article{devices::PrintJob::Article{"legal_aid_rights"}, "vi", {}};
}  // namespace

TEST_CASE("a paper goes through the door, and its end comes back")
{
    const Door door;
    const auto printer = devices::print_at_door(door.path);
    REQUIRE(printer->print(article));
    const int paper = door.next();
    CHECK(heard(paper) == devices::written(article));
    CHECK(heard(paper).empty());
    CHECK(!printer->ended());
    REQUIRE(::write(paper, "printed\n", 8) == 8);
    ::close(paper);
    CHECK(end_of(*printer) == visit::Printing::printed);
}

TEST_CASE("a paper that is cancelled loses its connection, and one whose process dies has failed")
{
    const Door door;
    const auto printer = devices::print_at_door(door.path);
    REQUIRE(printer->print(article));
    const int cancelled = door.next();
    CHECK(!heard(cancelled).empty());
    printer->cancel();
    CHECK(heard(cancelled).empty());
    CHECK(::send(cancelled, "x", 1, MSG_NOSIGNAL) < 0);
    ::close(cancelled);
    CHECK(!printer->ended());
    REQUIRE(printer->print(article));
    const int dies = door.next();
    CHECK(!heard(dies).empty());
    ::close(dies);
    CHECK(end_of(*printer) == visit::Printing::failed);
}

TEST_CASE("without anybody behind the door printing and speaking fail at once")
{
    const support::ScratchFolder folder;
    for (const auto& nowhere : {folder.path() / "none.sock", folder.path() / std::string(150, 'x')}) {
        CHECK(devices::print_at_door(nowhere)->print(article).error().kind == base::ErrorKind::unavailable);
        devices::Utterance hello;
        hello.id = 1;
        hello.parts.push_back({"vi", "xin chào", {}});
        CHECK(devices::voice_at_door(nowhere)->say(hello).error().kind == base::ErrorKind::unavailable);
    }
}

TEST_CASE("words go through the door, and forgetting them hangs up")
{
    const Door door;
    const auto voice = devices::voice_at_door(door.path);
    devices::Utterance hello;
    hello.id = 7;
    hello.parts.push_back({"vi", "xin chào", {}});
    REQUIRE(voice->say(hello));
    const int speaker = door.next();
    std::string all;
    while (all.find("xin chào") == all.npos) all += heard(speaker);
    CHECK(all.find(devices::say_line(hello)) != all.npos);
    REQUIRE(::write(speaker, "started 7\nfinished 7\n", 21) == 21);
    std::vector<devices::VoiceEvent> events;
    while (events.size() < 2)
        for (const auto& event : voice->events()) events.push_back(event);
    CHECK(events[1].kind == devices::VoiceEvent::Kind::finished);
    voice->forget();
    CHECK(heard(speaker).empty());
    ::close(speaker);
}
