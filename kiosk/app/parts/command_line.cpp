#include "kiosk/app/parts/command_line.h"

#include <fmt/format.h>

#include "kiosk/app/exit_code.h"
#include "kiosk/base/standard_streams.h"

namespace kiosk::app {

std::unique_ptr<CLI::App> command_line(const char* description, const char* program_name)
{
    return std::make_unique<CLI::App>(description, program_name);
}

std::optional<int> parse_or_exit_code(CLI::App& cli, int argc, char** argv)
{
    try {
        cli.parse(argc, argv);
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {
            const int code = cli.exit(error);
            return base::flush_output() ? code : exit_code::fault;
        }
        base::tell(fmt::format("{0}: {1}; {0} --help names the options", cli.get_name(), error.what()));
        return exit_code::used_wrongly;
    }
}

}  // namespace kiosk::app
