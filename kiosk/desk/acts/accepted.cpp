/// Accepting is asked in four small steps, each with a suggestion, then read over once.
#include <algorithm>

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/request_words.h"

namespace kiosk::desk::acts {

namespace {
/// Register forms (Circular 12/2018): taking part in proceedings, advice, representation outside proceedings.
constexpr std::string_view register_forms[] = {"TGTT", "TV", "DDNTT"};
/// Fields of law the register is kept by; the draft holds these ids, the register their Vietnamese words.
constexpr std::string_view register_fields[] = {"criminal", "civil",          "family", "land",
                                                "labour",   "administrative", "social", "other"};

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

void suggest_entry(Draft& draft, const flow::OpenedRequest& request)
{
    draft.choose("form", form_suggested(request));
    if (const auto field = field_suggested(request.area); !field.empty()) draft.choose("field", std::string{field});
    if (!request.grounds.empty() && request.grounds.front().met) draft.choose("category", request.grounds.front().id);
    draft.choose("referred", "no");
}

std::vector<Option> forms_of_register(const Doing& doing)
{
    std::vector<Option> out;
    for (const auto form : register_forms)
        out.push_back({std::string{form}, doing.view.say.line("desk.form." + std::string{form})});
    return out;
}

std::vector<Option> fields_of_register(const Doing& doing)
{
    std::vector<Option> out;
    for (const auto field : register_fields)
        out.push_back({std::string{field}, doing.view.say.line("desk.field." + std::string{field})});
    return out;
}

/// The suggested ones, or all of the rules in force when wanted or none is suggested.
std::vector<std::string> grounds_to_choose(const Doing& doing)
{
    std::vector<std::string> out;
    for (const auto& ground : doing.request.grounds) out.push_back(ground.id);
    if (!doing.draft.all_options && !out.empty()) return out;
    const auto rules = law::in_force(doing.view.world.library.rules, doing.view.today);
    if (!rules) return out;
    for (const auto& ground : (*rules)->grounds)
        if (std::find(out.begin(), out.end(), ground.id) == out.end()) out.push_back(ground.id);
    return out;
}

std::vector<Option> grounds_with_sources(const Doing& doing)
{
    std::vector<Option> out;
    const auto& say = doing.view.say;
    for (const auto& ground : grounds_to_choose(doing)) {
        const auto* known = ground_named(doing.view.world.library.rules, ground);
        const auto cited =
            known == nullptr ? std::string{} : std::string{content::in_language(known->citation.words, say.language())};
        out.push_back({ground, Say::as_is(capitalised(say.ground(ground))), Say::as_is(cited)});
    }
    return out;
}

std::vector<Option> referred_or_not(const Doing& doing)
{
    return {{"no", doing.view.say.line("desk.referred.no")}, {"yes", doing.view.say.line("desk.referred.yes")}};
}

std::vector<Told> entry_read_over(const Doing& doing)
{
    const auto& say = doing.view.say;
    const auto& draft = doing.draft;
    return {{"form", say.words("desk.form." + draft.one("form"))},
            {"field", say.words("desk.field." + draft.one("field"))},
            {"category", capitalised(say.ground(draft.one("category")))},
            {"referred", say.words("desk.referred." + draft.one("referred"))}};
}

constexpr Field accept_fields[] = {
    {.name = "form", .label = "desk.accept.form", .options = forms_of_register, .needed = true, .step = 0},
    {.name = "field", .label = "desk.accept.field", .options = fields_of_register, .needed = true, .step = 1},
    {.name = "category",
     .label = "desk.accept.category",
     .options = grounds_with_sources,
     .needed = true,
     .step = 2,
     .all_words = "desk.accept.all_grounds"},
    {.name = "referred", .label = "desk.accept.referred", .options = referred_or_not, .needed = true, .step = 3},
    {.name = "entry", .kind = Field::Kind::told, .label = "desk.accept.read_over", .told = entry_read_over, .step = 4}};

bool accept_comes_next(const flow::QueuedRequest&) { return true; }

std::string accept_note(const Doing& doing) { return doing.to_citizen.words("desk.note.accepted"); }

void write_down_entry(flow::StaffDecision& decision, const Doing& doing)
{
    const auto& draft = doing.draft;
    const Say register_words{doing.view.world.library, "vi"};
    decision.entry = flow::RegisterEntry{draft.one("form"), register_words.words("desk.field." + draft.one("field")),
                                         draft.one("category"), draft.one("referred") == "yes"};
}
}  // namespace

constinit const Act accepted{.act = flow::StaffAct::accepted,
                             .name = "accept",
                             .key = "F8",
                             .fields = accept_fields,
                             .comes_next = accept_comes_next,
                             .suggest = suggest_entry,
                             .note = accept_note,
                             .write_down = write_down_entry};

}  // namespace kiosk::desk::acts
