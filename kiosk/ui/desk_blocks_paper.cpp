/// Pictures: a page of paper as it will be printed, a code to be read by a phone.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_kinds.h"
#include "kiosk/ui/qr.h"

namespace kiosk::ui {

float paint(DeskPen& d, const PlainBlock& block, const page::PaperPage& paper, const Slot& slot)
{
    const auto from = d.s.mark();
    const float w = std::max(d.px(40), std::round(slot.w * std::max(paper.zoom, 0.1f)));
    const float ratio = paper.width_px > 0 ? static_cast<float>(paper.height_px) / static_cast<float>(paper.width_px) : 1.414f;
    // Larger than the pane: from its left edge on; smaller: in its middle.
    const RectF rect{w < slot.w ? std::round(slot.x + (slot.w - w) / 2) : slot.x, slot.y, w, std::round(w * ratio)};
    d.s.fill(rect, 0xFFFFFF);
    const bool whole =
        paper.grey && paper.width_px > 0 && paper.height_px > 0 &&
        paper.grey->size() >= static_cast<std::size_t>(paper.width_px) * static_cast<std::size_t>(paper.height_px);
    if (whole)
        d.s.picture(rect, {paper.grey, paper.width_px, paper.height_px});
    else
        d.line(rect.x, rect.y + d.px(24), rect.w, paper.line.words, DeskType::body, 0x17222B, Align::centre);
    d.s.ring(rect, d.m.hair(), d.m.hair(), d.t.edge);
    d.place(from, block, block.meaning ? Role::button : Role::image, {slot.x, slot.y, slot.w, rect.h}, DeskType::body, 0x17222B,
            0xFFFFFF);
    return slot.y + rect.h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Qr& qr, const Slot& slot)
{
    const float side = std::min(slot.w, d.px(160));
    const auto picture = d.s.mark();
    d.s.rounded({slot.x, slot.y, side, side}, d.px(8), 0xFFFFFF);
    const float quiet = d.px(10);
    d.s.modules({slot.x + quiet, slot.y + quiet, side - 2 * quiet, side - 2 * quiet}, qr_modules(qr.payload).dark);
    d.place(picture, block, Role::image, {slot.x, slot.y, side, side}, DeskType::body, 0x000000, 0xFFFFFF);
    if (!has_words(qr.caption)) return slot.y + side;
    const auto from = d.s.mark();
    const float y = d.words(slot.x, slot.y + side + d.px(6), slot.w, qr.caption.words, DeskType::small, d.t.soft);
    d.place(from, block, Role::text, {slot.x, slot.y + side + d.px(6), slot.w, y - slot.y - side - d.px(6)}, DeskType::small,
            d.t.soft, d.ground)
        .piece = Placed::Piece::caption;
    return y;
}

}  // namespace kiosk::ui
