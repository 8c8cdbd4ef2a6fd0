#pragma once
/// What the log says of members of staff: when they came, when they unlocked a desk, how often they did what in a month. Read
/// from events alone; nothing is kept. Leaves to its neighbours: words (`desk`), the sheet of the month (paper_values.h).
#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/paper_values.h"
#include "kiosk/flow/staff_work.h"

namespace kiosk::flow {

/// An event of a desk, or of the member: "unlocked", "locked", "printed", "passphrase_changed", "added", "changed".
struct DeskEntry {
    base::WallTime at{};
    bool day_only = false;  ///< the minute is not known
    std::string what;
    std::int64_t tries = 0;  ///< passphrases tried in vain before "unlocked"
};
/// Oldest first. An event whose words do not open is told by its kind.
Result<std::vector<DeskEntry>> desk_log(SignedIn&, const MemberRow&);

/// What a day sheet carries: the newest event of this member's desk, as `verify --anchor NUMBER:LETTERS` takes it.
struct LogAnchor {
    std::string number, letters;
};
Result<LogAnchor> log_anchor(SignedIn&);

/// Counts a month in steps, so that ten thousand histories never keep a key press waiting.
class MonthCount {
public:
    MonthCount(StaffWork&, std::vector<RequestId>, int year, unsigned month);
    int year() const { return year_; }
    unsigned month() const { return month_; }
    std::size_t left() const { return requests_.size() - next_; }
    /// Goes on until then; true: it is done. Errors are those of the line: it can go on later.
    Result<bool> go_on(base::SteadyTime until, const base::Clock&);
    /// By the order in which members were added; those who did nothing and left before are not in it.
    const std::vector<StaffMonth>& members() const { return members_; }

private:
    Result<void> begin();
    Result<void> count(const RequestId&);
    bool in_month(base::Day) const;
    StaffMonth* of(std::int64_t number);

    StaffWork& work_;
    std::vector<RequestId> requests_;
    std::size_t next_ = 0;
    int year_;
    unsigned month_;
    bool begun_ = false;
    std::vector<StaffMonth> members_;
    std::vector<std::int64_t> numbers_;
};

}  // namespace kiosk::flow
