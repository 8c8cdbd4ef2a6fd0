#pragma once
/// Clocks in words: what is left or when, until when, and how much of the whole is left as a gauge. First line, second line,
/// and the whole as a sentence of the rail. Pure; knows no request. Leaves to its neighbours: which clocks run (flow/clocks.h,
/// request_clocks.h), from which article (the caller adds it).
#include <optional>
#include <string>

#include "kiosk/content/parts_of_day.h"
#include "kiosk/desk/say.h"
#include "kiosk/law/outcome.h"

namespace kiosk::desk {

struct ClockWords {
    std::string left;   ///< "28 phút", "3 ngày", "quá 1 ngày", "thứ Tư"
    std::string until;  ///< "đến 10:10", "làm việc, 27/11", "hẹn T6 20/11"
    std::string whole;  ///< "Còn 3 ngày làm việc, nghỉ 24/11"
    page::Gauge gauge{};
    bool past = false;
    bool empty() const { return left.empty(); }
};

/// What clocks are told with.
struct ClockView {
    const Say& say;
    base::WallTime now{};
    const law::Holidays& holidays;
    bool urgent = false;  ///< lotus instead of teal; under an hour is lotus anyhow
};

/// A limit in hours and minutes, which began at `from`.
ClockWords minutes_left(const ClockView&, base::WallTime from, base::WallTime to);
/// A limit in working days, of which the last is `last`; it began on `from`. Days off between are named in the whole.
ClockWords working_days_left(const ClockView&, base::Day from, base::Day last);
/// A limit in calendar days. That falls on a day off is told with the working day before.
ClockWords days_left(const ClockView&, base::Day from, base::Day last);
/// A hearing, an appointment: its day is told, nothing is counted down. `name`: "phiên toà".
ClockWords event_on(const ClockView&, base::Day day, const std::string& name);
/// Something that was promised for a day that has passed.
ClockWords past_since(const ClockView&, base::Day last);

/// When somebody may be called today. No parts: at any time.
struct SafeHours {
    bool any_time = true;
    bool open = true;                      ///< now
    std::optional<base::WallTime> closes;  ///< today, while it is open and has an end
    std::optional<base::WallTime> opens;   ///< today, while it is not open
    content::PartOfDay today{};            ///< the part that is open, or opens next
    bool today_over = false;               ///< none opens any more today
};
SafeHours safe_hours(const std::vector<std::string>& parts, const content::PartsOfDay&, base::WallTime now);
/// "1 giờ 48 · gọi đến 11:30" while it is open, "từ 13:30 · gọi 13:30–17:00" before; empty for any time and for no more today.
ClockWords hours_to_call(const ClockView&, const SafeHours&);

/// "T6 20/11", "thứ Sáu 27/11", "Thứ Sáu 27/11".
std::string short_weekday(const Say&, base::Day);
std::string small_weekday(const Say&, base::Day);
/// "1 giờ 48", "28 phút".
std::string span_words(const Say&, std::chrono::minutes);

}  // namespace kiosk::desk
