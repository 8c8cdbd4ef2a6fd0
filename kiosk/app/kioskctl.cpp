/// kioskctl: everything that is done without a screen, for authors, technicians and scripts.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <exception>
#include <iostream>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/parts/command_line.h"
#include "kiosk/app/parts/data_folder.h"

namespace {
using namespace kiosk;

/// Nothing is begun whose answer nobody can get: a request would be stored and its secret lost. And no file that is opened
/// later takes the place of a closed stream, to be written into by a message.
bool streams_are_open()
{
    const auto is_open = [](int stream) { return ::fcntl(stream, F_GETFD) >= 0 || errno != EBADF; };
    // Open takes the lowest number that is free.
    if (!is_open(STDIN_FILENO)) ::open("/dev/null", O_RDWR);
    if (!is_open(STDOUT_FILENO)) return false;
    if (!is_open(STDERR_FILENO)) ::open("/dev/null", O_RDWR);
    return true;
}

int run(CLI::App& cli, app::Chosen& chosen, int count, char** words)
{
    if (const auto code = app::answered_by(cli, count, words)) return *code;
    try {
        if (chosen) return chosen();
        std::cerr << "a fault of this program: the command does nothing\n";
    } catch (const std::bad_alloc&) {
        std::cerr << "not enough memory\n";
    } catch (const std::exception&) {
        // Its words may hold what was read; a technician gets the fact, not the text.
        std::cerr << "a fault of this program; nothing more can be said safely\n";
    }
    return 3;
}

/// An answer that did not arrive whole is a fault of the disk or pipe, whatever the command came to.
bool answer_arrived()
{
    std::cout.flush();
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && std::cout;
}
}  // namespace

int main(int count, char** words)
{
    if (!streams_are_open()) {
        std::cerr << "standard output is closed; nothing was done\n";
        return 3;
    }
    // A reader that went away is told by the failed write, like a full disk.
    ::signal(SIGPIPE, SIG_IGN);
    app::keep_memory_private();
    const auto cli = app::command_line("Work on data and content without a screen.\n"
                                       "JSON goes to standard output, messages to standard error.\n"
                                       "Exit code: 0 done, 1 a check failed, 2 used wrongly, 3 a fault of disk, database or network.",
                                       "kioskctl");
    cli->require_subcommand(1);
    app::Chosen chosen;
    app::add_data_commands(*cli, chosen);
    app::add_content_commands(*cli, chosen);
    app::add_author_commands(*cli, chosen);
    app::add_printing_commands(*cli, chosen);
    app::add_recording_commands(*cli, chosen);
    app::add_text_commands(*cli, chosen);
    app::add_coming_commands(*cli, chosen);
    const int code = run(*cli, chosen, count, words);
    if (answer_arrived()) return code;
    std::cerr << "standard output cannot be written\n";
    return 3;
}
