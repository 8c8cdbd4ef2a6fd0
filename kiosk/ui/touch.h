#pragma once
/// The touch rules, and nothing else: given where fingers press, slide and lift, which control was meant. Knows controls
/// only by name and kind; asks its caller what lies under a point.
///
/// Press and lift on the same control count; a slide off cancels; second fingers are ignored, but for two thumbs on the
/// keyboard; so is a touch within 2 mm of the glass's edge. Guards against trembling and double touches (`Rules`): the same
/// key again, a control soon after any touch, a page that has just changed. The way out counts at once, always.
/// A finger that has been down for 5 s rests there, or its lift was lost: the next one takes over, so that neither a hand
/// on the glass nor a fault of the panel shuts a person out.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/base/clock.h"

namespace kiosk::ui {

class TouchTracker {
public:
    enum class Kind : std::uint8_t { control, key, way_out };

    /// What lies under a finger.
    struct Target {
        std::string name;  ///< empty: nothing
        Kind kind = Kind::control;
        bool on_page_before = false;  ///< a key that lay at this place already before the page changed
    };

    struct Rules {
        std::chrono::milliseconds same_key{100};  ///< until a key counts again; another key counts at once
        std::chrono::milliseconds control{300};   ///< from the last touch until a control that is no key counts
        std::chrono::milliseconds new_page{400};  ///< from the first picture of a page until it takes a touch
        bool two_thumbs = true;  ///< while one finger still holds a key, another one counts on a key or the way out
        float dead_edge_px = 8;
        float width_px = 1920, height_px = 1080;
    };

    static constexpr std::chrono::seconds rests_after{5};

    struct Press {
        bool counts = false;
        std::string let_go{};  ///< the key that the other thumb still held: it was meant, in the order of the presses
    };
    Press press(const Rules&, std::int64_t finger, float x, float y, const Target& under, base::SteadyTime);
    void slide(std::int64_t finger, const std::string& under);
    /// The control that was meant.
    std::optional<std::string> lift(std::int64_t finger, const std::string& under);
    /// True when a choice by key counts: guarded as a touch is.
    bool choose(const Rules&, const Target&, base::SteadyTime);
    /// The control under the finger went away.
    void cancel();
    /// Another page lies under the fingers; until it is on the glass nothing but the way out counts.
    void page_changed();
    void page_shown(base::SteadyTime);
    /// As if enough time had passed since the last touch and the last change of the page; for walks, whose clock stands still.
    void end_guards();
    /// Drawn pressed just now; empty: none.
    const std::string& pressed() const { return pressed_; }
    bool follows(std::int64_t finger) const { return finger_ && *finger_ == finger; }

private:
    bool guarded(const Rules&, const Target&, base::SteadyTime) const;
    void remember(const Target&, base::SteadyTime);

    std::optional<std::int64_t> finger_;
    std::string pressed_;
    bool pressed_key_ = false;
    std::string last_key_;  ///< what the last touch fell on, if that was a key
    std::optional<base::SteadyTime> last_press_;
    std::optional<base::SteadyTime> page_shown_;
    bool page_unseen_ = false;
};

}  // namespace kiosk::ui
