#pragma once
/// The steps of `judge`, for the files of this room and for whoever checks rules. Three-valued (Kleene): what is not known
/// neither meets nor fails.
#include "kiosk/law/outcome.h"

namespace kiosk::law {

/// How a condition stands for one value of its fact.
Truth truth_for(const Condition&, std::string_view value);
Truth truth_of(const Condition&, const Facts&);
/// One met suffices.
Truth truth_of(const Alternatives&, const Facts&);
/// All have to be met. An empty list is never met: a rule that asks for nothing says nothing.
Truth truth_of(const std::vector<Alternatives>&, const Facts&);

/// Met when the bound applies.
Truth truth_of(const ScopeRule&, const Facts&);

/// Whether some answers meet it. A ground that rests on an open point of law alone is possible at best.
bool can_be_sure(const Ground&);
/// Can somebody be told that the ground is met? The snapshot says so, never the state of the ground's citation.
bool sure(const Snapshot&, const Ground&);

/// The next fact that can still change the verdict. Grounds that nobody has confirmed never make it "eligible", but a person
/// still learns which of them may fit: what they need is asked after what the sure ones need.
std::optional<std::string> next_fact(const RuleBook&, const Snapshot&, const Facts&);
/// How many questions follow when every answer is the usual one (the last of the fact's values).
int facts_left(const RuleBook&, const Snapshot&, Facts);

}  // namespace kiosk::law
