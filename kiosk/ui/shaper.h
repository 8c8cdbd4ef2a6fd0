#pragma once
/// Appends shapes and words to an arrangement: the tools the blocks are made with. Knows theme, sizes and the ground it
/// stands on; leaves which block goes where to `flow` and `arrange`.
#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "kiosk/ui/arrangement.h"
#include "kiosk/ui/fonts.h"
#include "kiosk/ui/tokens.h"

namespace kiosk::ui {

/// What the person is doing to the page just now.
struct InteractionState {
    std::string pressed;      ///< block id
    std::string focused;      ///< ringed
    std::string highlighted;  ///< read aloud
    std::string hovered{};    ///< desk: the mouse is over it
    bool desk = false;        ///< the page is of the desk: its rings and bars
    base::Contrast contrast = base::Contrast::light;
    bool seen_to_end = false;  ///< all parts of the page were on the glass
    RectF menu_at{};           ///< desk: where a menu was asked for: the pointer, or the control that had the focus
};

/// The ground that words stand on.
struct Ground {
    Rgb words = 0, quiet = 0, ground = 0;
};

struct Slot {
    float x = 0, y = 0, w = 0;
    float min_h = 0;
    float label_w = 0;  ///< rows: width of the labels of all of them; 0: each by itself
};

enum class Align { left, centre, right };

class Shaper {
public:
    Shaper(const page::PlainPage&, const Theme&, const Metrics&, Fonts&, const InteractionState&, Arrangement&);

    const page::PlainPage& page;
    const Theme& theme;
    const Metrics& metrics;
    Fonts& fonts;
    const InteractionState& look;
    Arrangement& out;
    std::size_t region = 0;
    bool under_dialog = false;
    bool in_dialog = false;
    bool snug = false;         ///< for a low reach: a button's letters, blank space and height are no more than needed
    int most_field_lines = 0;  ///< of a field kept in sight above the keys: its last ones; 0: all it asks for
    float frame_em = 0;        ///< of brand and clock where the usual letters would take a second line; 0: the usual
    float tightness = 1;       ///< of blank space, when a page would else need scrolling
    bool paged = false;        ///< laid out over several glasses
    std::string lead_on{};     ///< what the main button says in place of its own words; empty: nothing
    Ground ground;

    float px(float drawn) const { return metrics.px(drawn); }
    float blank(float drawn) const { return std::max(1.0f, std::round(metrics.px(drawn) * tightness)); }
    bool pressed(const page::PlainBlock& block) const { return !look.pressed.empty() && block.id == look.pressed; }
    bool hovered(const page::PlainBlock& block) const
    {
        return !look.hovered.empty() && block.id == look.hovered && block.enabled;
    }
    /// Of a pane that scrolls: anything of it is worth drawing. What is farther from the view needs its place alone.
    bool near(float y, float height) const { return y + height >= near_top && y <= near_bottom; }
    float near_top = -1e9f, near_bottom = 1e9f;

    /// Everything appended since can be taken back (measuring) or moved (centring).
    struct Mark {
        std::size_t placed, parts, letters, modules, pictures, pictograms, choosing;
    };
    Mark mark() const;
    void rewind(const Mark&);
    void move(const Mark&, float dx, float dy);

    void fill(const RectF&, Rgb, int opacity = 255);
    void rounded(const RectF&, float radius, Rgb);
    void ring(const RectF&, float radius, float thickness, Rgb);
    /// Of the circle in the square, clockwise from the top.
    void arc(const RectF& square, float thickness, float share, Rgb);
    /// Grey, scaled into the rectangle; its white is left out, so it stands on what was painted before.
    void picture(const RectF&, Picture);
    /// Ground, edge and shadow of a card.
    void card(const RectF&, float radius, const Ink&, float edge_px, bool shadowed);
    /// Lines of words from `y` down; yields the bottom. What is being typed breaks where it is full, all else evenly.
    enum class Breaks { evenly, when_full };
    float words(float x, float y, float width, std::vector<Span>, Align = Align::left, Breaks = Breaks::evenly);
    float words(float x, float y, float width, std::string_view, const Style&, Rgb, Align = Align::left);
    /// The first line's centre stands at `centre_y`; words must fit one line.
    void words_at(float x, float centre_y, float width, std::string_view, const Style&, Rgb, Align = Align::left);
    float height_of(std::string_view, const Style&, float width) const;
    float width_of(std::string_view words, const Style& style) const { return ui::width_of(fonts, words, style); }
    /// The largest of the style's steps (down to `smallest_em`) at which the words fit the width in one line.
    Style fitted(Style, std::string_view, float width, float smallest_em) const;
    void icon(float centre_x, float centre_y, float em, std::string_view name, Rgb);
    /// Is there a picture of this name? Then it may stand larger than an icon.
    bool drawn(std::string_view name) const { return fonts.pictures().find(name) != nullptr; }
    /// A picture of this name in a square of `side`, on this ground; without one the icon.
    void pictogram(float centre_x, float centre_y, float side, std::string_view name, const Ink& on);
    void modules(const RectF&, std::vector<bool>);

    /// Names what was appended since the mark.
    Placed& place(const Mark&, const page::PlainBlock&, Role, const RectF&, float cap_px, Rgb words_rgb, Rgb ground_rgb);
    void scenery(const Mark&, const RectF&);
    /// A row that is not `near`: its place, and its controls at the same place, without anything to draw.
    void place_unseen(const page::PlainBlock&, const RectF&);
    Ink pressed_look(const Ink&) const;

private:
    bool broke_word_ = false;
};

}  // namespace kiosk::ui
