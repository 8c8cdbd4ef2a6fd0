#pragma once
/// The look of the desk as numbers: its colours, where each is a meaning, and its letters, px at 100 %. Words on every ground
/// they may stand on keep 7 to 1 (tests/ui/desk_tokens_test.cpp). The citizen's look is `tokens`.
#include "kiosk/ui/tokens.h"

namespace kiosk::ui {

/// A meaning: words on a tint, the tint's edge, and a mark that never carries words (bars, dots, rings).
struct DeskTone {
    Rgb words = 0, tint = 0, edge = 0, mark = 0;
};

struct DeskTheme {
    Rgb ink = 0, quiet = 0, soft = 0;  ///< text, second text, labels: nothing lighter carries words
    Rgb paper = 0, card = 0, sunk = 0, hover = 0, pressed = 0;
    Rgb line = 0, hair = 0, edge = 0;  ///< panes and cards, between rows, around controls
    DeskTone tones[6];                 ///< by page::Tone; plain: ink on sunk
    Ink primary;                       ///< the filled button
    Rgb primary_hover = 0, primary_pressed = 0;
    Rgb found = 0;  ///< ground of letters that a search found
    bool outlined = false;

    const DeskTone& tone(page::Tone which) const { return tones[static_cast<int>(which)]; }
    /// Words of a tone on plain ground: only what says urgency, lateness, fulfilment or a source is coloured.
    Rgb words(page::Tone which) const { return which == page::Tone::plain ? ink : tone(which).words; }
};
const DeskTheme& desk_theme(base::Contrast);

/// size / line and weight, in the order of kiosk/ui/DESIGN.md: a person or case, a page, a list, a row's name, the citizen's
/// words, text, a button, the second line, a label, hours and sources, the same strong.
enum class DeskType { person, page, list, row, said, body, strong, second, label, small, small_strong };
Style desk_style(DeskType, float scale);

/// Sizes of the desk on one screen, px at 100 % times the person's scale; lines round to whole px.
class DeskMetrics {
public:
    DeskMetrics(float scale, bool narrow) : scale_(scale), narrow_(narrow) {}
    explicit DeskMetrics(const Metrics&);

    float px(float drawn) const;
    float hair() const { return 1; }
    Style style(DeskType type) const { return desk_style(type, scale_); }
    bool narrow() const { return narrow_; }  ///< under 1500 px at 100 %
    float scale() const { return scale_; }

    float control_h() const { return px(narrow_ ? 30 : 32); }
    float chip_h() const { return px(18); }
    float row_h() const { return px(40); }
    float wide_row_h() const { return px(narrow_ ? 41 : 46); }
    float table_row_h() const { return px(30); }
    float group_head_h() const { return px(narrow_ ? 22 : 24); }
    float head_h() const { return px(narrow_ ? 40 : 44); }
    float pad() const { return px(14); }
    float gap() const { return px(narrow_ ? 10 : 12); }
    float prose_w() const { return px(720); }

private:
    float scale_ = 1;
    bool narrow_ = false;
};

}  // namespace kiosk::ui
