#pragma once
/// What a placed block says: its words as shown (first line: what the control is called; further lines: what stands under
/// it), its words as spoken, and an arrangement as semantics.
#include "kiosk/ui/arrangement.h"
#include "kiosk/ui/semantics.h"

namespace kiosk::ui {

struct Said {
    std::string words;
    std::vector<SpokenLine> lines;
};
Said said(const page::PlainBlock&, Placed::Piece);

/// Blocks in the page's reading order. `ScreenSize` is the metrics' own.
Semantics semantics_of(const page::PlainPage&, const Arrangement&, const Metrics&);

}  // namespace kiosk::ui
