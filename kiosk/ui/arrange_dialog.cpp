/// A white card in the middle: dialogs over a page, the lock page.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

/// The main action and the way out stay on the glass while the rest of a long dialog is read; at the desk, whose buttons are
/// small, so does the way back.
Blocks taken_kept(Blocks& blocks, bool desk)
{
    using Weight = page::Button::Weight;
    const auto is_kept = [desk](const page::PlainBlock* block) {
        const auto* button = std::get_if<page::Button>(&block->kind);
        return button && (button->weight == Weight::exit || button->weight == Weight::primary || (desk && button->weight == Weight::secondary));
    };
    const auto kept_end = std::stable_partition(blocks.begin(), blocks.end(), [&](const page::PlainBlock* block) { return !is_kept(block); });
    Blocks kept(kept_end, blocks.end());
    blocks.erase(kept_end, blocks.end());
    return kept;
}

/// A white card in the middle that holds everything; scrolls inside when it must.
void centred_card(Sheet& sheet, const Blocks& blocks, float wished_w, float least_top)
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
    Blocks kept = height > room ? taken_kept(paged, s.page.layout == page::Layout::desk) : Blocks{};
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
    fill_region(sheet, region, pad_top, s.px(8), ".dialog", [&](float top) { return flow(s, paged, x + pad, top, inner, style); });
    if (!kept.empty()) button_row(s, kept, x + pad, y + shown_h - s.px(8) - kept_h + kept_gap, inner, Align::left);
    s.tightness = 1;
    s.ground = outer;
}

/// A dialog for a low reach: its words above, from its first control on below the middle of the glass.
class LowCard {
public:
    LowCard(Sheet& sheet, const Blocks& blocks, float wished_w) : sheet_(sheet), s_(sheet.s), pad_(s_.px(52))
    {
        auto first = std::find_if(blocks.begin(), blocks.end(), [](const page::PlainBlock* block) { return has_control(*block); });
        // A heading in the middle is paged with what it leads, or it would stand above what others lead.
        while (first > blocks.begin() + 1 && std::holds_alternative<page::Heading>((*std::prev(first))->kind)) --first;
        words_.assign(blocks.begin(), first);
        rest_.assign(first, blocks.end());
        width_ = std::min(wished_w, sheet.width() - 2 * s_.px(32));
        inner_ = width_ - 2 * pad_;
        x_ = std::round((sheet.width() - width_) / 2);
        half_ = std::round(sheet.height() / 2);
        top_ = s_.px(20);
        bottom_ = sheet.height() - s_.px(20);
        if (inner_ < s_.metrics.body_em() * 20) style_.buttons = FlowStyle::Buttons::filling;
    }

    /// False: there is no room for it.
    bool lay()
    {
        if (rest_.empty()) return false;
        bool rest_fits = false, words_fit = false;
        for (const float tightness : {1.0f, 0.7f, 0.5f, 0.45f}) {
            s_.tightness = tightness;
            gap_ = std::max(s_.blank(30), s_.metrics.gap());
            words_h_ = measured(words_);
            rest_h_ = measured(rest_);
            rest_fits = rest_h_ + pad_ <= bottom_ - half_;
            words_fit = pad_ + words_h_ + gap_ <= (rest_fits ? bottom_ - pad_ - rest_h_ : half_) - top_;
            if (rest_fits && words_fit) break;
        }
        if (rest_fits && words_fit) lay_whole();
        else if (words_fit) return lay_paged_controls();
        else if (rest_fits && bottom_ - pad_ - rest_h_ - gap_ >= half_ + more_height(sheet_)) lay_paged_words();
        else return false;
        return true;
    }

private:
    float measured(const Blocks& blocks)
    {
        const auto before = s_.mark();
        const float height = blocks.empty() ? 0 : flow(s_, blocks, x_ + pad_, 0, inner_, style_);
        s_.rewind(before);
        return height;
    }
    void card(float top, float bottom)
    {
        const auto before = s_.mark();
        s_.card({x_, top, width_, bottom - top}, s_.px(36), s_.theme.card, s_.px(2), true);
        s_.scenery(before, {x_, top, width_, bottom - top});
    }
    RectF inside(float top, float bottom) const { return {x_ + s_.px(8), top, width_ - s_.px(16), bottom - top}; }

