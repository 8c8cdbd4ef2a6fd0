#pragma once
/// Why people stop, as they may say it with one touch: a fixed list, so that nothing of a person can be told this way.
/// Counted by day and reason alone (`flow::RequestQueue::count_stop`), for the centre to learn from.
#include <algorithm>
#include <array>
#include <string_view>

namespace kiosk::visit {

/// In the order in which they are offered; their words are `leaving.reason.<this>`.
inline constexpr std::array<std::string_view, 6> stop_reasons{"too_long", "unclear", "papers", "private", "person", "other"};

constexpr bool is_stop_reason(std::string_view reason)
{
    return std::find(stop_reasons.begin(), stop_reasons.end(), reason) != stop_reasons.end();
}

}  // namespace kiosk::visit
