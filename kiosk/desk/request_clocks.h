#pragma once
/// Which clocks run for a request before it is a case, and which of them stands on its row. Pure; the words are
/// clock_words.h's.
#include <vector>

#include "kiosk/desk/clock_words.h"
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

/// The most pressing one. `request` null: its seal is not open. Empty: no clock runs.
ClockWords row_clock(const View&, const flow::QueuedRequest&, const flow::OpenedRequest* request);

/// A clock of the rail with its source.
struct RequestClock {
    ClockWords words;
    page::Line source;
    std::string id;
};
std::vector<RequestClock> request_clocks(const View&, const flow::QueuedRequest&, const flow::OpenedRequest&);

/// When this person may be called today.
SafeHours safe_hours_of(const View&, const flow::OpenedRequest&);
/// The day and part of the next try in safe hours, from the next day of work on: "thứ Tư 25/11, buổi sáng".
struct NextTry {
    base::Day day{};
    std::string part;  ///< option of the pack; empty: any time
    int from_minute = 0;
};
NextTry next_try(const View&, const flow::OpenedRequest&);

ClockView clock_view(const View&, bool urgent);

}  // namespace kiosk::desk
