#include "kiosk/store/old_events.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "kiosk/base/try.h"
#include "kiosk/record/kinds.h"
#include "kiosk/store/log_events.h"

namespace kiosk::store {

namespace {
using record::Stage;

bool is_nobody(const std::string& name) { return name.empty() || name == "terminal" || name == "store"; }

bool one_of_words(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}
bool says_received(const std::string& what) { return one_of_words(what, {"received", "restored_from_second_copy"}); }
bool only_looked(const std::string& what) { return one_of_words(what, {"opened", "printed", "exported"}); }

/// As the table of then had it.
Stage old_stage_after(Stage stage, std::string_view what)
{
    if (record::ended(stage)) return stage;
    const bool accepted = stage == Stage::accepted;
    if (what == "claimed") return stage == Stage::received ? Stage::claimed : stage;
    if (what == "released") return Stage::received;
    if (what == "called" || what == "called_reached") return accepted || stage == Stage::waiting ? stage : Stage::called;
    if (what == "asked_papers") return accepted ? stage : Stage::waiting;
    if (what == "accepted") return Stage::accepted;
    if (what == "transferred") return Stage::transferred;
    if (what == "finished") return Stage::finished;
    if (what == "closed") return Stage::closed;
    return stage;
}

/// Told again, an act of then has the same id: the first bytes of its row's hash.
record::ActId act_of_row(const OldAct& act)
{
    record::ActId id;
    std::copy_n(act.hash.begin(), std::min(act.hash.size(), id.bytes.size()), id.bytes.begin());
    return id;
}

record::Draft draft_of(const OldAct& act, std::string_view kind, const record::SubjectId& subject, std::int64_t who)
{
    record::Draft draft;
    draft.act = act_of_row(act);
    draft.subject = subject;
    draft.kind = std::string{kind};
    draft.who = who;
    draft.at = base::local_day(act.at);
    return draft;
}
}  // namespace

Result<void> OldEvents::each(const Take& take)
{
    TRY(look_ahead());
    TRY(tell_people(take));
    TRY(folder_.each_act([&](const OldAct& act) { return tell(act, take); }));
    for (const auto& id : TRY(folder_.requests())) TRY(tell_the_rest(id, take));
    for (const auto& [id, request] : copies_) TRY(tell_the_rest(id, take));
    return {};
}

void OldEvents::meet(const std::string& name, base::Day day)
{
    if (is_nobody(name) || people_.contains(name)) return;
    Person person;
    names_.push_back(name);
    person.number = static_cast<std::int64_t>(names_.size());
    randombytes_buf(person.id.bytes.data(), person.id.bytes.size());
    person.since = day;
    people_.emplace(name, person);
}

Result<void> OldEvents::look_ahead()
{
    TRY(folder_.each_act([&](const OldAct& act) -> Result<void> {
        meet(act.who, base::local_day(act.at));
        if (act.request && !says_received(act.what) && act.what != "message" && !only_looked(act.what))
            told_[*act.request].last_decision = act.number;
        return {};
    }));
    for (const auto& id : TRY(folder_.requests()))
        if (const auto row = TRY(folder_.request(id))) meet(row->claimed_by, row->since);
    return {};
}

std::int64_t OldEvents::number_of(const std::string& name) const
{
    const auto person = people_.find(name);
    return person == people_.end() ? 0 : person->second.number;
}

Result<Bytes> OldEvents::sealed_words(const flow::ActWords& words, const flow::SealContext& context) const
{
    return seal_(TRY(flow::encoded(words)), context);
}

Result<void> OldEvents::tell_people(const Take& take)
{
    for (const auto& name : names_) {
        const auto& person = people_.at(name);
        BeginWith::First first;
        first.id = person.id;
        // The least, until they show what their key file says of them.
        first.role = record::Role::reception;
        first.sealed_name = TRY(seal_(base::view_of(name), {record::request_of(person.id), ""}));
        TRY(take(member_added(person.since, first, person.number)));
    }
    return {};
}

Result<std::optional<OldRequest>> OldEvents::request(const base::RequestId& id) const
{
    if (const auto copy = copies_.find(id); copy != copies_.end()) return copy->second;
    return folder_.request(id);
}

Result<void> OldEvents::tell(const OldAct& act, const Take& take)
{
    if (!act.request) return tell_desk(act, take);
    const auto row = TRY(request(*act.request));
    // Named by the audit and in neither copy: nothing is left that could be told.
    if (!row) return {};
    auto& told = told_[*act.request];
    TRY(tell_received(*row, told, take));
    if (says_received(act.what)) return {};
    if (act.what == "message") return tell_message(*row, told, take);
    return tell_act(act, *row, told, take);
}

Result<void> OldEvents::tell_desk(const OldAct& act, const Take& take)
{
    const auto person = people_.find(act.who);
    const auto subject = person == people_.end() ? record::log_subject : person->second.id;
    auto draft = draft_of(act, record::kind::desk_used, subject, number_of(act.who));
    draft.open = record::encoded(record::OpenPart{});
    flow::ActWords words;
    words.act = act.what;
    words.at = act.at;
    draft.sealed = record::encoded(record::SealedPart{TRY(sealed_words(words, {record::request_of(subject), ""})), {}, {}});
    return take(std::move(draft));
}

Result<void> OldEvents::tell_received(const OldRequest& row, Told& told, const Take& take)
{
    if (told.received) return {};
    told.received = true;
    record::Draft draft;
    draft.act = {row.id.bytes};
    draft.subject = record::subject_of(row.id);
    draft.kind = std::string{record::kind::request_received};
    draft.at = row.day;
    record::OpenPart open;
    open.now.unit = row.unit;
    open.now.code = row.code;
    open.now.daily_number = row.daily_number;
    open.now.urgent = row.urgent;
    open.now.stage = Stage::received;
    open.now.home = home_;
    open.now.deadline = row.answer_by;
    draft.open = record::encoded(open);
    draft.sealed = record::encoded(record::SealedPart{row.envelope, row.verifier, {}});
    return take(std::move(draft));
}

Result<void> OldEvents::tell_message(const OldRequest& row, Told& told, const Take& take)
{
    const auto messages = TRY(folder_.messages(row.sequence));
    if (told.messages >= messages.size()) return {};
    const auto& message = messages[told.messages++];
    record::Draft draft;
    draft.act = act_of_message(message.sealed);
    draft.subject = record::subject_of(row.id);
    draft.kind = std::string{record::kind::message_received};
    draft.at = message.day;
    draft.open = record::encoded(record::OpenPart{});
    draft.sealed = record::encoded(record::SealedPart{message.sealed, {}, {}});
    return take(std::move(draft));
}

Result<void> OldEvents::tell_act(const OldAct& act, const OldRequest& row, Told& told, const Take& take)
{
    const bool looked = only_looked(act.what);
    const auto kind = looked ? record::kind::looked : act.what == "called" ? record::kind::called : record::kind::moved;
    auto draft = draft_of(act, kind, record::subject_of(row.id), number_of(act.who));
    record::OpenPart open;
    flow::ActWords words;
    words.act = act.what == "called_reached" ? "called" : act.what;
    words.at = act.at;
    if (act.what == "called_reached") words.reached = true;
    record::SealedPart sealed;
    if (!looked) {
        const bool last = act.number == told.last_decision && !copies_.contains(row.id);
        told.stage = last ? row.stage : old_stage_after(told.stage, act.what);
        open.now.stage = told.stage;
        if (act.what == "claimed") open.now.holder = number_of(act.who);
        if (act.what == "released") open.now.holder = 0;
        if (last) {
            open.now.holder = number_of(row.claimed_by);
            sealed.note = row.note;
        }
        const auto entries = act.what == "accepted" ? TRY(folder_.entries(row.sequence)) : std::vector<OldEntry>{};
        if (told.entries < entries.size()) {
            const auto& entry = entries[told.entries++];
            open.now.form = entry.form;
            open.now.year = entry.year;
            open.now.number = entry.number;
            words.entry = flow::RegisterEntry{entry.form, entry.field, entry.category, entry.referred};
        }
    }
    draft.open = record::encoded(open);
    sealed.for_staff = TRY(sealed_words(words, {row.id, row.unit}));
    draft.sealed = record::encoded(sealed);
    return take(std::move(draft));
}

Result<void> OldEvents::tell_the_rest(const base::RequestId& id, const Take& take)
{
    const auto row = TRY(request(id));
    if (!row) return {};
    auto& told = told_[id];
    TRY(tell_received(*row, told, take));
    const auto messages = copies_.contains(id) ? 0 : TRY(folder_.messages(row->sequence)).size();
    while (told.messages < messages) TRY(tell_message(*row, told, take));
    if (told.last_decision != 0 || row->stage == Stage::received) return {};
    // Decided, as its row says, though no row of the audit tells by whom.
    record::Draft draft;
    draft.act = random_act();
    draft.subject = record::subject_of(id);
    draft.kind = std::string{record::kind::moved};
    draft.at = row->since;
    record::OpenPart open;
    open.now.stage = row->stage;
    open.now.holder = number_of(row->claimed_by);
    draft.open = record::encoded(open);
    draft.sealed = record::encoded(record::SealedPart{{}, {}, row->note});
    return take(std::move(draft));
}

}  // namespace kiosk::store
