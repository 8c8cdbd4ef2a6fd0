#pragma once
/// What needs no window: reading the pack, judging, searching, sending.
#include "kiosk/app/bench/figures.h"
#include "kiosk/app/parts/data_folder.h"

namespace kiosk::app::bench {

/// content_load_ms: the whole pack from its binary form, as a start reads it.
void measure_content(const Plan&, Figures&, const DataFolder&);
/// eligibility_us: one verdict over all rules in force today.
void measure_eligibility(const Plan&, Figures&, const content::Library&, base::Day today);
/// report_25k_ms: the report of a half-year, as JSON, over 25,000 cases and as many visits that are read already.
void measure_report(const Plan&, Figures&);
/// search_10k_ms, search_100k_ms: questions as people type them, over so many made-up topics. search_10k_p95_ms: the 95th of a
/// hundred over 70 questions of every kind, over as many articles made of the pack's sentences.
void measure_search(const Plan&, Figures&, const content::Library&);
/// store_put_ms, store_put_vs_raw_ratio: from the bytes of a message to those of its answer, beside one raw preallocated write
/// and fdatasync of the same size (store_raw_write_ms). store_start_20k_ms, store_start_100k_ms (not with --quick): opening a
/// log of so many events; record_rebuild_events_per_s, verify_events_per_s: over the log of store_events.
void measure_store(const Plan&, Figures&, const DataFolder&, const base::Clock&);
/// submit_ms, submit_flushes, submit_vs_raw_ratio: a request from answers to receipt, through the socket, on disk.
void measure_submit(const Plan&, Figures&, const DataFolder&, const content::Library&, const base::Clock&);

}  // namespace kiosk::app::bench
