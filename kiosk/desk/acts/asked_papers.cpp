#include <algorithm>

#include "kiosk/desk/acts/acts.h"

namespace kiosk::desk::acts {

namespace {
/// Papers that the suggested grounds name, in the citizen's language.
std::vector<Option> papers_of_grounds(const Doing& doing)
{
    std::vector<Option> out;
    for (const auto& suggested : doing.request.grounds) {
        const auto* ground = ground_named(doing.view.world.library.rules, suggested.id);
        if (ground == nullptr || !suggested.met) continue;
        for (const auto& paper : ground->papers) {
            std::string words{content::in_language(paper.words, doing.request.language)};
            if (std::any_of(out.begin(), out.end(), [&](const Option& one) { return one.value == words; })) continue;
            out.push_back({words, Say::as_is(words), {}, "dialog.paper." + std::to_string(out.size())});
        }
    }
    return out;
}

constexpr Field papers_fields[] = {
    {.name = "papers", .kind = Field::Kind::several, .label = "desk.dialog.papers.which", .options = papers_of_grounds},
    {.name = "words", .kind = Field::Kind::words, .label = "desk.dialog.papers.words"},
    {.name = "papers_due_by",
     .kind = Field::Kind::day,
     .label = "desk.dialog.papers.due",
     .hint = "desk.dialog.papers.due_hint"}};

bool papers_or_words(const Draft& draft) { return !draft.one("papers").empty() || !draft.words.empty(); }

std::string papers_note(const Doing& doing)
{
    std::string papers;
    if (const auto chosen = doing.draft.chosen.find("papers"); chosen != doing.draft.chosen.end())
        for (const auto& paper : chosen->second) papers += (papers.empty() ? "" : "; ") + paper;
    return with_words(papers.empty() ? "" : doing.to_citizen.words("desk.note.papers", {{"papers", papers}}),
                      doing.draft.words);
}
}  // namespace

constinit const Act asked_papers{.act = flow::StaffAct::asked_papers,
                                 .name = "papers",
                                 .key = "F7",
                                 .fields = papers_fields,
                                 .enough = papers_or_words,
                                 .note = papers_note,
                                 .icon = "description"};

}  // namespace kiosk::desk::acts
