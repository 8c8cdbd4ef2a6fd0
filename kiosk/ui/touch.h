#pragma once
/// The touch rules, and nothing else: given where fingers press, slide and lift, which control was meant. Knows controls
/// only by name; asks its caller what lies under a point.
///
/// Press and lift on the same control count; a slide off cancels; second fingers are ignored; so is a touch that begins
/// within 0.3 s (0.5 s slow touch) of the one before, and one within 2 mm of the glass's edge.
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
    struct Rules {
        std::chrono::milliseconds apart{300};
        float dead_edge_px = 8;
        float width_px = 1920, height_px = 1080;
    };

    static constexpr std::chrono::seconds rests_after{5};

    /// `under`: name of the control under the finger; empty: none. True when the touch counts as one.
    bool press(const Rules&, std::int64_t finger, float x, float y, const std::string& under, base::SteadyTime);
    void slide(std::int64_t finger, const std::string& under);
    /// The control that was meant.
    std::optional<std::string> lift(std::int64_t finger, const std::string& under);
    /// The page changed under the finger.
    void cancel();
    /// Drawn pressed just now; empty: none.
    const std::string& pressed() const { return pressed_; }
    bool follows(std::int64_t finger) const { return finger_ && *finger_ == finger; }

private:
    std::optional<std::int64_t> finger_;
    std::string pressed_;
    std::optional<base::SteadyTime> last_press_;
};

}  // namespace kiosk::ui
