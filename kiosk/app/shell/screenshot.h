#pragma once
/// The glass as a PNG file. Used by walks, audits and tests on their own synthetic data; the running terminal never takes one.
#include <filesystem>

#include "kiosk/base/result.h"
#include "kiosk/raster/raster.h"

namespace kiosk::app {

/// io names the file.
base::Result<void> write_png(const std::filesystem::path&, const raster::Surface&);

}  // namespace kiosk::app
