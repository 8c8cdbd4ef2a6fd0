#pragma once
/// What acts on a case read again and again: the case so far, the pack's lists of today, choices with words.
#include <initializer_list>

#include "kiosk/desk/acts/act.h"
#include "kiosk/flow/case_file.h"

namespace kiosk::desk::acts {

flow::CaseFile case_of(const Doing&);
/// Null: the pack has no lists for today.
const content::CaseRules* rules_of(const Doing&);
/// Words under PREFIX.VALUE, in the order given.
std::vector<Option> choices(const Doing&, const std::string& prefix, std::initializer_list<const char*> values);
/// Today as a person types it.
void begin_today(Draft&, const Doing&, const char* field);
/// The register's field of law, as an id of the pack's lists; it is kept in Vietnamese words.
std::string field_id_of(const Doing&, const std::string& register_words);
/// "25/11/2026" in the language of the citizen; what is no day stays as typed.
std::string day_to_citizen(const Doing&, const std::string& typed);

}  // namespace kiosk::desk::acts
