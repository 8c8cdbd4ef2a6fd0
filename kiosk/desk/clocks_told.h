#pragma once
/// Clocks of requests and cases (flow/clocks.h) as staff read them: what is to be done, what is left, which rule and article.
/// Pure. Leaves to its neighbour (clock_words.h): how time is said.
#include <vector>

#include "kiosk/desk/clock_words.h"
#include "kiosk/desk/panes.h"
#include "kiosk/flow/clocks.h"

namespace kiosk::desk {

/// What the session knows of one row.
std::vector<flow::Clock> clocks_of(const Session&, const World&, const flow::QueuedRequest&);
/// Of every row, the most pressing first.
std::vector<flow::Clock> all_clocks(const Session&, const World&);

struct ToldClock {
    page::Line what;  ///< "Cử người thực hiện"
    ClockWords words;
    page::Line rule, source;  ///< empty: a day that staff set
};
ToldClock told(const View&, const flow::Clock&);

/// The name of the person, or the code while the seal is shut.
std::string person_of(const View&, const flow::QueuedRequest&);

}  // namespace kiosk::desk
