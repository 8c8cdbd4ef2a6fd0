#include "kiosk/ui/touch.h"

namespace kiosk::ui {

bool TouchTracker::press(const Rules& rules, std::int64_t finger, float x, float y, const std::string& under, base::SteadyTime now)
{
    const bool other_finger = finger_ && *finger_ != finger;
    if (other_finger && last_press_ && now - *last_press_ < rests_after) return false;
    if (last_press_ && now - *last_press_ < rules.apart) return false;
    const float edge = rules.dead_edge_px;
    if (x < edge || y < edge || x >= rules.width_px - edge || y >= rules.height_px - edge) return false;
    finger_ = finger;
    last_press_ = now;
    pressed_ = under;
    return true;
}

void TouchTracker::slide(std::int64_t finger, const std::string& under)
{
    if (follows(finger) && under != pressed_) pressed_.clear();
}

std::optional<std::string> TouchTracker::lift(std::int64_t finger, const std::string& under)
{
    if (!follows(finger)) return std::nullopt;
    finger_.reset();
    std::string meant;
    meant.swap(pressed_);
    if (meant.empty() || meant != under) return std::nullopt;
    return meant;
}

void TouchTracker::cancel() { pressed_.clear(); }

}  // namespace kiosk::ui
