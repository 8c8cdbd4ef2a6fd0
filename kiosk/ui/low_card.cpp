#include "kiosk/ui/low_card.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

class LowCard {
public:
    LowCard(PageSpace& sheet, const Blocks& blocks, float wished_w) : sheet_(sheet), s_(sheet.s), pad_(s_.px(52))
    {
        auto first =
            std::find_if(blocks.begin(), blocks.end(), [](const page::PlainBlock* block) { return has_control(*block); });
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
        if (rest_fits && words_fit) {
            lay_whole();
            return true;
        }
        if (!words_fit && rest_fits && bottom_ - pad_ - rest_h_ - gap_ >= half_ + more_height(sheet_)) {
            lay_paged_words();
            return true;
        }
        return (words_fit || keep_few_words()) && lay_paged_controls();
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
    /// As many of the words as the upper half holds; the rest is paged with the controls.
    bool keep_few_words()
    {
        while (words_.size() > 1 && pad_ + words_h_ + gap_ > half_ - top_) {
            rest_.insert(rest_.begin(), words_.back());
            words_.pop_back();
            words_h_ = measured(words_);
        }
        return pad_ + words_h_ + gap_ <= half_ - top_;
    }
    bool lay_paged_controls()
    {
        const float two_lines = 2 * s_.metrics.style(Use::body).line_px();
        if (s_.metrics.cramped() && lay_paged_controls(Keep::main, true, two_lines)) return true;
        return lay_paged_controls(Keep::main, false, s_.metrics.touch()) ||
               lay_paged_controls(Keep::exit, true, s_.metrics.touch()) ||
               lay_paged_controls(Keep::exit, false, s_.metrics.touch());
    }
    /// `beside`: the way on stands beside the way out, not in a strip of its own. False, and nothing laid, when less than
    /// `least` is left to read in.
    bool lay_paged_controls(Keep keep, bool beside, float least)
    {
        Blocks paged = rest_;
        const Blocks kept = taken_kept(paged, keep);
        float end = bottom_ - s_.px(20), kept_h = 0, used = 0;
        if (!kept.empty()) {
            const auto before = s_.mark();
            kept_h = button_row(s_, kept, x_ + pad_, 0, inner_, Align::left);
            s_.rewind(before);
            end -= kept_h + std::max(s_.px(12), s_.metrics.gap());
            // The way out is told last and ends the last row.
            used = row_width(s_, kept) <= inner_ ? row_width(s_, kept) : row_width(s_, {kept.back()});
        }
        const float room = inner_ - used - s_.px(40);
        if (beside && (kept.empty() || room < least_more(sheet_))) return false;
        if (end - half_ < (beside ? 0 : more_height(sheet_)) + least) return false;
        card(half_ - gap_ - words_h_ - pad_, bottom_);
        flow(s_, words_, x_ + pad_, half_ - gap_ - words_h_, inner_, style_);
        if (!kept.empty()) button_row(s_, kept, x_ + pad_, bottom_ - s_.px(20) - kept_h, inner_, Align::left);
        const RectF last = s_.out.placed.back().rect;
        const std::size_t region = add_region(sheet_, inside(half_, end));
        const auto lay = [&](float top) { return flow(s_, paged, x_ + pad_, top, inner_, style_); };
        if (!beside) {
            fill_region(sheet_, region, 0, s_.px(8), ".dialog", lay);
            return true;
        }
        const std::size_t outer = s_.region;
        s_.region = region;
        const float bottom = lay(half_);
        s_.region = outer;
        Region& in = s_.out.regions[region];
        in.content_height = bottom + s_.px(8) - half_;
        in.scrolls = bottom > end + 0.5f;
        const float more = more_height(sheet_);
        if (in.scrolls)
            add_more(sheet_, region, {x_ + pad_ + inner_ - room, std::round(last.y + (last.h - more) / 2), room, more},
                     ".dialog");
        return true;
    }
    void lay_paged_words()
    {
        card(top_, bottom_);
        const float controls = bottom_ - pad_ - rest_h_;
        const std::size_t region = add_region(sheet_, inside(top_ + s_.px(8), controls - gap_));
        fill_region(sheet_, region, pad_ - s_.px(8), s_.px(8), ".dialog",
                    [&](float top) { return flow(s_, words_, x_ + pad_, top, inner_, style_); });
        flow(s_, rest_, x_ + pad_, controls, inner_, style_);
    }

    PageSpace& sheet_;
    Shaper& s_;
    Blocks words_, rest_;
    FlowStyle style_;
    float pad_ = 0, width_ = 0, inner_ = 0, x_ = 0, half_ = 0, top_ = 0, bottom_ = 0, gap_ = 0, words_h_ = 0, rest_h_ = 0;
};

}  // namespace

bool lay_low_card(PageSpace& sheet, const Blocks& blocks, float wished_width)
{
    return LowCard{sheet, blocks, wished_width}.lay();
}

}  // namespace kiosk::ui
