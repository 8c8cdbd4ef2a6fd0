#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/of_case.h"

namespace kiosk::desk::acts {

namespace {
bool has_provider(const Doing& doing) { return !case_of(doing).providers.empty(); }

/// Kinds of provider: Legal Aid Law 2017, Article 17.
std::vector<Option> kinds_of_provider(const Doing& doing)
{
    return choices(doing, "desk.provider", {"officer", "centre_lawyer", "organisation_lawyer", "adviser", "collaborator"});
}

std::vector<Told> provider_before(const Doing& doing)
{
    const auto file = case_of(doing);
    if (file.providers.empty()) return {};
    return {{"provider_now", file.providers.back().name}};
}

constexpr Field appoint_fields[] = {
    {.name = "before", .kind = Field::Kind::told, .told = provider_before},
    {.name = "provider", .kind = Field::Kind::text, .label = "desk.appoint.provider", .needed = true},
    {.name = "provider_kind", .label = "desk.appoint.kind", .options = kinds_of_provider, .needed = true},
    {.name = "decided_on", .kind = Field::Kind::day, .label = "desk.appoint.decided_on", .needed = true},
    {.name = "decision", .kind = Field::Kind::text, .label = "desk.appoint.decision", .hint = "desk.appoint.decision.hint"},
    {.name = "why", .kind = Field::Kind::text, .label = "desk.appoint.why", .lines = 2, .shown_now = has_provider},
    {.name = "words", .kind = Field::Kind::words, .label = "desk.dialog.add_words"}};

void begin_appointing(Draft& draft, const Doing& doing) { begin_today(draft, doing, "decided_on"); }

bool is_accepted(const flow::QueuedRequest& row) { return row.stage == visit::Stage::accepted; }
bool nobody_carries_it(const Doing& doing) { return !has_provider(doing) && case_of(doing).entry.form != "TV"; }

std::string appoint_note(const Doing& doing)
{
    const auto name = doing.draft.text("provider");
    if (name.empty()) return {};
    const auto* id = has_provider(doing) ? "desk.note.provider_changed" : "desk.note.appointed";
    return with_words(doing.to_citizen.words(id, {{"name", name}}), doing.draft.words);
}
}  // namespace

constinit const Act appointed{.act = flow::StaffAct::appointed,
                              .name = "appoint",
                              .key = "F9",
                              .fields = appoint_fields,
                              .comes_next = is_accepted,
                              .begin = begin_appointing,
                              .note = appoint_note,
                              .next_now = nobody_carries_it,
                              .icon = "person_add"};

}  // namespace kiosk::desk::acts
