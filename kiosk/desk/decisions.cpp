#include "kiosk/desk/decisions.h"

#include <algorithm>

#include "kiosk/desk/say.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

namespace {
const flow::OpenedRequest* request_of(const Session& session)
{
    return session.selected ? opened_of(session, *session.selected) : nullptr;
}

std::string form_suggested(const flow::OpenedRequest& request)
{
    const auto wants = [&](std::string_view id) {
        return std::find(request.help.begin(), request.help.end(), id) != request.help.end();
    };
    const auto fact = [&](std::string_view name) { return request.facts.known(name) == "yes"; };
    if (wants("court") || fact("accused") || fact("victim_in_criminal_case")) return "TGTT";
    if (wants("speak")) return "DDNTT";
    return "TV";
}

/// From the pack's area of the matter to a field of the register; empty when staff must say it.
std::string_view field_suggested(std::string_view area)
{
    constexpr std::pair<std::string_view, std::string_view> table[] = {
        {"criminal", "criminal"},   {"family", "family"},     {"violence", "family"},       {"land", "land"},
        {"labour", "labour"},       {"inheritance", "civil"}, {"papers", "administrative"}, {"support", "social"},
        {"state", "administrative"}};
    for (const auto& [from, to] : table)
        if (from == area) return to;
    return {};
}

flow::RegisterEntry entry_suggested(const flow::OpenedRequest& request)
{
    flow::RegisterEntry entry;
    entry.form = form_suggested(request);
    entry.field = field_suggested(request.area);
    if (!request.grounds.empty() && request.grounds.front().met) entry.category = request.grounds.front().id;
    return entry;
}

std::string with_words(std::string note, const std::string& words)
{
    if (words.empty()) return note;
    return note.empty() ? words : note + "\n" + words;
}
}  // namespace

Draft draft_for(Dialog dialog, const Session& session)
{
    Draft draft;
    const auto* request = request_of(session);
    if (dialog == Dialog::accept && request != nullptr) {
        draft.entry = entry_suggested(*request);
        draft.referred = false;
    }
    return draft;
}

std::vector<std::string> papers_of(const Session& session, const World& world)
{
    std::vector<std::string> out;
    const auto* request = request_of(session);
    if (request == nullptr) return out;
    for (const auto& suggested : request->grounds) {
        const auto* ground = ground_named(world.library.rules, suggested.id);
        if (ground == nullptr || !suggested.met) continue;
        for (const auto& paper : ground->papers) {
            std::string words{content::in_language(paper.words, request->language)};
            if (std::find(out.begin(), out.end(), words) == out.end()) out.push_back(std::move(words));
        }
    }
    return out;
}

std::vector<std::string> grounds_to_choose(const Session& session, const World& world)
{
    std::vector<std::string> out;
    if (const auto* request = request_of(session))
        for (const auto& ground : request->grounds) out.push_back(ground.id);
    if (!session.draft.all_grounds && !out.empty()) return out;
    const auto rules = law::in_force(world.library.rules, base::local_day(world.now));
    if (!rules) return out;
    for (const auto& ground : (*rules)->grounds)
        if (std::find(out.begin(), out.end(), ground.id) == out.end()) out.push_back(ground.id);
    return out;
}

bool complete(const Session& session)
{
    const auto& draft = session.draft;
    switch (session.dialog) {
    case Dialog::none: return false;
    case Dialog::call: return draft.reached.has_value();
    case Dialog::papers: return !draft.marked.empty() || !draft.words.empty();
    case Dialog::transfer: return !draft.words.empty();
    case Dialog::finish: return true;
    case Dialog::close: return !draft.marked.empty() && (draft.marked.front() != "other" || !draft.words.empty());
    case Dialog::accept: break;
    }
    switch (draft.step) {
    case AcceptStep::form: return !draft.entry.form.empty();
    case AcceptStep::field: return !draft.entry.field.empty();
    case AcceptStep::category: return !draft.entry.category.empty();
    case AcceptStep::referred: return draft.referred.has_value();
    case AcceptStep::read_over: break;
    }
    return !draft.entry.form.empty() && !draft.entry.field.empty() && !draft.entry.category.empty() &&
           draft.referred.has_value();
}

std::string note_of(const Session& session, const World& world)
{
    const auto* request = request_of(session);
    if (request == nullptr) return {};
    const Say say{world.library, request->language};
    const auto& draft = session.draft;
    switch (session.dialog) {
    case Dialog::call: {
        if (draft.reached != false) return {};
        const auto day = text::short_date(base::local_day(world.now));
        return with_words(say.words("desk.note.not_reached", {{"day", day}}), draft.words);
    }
    case Dialog::papers: {
        std::string papers;
        for (const auto& paper : draft.marked) papers += (papers.empty() ? "" : "; ") + paper;
        return with_words(papers.empty() ? "" : say.words("desk.note.papers", {{"papers", papers}}), draft.words);
    }
    case Dialog::accept: return say.words("desk.note.accepted");
    case Dialog::transfer: return say.words("desk.note.transferred", {{"to", draft.words}});
    case Dialog::finish: return with_words(say.words("desk.note.finished"), draft.words);
    case Dialog::close: {
        if (draft.marked.empty()) return {};
        const auto& reason = draft.marked.front();
        auto note = reason == "other" ? std::string{} : say.words("desk.note.close." + reason);
        return with_words(with_words(std::move(note), draft.words), say.words("desk.note.complain"));
    }
    case Dialog::none: break;
    }
    return {};
}

std::optional<flow::StaffDecision> decision_of(const Session& session, const World& world)
{
    const auto* row = selected_row(session);
    if (row == nullptr || !complete(session)) return std::nullopt;
    flow::StaffDecision decision;
    decision.id = row->id;
    decision.version = row->version;
    decision.act = act_of(session.dialog);
    decision.note = note_of(session, world);
    decision.reached = session.draft.reached == true;
    if (session.dialog == Dialog::accept) {
        decision.entry = session.draft.entry;
        decision.entry->field = Say{world.library, "vi"}.words("desk.field." + session.draft.entry.field);
        decision.entry->referred = session.draft.referred == true;
    }
    return decision;
}

}  // namespace kiosk::desk
