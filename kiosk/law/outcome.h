#pragma once
/// What the rules say about a situation on a day: every ground with every condition, scope, urgency, what to ask next.
/// Pure. Informs only: staff decide. Semantics of eligible / maybe / none_found: README.md, "Outcomes".
#include <optional>
#include <string>
#include <vector>

#include "kiosk/law/facts.h"
#include "kiosk/law/rules.h"

namespace kiosk::law {

enum class Verdict { eligible, maybe, none_found };
std::string_view name_of(Verdict);

struct JudgedCondition {
    std::string fact;
    Truth truth = Truth::unknown;
};

struct JudgedGround {
    const Ground* ground = nullptr;  ///< lives in the RuleBook
    enum class State { met, possible, not_met } state = State::not_met;
    bool conditions_met = false;              ///< also where nobody has confirmed the ground: then it is only possible
    std::vector<JudgedCondition> conditions;  ///< every fact of the ground, in the rule's order
};

struct Outcome {
    Verdict verdict = Verdict::none_found;
    const Snapshot* rules = nullptr;
    std::vector<JudgedGround> grounds;       ///< all of them, in the rule's order
    std::vector<const ScopeRule*> scope;     ///< those that apply
    std::vector<const UrgencyRule*> urgent;  ///< those that apply
    /// The fact that can still change the verdict; none when decided. Only facts of RuleBook::askable that are absent: one
    /// that was answered with "I don't know" has to stand in the facts as "unknown", or it is asked again.
    std::optional<std::string> next_fact;
    int facts_left = 0;  ///< how many more would be asked if every answer were the usual one
};

/// When it is judged. A clock that stands before something stored earlier runs behind, and cannot say how near a day is.
struct Now {
    Now(base::Day day) : today(day) {}  // NOLINT(google-explicit-constructor): a day alone says when
    Now(base::Day day, std::optional<base::Day> stored) : today(day), newest_stored(stored) {}

    base::Day today{};
    std::optional<base::Day> newest_stored;  ///< the newest day of anything stored here; none: not known

    bool clock_is_behind() const { return newest_stored && today < *newest_stored; }
};

/// Not found when the day lies before the first snapshot. A day of birth among the facts sets the age: age.h.
base::Result<Outcome> judge(const RuleBook&, const Facts&, const Now&);
/// What cannot wait, also on a day that no rules reach: none of it depends on the outcome.
std::vector<const UrgencyRule*> urgent_now(const RuleBook&, const Facts&, const Now&);

/// Monday to Friday without the listed days off, and weekend days worked in exchange.
/// Working days after `today` through `last`; 0 when `last` is not after `today`.
int working_days_between(base::Day today, base::Day last, const Holidays&);
/// The day that lies so many working days after `start`.
base::Day add_working_days(base::Day start, int days, const Holidays&);

}  // namespace kiosk::law
