#pragma once
/// What each request and case owes, to whom and by when: from its row, what was opened of it, its case file, the limits of the
/// pack and the days off. Pure. Nothing counts down of which the pack has no clock.
/// Leaves to its neighbours: limits and their sources (content/clocks.h), words on the screen (desk).
#include <optional>
#include <string>
#include <vector>

#include "kiosk/content/clocks.h"
#include "kiosk/flow/case_file.h"
#include "kiosk/flow/opened_request.h"

namespace kiosk::flow {

struct Clock {
    enum class What {
        accept_now,       ///< somebody in an emergency waits for acceptance
        answer,           ///< the promise to read and call
        call_again,       ///< nobody answered so far
        answer_message,   ///< the holder of the receipt told something; no limit
        appoint,          ///< a provider, also of a notice that is not accepted yet
        give_advice,      ///< in writing
        papers,           ///< proof that is missing after acceptance
        change_provider,  ///< somebody asked for another provider
        complaint,
        limit,          ///< a day that staff set: a time limit of the law, an appointment
        hearing,        ///< tells its day, does not count down
        answer_body,    ///< a body of proceedings waits for what came of its notice; no limit is stated
        explain_right,  ///< a notice 04: the person has not asked yet
        hand_over,
        archive,
    };
    RequestId subject;
    What what{};
    /// None: no limit is stated. Of a day: its end, the next midnight.
    std::optional<base::WallTime> due;
    base::WallTime began{};  ///< when it began to run; zero: nothing runs
    bool by_day = true;
    base::Day day{};   ///< the day it falls on; none without `due`
    std::string at{};  ///< "08:00", of a hearing
    /// Of the whole limit, 1 to 0; below 0: nothing to measure.
    float left = -1;
    std::string rule{};    ///< id of the pack's clock; empty: a day that somebody set
    std::string holder{};  ///< who has it; empty: nobody
    StaffAct ends{};
    std::string words{};  ///< place of a hearing, the papers, what was set

    bool past(base::WallTime now) const { return due && *due <= now; }
};

/// All borrowed.
struct ClockWorld {
    const std::vector<content::ClockRule>& rules;
    const law::Holidays& holidays;
    base::WallTime now{};
};

/// The moment at which a limit that began then is over: of minutes and hours that minute, else the midnight after its last
/// day. A Saturday or a day off is no working day, and of calendar days every day counts.
base::WallTime due_after(const content::ClockRule&, base::WallTime began, const law::Holidays&);
/// The midnight after the day.
base::WallTime end_of(base::Day);

/// Clocks of one request; `opened` and `file` may be null: then only what the row tells.
std::vector<Clock> clocks_of(const QueuedRequest&, const OpenedRequest* opened, const CaseFile*, const ClockWorld&);
/// The most pressing first: what is due sooner; what has no limit after all that falls on the same day; the same moment in the
/// order given.
void sort_by_pressing(std::vector<Clock>&, base::WallTime now);

}  // namespace kiosk::flow
