#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/of_case.h"

namespace kiosk::desk::acts {

namespace {
std::string missing_papers(const Doing& doing)
{
    std::string out;
    const auto* rules = rules_of(doing);
    if (rules == nullptr) return out;
    const auto file = case_of(doing);
    for (const auto* paper : rules->papers_of(file.entry.form)) {
        const auto known = file.file.find(paper->id);
        if (known != file.file.end() && known->second.state != "missing") continue;
        out += (out.empty() ? "" : "; ") + std::string{content::in_language(paper->words, doing.view.say.language())};
    }
    return out;
}
bool some_are_missing(const Doing& doing) { return !missing_papers(doing).empty(); }

std::vector<Told> what_is_missing(const Doing& doing)
{
    return {{"file_missing", missing_papers(doing), page::Row::Weight::warning}};
}

constexpr Field hand_over_fields[] = {
    {.name = "missing", .kind = Field::Kind::told, .told = what_is_missing},
    {.name = "on", .kind = Field::Kind::day, .label = "desk.hand_over.on", .needed = true},
    {.name = "to", .kind = Field::Kind::text, .label = "desk.hand_over.to"},
    {.name = "why", .kind = Field::Kind::text, .label = "desk.hand_over.why", .lines = 2, .shown_now = some_are_missing}};

void begin_hand_over(Draft& draft, const Doing& doing) { begin_today(draft, doing, "on"); }

bool is_finished(const flow::QueuedRequest& row) { return row.stage == visit::Stage::finished; }
bool is_still_here(const Doing& doing) { return !case_of(doing).handed_over; }
}  // namespace

constinit const Act handed_over{.act = flow::StaffAct::handed_over,
                                .name = "hand_over",
                                .key = "F8",
                                .fields = hand_over_fields,
                                .comes_next = is_finished,
                                .begin = begin_hand_over,
                                .fits = is_still_here,
                                .icon = "folder"};

}  // namespace kiosk::desk::acts
