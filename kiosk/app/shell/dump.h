#pragma once
/// The page as semantics in JSON: what `dump` of a walk writes. The format: README.md, "Dump".
#include <filesystem>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/ui/semantics.h"

namespace kiosk::app {

std::string dump_of(const ui::Semantics&);
base::Result<void> write_dump(const std::filesystem::path&, const ui::Semantics&);

}  // namespace kiosk::app
