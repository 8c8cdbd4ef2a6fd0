#pragma once
/// The page on the glass: its arrangement, how far it is scrolled, which control is pressed, focused or read aloud, and
/// what was meant. Leaves drawing to `painting` and the touch rules to `touch`; the painter is its only user.
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/canvas.h"
#include "kiosk/ui/touch.h"

namespace kiosk::ui {

struct Stage {
    Stage(std::unique_ptr<Fonts> opened, ScreenSize size) : fonts(std::move(opened)), canvas(*fonts), screen(size) {}

    std::unique_ptr<Fonts> fonts;
    Canvas canvas;
    ScreenSize screen;
    page::PlainPage page;
    Theme theme = theme_of(base::Contrast::light);
    Metrics metrics{ScreenSize{}, base::TextSize::normal, page::Layout::standard};
    Look look;
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
};

}  // namespace kiosk::ui
