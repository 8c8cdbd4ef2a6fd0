#include "kiosk/ui/arrange.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"
#include "kiosk/ui/leafing.h"

namespace kiosk::ui {

namespace {

bool is_more(const PlainBlock& block) { return block.id == "ui.more_below" || block.id == "ui.more_above"; }

void take_more_words(const page::PlainPage& page, Arrangement& out)
{
    const bool vietnamese = page.language != "en";
    out.more_below_words = vietnamese ? "Xem tiếp" : "More below";
    out.more_above_words = vietnamese ? "Xem phần trước" : "Back up";
    for (const PlainBlock& block : page.blocks) {
        const auto* button = std::get_if<page::Button>(&block.kind);
        if (!button || button->line.empty()) continue;
        if (block.id == "ui.more_below") out.more_below_words = button->line.words;
        if (block.id == "ui.more_above") out.more_above_words = button->line.words;
    }
}

void restore_scrolls(Arrangement& out, const std::vector<float>& scrolls)
{
    for (std::size_t at = 0; at < out.regions.size(); ++at) {
        Region& region = out.regions[at];
        if (!region.scrolls || at >= scrolls.size()) continue;
        if (region.pane) {
            region.scroll = std::clamp(std::round(scrolls[at]), 0.0f, std::round(region.furthest()));
            continue;
        }
        const std::vector<float> stops = scroll_stops(out, at);
        const auto nearest = std::min_element(stops.begin(), stops.end(), [&](float a, float b) {
            return std::abs(a - scrolls[at]) < std::abs(b - scrolls[at]);
        });
        if (nearest != stops.end()) region.scroll = *nearest;
    }
}

}  // namespace

bool is_desk(const page::PlainPage& page)
{
    if (page.layout != page::Layout::lock) return page.layout == page::Layout::desk;
    const auto has = [&](page::Area area) {
        return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const PlainBlock& block) { return block.area == area; });
    };
    return has(page::Area::side) && !has(page::Area::keys);
}

Blocks PageSpace::of(page::Area area) const
{
    Blocks blocks;
    for (const PlainBlock& block : s.page.blocks) {
        if (block.area == area && !is_more(block)) blocks.push_back(&block);
    }
    return blocks;
}

std::size_t add_region(PageSpace& sheet, const RectF& view)
{
    Region region;
    region.view = view;
    sheet.s.out.regions.push_back(region);
    return sheet.s.out.regions.size() - 1;
}

Style more_style(const PageSpace& sheet)
{
    const Metrics& metrics = sheet.s.metrics;
    const float em = metrics.cramped() ? std::max(std::round(metrics.style(Use::small).em * 1.15f), metrics.quiet_in_short().em)
                                       : metrics.style(Use::quiet).em;
    return {Face::semibold, em, 0, 1.35f};
}

float more_height(const PageSpace& sheet)
{
    const Shaper& s = sheet.s;
    return std::max(s.metrics.touch(), more_style(sheet).line_px() + s.px(s.metrics.cramped() ? 8 : 16)) +
           2 * std::max(s.px(12), s.metrics.gap());
}

namespace {

/// Between the way back and the way on.
float more_gap(const Shaper& s) { return std::max(s.px(20), s.metrics.gap()); }

float more_width(const Shaper& s, const std::string& words, const Style& style)
{
    return std::ceil(s.width_of(words, style) + style.em * 1.3f + s.px(90));
}

}  // namespace

float least_more(const PageSpace& sheet)
{
    const Shaper& s = sheet.s;
    return more_width(s, s.out.more_below_words, more_style(sheet)) + more_gap(s) + s.metrics.touch();
}

void add_more(PageSpace& sheet, std::size_t region, const RectF& strip, std::string_view suffix)
{
    Shaper& s = sheet.s;
    const Style wished = more_style(sheet);
    const float pad = std::max(s.px(12), s.metrics.gap());
    const auto add = [&](Placed::Piece piece, std::string_view id, const std::string& words, std::string_view icon, float x,
                         float w) {
        const auto from = s.mark();
        const RectF rect{x, strip.y + pad, w, strip.h - 2 * pad};
        const std::string name = std::string(id) + std::string(suffix);
        Ink ink = s.theme.outlined ? Ink{s.theme.words, s.theme.paper, s.theme.words} : s.theme.tone(page::Tone::teal);
        if (s.look.pressed == name) ink = s.pressed_look(ink);
        s.card(rect, rect.h / 2, ink, s.px(2), false);
        const bool arrow_only = piece == Placed::Piece::more_above && w <= s.metrics.touch() + 1;
        const float em = std::round(arrow_only ? std::min(wished.em * 1.3f, w * 0.8f) : wished.em * 1.3f);
        const Style style = s.fitted(wished, words, w - em - s.px(50), s.metrics.style(Use::small).em);
        const float words_w = arrow_only ? -s.px(10) : std::ceil(s.width_of(words, style));
        const float left = std::round(rect.x + (rect.w - words_w - em - s.px(10)) / 2);
        s.icon(left + em / 2, rect.y + rect.h / 2, em, icon, ink.words);
        if (!arrow_only) s.words_at(left + em + s.px(10), rect.y + rect.h / 2, words_w + 1, words, style, ink.words);
        Placed one;
        one.piece = piece;
        one.id = name;
        one.role = Role::button;
        one.rect = rect;
        one.first_part = from.parts;
        one.parts = s.out.parts.size() - from.parts;
        one.radius = rect.h / 2;
        one.cap_px = style.cap_px();
        one.words_rgb = ink.words;
        one.ground_rgb = ink.ground;
        one.control = true;
        one.under_dialog = s.under_dialog;
        s.out.placed.push_back(std::move(one));
        return s.out.placed.size() - 1;
    };
    const float gap = more_gap(s);
    const float half = std::floor((strip.w - gap) / 2);
    const auto natural = [&](const std::string& words) { return more_width(s, words, wished); };
    float below_w = std::min(half, std::max(natural(s.out.more_below_words), strip.w * 0.36f));
    float above_w = std::min(half, natural(s.out.more_above_words));
    if (natural(s.out.more_below_words) > half || natural(s.out.more_above_words) > half) {
        // Little room: the way on keeps its words, the way back its arrow.
        above_w = s.metrics.touch();
        below_w = std::min(strip.w - above_w - gap, natural(s.out.more_below_words));
    }
    s.out.regions[region].above =
        add(Placed::Piece::more_above, "more_above", s.out.more_above_words, "keyboard_arrow_up", strip.x, above_w);
    s.out.regions[region].below = add(Placed::Piece::more_below, "more_below", s.out.more_below_words, "keyboard_arrow_down",
                                      strip.x + strip.w - below_w, below_w);
}

