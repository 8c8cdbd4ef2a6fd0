#pragma once
/// An article as a leaflet to hand out ("tờ gấp"): A4 across on two sides, folded twice. Outside the cover, the back with whom
/// to call, and the flap; inside the article. Leaves to its neighbour (leaflet.h) what is said.
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/paper/form_pages.h"
#include "kiosk/paper/leaflet.h"

namespace kiosk::paper {

/// too_large: the article is longer than four panels hold, even in small letters.
base::Result<std::string> folded_pdf(const Leaflet&);
/// Both sides as pictures, the outside first.
base::Result<std::vector<PageImage>> folded_images(const Leaflet&, int width_px);

}  // namespace kiosk::paper
