#include "kiosk/flow/history.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/flow/act_words.h"
#include "kiosk/flow/envelope_header.h"
#include "kiosk/flow/queue_mirror.h"
#include "kiosk/record/kinds.h"

namespace kiosk::flow {

namespace {
namespace kind = record::kind;

base::WallTime first_minute_of(base::Day day)
{
    return day.ok() ? base::parse_time(base::iso(day) + "T00:00").value_or(base::WallTime{}) : base::WallTime{};
}

/// What a stage that was reached is called when the act's own name cannot be read.
std::string_view act_that_leads_to(record::Stage stage)
{
    switch (stage) {
    case record::Stage::received: return "released";
    case record::Stage::waiting: return "asked_papers";
    default: return record::name_of(stage);
    }
}

std::string told_by_kind(const record::Event& event)
{
    if (event.kind == kind::request_received) return "received";
    if (event.kind == kind::message_received) return "message";
    if (event.kind == kind::looked) return "opened";
    if (event.kind == kind::called) return "called";
    if (event.kind == kind::act_refused) return "not_allowed";
    const auto open = record::decoded_open(event.open);
    return std::string{open && open->now.stage ? act_that_leads_to(*open->now.stage) : "changed"};
}

/// Three forms: sealed later with the key of the request; the same inside an envelope with a new key, which then is the key
/// envelope; an envelope of its own, as taken over from a folder of before.
Result<ActWords> words_of_act(Opener& keys, const record::Event& event, const record::Request& request, const Bytes& sealed,
                              Bytes& key_envelope)
{
    const auto part = TRY(record::decoded_sealed(sealed));
    const SealContext context{record::request_of(request.id), request.unit};
    const LaterContext later{event.subject, event.kind, event.act, event.who};
    if (!header_of(part.for_staff)) return decoded_words(TRY(keys.open_later(key_envelope, part.for_staff, later)));
    if (const auto inner = open_with_new_key(keys, key_envelope, part.for_staff, context, later)) {
        key_envelope = part.for_staff;
        return decoded_words(*inner);
    }
    return decoded_words(TRY(keys.open(part.for_staff, context)));
}

/// What somebody wanted who had not the power: sealed for the event that it would have become.
Result<ActWords> words_of_refused(Opener& keys, const record::Event& refused, const record::Request& request,
                                  const Bytes& sealed, Bytes& key_envelope)
{
    auto event = refused;
    Result<ActWords> words = base::failure(base::ErrorKind::corrupt, "no words");
    for (const auto wanted : {kind::moved, kind::called, kind::looked}) {
        event.kind = wanted;
        words = words_of_act(keys, event, request, sealed, key_envelope);
        if (words) break;
    }
    return words;
}

/// What staff typed for somebody is a request all the same: no words of an act lie in it.
bool is_act(const record::Event& event) { return event.who != 0 && event.kind != kind::request_received; }

/// What stands in the register of an accepted case, under the names of its fields; one is outside the seal.
void add_entry(FieldValues& fields, const ActWords& words, const record::Now& now)
{
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) fields.try_emplace(name, std::vector{value});
    };
    if (now.form) add("form", *now.form);
    if (!words.entry) return;
    add("field", words.entry->field);
    add("category", words.entry->category);
    add("referred", words.entry->referred ? "yes" : "no");
}

void tell_words(HistoryEntry& entry, const ActWords& words, const record::Event& event)
{
    if (event.kind == kind::act_refused) {
        entry.fields["wanted"] = {words.act};
    } else {
        if (!words.act.empty()) entry.what = words.act + (words.reached == true ? "_reached" : "");
        entry.fields = words.fields;
        entry.reached = words.reached;
    }
    // A minute of another day than the event's own is nobody's word against the log's.
    if (base::local_day(words.at) != event.at) return;
    entry.at = words.at;
    entry.day_only = false;
}

/// The act that this one takes back: the newest before it that did more than look.
void mark_undone(std::vector<HistoryEntry>& before, const std::vector<record::Event>& events)
{
    for (auto at = before.size(); at-- > 0;) {
        if (events[at].kind == kind::looked || events[at].kind == kind::act_refused) continue;
        before[at].undone = events[at].kind == kind::moved || events[at].kind == kind::called;
        return;
    }
}
}  // namespace

std::string_view kind_of(const record::ActOnRequest& act)
{
    if (record::only_looks(act.act)) return kind::looked;
    return act.act == StaffAct::called && !act.reached ? kind::called : kind::moved;
}

Result<ToldHistory> history_of(SignedIn& staff, const record::Request& request, Bytes first_envelope)
{
    const auto events = TRY(staff.door().events_of(request.id));
    std::vector<record::EventId> wanted;
    for (const auto& event : events)
        if (is_act(event)) wanted.push_back(event.id);
    const auto sealed = TRY(all_sealed_of(staff.door(), wanted));

    ToldHistory out{{}, std::move(first_envelope)};
    std::size_t next = 0;
    for (const auto& event : events) {
        HistoryEntry entry{first_minute_of(event.at), staff.name_of(event.who), told_by_kind(event), true};
        entry.who_number = event.who;
        if (is_act(event)) {
            const auto now = record::decoded_open(event.open).value_or(record::OpenPart{}).now;
            const auto words = (event.kind == kind::act_refused ? words_of_refused : words_of_act)(
                staff.keys(), event, request, sealed[next++], out.key_envelope);
            if (words) tell_words(entry, *words, event);
            add_entry(entry.fields, words.value_or(ActWords{}), now);
            if (now.undone == true) {
                entry.what = record::name_of(StaffAct::undone);
                mark_undone(out.entries, events);
            }
        }
        out.entries.push_back(std::move(entry));
    }
    return out;
}

}  // namespace kiosk::flow
