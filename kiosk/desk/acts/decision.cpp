#include "kiosk/desk/acts/decision.h"

#include <algorithm>

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/typed_values.h"

namespace kiosk::desk {

namespace {
bool shown_in(const Field& field, const Draft& draft) { return field.shown == nullptr || field.shown(draft); }

bool starts_with_name(const std::string& key, std::string_view name)
{
    return key.size() > name.size() + 1 && key.starts_with(name) && key[name.size()] == '.';
}

bool any_of_it(const Field& field, const Draft& draft)
{
    switch (field.kind) {
    case Field::Kind::words: return !draft.words.empty();
    case Field::Kind::text:
    case Field::Kind::day:
    case Field::Kind::hour:
    case Field::Kind::number: return !draft.text(field.name).empty();
    case Field::Kind::each:
        return std::any_of(draft.chosen.begin(), draft.chosen.end(),
                           [&](const auto& item) { return starts_with_name(item.first, field.name); });
    case Field::Kind::numbers:
        return std::any_of(draft.texts.begin(), draft.texts.end(),
                           [&](const auto& item) { return starts_with_name(item.first, field.name) && !item.second.empty(); });
    default: return !draft.one(field.name).empty();
    }
}

/// What is typed reads as what it is to be, and what is needed is there.
bool filled(const Field& field, const Draft& draft)
{
    if (!shown_in(field, draft)) return true;
    if (!wrong_with(field, draft).empty()) return false;
    return !field.needed || any_of_it(field, draft);
}

/// As they are kept: a field that is not shown now says nothing.
void write_fields(flow::StaffDecision& out, const Act& act, const Draft& draft)
{
    for (const auto& field : act.fields) {
        if (field.kind == Field::Kind::told || !shown_in(field, draft)) continue;
        const auto kept = [&](const std::string& key) { return key == field.name || starts_with_name(key, field.name); };
        if (field.kind == Field::Kind::words && !draft.words.empty()) out.fields[std::string{field.name}] = {draft.words};
        for (const auto& [key, values] : draft.chosen)
            if (kept(key) && !values.empty()) out.fields[key] = values;
        for (const auto& [key, typed] : draft.texts)
            if (kept(key) && !typed.empty()) out.fields[key] = {value_of(field.kind, typed)};
    }
}
}  // namespace

OpenAct open_act(const Act& act, const Doing& doing)
{
    OpenAct out{act.act, doing.row.version, {}};
    if (act.suggest != nullptr) act.suggest(out.draft, doing.request);
    if (act.begin != nullptr) act.begin(out.draft, doing);
    out.draft.keys = out.draft.words;
    return out;
}

std::vector<const Field*> fields_now(const OpenAct& open)
{
    std::vector<const Field*> out;
    const auto* act = act_of(open.act);
    if (act == nullptr) return out;
    for (const auto& field : act->fields)
        if (field.step == open.draft.step && shown_in(field, open.draft)) out.push_back(&field);
    return out;
}

std::vector<const Field*> fields_now(const OpenAct& open, const Doing& doing)
{
    auto out = fields_now(open);
    std::erase_if(out, [&](const Field* field) { return field->shown_now != nullptr && !field->shown_now(doing); });
    return out;
}

bool last_step(const OpenAct& open)
{
    const auto* act = act_of(open.act);
    return act == nullptr || act->fields.empty() || act->fields.back().step <= open.draft.step;
}

bool complete(const OpenAct& open)
{
    const auto* act = act_of(open.act);
    if (act == nullptr) return false;
    const bool last = last_step(open);
    const bool all = std::all_of(act->fields.begin(), act->fields.end(), [&](const Field& field) {
        return (!last && field.step != open.draft.step) || filled(field, open.draft);
    });
    return all && (!last || act->enough == nullptr || act->enough(open.draft));
}

std::string first_missing(const OpenAct& open)
{
    for (const auto* field : fields_now(open))
        if (!filled(*field, open.draft)) return std::string{field->name};
    return {};
}

bool writing(const OpenAct& open)
{
    const auto fields = fields_now(open);
    return std::any_of(fields.begin(), fields.end(), [](const Field* field) { return field->kind != Field::Kind::told; });
}

void choose(OpenAct& open, const std::string& field, const std::string& value)
{
    for (const auto* known : fields_now(open)) {
        const bool one_of_each = known->kind == Field::Kind::each && starts_with_name(field, known->name);
        if (known->name != field && !one_of_each) continue;
        open.draft.focus = field;
        if (known->kind == Field::Kind::one || one_of_each) return open.draft.choose(field, value);
        auto& values = open.draft.chosen[field];
        const auto found = std::find(values.begin(), values.end(), value);
        if (found == values.end())
            values.push_back(value);
        else
            values.erase(found);
        return;
    }
}

std::string note_of(const Act& act, const Doing& doing) { return act.note == nullptr ? std::string{} : act.note(doing); }

flow::StaffDecision decision_of(const Act& act, const Doing& doing)
{
    flow::StaffDecision out;
    out.id = doing.row.id;
    out.version = doing.row.version;
    out.act = act.act;
    out.note = note_of(act, doing);
    write_fields(out, act, doing.draft);
    // For colleagues: the note itself is sealed for the holder of the slip alone.
    if (!out.note.empty()) out.fields["told"] = {out.note};
    if (act.write_down != nullptr) act.write_down(out, doing);
    return out;
}

}  // namespace kiosk::desk
