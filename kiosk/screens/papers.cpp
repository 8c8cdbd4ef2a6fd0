#include "kiosk/screens/papers.h"

#include <algorithm>

#include "kiosk/screens/answers.h"
#include "kiosk/screens/article.h"

namespace kiosk::screens {

namespace {
using State = law::JudgedGround::State;

Block condition(const View& view, const std::string& id, const law::JudgedCondition& judged, Line about)
{
    using law::Truth;
    switch (judged.truth) {
    case Truth::yes: return item(id, view.words("ground.condition_met", fmt::arg("about", about.words)), "check_circle");
    case Truth::no:
        return item(id, view.words("ground.condition_not_met", fmt::arg("about", about.words)), "remove_circle_outline");
    case Truth::unknown: break;
    }
    return item(id, view.words("ground.condition_open", fmt::arg("about", about.words)), "help_outline");
}

Line paper_words(const View& view, const std::string& id, const law::Paper& paper)
{
    auto line = view.words.given(id, paper.words);
    if (!paper.confirmed) line = view.words("papers.unconfirmed", fmt::arg("paper", line.words));
    return line;
}
}  // namespace

Blocks paper_items(const View& view, const std::vector<const law::Ground*>& grounds)
{
    const auto& words = view.words;
    Blocks out{item("papers.identity", words("papers.identity"), "badge")};
    for (const auto* ground : grounds) {
        if (grounds.size() > 1)
            out.push_back(quiet("papers." + ground->id, words.sentence("ground." + ground->id, ground->words)));
        int number = 0;
        for (const auto& paper : ground->papers) {
            const auto id = "papers." + ground->id + "." + std::to_string(++number);
            out.push_back(item(id, paper_words(view, id, paper), "description"));
        }
    }
    out.push_back(item("papers.matter", words("papers.matter"), "folder_open"));
    return out;
}

Block papers_card(const View& view, const std::vector<const law::Ground*>& grounds)
{
    Blocks inside{heading("papers.title", view.words("papers.title"), 2)};
    append(inside, paper_items(view, grounds));
    inside.push_back(quiet("papers.note", view.words("papers.note")));
    return in(Area::side, panel("papers", std::move(inside)));
}

Blocks ground_blocks(const View& view, const law::JudgedGround& judged, const law::Facts& told)
{
    const auto& ground = *judged.ground;
    const auto id = "ground." + ground.id;
    Blocks out{heading(id, view.words.sentence(id, ground.words), 3)};
    int number = 0;
    for (const auto& each : judged.conditions) {
        // Where the ground is met, another way to meet it is no open question.
        if (judged.state == State::met && each.truth != law::Truth::yes) continue;
        const auto about = fact_words(view, each.fact, told);
        if (!about.empty()) out.push_back(condition(view, id + ".condition." + std::to_string(++number), each, about));
    }
    out.push_back(citation_card(view, id + ".law", ground.citation));
    return out;
}

Line unconfirmed_words(const View& view, const law::Snapshot& rules)
{
    const bool carries =
        std::any_of(rules.grounds.begin(), rules.grounds.end(), [](const law::Ground& one) { return one.carried; });
    if (!carries) return view.words("outcome.unconfirmed");
    const auto day = view.words.date(rules.in_force_from);
    return view.words("outcome.amended", fmt::arg("day", day));
}

std::vector<const law::Ground*> grounds_named(const View& view, const std::vector<std::string>& ids)
{
    std::vector<const law::Ground*> out;
    const auto rules = law::in_force(view.library.rules, view.today());
    if (!rules) return out;
    for (const auto& id : ids)
        for (const auto& ground : (*rules)->grounds)
            if (ground.id == id) out.push_back(&ground);
    return out;
}

}  // namespace kiosk::screens
