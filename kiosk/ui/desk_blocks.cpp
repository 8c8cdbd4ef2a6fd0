/// Blocks of the desk, one function a kind.
#include "kiosk/page/lines.h"
#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {
/// What has no look of its own yet: its words under each other, then what stands inside.
float plain_words(Shaper& s, const PlainBlock& block, const Slot& slot)
{
    const auto from = s.mark();
    const Style style = s.metrics.style(Use::small);
    float y = slot.y;
    for (const page::Line* line : page::lines_of(block.kind))
        y = s.words(slot.x, y, slot.w, line->words, style, s.ground.words);
    y = std::max(y, slot.y + style.line_px());
    s.place(from, block, block.meaning ? Role::button : Role::text, {slot.x, slot.y, slot.w, y - slot.y}, style.cap_px(),
            s.ground.words, s.ground.ground);
    for (const PlainBlock& inner : block.inside) y = desk_block(s, inner, {slot.x, y, slot.w, 0});
    return y;
}
}  // namespace

float desk_block(Shaper& s, const PlainBlock& block, const Slot& slot) { return plain_words(s, block, slot); }

}  // namespace kiosk::ui
