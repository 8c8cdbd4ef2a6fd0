#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/of_case.h"

namespace kiosk::desk::acts {

namespace {
/// By form of aid: Circular 12/2018, Article 11(2)-(4).
std::vector<Option> papers_of_file(const Doing& doing)
{
    std::vector<Option> out;
    const auto* rules = rules_of(doing);
    if (rules == nullptr) return out;
    for (const auto* paper : rules->papers_of(case_of(doing).entry.form)) {
        Option option;
        option.value = paper->id;
        option.line = Say::as_is(std::string{content::in_language(paper->words, doing.view.say.language())});
        out.push_back(std::move(option));
    }
    return out;
}

std::vector<Option> states_in_file(const Doing& doing)
{
    return choices(doing, "desk.paper", {"present", "missing", "not_needed"});
}

constexpr Field file_fields[] = {{.name = "paper",
                                  .kind = Field::Kind::each,
                                  .label = "desk.file.papers",
                                  .options = papers_of_file,
                                  .states = states_in_file}};

void begin_file(Draft& draft, const Doing& doing)
{
    const auto file = case_of(doing);
    for (const auto& [id, paper] : file.file) draft.choose("paper." + id, paper.state);
    if (!file.providers.empty() && !file.file.contains("appointed")) draft.choose("paper.appointed", "present");
    if (file.providers.size() < 2 && !file.file.contains("changed")) draft.choose("paper.changed", "not_needed");
    if (!file.opinion.empty()) draft.choose("paper.opinion", "present");
}

/// The day on which a paper was first seen goes with it.
void write_down_papers(flow::StaffDecision& decision, const Doing& doing)
{
    const auto file = case_of(doing);
    for (const auto& option : papers_of_file(doing)) {
        const auto state = doing.draft.one("paper." + option.value);
        if (state.empty()) continue;
        decision.fields["paper." + option.value] = {state};
        const auto known = file.file.find(option.value);
        const bool before = known != file.file.end() && known->second.state == "present" && known->second.on != base::Day{};
        if (state == "present")
            decision.fields["day." + option.value] = {base::iso(before ? known->second.on : doing.view.today)};
    }
}
}  // namespace

constinit const Act checked_file{.act = flow::StaffAct::checked_file,
                                 .name = "check_file",
                                 .key = "Ctrl+J",
                                 .fields = file_fields,
                                 .begin = begin_file,
                                 .write_down = write_down_papers,
                                 .rail = 566,
                                 .icon = "folder_open"};

}  // namespace kiosk::desk::acts
