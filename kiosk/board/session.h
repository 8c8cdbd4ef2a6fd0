#pragma once
/// The number board of the hall as a value: what the store told, which call is large now, which wait for their turn. Nothing
/// here acts or knows a clock of its own. Leaves to its neighbours: words and page (board_page.h), asking and sound (`app`).
///
/// A call is large for 20 s. Two that come at once have the glass together and are spoken one after the other, each with its
/// whole 20 s. When the store is lost, what is known stays.
#include <chrono>
#include <deque>
#include <optional>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/flow/board_door.h"

namespace kiosk::board {

inline constexpr std::chrono::seconds large_for{20};
inline constexpr std::size_t shown_before = 8;

struct Session {
    /// Of the newest call that was told; none: nothing was told yet. What was called before the board began is not called
    /// again.
    std::optional<std::int64_t> heard;
    std::optional<flow::CalledNumber> now;  ///< large
    base::SteadyTime now_until{};
    std::deque<flow::CalledNumber> queue;    ///< called and not shown yet, oldest first
    std::vector<flow::CalledNumber> before;  ///< newest first, without the one that is large and those that wait
    int waiting = 0;
    bool lost = false;  ///< the store does not answer
    bool operator==(const Session&) const = default;
};

/// The store told it at this moment.
Session told(Session, const flow::CalledNumbers&, base::SteadyTime);
Session lost(Session);
/// Time went on: the next call takes the place of one that was large for long enough.
Session at(Session, base::SteadyTime);
/// When `at` changes something; none: not by itself.
std::optional<base::SteadyTime> due(const Session&);

}  // namespace kiosk::board
