#pragma once
/// The page on the glass: its arrangement, how far it is scrolled, which control is pressed, focused or read aloud, and
/// what was meant. Leaves drawing to `painting` and the touch rules to `touch`; the painter is its only user.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/canvas.h"
#include "kiosk/ui/touch.h"

namespace kiosk::ui {

/// Controls that Tab comes to as one: choices, of which a digit picks one, or rows of a list.
struct TabStop {
    bool whole = false;  ///< ringed together
    std::vector<std::string> ids;
    std::string chosen;
};
/// On the page or inside of a block; null: none has this id.
const PlainBlock* block_of(const std::vector<PlainBlock>&, std::string_view id);
/// Where letters are written now; empty: nowhere.
std::string focused_field_of(const std::vector<PlainBlock>&);

/// What the mouse holds: a border between panes or the thumb of a scroll bar.
struct Drag {
    enum class What : std::uint8_t { nothing, thumb, list, rail } what = What::nothing;
    std::int64_t finger = 0;
    std::size_t region = 0;
    float from = 0;   ///< where it was taken: x of a border, y of a thumb
    float began = 0;  ///< width or scroll then
    std::optional<page::PaneWidths> widths{};
};

struct Stage {
    Stage(std::unique_ptr<Fonts> opened, ScreenSize size) : fonts(std::move(opened)), canvas(*fonts), screen(size) {}

    std::unique_ptr<Fonts> fonts;
    Canvas canvas;
    ScreenSize screen;
    page::PlainPage page;
    Theme theme = theme_of(base::Contrast::light);
    Metrics metrics{ScreenSize{}, base::TextSize::normal, page::Layout::standard};
    InteractionState look;
    Arrangement arranged;
    Semantics semantics;
    std::vector<float> scrolls;
    TouchTracker touch;
    /// The keys of the page before, where they lay: a keyboard that stays under the fingers is no new page.
    std::vector<std::pair<std::string, RectF>> keys_before;
    std::optional<std::size_t> meaning;
    bool lifted_unseen = false;  ///< a tap so quick that its pressed look was not drawn yet
    float pointer_x = 0, pointer_y = 0;
    std::ptrdiff_t focus_place = 0;
    bool arranged_now = false, seen_now = false, dirty = true, focus_visible = false, press_unseen = false;

    void outdate();
    void settle();
    bool useful(std::size_t place) const;
    bool usable(std::size_t place) const;
    TouchTracker::Target under(float x, float y);
    /// As a target of the touch rules; unknown names are plain controls.
    TouchTracker::Target target(const std::string& name);
    /// Before another page takes its place: guards begin anew.
    void leave_page();
    void scroll_region(std::size_t region, int pages);
    void bring(const std::string& id);
    void show_place(std::size_t place);
    void act(const std::string& name);
    /// Controls in reading order, by their place.
    std::vector<std::string> stations();
    void focus_by(int step);
    void show_named(const std::string& name);
    TouchTracker::Rules rules() const;
    void set_pressed(const std::string& name);

    // -- the desk (stage_desk.cpp, stage_focus.cpp)
    Drag drag;
    std::optional<page::PaneWidths> dragged;
    std::optional<base::SteadyTime> last_press_at;
    std::string last_press_name;
    /// A row that keeps its place on the glass when rows come in above it.
    struct Anchor {
        std::string id;
        float y = 0;
    };
    std::optional<Anchor> anchor;

    /// The desk, and its lock page.
    bool at_desk() const { return is_desk(page); }
    std::optional<std::size_t> pane_at(float x, float y) const;
    void scroll_pane(std::size_t region, float by_px);
    void wheel(int lines);
    /// Scrolls its pane until all of it is in view.
    void reveal(std::size_t place);
    void hover(float x, float y);
    std::optional<std::size_t> on_bar(float x, float y) const;
    const Border* border_at(float x, float y) const;
    /// True when the press took hold of a border or a scroll bar.
    bool take_hold(std::int64_t finger, float x, float y);
    void drag_to(float x, float y);
    void let_go_of_drag();
    /// The second press of a double click on what came under the pointer by the first: not meant.
    bool second_of_double_click(const std::string& name, base::SteadyTime);
    bool ask_menu(const std::string& name, const RectF& at);
    bool press_menu(float x, float y);
    void close_menu();
    bool key_at_desk(std::string_view name, bool ctrl, bool shift, bool alt);
    bool menu_by_key();
    bool key_in_menu(std::string_view name);
    bool key_scrolls(std::string_view name);
    std::vector<TabStop> tab_stops() const;
    void ring_group();
    void focus_on(const std::string& name);
    void focus_part(int step);
    bool key_in_choosing(std::string_view name);
    bool choose_focused();
    void remember_anchor();
    void keep_anchor();
    /// Which of the panes begin at their top for the next page.
    void start_panes(const page::PlainPage& next);
};

}  // namespace kiosk::ui
