#pragma once
/// The look as numbers: colours of the four contrasts, sizes in millimetres made into whole pixels. Every pair of words
/// and ground keeps the bounds of DESIGN.md (tests/ui/tokens_test.cpp). Colours are 0x00RRGGBB.
#include <cstdint>

#include "kiosk/base/comfort.h"
#include "kiosk/page/page.h"
#include "kiosk/ui/painter.h"

namespace kiosk::ui {

using Rgb = std::uint32_t;

/// Words on a ground, and the line around the ground.
struct Ink {
    Rgb words = 0, ground = 0, edge = 0;
};

struct Theme {
    Rgb paper = 0;  ///< behind everything
    Rgb bar = 0;    ///< header and tool bar
    Rgb words = 0, quiet = 0, line = 0;
    Ink card, chosen, primary, secondary, tool, exit, key, key_function;
    Rgb primary_edge = 0;  ///< the pressed edge under the main button
    Rgb accent = 0;        ///< teal: icons, bars, citation edges
    Ink tones[6];          ///< by page::Tone
    Ink panel;             ///< coloured half of the front page
    Rgb panel_quiet = 0;
    Rgb focus = 0;             ///< ring around the control chosen with three keys
    Rgb spoken = 0;            ///< ground of the block read aloud
    int shadow = 0;            ///< opacity of the card's shadow, 0..255
    float chosen_edge_px = 3;  ///< at 1080p
    bool outlined = false;     ///< high contrast: no tints, lines instead

    const Ink& tone(page::Tone which) const { return tones[static_cast<int>(which)]; }
};
Theme theme_of(base::Contrast);

enum class Face : std::uint8_t { regular, medium, semibold, bold, extrabold, icons };

struct Style {
    Face face = Face::regular;
    float em = 30;             ///< px
    float tracking = 0;        ///< em added after each letter
    float line = 1.45f;        ///< em from one baseline to the next
    bool even_digits = false;  ///< all as wide as a zero: numbers under each other
    float cap_px() const { return em * 8 / 11; }
    float line_px() const;
};

enum class Use {
    body,
    strong,
    lead,
    quiet,
    small,
    small_strong,
    title,
    part,
    group,
    door_title,
    choice,
    action,
    tool,
    key,
    key_name
};

/// Sizes for one screen and one person. `px(n)` is n pixels of the 1080p drawings, `mm(n)` true millimetres. At the desk, which
/// is looked at from arm's length with mouse and keyboard, `px(n)` is n pixels at 100 % times the person's size and the
/// system's scale; letters are never under 12 pixels.
class Metrics {
public:
    Metrics(ScreenSize, base::TextSize, page::Layout);

    float px(float drawn) const;
    float mm(float millimetres) const;
    Style style(Use) const;
    /// Quiet words that leave room on a small glass: as large as at the next smaller size, so that nobody who asks for larger
    /// letters gets smaller ones.
    Style quiet_in_short() const;
    /// Title sizes, largest first: the arranger takes the first that does not run into a third line.
    Style title(int smaller_steps) const;
    float touch() const { return dense_ ? px(32) : mm(12.7f); }
    float gap() const { return dense_ ? px(10) : mm(2.54f); }
    float action_height() const;
    const ScreenSize& screen() const { return screen_; }
    bool dense() const { return dense_; }
    /// Of the desk: pixels of one px at 100 %, by the person's size and the system's scale.
    float desk_scale() const { return scale_; }
    /// Letters so large for this glass that frame and blank space must give way to what the page is for.
    bool cramped() const { return !dense_ && !tall() && static_cast<float>(screen_.height_px) < body_em_ * 25; }
    bool tall() const { return screen_.height_px > screen_.width_px; }
    float body_em() const { return body_em_; }

private:
    Style dense_style(Use) const;

    ScreenSize screen_;
    base::TextSize size_;
    bool dense_ = false, front_ = false, typing_ = false;
    float scale_ = 1;
    float body_em_ = 30, quiet_em_ = 29;  ///< multiples of two pixels are crispest; quiet words are just as large as promised
    float small_em_ = 24, smaller_quiet_em_ = 24;
};

}  // namespace kiosk::ui
