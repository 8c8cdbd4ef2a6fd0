#pragma once
/// White cards around blocks: answers row by row, a few words, a receipt. What stands inside is laid by `flow`.
#include "kiosk/ui/flow.h"

namespace kiosk::ui {

float panel(Shaper&, const page::PlainBlock&, float x, float y, float width, const FlowStyle&, float min_h = 0);
/// A few words on a card, nothing to touch: such cards may stand two in a row.
bool is_note_card(const page::PlainBlock&);
/// A card of a number to call: the figure large, whose it is, when to call it.
bool is_figure_card(const page::PlainBlock&);

}  // namespace kiosk::ui
