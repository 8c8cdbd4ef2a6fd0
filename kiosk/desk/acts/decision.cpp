#include "kiosk/desk/acts/decision.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/acts/acts.h"
#include "kiosk/text/typing.h"

namespace kiosk::desk {

namespace {
constexpr std::size_t words_max = 1000;

bool shown_in(const Field& field, const Draft& draft) { return field.shown == nullptr || field.shown(draft); }

bool filled(const Field& field, const Draft& draft)
{
    if (!field.needed || !shown_in(field, draft)) return true;
    return field.kind == Field::Kind::words ? !draft.words.empty() : !draft.one(field.name).empty();
}
}  // namespace

OpenAct open_act(const Act& act, const flow::QueuedRequest& row, const flow::OpenedRequest& request)
{
    OpenAct out{act.act, row.version, {}};
    if (act.suggest != nullptr) act.suggest(out.draft, request);
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

bool writing(const OpenAct& open)
{
    const auto fields = fields_now(open);
    return std::any_of(fields.begin(), fields.end(), [](const Field* field) { return field->kind == Field::Kind::words; });
}

void choose(OpenAct& open, const std::string& field, const std::string& value)
{
    for (const auto* known : fields_now(open)) {
        if (known->name != field) continue;
        if (known->kind == Field::Kind::one) return open.draft.choose(field, value);
        auto& values = open.draft.chosen[field];
        const auto found = std::find(values.begin(), values.end(), value);
        if (found == values.end())
            values.push_back(value);
        else
            values.erase(found);
    }
}

void write(OpenAct& open, const std::string& typed, bool telex)
{
    const auto text = base::without_controls(typed);
    auto& draft = open.draft;
    if (!writing(open) || draft.words.size() + text.size() > words_max) return;
    if (!telex) {
        draft.words += text;
        return;
    }
    draft.keys += text;
    draft.words = text::composed(draft.keys, text::Method::telex);
}

void erase_letter(OpenAct& open)
{
    open.draft.words = base::without_last_letter(open.draft.words);
    open.draft.keys = open.draft.words;
}

std::string note_of(const Act& act, const Doing& doing) { return act.note == nullptr ? std::string{} : act.note(doing); }

flow::StaffDecision decision_of(const Act& act, const Doing& doing)
{
    flow::StaffDecision out;
    out.id = doing.row.id;
    out.version = doing.row.version;
    out.act = act.act;
    out.note = note_of(act, doing);
    if (act.write_down != nullptr) act.write_down(out, doing);
    return out;
}

}  // namespace kiosk::desk
