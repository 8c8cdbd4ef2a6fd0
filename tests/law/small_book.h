#pragma once
/// A rule book small enough to reason about: poor; elderly with financial difficulty; a child. Two snapshots.
#include "kiosk/law/outcome.h"

namespace kiosk::law {

inline base::Day day(std::string_view text) { return *base::parse_day(text); }

inline Facts facts(std::initializer_list<std::pair<const char*, const char*>> values)
{
    Facts all;
    for (const auto& [fact, value] : values) all.set(fact, value);
    return all;
}

inline Ground ground(std::string id, std::vector<Alternatives> all)
{
    Ground one;
    one.id = std::move(id);
    one.all = std::move(all);
    one.papers.push_back({});
    return one;
}

inline RuleBook small_book()
{
    const Condition poor{"household", {"poor"}, {}, {}, {}};
    const Condition near_poor{"household", {"near_poor"}, {}, {}, {}};
    const Condition allowance{"allowance", {"yes"}, {"social_pension"}, {}, {}};
    const Condition elderly{"age", {}, {}, 60, {}};
    const Condition child{"age", {}, {}, {}, 16};
    const Condition business{"business", {"yes"}, {}, {}, {}};
    const Condition away{"lives_here", {"no"}, {}, {}, {}};
    const Condition elsewhere{"happens_here", {"no"}, {}, {}, {}};
    const Condition danger{"danger", {"yes"}, {}, {}, {}};

    Snapshot now;
    now.id = "now";
    now.in_force_from = day("2018-01-01");
    now.in_force_to = day("2026-12-31");
    now.grounds = {ground("poor", {{{poor}}}), ground("elderly", {{{elderly}}, {{near_poor, allowance}}}),
                   ground("child", {{{child}}})};
    now.scope.push_back({"business", {}, {}, {{{business}}}, {}, ScopeRule::Effect::none_found});
    now.scope.push_back({"not_here", {}, {}, {{{away}}, {{elsewhere}}}, {}, ScopeRule::Effect::at_most_maybe});
    now.urgency.push_back({"court_date", {}, {}, {}, "court_date", 5});
    now.urgency.push_back({"danger", {}, {}, {{{danger}}}, {}, 5});

    Snapshot later = now;
    later.id = "later";
    later.in_force_from = day("2027-01-01");
    later.in_force_to.reset();
    later.confirmed = false;

    RuleBook book;
    book.snapshots = {now, later};
    book.askable = {{"household", {"poor", "near_poor", "none"}},
                    {"age", {"..15", "60..", "16..59"}},
                    {"allowance", {"yes", "social_pension", "no"}},
                    {"business", {"yes", "no"}},
                    {"lives_here", {"no", "yes"}},
                    {"happens_here", {"no", "yes"}}};
    return book;
}

}  // namespace kiosk::law
