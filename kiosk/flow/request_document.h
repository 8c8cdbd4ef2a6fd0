#pragma once
/// The request as it lies inside the seal: one JSON document, the same from the screen and from `kioskctl submit`.
/// Schema: REQUEST.md beside this file. Nothing here is ever logged. Whoever looks into a document includes nlohmann/json.hpp:
/// these headers only name it, so that rooms which hand documents on need not read that library.
#include <nlohmann/json_fwd.hpp>

#include "kiosk/base/result.h"
#include "kiosk/law/outcome.h"
#include "kiosk/visit/draft.h"
#include "kiosk/visit/question.h"

namespace kiosk::flow {

using Json = nlohmann::json;

/// From the form's answers, each at its question's path. A draft exists only after consent was given.
/// invalid_input when a way to be reached is missing.
base::Result<Json> document_of(const visit::Draft&, const visit::Guide&);
/// From outside: unknown keys, wrong types, missing consent are named by their path ("requester.phone"), never by value.
base::Result<Json> checked_document(const Json&);
/// The facts of a document from outside, read as `eligibility` reads a facts file: the same names, the same values, and the
/// same words for what is wrong, at its path: "facts.held_now: expected yes, no or unknown". Null is as good as absent.
base::Result<law::Facts> read_facts(const Json& facts, const law::RuleBook&);
/// Of a document that was checked.
law::Facts facts_in(const Json& document);
/// The same with the day of birth of the person who needs help, which sets the age.
law::Facts facts_to_judge(const Json& document);

}  // namespace kiosk::flow
