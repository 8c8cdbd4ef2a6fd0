#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/record/deciding.h"
#include "kiosk/record/kinds.h"
#include "kiosk/record/open_reading.h"
#include "kiosk/record/state.h"

namespace kiosk::record {

namespace {
template <class Kept, class Said>
void copy(Kept& kept, const Said& said)
{
    if (said) kept = *said;
}

bool counts_for_the_newest_day(std::string_view name)
{
    return name == kind::request_received || name == kind::message_received || name == kind::called || name == kind::moved;
}

/// A closed book without its period is another program's.
bool is_known_event(std::string_view name, const OpenPart& part)
{
    return is_known_kind(name) && (name != kind::book_closed || (part.log.from && part.log.to));
}

Request begun_request(const Event& event)
{
    Request out;
    out.id = event.subject;
    out.day = event.at;
    out.since = event.at;
    return out;
}

void copy_now(Request& request, const Now& now, base::Day at)
{
    if (now.stage && *now.stage != request.stage) request.since = at;
    copy(request.unit, now.unit);
    copy(request.code, now.code);
    copy(request.daily_number, now.daily_number);
    copy(request.urgent, now.urgent);
    copy(request.stage, now.stage);
    copy(request.holder, now.holder);
    copy(request.home, now.home);
    copy(request.deadline, now.deadline);
    copy(request.form, now.form);
    copy(request.number, now.number);
    copy(request.year, now.year);
    if (now.voided != true) return;
    request.form.clear();
    request.number = 0;
    request.year = 0;
}

void count(Request& request, const Event& event, const Now& now)
{
    const bool is_act = event.kind == kind::called || event.kind == kind::moved;
    ++request.version;
    request.changed_by = event.who;
    request.newest_act_by = is_act && now.undone != true ? event.who : 0;
    if (event.kind == kind::message_received) {
        ++request.messages;
        ++request.messages_unanswered;
    }
    if (event.kind == kind::called) ++request.tries;
    if (is_act) request.messages_unanswered = 0;
}

/// A number that an event gives is had by its series, and never given again.
Result<void> note_number(const View& view, const Given& given, Changes& changes)
{
    if (given.form.empty() || given.year <= 0 || given.number <= 0) return {};
    auto series = TRY(view.series(given.unit, given.form, given.year)).value_or(Series{given.unit, given.form, given.year, 0});
    series.last = std::max(series.last, given.number);
    changes.series.push_back(std::move(series));
    changes.given = given;
    return {};
}

Result<void> apply_to_request(const View& view, const Event& event, const OpenReading& read, bool readable, Changes& changes)
{
    const auto& now = read.part.now;
    const bool known = is_known_event(event.kind, read.part);
    auto row = TRY(view.request(event.subject));
    // A request of another program's kind is one that has a code and a stage.
    const bool begins = event.kind == kind::request_received || (!known && now.code && now.stage);
    if (!row && !begins) return {};
    if (!row) row = begun_request(event);
    copy_now(*row, now, event.at);
    count(*row, event, now);
    const bool must = !known && read.part.must;
    row->stopped = row->stopped || must || !readable || !read.found.out_of_range.empty();
    if (now.number) TRY(note_number(view, {row->unit, row->form, row->year, *now.number}, changes));
    changes.request = std::move(row);
    return {};
}

Result<void> apply_to_entry(const View& view, const Event& event, const Now& now, Changes& changes)
{
    auto row = TRY(view.entry(event.subject));
    if (!row && event.kind != kind::entry_added) return {};
    if (!row) {
        row = Entry{};
        row->id = event.subject;
    }
    copy(row->unit, now.unit);
    copy(row->day, now.day);
    copy(row->form, now.form);
    copy(row->number, now.number);
    copy(row->year, now.year);
    copy(row->voided, now.voided);
    ++row->version;
    if (now.number) TRY(note_number(view, {row->unit, row->form, row->year, *now.number}, changes));
    changes.entry = std::move(row);
    return {};
}

/// What a head typed may be more than what is known here, never less.
Result<void> apply_typed_numbers(const View& view, const std::vector<SeriesLast>& typed, Changes& changes)
{
    for (const auto& one : typed) {
        auto series = TRY(view.series(one.unit, one.form, one.year)).value_or(Series{one.unit, one.form, one.year, 0});
        series.last = std::max(series.last, one.last);
        changes.series.push_back(std::move(series));
    }
    return {};
}

void copy_member(Member& member, const MemberNow& said)
{
    copy(member.role, said.role);
    copy(member.key, said.key);
    copy(member.gone, said.gone);
}

Result<void> apply_to_member(const View& view, const Event& event, const MemberNow& said, LogState& log, Changes& changes)
{
    auto member = TRY(member_of(view, event.subject, log.members));
    if (!member && event.kind == kind::member_changed) return {};
    if (!member) {
        member = Member{};
        member->id = event.subject;
        member->number = said.number.value_or(log.members + 1);
        log.members = std::max(log.members, member->number);
    }
    copy_member(*member, said);
    changes.member = std::move(member);
    return {};
}

void apply_to_log(const Event& event, const LogNow& said, LogState& log)
{
    copy(log.format, said.format);
    copy(log.keys, said.keys);
    if (said.power && said.role && said.grant) log.powers.set(*said.power, *said.role, *said.grant);
    if (event.kind == kind::clock_confirmed && said.day) log.newest_day = said.day;
    auto& unconfirmed = log.numbers_unconfirmed;
    if (event.kind == kind::series_confirmed) std::erase(unconfirmed, event.id.origin);
    if (event.kind != kind::log_began || !said.gone_on_from) return;
    log.went_on.push_back({event.id.origin, said.gone_on_from->id.origin});
    // By name, so that every order of arrival ends the same.
    unconfirmed.push_back(event.id.origin);
    std::sort(unconfirmed.begin(), unconfirmed.end());
}
}  // namespace

Result<Changes> applied(const View& view, const Event& event)
{
    Changes changes;
    auto opened = read_open(event.open);
    const bool readable = opened.has_value();
    const auto read = std::move(opened).value_or(OpenReading{});
    const std::string_view name = event.kind;
    if (name == kind::looked || name == kind::desk_used || name == kind::act_refused || name == kind::store_mended ||
        name == kind::store_lost)
        return changes;
    if (name == kind::forgotten) {
        changes.forgotten = read.part.log.forgotten.value_or(std::vector<SubjectId>{});
        return changes;
    }

    const auto before = TRY(view.log());
    auto log = before;
    if (name.starts_with("log.") && is_known_kind(name)) {
        apply_to_log(event, read.part.log, log);
        if (name == kind::series_confirmed && read.part.log.series)
            TRY(apply_typed_numbers(view, *read.part.log.series, changes));
    } else if (name == kind::entry_added || name == kind::entry_changed) {
        TRY(apply_to_entry(view, event, read.part.now, changes));
    } else if (name == kind::book_closed && is_known_event(name, read.part)) {
        const auto& [now, member, said, must] = read.part;
        changes.book = Book{event.subject, now.unit.value_or(""), *said.from, *said.to, event.who, event.at};
    } else if (name == kind::member_added || name == kind::member_changed) {
        TRY(apply_to_member(view, event, read.part.member, log, changes));
    } else {
        TRY(apply_to_request(view, event, read, readable, changes));
    }
    if (counts_for_the_newest_day(name) && !clock_is_wrong(log, event.at)) log.newest_day = event.at;
    if (!(log == before)) changes.log = std::move(log);
    return changes;
}

}  // namespace kiosk::record
