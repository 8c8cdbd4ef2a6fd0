#pragma once
/// What the blocks of the desk are drawn with: a Shaper with the desk's colours, letters and sizes, words that are cut at the
/// end of one line, chips, keys and gauges, and how rows and controls look while they are pointed at. Leaves each kind to
/// desk_blocks_*.cpp, their order to `desk_flow`.
#include <string_view>
#include <vector>

#include "kiosk/ui/desk_blocks.h"

namespace kiosk::ui {

/// A list that is open below a control: painted when everything else is.
struct OpenMenu {
    const PlainBlock* menu = nullptr;
    RectF below;
};

class DeskPen {
public:
    DeskPen(Shaper&, std::vector<OpenMenu>&, const DeskFlow& = {});

    Shaper& s;
    const DeskTheme& t;
    const DeskMetrics m;
    std::vector<OpenMenu>& menus;
    DeskFlow how;
    Rgb ground;  ///< what is stood on

    float px(float drawn) const { return m.px(drawn); }
    Style style(DeskType type) const { return m.style(type); }
    float line_px(DeskType type) const { return style(type).line_px(); }
    float width(std::string_view words, DeskType) const;
    Span span(std::string_view words, DeskType type, Rgb rgb) const { return {words, style(type), rgb, false}; }

    /// One line whose end gives way to "…" where it is too long; yields the width it takes.
    float line(float x, float y, float w, const std::vector<Span>&, Align = Align::left);
    float line(float x, float y, float w, std::string_view, DeskType, Rgb, Align = Align::left);
    float line(float x, float y, float w, std::string_view, const Style&, Rgb, Align = Align::left);
    /// As many lines as are needed; yields the bottom.
    float words(float x, float y, float w, std::string_view, DeskType, Rgb, Align = Align::left);
    float words(float x, float y, float w, std::vector<Span>, Align = Align::left);
    float height(std::string_view, DeskType, float w) const;

    float chip_width(const page::Chip&) const;
    float chip(float x, float centre_y, const page::Chip&, float most_w);
    /// Keys as they stand in their control: "Ctrl+Z", several with blanks between; what is no key is written plainly.
    float keys_width(std::string_view) const;
    void keys(float right, float centre_y, std::string_view, bool on_primary = false);
    void gauge(float x, float y, float h, const page::Gauge&);
    void icon(float x, float centre_y, float em, std::string_view name, Rgb);
    void hair(float x, float y, float w, Rgb);

    bool pressed(const PlainBlock& b) const { return b.meaning && s.pressed(b); }
    bool hovered(const PlainBlock&) const;
    /// A row from edge to edge: its ground while it is chosen, pointed at, pressed; yields that ground.
    Rgb row(const PlainBlock&, const RectF&, Rgb usual);
    /// A white control with an edge, 2 px teal when it is chosen; yields its ink.
    Ink control(const PlainBlock&, const RectF&, float radius);

    Placed& place(const Shaper::Mark&, const PlainBlock&, Role, const RectF&, DeskType, Rgb words, Rgb ground);
    /// A frame whose height is known only when what stands in it is laid: `close` gives it its bottom.
    struct Frame {
        std::size_t first_part, parts, placed;
    };
    Frame open_card(const RectF&, float radius, Rgb ground, Rgb edge);
    void close_card(const Frame&, float bottom);
};

/// Up to where the words fit, with what does not fit cut off.
std::string_view tail_that_fits(const DeskPen&, std::string_view, DeskType, float w);
bool has_words(const page::Line&);

}  // namespace kiosk::ui
