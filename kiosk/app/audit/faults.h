#pragma once
/// What can be wrong with a page on the glass, found from its arrangement and its semantics alone: nothing is drawn.
/// Bounds and their reasons: kiosk/ui/DESIGN.md (12.7 mm, 2.54 mm, 3.8 mm, contrast by theme). Pure.
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/page/page.h"
#include "kiosk/ui/arrange.h"

namespace kiosk::app::audit {

/// `kind` is one of: cut_word, broken_word, overlap, target, gap, contrast, glyph, outside, unreachable, speech, capitals,
/// exit (the way out is not on the glass), reach (something to touch in the upper half although a low reach was asked for),
/// words (missing from the catalogue), language (borrowed from Vietnamese).
struct Fault {
    std::string block;
    std::string kind;
    std::string detail;
    auto operator<=>(const Fault&) const = default;
};
using Faults = std::set<Fault>;

/// The page as it is scrolled now: everything on the glass.
void find_on_glass(const ui::Semantics&, Faults&);
/// Words and their speech, capital heights: of every block, on the glass or not.
void find_in_words(const ui::Semantics&, base::Contrast, Faults&);
/// Letters: cut off, running into each other, without a glyph, too faint.
void find_in_letters(const ui::Arrangement&, const ui::Metrics&, base::Contrast, ui::Fonts&, Faults&);
/// Safety and reach, as the page is scrolled now: the way out is there, and everything low enough where that is wished.
void find_out_of_reach(const page::PlainPage&, const ui::Semantics&, Faults&);
/// What was never on the glass.
void find_unreachable(const std::set<std::string>& blocks, const std::set<std::string>& shown, Faults&);
/// All of a page, walked through with "more below".
Faults faults_of(const page::PlainPage&, const ui::ScreenSize&, ui::Fonts&);

bool contrast_suffices(base::Contrast, double ratio, bool chosen);
bool overlap(const ui::RectF&, const ui::RectF&, float by = 0.5f);

}  // namespace kiosk::app::audit
