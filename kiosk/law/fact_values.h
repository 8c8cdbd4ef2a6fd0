#pragma once
/// What a fact may hold, and one reader of facts for whatever they are written in: a facts file, a golden case, a request.
/// A message says what is expected and never repeats what was written.
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/law/facts.h"
#include "kiosk/law/rules.h"

namespace kiosk::law {

const RuleBook::FactKind* fact_named(const RuleBook&, std::string_view name);

/// Does the value fit the fact? "unknown" always does; a date may be "absent".
bool fits(const RuleBook::FactKind&, std::string_view value);
/// "expected yes, no or unknown"
std::string expected_of(const RuleBook::FactKind&);

/// Takes a fact as somebody wrote it; no value: a name with nothing behind it, as good as absent. Yields what is wrong, at
/// the fact's name: "expected yes, no or unknown", or that these rules know no such fact.
std::optional<std::string> take_fact(Facts&, const RuleBook&, std::string_view name, std::optional<std::string_view> value);
/// What to say where a value is neither a word nor a number.
std::string wrong_fact(const RuleBook&, std::string_view name);

}  // namespace kiosk::law
