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
    case ErrorKind::disk_full: return "disk_full";
    case ErrorKind::io: return "io";
    case ErrorKind::newer_version: return "newer_version";
    case ErrorKind::corrupt: return "corrupt";
    case ErrorKind::too_large: return "too_large";
    case ErrorKind::internal: return "internal";
    }
    return "internal";
}

}  // namespace kiosk::base
