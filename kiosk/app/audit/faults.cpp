#include "kiosk/app/audit/faults.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/ui/canvas.h"
#include "kiosk/ui/words_of.h"

namespace kiosk::app::audit {

namespace {

constexpr float touch_mm = 12.7f, gap_mm = 2.54f, capitals_mm = 3.8f;

bool is_more(const ui::SemanticBlock& one) { return one.id.starts_with("more_below") || one.id.starts_with("more_above"); }
bool touchable(const ui::SemanticBlock& one) { return one.enabled && !one.hidden && (one.meaning || is_more(one)); }

/// A letter or a figure that a voice can say.
bool sayable(const std::string& words)
{
    const auto points = base::code_points(words);
    return std::any_of(points.begin(), points.end(), [](char32_t point) {
        return (point >= U'0' && point <= U'9') || (point >= U'A' && point <= U'Z') || (point >= U'a' && point <= U'z') ||
               (point >= 0xC0 && point <= 0x1EF9);
    });
}

/// A picture says what stands under it.
bool has_caption(const ui::Semantics& seen, const ui::SemanticBlock& one)
{
    return std::any_of(seen.blocks.begin(), seen.blocks.end(), [&](const ui::SemanticBlock& other) {
        return other.id == one.id + ".caption" && sayable(other.spoken);
    });
}

/// Room between two rectangles that do not overlap: along the axis on which they are apart.
float apart_px(const ui::RectF& a, const ui::RectF& b)
{
    const float x = std::max(b.x - (a.x + a.w), a.x - (b.x + b.w)), y = std::max(b.y - (a.y + a.h), a.y - (b.y + b.h));
    return std::max(x, y);
}

void find_target(const ui::SemanticBlock& one, float px_per_mm, Faults& faults)
{
    const float w = one.rect_px.w / px_per_mm, h = one.rect_px.h / px_per_mm;
    // Half a pixel of rounding.
    const float least = touch_mm - 0.5f / px_per_mm;
    if (w < least || h < least) faults.insert({one.id, "target", fmt::format("{:.1f} x {:.1f} mm", w, h)});
}

void find_between(const ui::SemanticBlock& a, const ui::SemanticBlock& b, float px_per_mm, Faults& faults)
{
    if (overlap(a.rect_px, b.rect_px)) {
        faults.insert({a.id, "overlap", b.id});
        return;
    }
    if (!touchable(a) || !touchable(b)) return;
    const float apart = apart_px(a.rect_px, b.rect_px);
    if (apart < gap_mm * px_per_mm - 1) faults.insert({a.id, "gap", fmt::format("{:.2f} mm to {}", apart / px_per_mm, b.id)});
}

}  // namespace

bool overlap(const ui::RectF& a, const ui::RectF& b, float by)
{
    return a.x + a.w > b.x + by && b.x + b.w > a.x + by && a.y + a.h > b.y + by && b.y + b.h > a.y + by;
}

bool contrast_suffices(base::Contrast contrast, double ratio, bool chosen)
{
    switch (contrast) {
    case base::Contrast::light: return ratio >= 10;
    case base::Contrast::high_dark:
    case base::Contrast::high_light: return ratio >= (chosen ? 16 : 20);
    case base::Contrast::low: return ratio >= 4.5 && ratio <= 8;
    }
    return false;
}

void find_on_glass(const ui::Semantics& seen, Faults& faults)
{
    const auto width = static_cast<float>(seen.width_px), height = static_cast<float>(seen.height_px);
    std::vector<const ui::SemanticBlock*> shown;
    for (const auto& one : seen.blocks) {
        if (one.hidden) continue;
        shown.push_back(&one);
        const auto& r = one.rect_px;
        if (r.x < -0.5f || r.y < -0.5f || r.x + r.w > width + 0.5f || r.y + r.h > height + 0.5f)
            faults.insert({one.id, "outside", fmt::format("{:.0f},{:.0f} {:.0f}x{:.0f}", r.x, r.y, r.w, r.h)});
        if (touchable(one)) find_target(one, seen.px_per_mm, faults);
    }
    for (std::size_t a = 0; a < shown.size(); ++a)
        for (std::size_t b = a + 1; b < shown.size(); ++b) find_between(*shown[a], *shown[b], seen.px_per_mm, faults);
}

void find_in_words(const ui::Semantics& seen, base::Contrast contrast, Faults& faults)
{
    for (const auto& one : seen.blocks) {
        if (!sayable(one.spoken) && !(one.role == ui::Role::image && has_caption(seen, one)))
            faults.insert({one.id, "speech", "nothing to say"});
        if (one.words.find("⟦") != std::string::npos) faults.insert({one.id, "words", "missing from the catalogue"});
        if (one.fell_back) faults.insert({one.id, "language", "shown in Vietnamese"});
        const bool worded = one.cap_height_mm > 0 && !one.words.empty();
        if (worded && one.cap_height_mm < capitals_mm - 0.01f)
            faults.insert({one.id, "capitals", fmt::format("{:.2f} mm", one.cap_height_mm)});
        const double ratio = ui::contrast_ratio(one.text_rgb, one.background_rgb);
        if (worded && !contrast_suffices(contrast, ratio, one.chosen))
            faults.insert({one.id, "contrast", fmt::format("{:.1f} to 1", ratio)});
    }
}

namespace {

/// Beside a keyboard the smallest screen has no room for everything: what a person can do without while typing. Keys, the way
/// out, the way back and what answers the page must be low; only where names to choose from take a row of keys and letters are
/// largest, long words keep "skip" or "scan" above.
bool may_stay_above(const page::PlainPage& page, const ui::Semantics& seen, const ui::SemanticBlock& one)
{
    if (page.layout != page::Layout::typing || seen.height_px > 768) return false;
    const auto block =
        std::find_if(page.blocks.begin(), page.blocks.end(), [&](const auto& other) { return other.id == one.id; });
    if (block == page.blocks.end()) return one.id == "more_below" || one.id == "more_above";
    const auto* button = std::get_if<page::Button>(&block->kind);
    using Weight = page::Button::Weight;
    if (!button) return false;
    const bool choosing = std::any_of(page.blocks.begin(), page.blocks.end(), [](const auto& other) {
        const auto* key = std::get_if<page::Key>(&other.kind);
        return key && key->row < 0;
    });
    if (button->weight == Weight::secondary)
        return choosing && page.comfort.text_size == base::TextSize::largest && page.language != "vi";
    return button->weight == Weight::link || (button->weight == Weight::tool && button->icon != "arrow_back");
}

}  // namespace

void find_out_of_reach(const page::PlainPage& page, const ui::Semantics& seen, Faults& faults)
{
    const auto is_exit = [&](const ui::SemanticBlock& one) {
        const auto block =
            std::find_if(page.blocks.begin(), page.blocks.end(), [&](const auto& other) { return other.id == one.id; });
        const auto* button = block == page.blocks.end() ? nullptr : std::get_if<page::Button>(&block->kind);
        return button && button->weight == page::Button::Weight::exit && touchable(one);
    };
    // The front page is where the way out leads.
    if (page.layout != page::Layout::front && std::none_of(seen.blocks.begin(), seen.blocks.end(), is_exit))
        faults.insert({page.id, "exit", "not on the glass"});
    if (!page.comfort.low_reach) return;
    const auto half = static_cast<float>(seen.height_px) / 2;
    for (const auto& one : seen.blocks)
        if (touchable(one) && one.rect_px.y < half - 1 && !may_stay_above(page, seen, one))
            faults.insert({one.id, "reach", fmt::format("at {:.0f} px of {}", one.rect_px.y, seen.height_px)});
}

void find_unreachable(const std::set<std::string>& blocks, const std::set<std::string>& shown, Faults& faults)
{
    for (const auto& id : blocks)
        if (!shown.contains(id)) faults.insert({id, "unreachable", "not shown by any more below"});
}

Faults faults_of(const page::PlainPage& page, const ui::ScreenSize& screen, ui::Fonts& fonts)
{
    const auto theme = ui::theme_of(page.comfort.contrast);
    const ui::Metrics metrics{screen, page.comfort.text_size, page.layout};
    auto arranged = ui::arrange(page, theme, metrics, fonts, {}, {});
    if (arranged.has_dialog)
        // What lies under a dialog is audited where there is none.
        for (auto& placed : arranged.placed)
            if (placed.under_dialog) placed.piece = ui::Placed::Piece::scenery;
    Faults faults;
    find_in_letters(arranged, metrics, page.comfort.contrast, fonts, faults);
    std::vector<std::vector<float>> stops;
    std::size_t steps = 1;
    for (std::size_t region = 0; region < arranged.regions.size(); ++region) {
        stops.push_back(arranged.regions[region].scrolls ? ui::scroll_stops(arranged, region) : std::vector<float>{0});
        steps = std::max(steps, stops.back().size());
    }
    std::set<std::string> blocks, shown;
    for (std::size_t step = 0; step < steps; ++step) {
        for (std::size_t region = 0; region < stops.size(); ++region)
            arranged.regions[region].scroll = stops[region][std::min(step, stops[region].size() - 1)];
        const auto seen = ui::semantics_of(page, arranged, metrics);
        if (step == 0) {
            find_in_words(seen, page.comfort.contrast, faults);
            for (const auto& one : seen.blocks) blocks.insert(one.id);
        }
        for (const auto& one : seen.blocks)
            if (!one.hidden) shown.insert(one.id);
        find_on_glass(seen, faults);
        find_out_of_reach(page, seen, faults);
    }
    find_unreachable(blocks, shown, faults);
    return faults;
}

}  // namespace kiosk::app::audit