    void lay_whole()
    {
        const float total = pad_ + words_h_ + gap_ + rest_h_ + pad_;
        const float controls = std::max(half_, std::round((sheet_.height() - total) / 2) + pad_ + words_h_ + gap_);
        card(controls - gap_ - words_h_ - pad_, controls + rest_h_ + pad_);
        flow(s_, words_, x_ + pad_, controls - gap_ - words_h_, inner_, style_);
        flow(s_, rest_, x_ + pad_, controls, inner_, style_);
    }
    bool lay_paged_controls()
    {
        Blocks paged = rest_;
        const Blocks kept = taken_kept(paged, false);
        float end = bottom_ - s_.px(20), kept_h = 0;
        if (!kept.empty()) {
            const auto before = s_.mark();
            kept_h = button_row(s_, kept, x_ + pad_, 0, inner_, Align::left);
            s_.rewind(before);
            end -= kept_h + std::max(s_.px(12), s_.metrics.gap());
        }
        if (end - half_ < more_height(sheet_) + s_.metrics.touch()) return false;
        card(half_ - gap_ - words_h_ - pad_, bottom_);
        flow(s_, words_, x_ + pad_, half_ - gap_ - words_h_, inner_, style_);
        if (!kept.empty()) button_row(s_, kept, x_ + pad_, bottom_ - s_.px(20) - kept_h, inner_, Align::left);
        const std::size_t region = add_region(sheet_, inside(half_, end));
        fill_region(sheet_, region, 0, s_.px(8), ".dialog", [&](float top) { return flow(s_, paged, x_ + pad_, top, inner_, style_); });
        return true;
    }
    void lay_paged_words()
    {
        card(top_, bottom_);
        const float controls = bottom_ - pad_ - rest_h_;
        const std::size_t region = add_region(sheet_, inside(top_ + s_.px(8), controls - gap_));
        fill_region(sheet_, region, pad_ - s_.px(8), s_.px(8), ".dialog", [&](float top) { return flow(s_, words_, x_ + pad_, top, inner_, style_); });
        flow(s_, rest_, x_ + pad_, controls, inner_, style_);
    }

    Sheet& sheet_;
    Shaper& s_;
    Blocks words_, rest_;
    FlowStyle style_;
    float pad_ = 0, width_ = 0, inner_ = 0, x_ = 0, half_ = 0, top_ = 0, bottom_ = 0, gap_ = 0, words_h_ = 0, rest_h_ = 0;
};

}  // namespace

void arrange_lock(Sheet& sheet)
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

void arrange_dialog(Sheet& sheet)
{
    Shaper& s = sheet.s;
    const auto scrim = s.mark();
    s.fill({0, 0, sheet.width(), sheet.height()}, 0x0B1114, s.theme.outlined ? 215 : 140);
    s.scenery(scrim, {0, 0, sheet.width(), sheet.height()});
    s.region = 0;
    sheet.bottom = sheet.height();
    const float top = s.page.comfort.low_reach ? std::round(sheet.height() / 2) : 0;
    const Blocks blocks = sheet.of(page::Area::overlay);
    const auto choices = std::count_if(blocks.begin(), blocks.end(), [](const PlainBlock* block) { return std::holds_alternative<page::Choice>(block->kind); });
    s.in_dialog = true;
    const float wished_w = s.metrics.body_em() * (choices > 6 ? 50.0f : 38.0f);
    const Ground outer = s.ground;
    s.ground = {s.theme.card.words, s.theme.outlined ? s.theme.card.words : s.theme.quiet, s.theme.card.ground};
    const bool low = s.page.comfort.low_reach && LowCard{sheet, blocks, wished_w}.lay();
    s.ground = outer;
    s.tightness = 1;
    if (!low) centred_card(sheet, blocks, wished_w, top);
    s.in_dialog = false;
}

}  // namespace kiosk::ui
