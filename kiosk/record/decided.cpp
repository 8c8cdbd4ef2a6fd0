#include "kiosk/record/decided.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/record/deciding.h"
#include "kiosk/record/descriptions.h"
#include "kiosk/record/kinds.h"

namespace kiosk::record {

namespace {
/// A clock that lost its battery starts decades back; the first snapshot of the law counts from here.
constexpr base::Day first_believable{std::chrono::year{2018}, std::chrono::January, std::chrono::day{1}};
/// Longer than an office stays closed.
constexpr std::chrono::days longest_pause{30};
constexpr std::int64_t messages_max = 50;
/// Of the sealed bytes: two envelopes of the largest kind. All of an event stays under event_bytes_max.
constexpr std::size_t sealed_bytes_max = 320 * 1024;

Result<Draft> receive(const View& view, const Act& act, const Here& here, const Receive& wish)
{
    if (!describes("unit", wish.unit) || !describes("code", wish.code))
        return failure(ErrorKind::invalid_input, "unit and code of capital letters and digits are expected");
    if (!wish.day.ok() || !wish.deadline.ok()) return failure(ErrorKind::invalid_input, "days are expected");
    if (act.sealed.empty()) return failure(ErrorKind::invalid_input, "a sealed request is expected");
    // Written down by staff for somebody at the counter or on the phone.
    if (act.who != 0) TRY(member_with(view, act.who, Power::record_contacts));
    if (TRY(view.request(act.subject))) return failure(ErrorKind::conflict, "another request is stored under this id");

    // What is handed in is never older than tomorrow: a day that is still to come would make every right clock a wrong one.
    const auto day = std::min(wish.day, here.today);
    OpenPart part;
    part.now.unit = wish.unit;
    part.now.code = wish.code;
    part.now.daily_number = TRY(view.last_daily_number(wish.unit, day)) + 1;
    part.now.urgent = wish.urgent;
    part.now.stage = Stage::received;
    part.now.holder = 0;
    part.now.home = here.home;
    part.now.deadline = wish.deadline;
    return drafted(act, kind::request_received, day, part);
}

Result<Draft> receive_message(const View& view, const Act& act, const Here& here)
{
    if (act.sealed.empty()) return failure(ErrorKind::invalid_input, "a sealed message is expected");
    const auto request = TRY(view.request(act.subject));
    if (!request || request->forgotten) return failure(ErrorKind::not_found, "no such request");
    if (request->messages >= messages_max)
        return failure(ErrorKind::too_large, "no more messages can be kept for this request");
    return drafted(act, kind::message_received, here.today, {});
}

Result<Draft> decide(const View& view, const Act& act, const Here& here)
{
    if (const auto* wish = std::get_if<Receive>(&act.wish)) return receive(view, act, here, *wish);
    if (std::holds_alternative<ReceiveMessage>(act.wish)) return receive_message(view, act, here);
    if (const auto* wish = std::get_if<ActOnRequest>(&act.wish)) return decided_on_request(view, act, here, *wish);
    if (const auto* wish = std::get_if<AddEntry>(&act.wish)) return add_entry(view, act, here, *wish);
    if (const auto* wish = std::get_if<ChangeEntry>(&act.wish)) return change_entry(view, act, here, *wish);
    if (const auto* wish = std::get_if<CloseBook>(&act.wish)) return close_book(view, act, here, *wish);
    if (const auto* wish = std::get_if<ConfirmSeries>(&act.wish)) return confirm_series(view, act, here, *wish);
    return decided_of_log(view, act, here);
}
}  // namespace

Result<Draft> decided(const View& view, const Act& act, const Here& here)
{
    if (!here.today.ok()) return failure(ErrorKind::wrong_clock, "a day is expected");
    if (act.sealed.size() > sealed_bytes_max)
        return failure(ErrorKind::too_large, "what is sealed is larger than an event may hold");
    return decide(view, act, here);
}

bool clock_is_wrong(const LogState& log, base::Day today)
{
    if (!today.ok() || today < first_believable) return true;
    return log.newest_day &&
           (today < *log.newest_day || std::chrono::sys_days{today} > std::chrono::sys_days{*log.newest_day} + longest_pause);
}

bool describes(std::string_view key, const std::string& value)
{
    for (const auto& each : described<Now>())
        if (each.name == key) return in_range(each.type, each.range, Value{value});
    return false;
}

Result<void> clock_allows(const LogState& log, base::Day today)
{
    if (!clock_is_wrong(log, today)) return {};
    return failure(ErrorKind::wrong_clock, "the machine's date is " + base::iso(today) + ", the newest entry is of " +
                                               base::iso(log.newest_day.value_or(first_believable)) +
                                               ": set the clock, or confirm the day");
}

Result<void> day_can_be(base::Day today)
{
    if (today >= first_believable) return {};
    return failure(ErrorKind::wrong_clock, "the machine's date is " + base::iso(today) + ": that cannot be; set the clock");
}

}  // namespace kiosk::record
