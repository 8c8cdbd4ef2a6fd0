/// kioskctl: everything that is done without a screen, for authors, technicians and scripts.
#include <unistd.h>

#include <exception>
#include <iostream>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/parts/command_line.h"
#include "kiosk/app/parts/data_folder.h"

int main(int count, char** words)
{
    using namespace kiosk;
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
    if (const auto code = app::answered_by(*cli, count, words)) return *code;
    try {
        return chosen ? chosen() : 2;
    } catch (const std::bad_alloc&) {
        std::cerr << "not enough memory\n";
    } catch (const std::exception&) {
        // Its words may hold what was read; a technician gets the fact, not the text.
        std::cerr << "a fault of this program; nothing more can be said safely\n";
    }
    return 3;
}
