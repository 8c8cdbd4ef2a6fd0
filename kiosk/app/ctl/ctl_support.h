#pragma once
/// What the commands on data share: exit codes, passphrase files, opening folder and keys.
#include <filesystem>
#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "kiosk/app/parts/staff_at_work.h"
#include "kiosk/vault/secret_memory.h"

namespace kiosk::app {

/// Keys in the order in which they are written, as a person reads them.
using OutJson = nlohmann::ordered_json;

/// One line on standard error, and the exit code of that kind of error.
int said(const base::Error&);
int said(const std::string& line, int exit_code);

/// Its first line, without the mark that some editors put before it. Never shown, never logged.
base::Result<std::string> passphrase_in(const std::filesystem::path& file);
/// The same for one that is new: what a person cannot see on paper, blanks at its ends, would lock them out at the desk.
base::Result<std::string> new_passphrase_in(const std::filesystem::path& file);

struct KeyChoice {
    std::filesystem::path keys;  ///< empty: the settings' keys_file
    std::filesystem::path passphrase_file;
    std::string staff;  ///< empty: whoever the passphrase opens for
};
/// Signed in with those keys; the try is counted by the store before it is checked. The clock is borrowed.
base::Result<StaffAtWork> signed_in(const DataFolder&, const KeyChoice&, const base::Clock&);
std::filesystem::path keys_file_of(const DataFolder&, const std::filesystem::path& wanted);

/// The pack's rules, or none with a warning on standard error: a request is taken even when the pack cannot be read.
law::RuleBook rules_for(const DataFolder&, const std::filesystem::path& content);
/// `--clock`, or the system's.
base::Result<std::unique_ptr<base::Clock>> clock_of(const std::string& iso_time);

}  // namespace kiosk::app
