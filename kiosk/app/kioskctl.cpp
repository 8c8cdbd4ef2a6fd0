/// kioskctl: everything that is done without a screen, for authors, technicians and scripts.
#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/parts/command_line.h"
#include "kiosk/app/parts/program_start.h"

namespace {
using namespace kiosk;

constexpr auto program_name = "kioskctl";

int run(int count, char** words)
{
    const auto cli = app::command_line("Work on data and content without a screen.\n"
                                       "JSON goes to standard output, messages to standard error.\n"
                                       "Exit code: 0 done, 1 a check failed, 2 used wrongly, 3 a fault of disk, database or network.",
                                       program_name);
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
    return chosen ? chosen() : 2;
}
}  // namespace

int main(int count, char** words)
{
    return app::run_program(program_name, [&] { return run(count, words); });
}
