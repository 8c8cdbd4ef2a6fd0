#pragma once
/// The command line of a program, made and read in one place: CLI11 is large, and compiled here once. Each program adds its
/// options. kiosk-voice stands apart: it knows none of the parts.
#include <memory>
#include <optional>

#include <CLI/CLI.hpp>

namespace kiosk::app {

std::unique_ptr<CLI::App> command_line(const char* description, const char* program_name);
/// Nothing when the program may go on; else the code to end with, once what there is to say was said: 0 for --help, 2 when it
/// was used wrongly.
std::optional<int> parse_or_exit_code(CLI::App&, int argc, char** argv);

}  // namespace kiosk::app
