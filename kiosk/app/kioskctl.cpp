/// kioskctl: everything that is done without a screen, for authors, technicians and scripts.
#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/exit_code.h"
#include "kiosk/app/parts/command_line.h"
#include "kiosk/app/parts/program_start.h"
#include "kiosk/base/standard_streams.h"

namespace {
using namespace kiosk;

constexpr auto program_name = "kioskctl";

int failed(const base::Error& error)
{
    base::tell(error.detail);
    return app::exit_code_of(error.kind);
}

int run(int count, char** words)
{
    const auto cli = app::command_line(
        "Work on data and content without a screen.\n"
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
#ifdef KIOSK_ASKS_DEVICES
    app::add_doctor_command(*cli, chosen);
#endif
    app::add_coming_commands(*cli, chosen);
    if (const auto code = app::parse_or_exit_code(*cli, count, words)) return *code;
    // Nothing is begun whose answer nobody can get: a request would be stored and its secret lost.
    if (const auto takes = base::output_takes_an_answer(); !takes) return failed(takes.error());
    if (!chosen) return failed({base::ErrorKind::internal, "a fault of this program: the command does nothing"});
    const int code = chosen();
    // An answer that did not arrive whole is a fault of the disk or pipe, whatever the command came to.
    if (const auto arrived = base::flush_output(); !arrived) return failed(arrived.error());
    return code;
}
}  // namespace

int main(int count, char** words)
{
    return app::run_program(program_name, [&] { return run(count, words); });
}
