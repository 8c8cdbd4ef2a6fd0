#include "kiosk/store/log_events.h"

#include <sodium.h>

#include <algorithm>

#include "kiosk/record/kinds.h"

namespace kiosk::store {

namespace {
constexpr std::int64_t log_format = 1;
/// An event stays small, however much was healed.
constexpr std::size_t named_max = 500;

record::Draft about_log(base::Day day, std::string_view what, const record::LogNow& now)
{
    record::Draft draft;
    draft.act = random_act();
    draft.kind = std::string{what};
    draft.at = day;
    record::OpenPart open;
    open.log = now;
    draft.open = record::encoded(open);
    return draft;
}

std::vector<record::EventId> in_short(std::vector<record::EventId> events)
{
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    if (events.size() <= named_max) return events;
    return {events.front(), events.back()};
}
}  // namespace

record::ActId random_act()
{
    record::ActId act;
    randombytes_buf(act.bytes.data(), act.bytes.size());
    return act;
}

record::Draft log_began(base::Day day, const std::vector<record::PublicKey>& keys, const std::string& machine)
{
    record::LogNow now;
    now.format = log_format;
    if (!keys.empty()) now.keys = keys;
    if (!machine.empty()) now.machine = machine;
    return about_log(day, record::kind::log_began, now);
}

record::Draft log_goes_on(base::Day day, const record::LogState& before, const std::string& machine, const record::Head& from)
{
    record::LogNow now;
    now.format = log_format;
    if (!before.keys.empty()) now.keys = before.keys;
    if (!machine.empty()) now.machine = machine;
    now.gone_on_from = from;
    return about_log(day, record::kind::log_began, now);
}

record::Draft log_taken_over(base::Day day, const std::vector<record::PublicKey>& keys, const std::string& machine,
                             const record::Hash& old_audit)
{
    record::LogNow now;
    now.format = log_format;
    if (!keys.empty()) now.keys = keys;
    if (!machine.empty()) now.machine = machine;
    now.old_audit = old_audit;
    return about_log(day, record::kind::log_began, now);
}

record::ActId act_of_message(ByteView sealed)
{
    const auto hash = record::sha256(sealed);
    record::ActId act;
    std::copy_n(hash.begin(), act.bytes.size(), act.bytes.begin());
    return act;
}

record::Draft member_added(base::Day day, const BeginWith::First& first, std::int64_t number)
{
    record::Draft draft;
    draft.act = random_act();
    draft.subject = first.id;
    draft.kind = std::string{record::kind::member_added};
    draft.at = day;
    record::OpenPart open;
    open.member.number = number;
    open.member.role = first.role;
    if (!first.key.empty()) open.member.key = first.key;
    draft.open = record::encoded(open);
    draft.sealed = record::encoded(record::SealedPart{first.sealed_name, {}, {}});
    return draft;
}

record::Draft newcomer_added(base::Day day, const flow::Enrolment& enrolment, std::int64_t number)
{
    BeginWith::First member;
    member.id = enrolment.id;
    member.role = enrolment.role;
    member.key.assign(enrolment.key.begin(), enrolment.key.end());
    member.sealed_name = enrolment.sealed_name;
    return member_added(day, member, number);
}

record::Draft store_mended(base::Day day, std::vector<record::EventId> events)
{
    record::LogNow now;
    if (!events.empty()) now.events = in_short(std::move(events));
    return about_log(day, record::kind::store_mended, now);
}

record::Draft store_lost(base::Day day, std::vector<record::EventId> events)
{
    record::LogNow now;
    now.events = std::move(events);
    return about_log(day, record::kind::store_lost, now);
}

record::Draft subjects_forgotten(base::Day day, std::vector<record::SubjectId> subjects)
{
    record::LogNow now;
    now.forgotten = std::move(subjects);
    return about_log(day, record::kind::forgotten, now);
}

record::Draft act_refused(base::Day day, std::int64_t who, const flow::AskedAct& asked)
{
    auto draft = about_log(day, record::kind::act_refused, {});
    draft.act = asked.id;
    draft.subject = asked.subject;
    // Nothing of it reaches the holder of the slip.
    if (!asked.sealed.for_staff.empty()) draft.sealed = record::encoded(record::SealedPart{asked.sealed.for_staff, {}, {}});
    draft.who = who;
    return draft;
}

}  // namespace kiosk::store
