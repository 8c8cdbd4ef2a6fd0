#include "kiosk/ui/desk_blocks.h"

#include "kiosk/page/lines.h"

namespace kiosk::ui {

namespace {
/// What has no look of its own yet: its words under each other, then what stands inside.
float plain_words(Shaper& s, const PlainBlock& block, const Slot& slot)
{
    const auto from = s.mark();
    const Style style = desk_style(DeskType::body, 1);
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

float desk_flow(Shaper& s, const Blocks& blocks, float x, float y, float width, const DeskFlow& how)
{
    for (const PlainBlock* block : blocks)
        y = desk_block(s, *block, {x + how.pad, y, width - 2 * how.pad, 0}) + (block == blocks.back() ? 0 : 8);
    return y;
}

float desk_width(const Shaper& s, const PlainBlock& block)
{
    float width = 24;
    for (const page::Line* line : page::lines_of(block.kind))
        width += s.width_of(line->words, desk_style(DeskType::body, 1)) + 8;
    return width;
}

float desk_row(Shaper& s, const Blocks& blocks, const RectF& in, Align align, float gap)
{
    if (gap < 0) gap = 10;
    float width = -gap;
    for (const PlainBlock* block : blocks) width += desk_width(s, *block) + gap;
    float x = align == Align::right ? in.x + in.w - width : in.x;
    for (const PlainBlock* block : blocks) {
        desk_block(s, *block, {x, in.y, desk_width(s, *block), 0});
        x += desk_width(s, *block) + gap;
    }
    return x;
}

void desk_status(Shaper& s, const Blocks& blocks, const RectF& in) { desk_row(s, blocks, in); }

void desk_menu(Shaper& s, const PlainBlock& block, float x, float y, const RectF&) { desk_block(s, block, {x, y, 260, 0}); }

std::optional<float> desk_height(const Shaper&, const PlainBlock& block)
{
    if (std::holds_alternative<page::Strip>(block.kind)) return 40.0f;
    return std::nullopt;
}

}  // namespace kiosk::ui
