#pragma once
/// What the machine itself can do, measured in the same run, so that figures of different machines can be compared.
#include <filesystem>

#include "kiosk/app/bench/figures.h"

namespace kiosk::app::bench {

/// memset and memcpy of one 1920x1080 frame.
void measure_memory(const Plan&, Figures&);
/// One write and fdatasync in this folder: the least that "on disk" can cost.
void measure_disk(const Plan&, Figures&, const std::filesystem::path& folder);

}  // namespace kiosk::app::bench
