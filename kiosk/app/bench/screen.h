#pragma once
/// What a person feels: pages, frames, touches, the start, and what an untouched terminal costs.
#include "kiosk/app/bench/figures.h"
#include "kiosk/app/parts/data_folder.h"

namespace kiosk::app::bench {

/// page_change_cpu_ms, animated_frame_cpu_ms, full_frame_cpu_ms, touch_to_pixels_ms, quick_exit_ms: the real shell and
/// citizen's pages in this process, 1920x1080, without a display.
void measure_drawing(const Plan&, Figures&, const DataFolder&, const content::Library&);

/// quick_exit_hung_store_ms: from Escape to the front page, memory wiped, while the folder's store is stopped in the midst of a
/// bell.
void measure_hung_store(const Plan&, Figures&, const DataFolder&, const content::Library&);

/// start_to_first_page_ms, idle_frames_30s, idle_wakeups_30s, idle_cpu_ms_30s on an X server started for it, and
/// peak_memory_mib: the program `kiosk` beside this one. Null without Xvfb. A quick run watches 10 s and counts threefold. The
/// page's clock moves once a minute; the time watched lies between two of its steps.
void measure_terminal(const Plan&, Figures&, const DataFolder&);

/// slip_begin_ms and slip_cancel_ms: how long the terminal is kept by asking for a slip and by stopping it. slip_drawn_ms:
/// until kiosk-print has drawn it, into a file in place of a printer.
void measure_printing(const Plan&, Figures&, const DataFolder&);

}  // namespace kiosk::app::bench
