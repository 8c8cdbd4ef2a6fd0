#pragma once
/// What every program ends with, for the person, script or service that started it: one mapping from kinds of error.
/// Leaves to its neighbours: saying what went wrong. A fault nobody expected ends with 3 in base::run_program.
#include "kiosk/base/result.h"

namespace kiosk::app {

namespace exit_code {
inline constexpr int done = 0;
inline constexpr int check_failed = 1;  ///< what was looked at is not as it should be; also a walk that goes otherwise
inline constexpr int used_wrongly = 2;  ///< another call would be answered
inline constexpr int fault = 3;         ///< of disk, database, device or network
}  // namespace exit_code

constexpr int exit_code_of(base::ErrorKind kind)
{
    using base::ErrorKind;
    switch (kind) {
    case ErrorKind::invalid_input:
    case ErrorKind::not_found:
    case ErrorKind::denied:
    case ErrorKind::wrong_passphrase:
    case ErrorKind::conflict:
    case ErrorKind::too_large: return exit_code::used_wrongly;
    case ErrorKind::unavailable:
    case ErrorKind::no_answer:
    case ErrorKind::busy:
    case ErrorKind::strange_key:
    case ErrorKind::wrong_clock:
    case ErrorKind::disk_full:
    case ErrorKind::io:
    case ErrorKind::newer_version:
    case ErrorKind::corrupt:
    case ErrorKind::internal: break;
    }
    return exit_code::fault;
}

/// The same for a command that is asked to check what it is given, such as a signed pack: what does not pass is its answer.
constexpr int exit_code_of_check(base::ErrorKind kind)
{
    using base::ErrorKind;
    switch (kind) {
    case ErrorKind::invalid_input:
    case ErrorKind::denied:
    case ErrorKind::too_large:
    case ErrorKind::newer_version:
    case ErrorKind::corrupt: return exit_code::check_failed;
    default: return exit_code_of(kind);
    }
}

}  // namespace kiosk::app
