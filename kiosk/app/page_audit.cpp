/// kiosk-audit: draws every page of the terminal in every form and tells every fault. Needs no data and no display.
#include <fmt/format.h>

#include "kiosk/app/audit/audit.h"
#include "kiosk/app/exit_code.h"
#include "kiosk/app/parts/command_line.h"
#include "kiosk/app/parts/program_start.h"
#include "kiosk/app/shell/launch.h"

using namespace kiosk;

namespace {

constexpr auto program_name = "kiosk-audit";

void add_options(CLI::App& cli, app::audit::AuditOptions& options)
{
    cli.add_option("--content", options.content, "content pack instead of the shipped one");
    cli.add_option("--shots", options.shots, "folder for a picture of each page and kind of fault");
    cli.add_flag("--quick", options.quick, "a fair tenth of all forms");
    cli.add_option("--only", options.only, "the pages whose name holds this, such as outcome");
}

int run(const app::audit::AuditOptions& options)
{
    const auto done = app::audit::audit_pages(options);
    if (!done) return app::refused(program_name, done.error());
    fmt::print("{}\n", done->json);
    return done->faults == 0 ? app::exit_code::done : app::exit_code::check_failed;
}

}  // namespace

int main(int argc, char** argv)
{
    return app::run_program(program_name, [&] {
        const auto cli =
            app::command_line("Draws every page in every form; prints a summary and every fault as JSON.", program_name);
        app::audit::AuditOptions options;
        add_options(*cli, options);
        if (const auto code = app::parse_or_exit_code(*cli, argc, argv)) return *code;
        return run(options);
    });
}
