#pragma once
/// Each file of this folder adds the commands of one subject to kioskctl. A command returns its exit code:
/// 0 done, 1 a check failed, 2 used wrongly, 3 a fault of disk, database or network.
#include <functional>
#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

namespace kiosk::app {

/// The chosen command puts what it does here; main runs it after parsing.
using Chosen = std::function<int()>;

/// What the command does once it is chosen; what was typed outlives parsing. The one place that sets a callback: CLI11 keeps
/// a single one for each command (`final_callback` is the same), and a second would silently take the place of the first.
template <class Options>
void when_chosen(CLI::App* command, Chosen& chosen, std::shared_ptr<Options> options, int (*run)(const Options&))
{
    command->callback([&chosen, options = std::move(options), run] { chosen = [options, run] { return run(*options); }; });
}

void add_data_commands(CLI::App&, Chosen&);       ///< init, staff, submit, requests, verify, backup, demo-data (data.cpp)
void add_content_commands(CLI::App&, Chosen&);    ///< content …, eligibility (content.cpp)
void add_author_commands(CLI::App&, Chosen&);     ///< search, content sign/install, keys (authoring.cpp)
void add_printing_commands(CLI::App&, Chosen&);   ///< content picture/book/slip/statistics (printing.cpp)
void add_recording_commands(CLI::App&, Chosen&);  ///< content recordings; after add_content_commands (recordings.cpp)
void add_doctor_command(CLI::App&, Chosen&);      ///< doctor (doctor.cpp); not in a build without a screen
void add_text_commands(CLI::App&, Chosen&);       ///< compose (text.cpp)
void add_coming_commands(CLI::App&, Chosen&);     ///< "not built yet", exit 2 (coming.cpp)

}  // namespace kiosk::app