namespace {

constexpr float air = 8;  ///< px above what a stop begins with

/// Each block that is not wholly seen at `now`: `act` gets the first of the headings that lead it, else the block itself.
template <class Act>
void each_unseen(const Arrangement& out, std::size_t region, float now, Act act)
{
    const Region& in = out.regions[region];
    // What stands at the top already need not come there again.
    const float top = in.view.y + now + air + 1;
    const float glass_bottom = in.view.y + now + in.view.h;
    const Placed* leader = nullptr;
    for (const Placed& placed : out.placed) {
        if (placed.region != region || placed.piece == Placed::Piece::scenery) continue;
        if (placed.rect.y + placed.rect.h > glass_bottom + 0.5f)
            act(leader && placed.rect.y > leader->rect.y ? *leader : placed);
        if (!placed.leads || placed.rect.y <= top)
            leader = nullptr;
        else if (!leader || placed.rect.y <= leader->rect.y)
            leader = &placed;
    }
}

}  // namespace

std::vector<float> scroll_stops(const Arrangement& out, std::size_t region)
{
    const Region& in = out.regions[region];
    std::vector<float> stops{0};
    const float end = std::max(0.0f, in.content_height - in.view.h);
    while (stops.back() < end - 0.5f && stops.size() < 400) {
        const float now = stops.back();
        float to = end;
        const Placed* unseen = nullptr;
        each_unseen(out, region, now, [&](const Placed& from) {
            if (!unseen || from.rect.y < unseen->rect.y) unseen = &from;
        });
        // The whole of a block, from its top where it can be.
        const auto stop_of = [&](const Placed& whole) {
            const float top = whole.rect.y - in.view.y;
            return std::max(top - air, std::ceil(top + whole.rect.h - in.view.h));
        };
        if (unseen && unseen->rect.h <= in.view.h) {
            to = stop_of(*unseen);
        } else if (unseen) {
            // What is taller than the view is walked through piece by piece.
            const float top = unseen->rect.y - in.view.y;
            to = top > now + 1 ? top : now + in.view.h * 0.8f;
            // Nothing in the other column is jumped over, a heading before what it leads least of all.
            each_unseen(out, region, now, [&](const Placed& from) {
                if (from.rect.h <= in.view.h) to = std::min(to, stop_of(from));
            });
        }
        stops.push_back(std::min(std::max(std::round(to), now + 1), end));
    }
    return stops;
}

namespace {

Arrangement arrange_saying(const std::string& lead_on, const page::PlainPage& page, const Theme& theme, const Metrics& metrics,
                           Fonts& fonts, const InteractionState& look, const std::vector<float>& scrolls)
{
    Arrangement out;
    Shaper s(page, theme, metrics, fonts, look, out);
    s.lead_on = lead_on;
    take_more_words(page, out);
    PageSpace sheet{s, scrolls};
    sheet.bottom = sheet.height();
    sheet.margin = metrics.tall() ? s.px(48) : s.px(72);
    add_region(sheet, {0, 0, sheet.width(), sheet.height()});
    out.touch_px = metrics.touch();
    const Blocks overlay = sheet.of(page::Area::overlay);
    const bool menu =
        page.layout == page::Layout::desk && !overlay.empty() && std::holds_alternative<page::Menu>(overlay.front()->kind);
    out.has_dialog = !overlay.empty() && !menu;
    s.under_dialog = out.has_dialog;
    if (!is_desk(page)) arrange_band(sheet);
    switch (page.layout) {
    case page::Layout::standard: arrange_standard(sheet); break;
    case page::Layout::front: arrange_front(sheet); break;
    case page::Layout::typing: arrange_typing(sheet); break;
    case page::Layout::desk: arrange_desk(sheet); break;
    case page::Layout::board: arrange_board(sheet); break;
    case page::Layout::lock: is_desk(page) ? arrange_desk_lock(sheet) : arrange_lock(sheet); break;
    }
    s.under_dialog = false;
    if (out.has_dialog) arrange_dialog(sheet);
    if (page.layout == page::Layout::desk && !out.has_dialog) arrange_menu(sheet);
    restore_scrolls(out, scrolls);
    return out;
}

}  // namespace

Arrangement arrange(const page::PlainPage& page, const Theme& theme, const Metrics& metrics, Fonts& fonts,
                    const InteractionState& look, const std::vector<float>& scrolls)
{
    auto out = arrange_saying({}, page, theme, metrics, fonts, look, scrolls);
    if (look.seen_to_end) return out;
    auto lead = leads_on(page, out);
    if (!lead) return out;
    // Which part this is shows only when all of them are laid; the button is as wide either way.
    out = arrange_saying(lead->words, page, theme, metrics, fonts, look, scrolls);
    out.leads_on = std::move(lead);
    return out;
}

}  // namespace kiosk::ui
