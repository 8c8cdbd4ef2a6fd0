#pragma once
/// What the commands for authors share.
#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/content/library.h"

namespace kiosk::app {

/// One line on standard error, and the exit code of that kind of error.
int failed(const base::Error&);
/// The same where a pack was checked: 1 when it does not pass.
int check_failed(const base::Error&);
/// The pack, or its faults on standard error.
std::optional<content::Library> loaded(const std::string& folder);
/// The group of commands, made when it is not there yet.
CLI::App* subject(CLI::App&, const std::string& name, const std::string& about);

}  // namespace kiosk::app
