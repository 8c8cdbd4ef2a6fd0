#pragma once
/// Entries as a register file that csv_reader.h reads back to the same: UTF-8 with its mark, CR LF, all columns.
#include <span>
#include <string>

#include "kiosk/register/entry.h"

namespace kiosk::registry {

/// Void entries are left out: a file has no word for them.
std::string written_register(std::span<const Entry>);

}  // namespace kiosk::registry
