#pragma once
/// What stands on a slip's lines for one receipt, in words.
#include <vector>

#include "kiosk/paper/slip.h"

namespace kiosk::paper {

struct SlipWords {
    content::SlipField field = content::SlipField::rule;
    content::SlipLine::Style style = content::SlipLine::Style::normal;
    std::string label;  ///< above, small; empty: none
    std::string value;
    std::string qr;  ///< payload
};

/// Lines without anything to say (no phone known) are left out.
std::vector<SlipWords> words_of(const Slip&);

}  // namespace kiosk::paper
