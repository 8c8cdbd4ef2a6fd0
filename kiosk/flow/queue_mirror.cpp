#include "kiosk/flow/queue_mirror.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "kiosk/base/try.h"
#include "kiosk/record/kinds.h"
#include "kiosk/record/sealed_part.h"

namespace kiosk::flow {

using base::ErrorKind;
using base::failure;

namespace {
constexpr std::size_t part_bytes = 2 * 1024 * 1024;
/// Envelopes fetched with the one that is wanted.
constexpr std::size_t envelopes_at_once = 200;
/// A question must fit into a message.
constexpr std::size_t events_at_once = 1000;

/// Empty for what was forgotten or is no such part: it opens for nobody.
Bytes for_staff_in(const Bytes& sealed)
{
    if (sealed.empty()) return {};
    auto part = record::decoded_sealed(sealed);
    return part ? std::move(part->for_staff) : Bytes{};
}
/// "TT.TGTT.01.2026": unit, form, running number of the year, year.
std::string case_number_of(const record::Request& request)
{
    if (request.number == 0) return {};
    const auto written = (request.number < 10 ? "0" : "") + std::to_string(request.number);
    return request.unit + "." + request.form + "." + written + "." + std::to_string(request.year);
}
}  // namespace

QueuedRequest queued_request(const MirroredRequest& mirrored, std::string holder)
{
    const auto& request = mirrored.row.request;
    QueuedRequest out;
    out.id = record::request_of(request.id);
    out.sequence = mirrored.row.first_place;
    out.version = request.version;
    out.unit = request.unit;
    out.code = request.code;
    out.day = request.day;
    out.daily_number = static_cast<int>(request.daily_number);
    out.urgent = request.urgent;
    out.stage = request.stage;
    out.answer_by = request.deadline;
    out.claimed_by = std::move(holder);
    out.tries = static_cast<int>(request.tries);
    out.case_number = case_number_of(request);
    out.messages = mirrored.messages;
    out.messages_unanswered = static_cast<int>(request.messages_unanswered);
    out.holder = request.holder;
    out.newest_act_by = request.newest_act_by;
    return out;
}

Result<std::vector<Bytes>> all_sealed_of(StaffDoor& door, const std::vector<record::EventId>& events)
{
    std::vector<Bytes> out;
    while (out.size() < events.size()) {
        const auto from = events.begin() + static_cast<std::ptrdiff_t>(out.size());
        const auto count = std::min(events_at_once, events.size() - out.size());
        auto part = TRY(door.sealed_of({from, from + static_cast<std::ptrdiff_t>(count)}, part_bytes));
        if (part.empty() || part.size() > count)
            return failure(ErrorKind::internal, "the store sent other events than asked for");
        std::ranges::move(part, std::back_inserter(out));
    }
    return out;
}

Result<bool> QueueMirror::refresh()
{
    bool changed = false;
    for (bool more = true; more;) {
        auto part = TRY(door_.rows_after(place_, part_bytes));
        for (auto& row : part.rows) {
            auto& here = all_[row.request.id];
            const bool same = here.row.request == row.request && here.row.first == row.first;
            here.row = std::move(row);
            changed = changed || !same;
            const auto& request = here.row.request;
            if (request.forgotten) here.envelope = Bytes{};
            if (request.messages != static_cast<std::int64_t>(here.messages.size()))
                here.messages = TRY(messages_of(request.id));
        }
        more = part.more && part.place > place_;
        place_ = std::max(place_, part.place);
    }
    return changed;
}

bool QueueMirror::took(const record::Request& request)
{
    const auto found = all_.find(request.id);
    if (found == all_.end()) return false;
    found->second.row.request = request;
    return true;
}

std::vector<QueuedRequest> QueueMirror::in_order(const std::function<std::string(std::int64_t number)>& holder) const
{
    std::vector<QueuedRequest> rows;
    for (const auto& [subject, mirrored] : all_) rows.push_back(queued_request(mirrored, holder(mirrored.row.request.holder)));
    std::sort(rows.begin(), rows.end(), [](const QueuedRequest& one, const QueuedRequest& other) {
        return std::tuple{!one.urgent, one.sequence} < std::tuple{!other.urgent, other.sequence};
    });
    return rows;
}

Result<const MirroredRequest*> QueueMirror::find(const RequestId& id) const
{
    const auto found = all_.find(record::subject_of(id));
    if (found == all_.end()) return failure(ErrorKind::not_found, "the request is not in the queue that was read");
    return &found->second;
}

Result<const Bytes*> QueueMirror::envelope(const RequestId& id)
{
    const auto wanted = all_.find(record::subject_of(id));
    if (wanted == all_.end()) return failure(ErrorKind::not_found, "the request is not in the queue that was read");
    if (!wanted->second.envelope) {
        std::vector<MirroredRequest*> some{&wanted->second};
        std::vector<record::EventId> events{wanted->second.row.first};
        for (auto at = std::next(wanted); at != all_.end() && some.size() < envelopes_at_once; ++at) {
            if (at->second.envelope) continue;
            some.push_back(&at->second);
            events.push_back(at->second.row.first);
        }
        // As many as fit into one answer; the others come when they are wanted.
        auto answer = door_.sealed_of(events, part_bytes);
        // One that was lost keeps nobody from reading the others.
        if (!answer && answer.error().kind == ErrorKind::not_found) answer = door_.sealed_of({events.front()}, part_bytes);
        const auto sealed = TRY(std::move(answer));
        if (sealed.empty()) return failure(ErrorKind::internal, "the store sent no sealed bytes");
        for (std::size_t i = 0; i < std::min(sealed.size(), some.size()); ++i) some[i]->envelope = for_staff_in(sealed[i]);
    }
    if (wanted->second.envelope->empty() && wanted->second.row.request.forgotten)
        return failure(ErrorKind::not_found, "the request was forgotten");
    return &*wanted->second.envelope;
}

Result<void> QueueMirror::fetch(const std::vector<RequestId>& ids)
{
    std::vector<MirroredRequest*> some;
    std::vector<record::EventId> events;
    for (const auto& id : ids) {
        const auto found = all_.find(record::subject_of(id));
        if (found == all_.end() || found->second.envelope) continue;
        some.push_back(&found->second);
        events.push_back(found->second.row.first);
    }
    while (!events.empty()) {
        auto answer = door_.sealed_of(events, part_bytes);
        // One that was lost keeps nobody from reading the others; each is asked for alone when it is wanted.
        if (!answer && answer.error().kind == ErrorKind::not_found) return {};
        const auto sealed = TRY(std::move(answer));
        if (sealed.empty()) return failure(ErrorKind::internal, "the store sent no sealed bytes");
        const auto count = std::min(sealed.size(), some.size());
        for (std::size_t i = 0; i < count; ++i) some[i]->envelope = for_staff_in(sealed[i]);
        some.erase(some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
        events.erase(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return {};
}

void QueueMirror::let_go(const RequestId& id)
{
    const auto found = all_.find(record::subject_of(id));
    if (found != all_.end() && !found->second.row.request.forgotten) found->second.envelope.reset();
}

Result<std::vector<Bytes>> QueueMirror::messages_of(const record::SubjectId& subject)
{
    std::vector<record::EventId> wanted;
    for (const auto& event : TRY(door_.events_of(subject)))
        if (event.kind == record::kind::message_received) wanted.push_back(event.id);
    std::vector<Bytes> out;
    for (const auto& sealed : TRY(all_sealed_of(door_, wanted))) out.push_back(for_staff_in(sealed));
    return out;
}

}  // namespace kiosk::flow
