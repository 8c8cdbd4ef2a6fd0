#include "kiosk/base/standard_streams.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mount.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

#include "kiosk/base/caught.h"
#include "kiosk/base/log.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;

namespace {
/// Another file in place of a standard descriptor while this lives.
class Instead {
public:
    Instead(int standard, int file) : standard_(standard), before_(::fcntl(standard, F_DUPFD_CLOEXEC, 10))
    {
        if (file < 0)
            ::close(standard);
        else
            ::dup2(file, standard);
    }
    ~Instead()
    {
        ::dup2(before_, standard_);
        ::close(before_);
    }

private:
    int standard_, before_;
};

struct Pipe {
    int ends[2] = {-1, -1};
    Pipe() { REQUIRE(::pipe2(ends, O_CLOEXEC) == 0); }
    ~Pipe()
    {
        for (const int end : ends)
            if (end >= 0) ::close(end);
    }
    void close_reader()
    {
        ::close(ends[0]);
        ends[0] = -1;
    }
    std::string taken(std::size_t at_most = 10'000) const
    {
        std::string out(at_most, '\0');
        const auto got = ::read(ends[0], out.data(), out.size());
        out.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        return out;
    }
};

void note_both()
{
    base::StderrLog log{"test"};
    log.note(base::Event::started, 7);
    log.note(base::Event::store_lost, base::Error{base::ErrorKind::io, "somewhere"});
}

base::ErrorKind refused_output()
{
    const auto takes = base::output_takes_an_answer();
    return takes ? base::ErrorKind::internal : takes.error().kind;
}
}  // namespace

TEST_CASE("a log writes one line an event")
{
    const Pipe pipe;
    {
        const Instead error{STDERR_FILENO, pipe.ends[1]};
        note_both();
    }
    CHECK(pipe.taken() == "test: started 7\ntest: store_lost io: somewhere\n");
}

TEST_CASE("a log line that a full device, a closed descriptor or a dead pipe does not take is left out, and nothing is thrown")
{
    ::signal(SIGPIPE, SIG_IGN);
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(full >= 0);
    Pipe dead;
    dead.close_reader();
    for (const int file : {full, -1, dead.ends[1]}) {
        bool thrown = false;
        {
            const Instead error{STDERR_FILENO, file};
            try {
                note_both();
            } catch (...) {
                thrown = true;
            }
        }
        CAPTURE(file);
        CHECK_FALSE(thrown);
    }
    ::close(full);
    ::signal(SIGPIPE, SIG_DFL);
}

TEST_CASE("a log whose reader has stopped reading keeps nobody waiting, and lines that fit afterwards are whole")
{
    const Pipe pipe;
    const std::string block(4096, 'x');
    REQUIRE(::fcntl(pipe.ends[1], F_SETFL, O_NONBLOCK) == 0);
    while (::write(pipe.ends[1], block.data(), block.size()) > 0) {
    }
    REQUIRE(::fcntl(pipe.ends[1], F_SETFL, 0) == 0);
    const Instead error{STDERR_FILENO, pipe.ends[1]};
    note_both();  // without the mend this never comes back
    while (pipe.taken(4096).find_first_not_of('x') == std::string::npos && !pipe.taken(4096).empty()) {
        ::fcntl(pipe.ends[0], F_SETFL, O_NONBLOCK);
    }
    note_both();
    CHECK(pipe.taken() == "test: started 7\ntest: store_lost io: somewhere\n");
}

TEST_CASE("a log line longer than a pipe takes at once is cut, not mixed with others")
{
    const Pipe pipe;
    {
        const Instead error{STDERR_FILENO, pipe.ends[1]};
        base::StderrLog{"test"}.note(base::Event::store_lost, base::Error{base::ErrorKind::io, std::string(10'000, 'x')});
    }
    const auto line = pipe.taken();
    CHECK(line.size() <= 4096);
    CHECK(line.ends_with('\n'));
}

TEST_CASE("output that is closed, full or read by nobody is known before anything is done for an answer, and good output too")
{
    const Pipe good;
    Pipe dead;
    dead.close_reader();
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC), reading = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    std::vector<base::ErrorKind> kinds;
    for (const int file : {-1, reading, dead.ends[1], full, good.ends[1], nothing}) {
        const Instead output{STDOUT_FILENO, file};
        kinds.push_back(refused_output());
    }
    using enum base::ErrorKind;
    CHECK(kinds == std::vector{io, io, io, disk_full, internal, internal});
    for (const int file : {full, reading, nothing}) ::close(file);
}

TEST_CASE("output into a file on a full disk is known before anything is done, and a file with room keeps its size")
{
    const support::ScratchFolder folder;
    if (::mount("kiosk-test", folder.path().c_str(), "tmpfs", 0, "size=64k") != 0) {
        MESSAGE("left out: a small disk cannot be made here");
        return;
    }
    const auto name = folder.path() / "out";
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    std::vector<base::ErrorKind> kinds;
    {
        const Instead output{STDOUT_FILENO, file};
        kinds.push_back(refused_output());
        const auto rest = ::open((folder.path() / "rest").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        const std::string block(4096, 'x');
        while (::write(rest, block.data(), block.size()) > 0) {
        }
        ::close(rest);
        kinds.push_back(refused_output());  // the room that was set aside is still there
        (void)!::write(STDOUT_FILENO, block.data(), block.size());
        kinds.push_back(refused_output());
    }
    CHECK(kinds == std::vector{base::ErrorKind::internal, base::ErrorKind::internal, base::ErrorKind::disk_full});
    CHECK(std::filesystem::file_size(name) == 4096);
    ::close(file);
    CHECK(::umount2(folder.path().c_str(), MNT_DETACH) == 0);
}

TEST_CASE("what was thrown is named by its type alone, for its words may hold what a person typed")
{
    base::Error error;
    try {
        throw std::length_error{"Lò Thị Mẩy"};
    } catch (...) {
        error = base::caught();
    }
    CHECK(error.kind == base::ErrorKind::internal);
    CHECK(error.detail == "std::length_error");
}
