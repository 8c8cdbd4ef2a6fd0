#pragma once
/// `kiosk-audit`: lays out every page in every form, without data and without a display, and tells every fault.
/// Leaves what a fault is to `faults`, which forms there are to `forms`, which pages to `screens/every_page`.
#include <filesystem>
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::app::audit {

struct AuditOptions {
    std::filesystem::path content;  ///< empty: the shipped pack
    std::filesystem::path shots;    ///< empty: no pictures; else one of each page and kind of fault, at most 200
    bool quick = false;
    std::string only;  ///< pages whose name holds this; empty: all
};

struct AuditResult {
    /// {"pages", "combinations", "faults": [{"page", "language", "text_size", "contrast", "screen", "low_reach", "left_hand",
    /// "block", "fault", "detail"}], "counts": {fault: n}}
    std::string json;
    std::size_t faults = 0;
};

/// not_found, invalid_input: no such pack, or one with faults; unavailable: fonts.
base::Result<AuditResult> audit_pages(const AuditOptions&);

}  // namespace kiosk::app::audit
