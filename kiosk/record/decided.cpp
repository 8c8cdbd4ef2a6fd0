#include "kiosk/record/decided.h"

#include <algorithm>
#include <array>

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

bool describes(std::string_view key, const std::string& value)
{
    for (const auto& each : described<Now>())
        if (each.name == key) return in_range(each.type, each.range, Value{value});
    return false;
}

Result<Draft> receive(const View& view, const Act& act, const Here& here, const Receive& wish)
{
    if (!describes("unit", wish.unit) || !describes("code", wish.code))
        return failure(ErrorKind::invalid_input, "unit and code of capital letters and digits are expected");
    if (!wish.day.ok() || !wish.deadline.ok()) return failure(ErrorKind::invalid_input, "days are expected");
    if (act.sealed.empty()) return failure(ErrorKind::invalid_input, "a sealed request is expected");
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

/// The case that an accepted request becomes: the next number of its unit, form and year.
Result<void> give_number(const View& view, const Request& request, const std::string& form, const Here& here, Now& now)
{
    TRY(clock_allows(TRY(view.log()), here.today));
    if (form.empty() || !describes("form", form))
        return failure(ErrorKind::invalid_input, "the form TGTT, TV or DDNTT is expected");
    const auto year = std::int64_t{static_cast<int>(here.today.year())};
    const auto series = TRY(view.series(request.unit, form, year));
    now.form = form;
    now.year = year;
    now.number = (series ? series->last : 0) + 1;
    return {};
}

std::string_view kind_of(const ActOnRequest& wish)
{
    if (only_looks(wish.act)) return kind::looked;
    return wish.act == StaffAct::called && !wish.reached ? kind::called : kind::moved;
}

Result<Draft> act_on_request(const View& view, const Act& act, const Here& here, const ActOnRequest& wish)
{
    const auto member = TRY(acting_member(view, act.who));
    const auto request = TRY(view.request(act.subject));
    if (!request) return failure(ErrorKind::not_found, "no such request");
    const auto rules = staff_rules();
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const StaffRule& each) { return each.act == wish.act; });
    if (rule == rules.end()) return failure(ErrorKind::invalid_input, "an act of staff is expected");
    const auto log = TRY(view.log());
    TRY(holds(log.powers, rule->power, member));
    if (only_looks(wish.act)) return drafted(act, kind::looked, here.today, {});

    if (request->stopped)
        return failure(ErrorKind::denied, "a newer version of this software did something here: read it, do not act on it");
    if (request->forgotten) return failure(ErrorKind::denied, "what was sent was forgotten");
    if (!decides_here(log, request->home, here))
        return failure(ErrorKind::denied, "this request is decided at " + request->home);
    if (wish.seen != request->version) return changed_by(request->changed_by);
    const auto next = stage_after(request->stage, wish.act, member.role, log.powers);
    if (!next) return failure(ErrorKind::denied, "this cannot be done at this stage");

    OpenPart part;
    part.now.stage = *next;
    if (request->home != here.home) part.now.home = here.home;
    if (wish.act == StaffAct::claimed) part.now.holder = member.number;
    if (wish.act == StaffAct::released) part.now.holder = 0;
    if (wish.act == StaffAct::accepted) TRY(give_number(view, *request, wish.form, here, part.now));
    return drafted(act, kind_of(wish), here.today, part);
}

Result<Draft> decide(const View& view, const Act& act, const Here& here)
{
    if (const auto* wish = std::get_if<Receive>(&act.wish)) return receive(view, act, here, *wish);
    if (std::holds_alternative<ReceiveMessage>(act.wish)) return receive_message(view, act, here);
    if (const auto* wish = std::get_if<ActOnRequest>(&act.wish)) return act_on_request(view, act, here, *wish);
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
