#include "kiosk/app/parts/command_line.h"

#include <iostream>

namespace kiosk::app {

std::unique_ptr<CLI::App> command_line(const char* description, const char* program_name)
{
    return std::make_unique<CLI::App>(description, program_name);
}

std::optional<int> answered_by(CLI::App& cli, int argc, char** argv)
{
    try {
        cli.parse(argc, argv);
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return cli.exit(error);
        std::cerr << cli.get_name() << ": " << error.what() << "; " << cli.get_name() << " --help names the options\n";
        return 2;
    }
}

}  // namespace kiosk::app
