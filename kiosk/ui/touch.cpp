#include "kiosk/ui/touch.h"

#include <utility>

namespace kiosk::ui {

bool TouchTracker::guarded(const Rules& rules, const Target& under, base::SteadyTime now) const
{
    if (under.kind == Kind::way_out) return false;
    const bool key = under.kind == Kind::key;
    const bool unsettled = rules.new_page.count() > 0 && (page_unseen_ || (page_shown_ && now - *page_shown_ < rules.new_page));
    if (unsettled && !(key && under.on_page_before)) return true;
    if (!last_press_) return false;
    const auto since = now - *last_press_;
    return key ? under.name == last_key_ && since < rules.same_key : since < rules.control;
}

void TouchTracker::remember(const Target& under, base::SteadyTime now)
{
    last_press_ = now;
    last_key_ = under.kind == Kind::key ? under.name : std::string{};
}

TouchTracker::Press TouchTracker::press(const Rules& rules, std::int64_t finger, float x, float y, const Target& under,
                                        base::SteadyTime now)
{
    const float edge = rules.dead_edge_px;
    if (x < edge || y < edge || x >= rules.width_px - edge || y >= rules.height_px - edge) return {};
    const bool other_holds = finger_ && *finger_ != finger && last_press_ && now - *last_press_ < rests_after;
    const bool thumbs = rules.two_thumbs && pressed_key_ && under.kind != Kind::control;
    if (other_holds && !thumbs) return {};
    if (guarded(rules, under, now)) return {};
    Press out{true, {}};
    if (other_holds && under.kind == Kind::key) out.let_go = std::move(pressed_);
    finger_ = finger;
    remember(under, now);
    pressed_ = under.name;
    pressed_key_ = under.kind == Kind::key;
    return out;
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

bool TouchTracker::choose(const Rules& rules, const Target& target, base::SteadyTime now)
{
    if (guarded(rules, target, now)) return false;
    remember(target, now);
    return true;
}

void TouchTracker::cancel() { pressed_.clear(); }

void TouchTracker::page_changed() { page_unseen_ = true; }

void TouchTracker::page_shown(base::SteadyTime now)
{
    if (std::exchange(page_unseen_, false)) page_shown_ = now;
}

void TouchTracker::end_guards()
{
    page_unseen_ = false;
    page_shown_.reset();
    last_press_.reset();
}

}  // namespace kiosk::ui
