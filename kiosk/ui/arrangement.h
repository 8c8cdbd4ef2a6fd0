#pragma once
/// Where everything on a page lies: regions that scroll, placed blocks in reading order, and the parts they are drawn
/// from. Pure geometry in pixels; knows no draw list. Made by `arrange`, read by painting, touch, focus and semantics.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/page/page.h"
#include "kiosk/ui/pictograms.h"
#include "kiosk/ui/pictures.h"
#include "kiosk/ui/semantics.h"
#include "kiosk/ui/text_layout.h"
#include "kiosk/ui/tokens.h"

namespace kiosk::ui {

/// One thing to draw. Letters: `first`, `count` into Arrangement::letters, pens relative to rect.x.
struct DrawnPart {
    enum class Kind : std::uint8_t { fill, rounded, ring, shadow, letters, modules, arc, picture, pictogram } kind = Kind::fill;
    RectF rect;
    Rgb rgb = 0;
    std::uint8_t opacity = 255;
    float radius = 0;
    float thickness = 0;         ///< ring, arc; shadow: sigma
    float share = 1;             ///< arc: of the whole circle, clockwise from the top
    float em = 0, baseline = 0;  ///< letters; shadow: baseline is the drop
    std::size_t first = 0, count = 0;
};

/// A part of the screen that shows a piece of something longer. Fixed areas do not scroll.
struct Region {
    RectF view;  ///< on the glass
    float content_height = 0;
    float scroll = 0;
    bool scrolls = false;
    std::size_t above = 0, below = 0;  ///< placed "more" controls; 0: none
    /// Of the desk: scrolls by pixels, with a bar at its right edge, and shows what is cut by its edges.
    bool pane = false;
    std::string name{};  ///< "list", "detail"; empty: none
    float bar_px = 0;    ///< width of its bar
    float furthest() const { return std::max(0.0f, content_height - view.h); }
    /// The part of the bar that says where one is; empty: all is in view.
    RectF thumb() const;
};

/// Controls of which one is chosen: Tab comes to all of them at once, a digit picks one.
struct Choosing {
    RectF rect;  ///< unscrolled
    std::size_t region = 0;
    std::vector<std::string> ids;
};

/// A border between two panes that a mouse may drag.
struct Border {
    enum class Which : std::uint8_t { list, rail } which = Which::list;
    RectF rect;          ///< where it is taken hold of
    float width_px = 0;  ///< of the pane it belongs to, now
};

/// A block at its place, or one of the painter's own controls.
struct Placed {
    enum class Piece : std::uint8_t { whole, caption, scenery, more_below, more_above } piece = Piece::whole;
    const page::PlainBlock* block = nullptr;
    std::string id;
    Role role = Role::text;
    RectF rect;  ///< unscrolled
    std::size_t region = 0;
    std::size_t first_part = 0, parts = 0;
    float radius = 0;          ///< of the ring when it is focused
    bool ring_inside = false;  ///< a row that touches its neighbours: the ring lies within it
    float cap_px = 0;
    Rgb words_rgb = 0, ground_rgb = 0;
    bool control = false;
    bool leads = false;         ///< a part's heading: goes to the next page with what follows
    bool stands_alone = false;  ///< a heading that says something without what follows
    bool card = false;          ///< scenery of a panel: nothing without any of the words on it
    bool under_dialog = false;
    bool broken_word = false;  ///< a word did not fit its line
};

struct Arrangement {
    std::vector<Region> regions;
    std::vector<Placed> placed;
    std::vector<DrawnPart> parts;
    std::vector<Letter> letters;
    std::vector<std::vector<bool>> modules;  ///< QR pictures, row by row
    std::vector<Picture> pictures;
    /// A drawing in the colours of its ground.
    struct Pictogram {
        std::shared_ptr<const drawing::Drawing> drawing;
        PictureInks inks;
    };
    std::vector<Pictogram> pictograms;
    /// Blocks that stand in another order than the page's: they are heard and chosen in this one, at the places they share.
    std::vector<const page::PlainBlock*> told;
    std::string more_below_words, more_above_words;
    /// A main button that leads on through its page (`leafing`).
    struct LeadsOn {
        std::string id;
        std::string words, spoken;
        std::size_t region = 0;  ///< what it turns
    };
    std::optional<LeadsOn> leads_on;
    bool has_dialog = false;
    std::vector<Choosing> choosing;
    /// Around a group of choices that has the keyboard.
    struct Ring {
        RectF rect;  ///< unscrolled
        std::size_t region = 0;
    };
    std::optional<Ring> ring;
    std::vector<Border> borders;
    bool has_menu = false;  ///< a list of commands or values lies over the page; nothing else can be touched
    std::string menu_id;    ///< the block that is left by touching beside it
    float touch_px = 0;     ///< less than this of what is shown by whole lines does not count as shown

    /// On the glass at the region's scroll: completely, or enough of what is shown by whole lines (`in_pieces`).
    bool shown(const Placed&) const;
    /// Any of what stands on a panel's card.
    bool shows_any_of(const Placed& card) const;
    RectF on_glass(const Placed&) const;
    /// Shown by whole lines where its end is below the glass: what is taller than the view, or a long paragraph that begins
    /// here.
    bool in_pieces(const Placed&) const;
};

}  // namespace kiosk::ui
