#include "kiosk/base/result.h"

namespace kiosk::base {

std::string_view name_of(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::invalid_input: return "invalid_input";
    case ErrorKind::not_found: return "not_found";
    case ErrorKind::denied: return "denied";
    case ErrorKind::wrong_passphrase: return "wrong_passphrase";
    case ErrorKind::conflict: return "conflict";
    case ErrorKind::unavailable: return "unavailable";
    case ErrorKind::no_answer: return "no_answer";
    case ErrorKind::busy: return "busy";
    case ErrorKind::strange_key: return "strange_key";
    case ErrorKind::wrong_clock: return "wrong_clock";
    case ErrorKind::disk_full: return "disk_full";
    case ErrorKind::io: return "io";
    case ErrorKind::newer_version: return "newer_version";
    case ErrorKind::corrupt: return "corrupt";
    case ErrorKind::too_large: return "too_large";
    case ErrorKind::internal: return "internal";
    }
    return "internal";
}

ErrorKind error_kind_named(std::string_view name)
{
    using enum ErrorKind;
    for (const auto kind : {invalid_input, not_found, denied, wrong_passphrase, conflict, unavailable, busy, strange_key,
                            wrong_clock, disk_full, io, newer_version, corrupt, too_large})
        if (name_of(kind) == name) return kind;
    return internal;
}

}  // namespace kiosk::base
