#pragma once
/// Measures labels as the terminal paints them: the real control, arranged with the real letters at the largest text size on
/// the narrowest screens (1024x768 at 15 inches, 1080x1920 at 21.5).
#include "kiosk/author/labels.h"
#include "kiosk/base/result.h"

namespace kiosk::app {

/// unavailable: the letters are not installed on this machine; the message names the missing file.
base::Result<author::MeasureLabel> label_ruler();

}  // namespace kiosk::app
