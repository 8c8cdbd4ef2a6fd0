#pragma once
/// How long things may take: `desk/clocks.yaml` of the pack, dated like the law. Says a limit, its unit, whose it is and where
/// it stands. Leaves to its neighbour (flow/clocks.h): from when it runs, and what is due when.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/law/rules.h"

namespace kiosk::content {

struct ClockRule {
    std::string id;  ///< "appoint_held"
    int number = 0;  ///< 0: at once
    enum class Unit { minutes, hours, working_days, days, years } unit = Unit::hours;
    enum class Whose { law, promise } whose = Whose::law;
    std::optional<base::Day> from, to;  ///< none: as long as anybody here knows; `to` is the last day
    law::Words words;                   ///< "12 giờ từ lúc thụ lý"
    law::Words source;                  ///< "Điều 31 khoản 2 Luật TGPL"
    bool confirmed = false;             ///< somebody read the rule itself
    std::optional<law::Citation::Unread> unread;

    bool counts_on(base::Day) const;
    /// Read, and no law that nobody has read changes it by this day.
    bool confirmed_on(base::Day) const;
};

/// Null: no such clock counts on this day.
const ClockRule* clock_on(const std::vector<ClockRule>&, std::string_view id, base::Day);

}  // namespace kiosk::content
