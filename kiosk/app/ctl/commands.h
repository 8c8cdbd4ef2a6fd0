#pragma once
/// Each file of this folder adds the commands of one subject to kioskctl. A command returns its exit code:
/// 0 done, 1 a check failed, 2 used wrongly, 3 a fault of disk, database or network.
#include <functional>

#include <CLI/CLI.hpp>

namespace kiosk::app {

/// The chosen command puts what it does here; main runs it after parsing.
using Chosen = std::function<int()>;

void add_data_commands(CLI::App&, Chosen&);      ///< init, staff, submit, requests, verify, backup, demo-data (data.cpp)
void add_content_commands(CLI::App&, Chosen&);   ///< content …, eligibility (content.cpp)
void add_author_commands(CLI::App&, Chosen&);    ///< search, content sign/install, keys (authoring.cpp)
void add_printing_commands(CLI::App&, Chosen&);  ///< content picture/book/slip/statistics (printing.cpp)
void add_recording_commands(CLI::App&, Chosen&); ///< content recordings; after add_content_commands (recordings.cpp)
void add_text_commands(CLI::App&, Chosen&);      ///< compose (text.cpp)
void add_coming_commands(CLI::App&, Chosen&);    ///< "not built yet", exit 2 (coming.cpp)

}  // namespace kiosk::app
