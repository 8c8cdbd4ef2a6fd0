#include "kiosk/flow/staff_log.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/flow/act_words.h"
#include "kiosk/record/kinds.h"

namespace kiosk::flow {

namespace {
namespace kind = record::kind;
constexpr std::size_t anchor_letters = 16;

/// The first minute of a day, for events whose own is not known.
base::WallTime begin_of(base::Day day)
{
    return day.ok() ? base::parse_time(base::iso(day) + "T00:00").value_or(base::WallTime{}) : base::WallTime{};
}

std::string what_of(const record::Event& event)
{
    if (event.kind == kind::member_added) return "added";
    if (event.kind == kind::member_changed) return "changed";
    return "desk";
}
}  // namespace

Result<std::vector<DeskEntry>> desk_log(SignedIn& staff, const MemberRow& row)
{
    const auto events = TRY(staff.door().events_of(row.member.id));
    std::vector<record::EventId> wanted;
    for (const auto& event : events)
        if (event.kind == kind::desk_used) wanted.push_back(event.id);
    const auto sealed = TRY(all_sealed_of(staff.door(), wanted));
    std::vector<DeskEntry> out;
    std::size_t next = 0;
    for (const auto& event : events) {
        DeskEntry entry{begin_of(event.at), true, what_of(event), 0};
        if (event.kind == kind::desk_used) {
            const LaterContext later{event.subject, event.kind, event.act, event.who};
            const auto words = record::decoded_sealed(sealed[next++])
                                   .and_then([&](const record::SealedPart& part) {
                                       return staff.keys().open_later(row.sealed_name, part.for_staff, later);
                                   })
                                   .and_then([](const Bytes& plain) { return decoded_words(plain); });
            if (words) {
                entry.what = words->act;
                entry.tries = words->tries.value_or(0);
                if (base::local_day(words->at) == event.at) entry.at = words->at, entry.day_only = false;
            }
        }
        out.push_back(std::move(entry));
    }
    return out;
}

Result<LogAnchor> log_anchor(SignedIn& staff)
{
    const auto events = TRY(staff.door().events_of(staff.own().member.id));
    if (events.empty()) return base::failure(base::ErrorKind::not_found, "the log holds nothing of this member");
    return LogAnchor{std::to_string(events.back().id.number), base::hex(events.back().hash).substr(0, anchor_letters)};
}

MonthCount::MonthCount(StaffWork& work, std::vector<RequestId> requests, int year, unsigned month)
    : work_(work), requests_(std::move(requests)), year_(year), month_(month)
{
}

bool MonthCount::in_month(base::Day day) const
{
    return static_cast<int>(day.year()) == year_ && static_cast<unsigned>(day.month()) == month_;
}

StaffMonth* MonthCount::of(std::int64_t number)
{
    const auto found = std::find(numbers_.begin(), numbers_.end(), number);
    return found == numbers_.end() ? nullptr : &members_[static_cast<std::size_t>(found - numbers_.begin())];
}

Result<void> MonthCount::begin()
{
    TRY(work_.staff().read_colleagues());
    members_.clear();
    numbers_.clear();
    const auto colleagues = work_.staff().colleagues();
    for (const auto& each : colleagues) {
        StaffMonth month;
        month.name = work_.staff().name_of(each.row.member.number);
        month.role = std::string{record::name_of(each.row.member.role)};
        for (const auto& entry : TRY(desk_log(work_.staff(), each.row))) {
            if (!in_month(base::local_day(entry.at))) continue;
            month.unlocked += entry.what == "unlocked";
            month.printed += entry.what == "printed";
        }
        if (each.row.member.gone && month == StaffMonth{month.name, month.role}) continue;
        numbers_.push_back(each.row.member.number);
        members_.push_back(std::move(month));
    }
    return {};
}

Result<void> MonthCount::count(const RequestId& id)
{
    const record::SubjectId subject{id.bytes};
    const auto events = TRY(work_.staff().door().events_of(subject));
    const bool any =
        std::any_of(events.begin(), events.end(), [&](const auto& event) { return event.who != 0 && in_month(event.at); });
    if (!any) return {};
    for (const auto& event : events)
        if (event.kind == kind::act_refused && in_month(event.at))
            if (auto* member = of(event.who)) ++member->refused;
    const auto history = TRY(work_.history(id));
    // One entry an event, in their order.
    for (std::size_t at = 0; at < history.size() && at < events.size(); ++at) {
        const auto& event = events[at];
        auto* member = event.who == 0 || !in_month(event.at) ? nullptr : of(event.who);
        if (member == nullptr || event.kind == kind::act_refused) continue;
        const auto& what = history[at].what;
        ++(what == "opened"     ? member->opened
           : what == "printed"  ? member->printed
           : what == "exported" ? member->exported
                                : member->decided);
    }
    return {};
}

Result<bool> MonthCount::go_on(base::SteadyTime until, const base::Clock& clock)
{
    if (!begun_) TRY(begin());
    begun_ = true;
    while (next_ < requests_.size()) {
        // A request that was forgotten has no history, and is no reason to stop.
        const auto counted = count(requests_[next_]);
        const bool line = !counted && (counted.error().kind == base::ErrorKind::unavailable ||
                                       counted.error().kind == base::ErrorKind::no_answer);
        if (line) return tl::unexpected(counted.error());
        ++next_;
        if (clock.steady() >= until) break;
    }
    return next_ == requests_.size();
}

}  // namespace kiosk::flow
