#include "kiosk/desk/grounds.h"

#include <algorithm>

#include "kiosk/desk/fact_words.h"
#include "kiosk/desk/request_words.h"

namespace kiosk::desk {

using page::Area;

namespace {
constexpr std::size_t possible_max = 4;

/// What the ground hangs on: which of its facts were told, and which nobody knows.
std::string why(const View& view, const flow::OpenedRequest& request, const law::JudgedGround& judged)
{
    law::Facts told, open;
    for (const auto& condition : judged.conditions) {
        const auto value = request.facts.known(condition.fact);
        if (condition.truth == law::Truth::yes && value) told.set(condition.fact, *value);
        if (condition.truth == law::Truth::unknown) open.set(condition.fact, "unknown");
    }
    const auto told_words = fact_words(view.say, told).told, open_words = fact_words(view.say, open).unknown;
    std::string out;
    if (!told_words.empty()) out = view.say.words("desk.ground.told", {{"facts", told_words}});
    if (!open_words.empty()) out += (out.empty() ? "" : " ") + view.say.words("desk.ground.open", {{"facts", open_words}});
    return out;
}

std::string papers_of(const View& view, const law::Ground& ground)
{
    if (ground.papers.empty()) return {};
    const auto paper = std::string{content::in_language(ground.papers.front().words, view.say.language())};
    return view.say.words("desk.ground.needs", {{"paper", paper}});
}

Block ground_block(const View& view, const flow::OpenedRequest& request, const flow::SuggestedGround& suggested,
                   const law::JudgedGround* judged)
{
    page::Ground out;
    out.state = suggested.met ? page::Ground::State::met : page::Ground::State::possible;
    const auto words = view.say.ground(suggested.id);
    out.line = view.say.line(suggested.met ? "desk.ground.met" : "desk.ground.possible", {{"ground", words}});
    out.line.words = capitalised(out.line.words);
    const auto* known = ground_named(view.world.library.rules, suggested.id);
    std::string below = judged == nullptr ? std::string{} : why(view, request, *judged);
    if (known != nullptr && suggested.met) below += (below.empty() ? "" : " ") + papers_of(view, *known);
    out.below = Say::as_is(below);
    if (known != nullptr)
        out.source = Say::as_is(std::string{content::in_language(known->citation.words, view.say.language())});
    return shown("ground." + suggested.id, Area::detail, out);
}
}  // namespace

Block grounds_block(const View& view, const flow::OpenedRequest& request)
{
    auto card = shown("detail.category", Area::detail, page::Panel{});
    card.inside.push_back(shown("ground.head", Area::detail, page::CardHead{view.say.line("desk.ground.head"), {}}));
    const auto outcome = law::judge(view.world.library.rules, request.facts, view.today);
    const bool any_met = !request.grounds.empty() && request.grounds.front().met;
    std::size_t possible = 0;
    for (const auto& ground : request.grounds) possible += ground.met ? 0 : 1;
    for (const auto& suggested : request.grounds) {
        // Many that are only possible say no more than "ask".
        if (!suggested.met && possible > possible_max) continue;
        const law::JudgedGround* judged = nullptr;
        if (outcome)
            for (const auto& each : outcome->grounds)
                if (each.ground != nullptr && each.ground->id == suggested.id) judged = &each;
        card.inside.push_back(ground_block(view, request, suggested, judged));
    }
    if (request.grounds.empty() || (possible > possible_max && !any_met)) {
        const auto count = std::to_string(possible);
        const auto line =
            request.grounds.empty() ? view.say.line("desk.ground.none") : view.say.line("desk.ground.many", {{"count", count}});
        card.inside.push_back(shown("ground.ask", Area::detail, page::Paragraph{line, page::Paragraph::Style::body, {}}));
    }
    return card;
}

}  // namespace kiosk::desk
