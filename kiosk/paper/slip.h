#pragma once
/// The slip a citizen takes away: 80 mm wide, as long as it needs to be, laid out as the pack says (paper/slip.yaml).
/// Made of a Receipt, which holds neither name nor matter nor group. PDF for an office printer, dots for a receipt printer.
/// Leaves to its neighbours: which lines there are (`content`), how a printer is reached (`devices`).
#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/content/library.h"
#include "kiosk/content/settings.h"
#include "kiosk/visit/receipt.h"

struct _cairo;

namespace kiosk::paper {

struct Slip {
    const content::Library& library;
    const content::Settings& settings;
    const visit::Receipt& receipt;
    std::string language = "vi";
    std::string band;   ///< over everything, "DEMO"; empty: none
};

/// What a slip looks like, for authors and lawyers: a made-up receipt of a made-up centre.
visit::Receipt sample_receipt();
content::Settings sample_settings();

/// From top to bottom on the 72 mm that are printed; yields how far down it goes. Both in points.
double draw_slip(_cairo*, const Slip&);
double slip_height(const Slip&);

/// One page of 80 mm. internal: Cairo could not draw it.
base::Result<std::string> slip_pdf(const Slip&);

/// 8 dots a millimetre over the 72 mm that are printed; row by row, 8 dots a byte, the left one highest, set: black.
struct SlipDots {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rows;
};
base::Result<SlipDots> slip_dots(const Slip&);

}  // namespace kiosk::paper
