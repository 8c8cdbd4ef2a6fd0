#include "kiosk/app/board/demo_calls.h"

#include <algorithm>

#include "kiosk/flow/hall.h"

namespace kiosk::app {

namespace {
constexpr std::chrono::seconds call_every{30};
constexpr std::int64_t called_before = 9;

/// Every third is of the second letter, every fifth is called in English.
flow::CalledNumber made_up_call(std::int64_t place, base::WallTime at)
{
    const auto papers = (place + 1) / 3;
    flow::HallNumber number;
    number.letter = place % 3 == 2 ? "B" : "A";
    number.number = static_cast<int>(place % 3 == 2 ? papers : place - papers);
    return {place, flow::words_of(number), place % 2 == 0 ? "1" : "2", place % 5 == 0 ? "en" : "vi", at};
}
}  // namespace

base::Result<flow::CalledNumbers> DemoCalls::called()
{
    // Every third time two counters call at once.
    const auto times = (clock_.steady() - began_) / call_every;
    const auto place = called_before + times + times / 3;
    flow::CalledNumbers out;
    for (auto each = place; each > std::max<std::int64_t>(0, place - called_before); --each)
        out.calls.push_back(made_up_call(each, clock_.wall()));
    out.waiting = 3;
    return out;
}

}  // namespace kiosk::app
