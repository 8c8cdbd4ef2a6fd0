#pragma once
/// The desk over 100,000 requests (3,000 with --quick), each sealed for real.
#include "kiosk/app/bench/figures.h"
#include "kiosk/app/parts/data_folder.h"

namespace kiosk::app::bench {

/// desk_unlock_ms: from the passphrase to the first name in the list. desk_step_ms, desk_step_worst_ms: one step of opening
/// seals in the background with the page after it, in which a key press waits. desk_search_ms, desk_search_worst_ms: one letter
/// of a search over all of them. desk_list_page_ms: one row down, opened. desk_memory_mib: what the desk holds once all is
/// open.
void measure_desk(const Plan&, Figures&, const DemoFolder&, const content::Library&, const base::Clock&);

}  // namespace kiosk::app::bench
