/// A white card in the middle: dialogs over a page, the lock page.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/low_card.h"

namespace kiosk::ui {

namespace {

/// A white card in the middle that holds everything; scrolls inside when it must.
void centred_card(PageSpace& sheet, const Blocks& blocks, float wished_w, float least_top)
{
    Shaper& s = sheet.s;
    const float pad = s.px(52), width = std::min(wished_w, sheet.width() - 2 * s.px(32));
    const float inner = width - 2 * pad, x = std::round((sheet.width() - width) / 2);
    const Ground outer = s.ground;
    s.ground = {s.theme.card.words, s.theme.outlined ? s.theme.card.words : s.theme.quiet, s.theme.card.ground};
    FlowStyle style;
    if (inner < s.metrics.body_em() * 20) style.buttons = FlowStyle::Buttons::filling;
    const auto before = s.mark();
    float height = 0;
    for (const float tightness : {1.0f, 0.7f, 0.5f, 0.45f}) {
        s.tightness = tightness;
        height = flow(s, blocks, x + pad, 0, inner, style) + 2 * pad;
        s.rewind(before);
        if (height <= sheet.bottom - least_top - s.px(40)) break;
    }
    const float room = sheet.bottom - least_top - s.px(40);
    const float shown_h = std::min(height, room);
    Blocks paged = blocks;
    Blocks kept = height > room ? taken_kept(paged, s.page.layout == page::Layout::desk ? Keep::ways : Keep::main) : Blocks{};
    const float row_h = kept.empty() ? 0 : button_row(s, kept, x + pad, 0, inner, Align::left);
    s.rewind(before);
    const float kept_gap = std::max(s.px(12), s.metrics.gap());
    float kept_h = row_h > 0 ? kept_gap + row_h + s.px(12) : 0;
    const float first_h = blocks.empty() ? 0 : flow(s, {blocks.front()}, x + pad, 0, inner, style);
    s.rewind(before);
    const auto spare = [&] { return shown_h - s.px(16) - kept_h - more_height(sheet) - std::max(s.metrics.touch(), first_h); };
    if (kept_h > 0 && spare() < s.px(8)) {
        // Beside them there is no room to read or to go on: they come when it is their turn.
        kept.clear();
        kept_h = 0;
        paged = blocks;
    }
    const float y = least_top + std::round((sheet.bottom - least_top - shown_h) / 2);
    s.card({x, y, width, shown_h}, s.px(36), s.theme.card, s.px(2), true);
    s.scenery(before, {x, y, width, shown_h});
    const std::size_t region = add_region(sheet, {x + s.px(8), y + s.px(8), width - s.px(16), shown_h - s.px(16) - kept_h});
    // The first words of a paged dialog are seen, rather than the blank space above them.
    const float pad_top = height > room ? std::clamp(spare(), s.px(8), pad - s.px(8)) : pad - s.px(8);
    fill_region(sheet, region, pad_top, s.px(8), ".dialog",
                [&](float top) { return flow(s, paged, x + pad, top, inner, style); });
    if (!kept.empty()) button_row(s, kept, x + pad, y + shown_h - s.px(8) - kept_h + kept_gap, inner, Align::left);
    s.tightness = 1;
    s.ground = outer;
}

}  // namespace

Blocks taken_kept(Blocks& blocks, Keep keep)
{
    using Weight = page::Button::Weight;
    const auto is_kept = [keep](const page::PlainBlock* block) {
        const auto* button = std::get_if<page::Button>(&block->kind);
        if (!button) return false;
        return button->weight == Weight::exit || (keep >= Keep::main && button->weight == Weight::primary) ||
               (keep == Keep::ways && button->weight == Weight::secondary);
    };
    const auto kept_end =
        std::stable_partition(blocks.begin(), blocks.end(), [&](const page::PlainBlock* block) { return !is_kept(block); });
    Blocks kept(kept_end, blocks.end());
    blocks.erase(kept_end, blocks.end());
    return kept;
}

void arrange_lock(PageSpace& sheet)
{
    arrange_header(sheet);
    arrange_bar(sheet);
    Blocks blocks = sheet.of(page::Area::main);
    for (const page::PlainBlock* block : sheet.of(page::Area::side)) blocks.push_back(block);
    for (const page::PlainBlock* block : sheet.of(page::Area::actions)) blocks.push_back(block);
    const bool keys = sheet.has(page::Area::keys);
    if (keys) return arrange_typing(sheet);
    centred_card(sheet, blocks, sheet.s.metrics.body_em() * 26, sheet.top);
}

void arrange_dialog(PageSpace& sheet)
{
    Shaper& s = sheet.s;
    const auto scrim = s.mark();
    s.fill({0, 0, sheet.width(), sheet.height()}, 0x0B1114, s.theme.outlined ? 215 : 140);
    s.scenery(scrim, {0, 0, sheet.width(), sheet.height()});
    s.region = 0;
    sheet.bottom = sheet.height();
    const float top = s.page.comfort.low_reach ? std::round(sheet.height() / 2) : 0;
    const Blocks blocks = sheet.of(page::Area::overlay);
    const auto choices = std::count_if(blocks.begin(), blocks.end(), [](const PlainBlock* block) {
        return std::holds_alternative<page::Choice>(block->kind);
    });
    s.in_dialog = true;
    const float wished_w = s.metrics.body_em() * (choices > 6 ? 50.0f : 38.0f);
    const Ground outer = s.ground;
    s.ground = {s.theme.card.words, s.theme.outlined ? s.theme.card.words : s.theme.quiet, s.theme.card.ground};
    const bool low = s.page.comfort.low_reach && lay_low_card(sheet, blocks, wished_w);
    s.ground = outer;
    s.tightness = 1;
    if (!low) centred_card(sheet, blocks, wished_w, top);
    s.in_dialog = false;
}

}  // namespace kiosk::ui
