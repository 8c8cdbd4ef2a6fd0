#pragma once
/// The slip a citizen takes away, laid out as the pack says (paper/slip.yaml). Made of a Receipt, which holds neither name nor
/// matter nor group. Leaves to its neighbours: which lines there are (`content`), how they are drawn (roll.h).
#include <string>

#include "kiosk/content/library.h"
#include "kiosk/content/settings.h"
#include "kiosk/paper/roll.h"
#include "kiosk/visit/receipt.h"

namespace kiosk::paper {

struct Slip {
    const content::Library& library;
    const content::Settings& settings;
    const visit::Receipt& receipt;
    std::string language = "vi";
    std::string band;  ///< over everything, "DEMO"; empty: none
};

/// What a slip looks like, for authors and lawyers: a made-up receipt of a made-up centre.
visit::Receipt sample_receipt();
content::Settings sample_settings();

/// Borrows the slip.
DrawRoll drawing_of(const Slip&);
base::Result<std::string> slip_pdf(const Slip&);
base::Result<RollDots> slip_dots(const Slip&);

}  // namespace kiosk::paper
