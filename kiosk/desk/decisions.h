#pragma once
/// From a dialog to a decision: what is suggested, whether it is complete, and what the citizen will read about it.
#include <optional>
#include <string>
#include <vector>

#include "kiosk/desk/intent.h"

namespace kiosk::desk {

/// Register forms (Circular 12/2018): taking part in proceedings, advice, representation outside proceedings.
inline constexpr std::string_view register_forms[] = {"TGTT", "TV", "DDNTT"};
/// Fields of law the register is kept by; the draft holds these ids, the register their Vietnamese words.
inline constexpr std::string_view register_fields[] = {"criminal", "civil",          "family", "land",
                                                       "labour",   "administrative", "social", "other"};
/// Reasons for not taking a request on or for stopping: Legal Aid Law 2017, Articles 30(3) and 37.
inline constexpr std::string_view close_reasons[] = {"not_covered", "unlawful", "died", "elsewhere", "withdrawn", "other"};

/// A dialog as it opens, with everything suggested that the request itself suggests.
Draft draft_for(Dialog, const Session&);
/// Papers that the suggested grounds name, in the citizen's language.
std::vector<std::string> papers_of(const Session&, const World&);
/// Grounds to choose from when accepting: the suggested ones, or all of the rules in force when wanted or none is suggested.
std::vector<std::string> grounds_to_choose(const Session&, const World&);

bool complete(const Session&);
/// What the holder of the slip will read, in the language of the request; empty: the earlier note stays.
std::string note_of(const Session&, const World&);
/// None while the dialog is not complete.
std::optional<flow::StaffDecision> decision_of(const Session&, const World&);

}  // namespace kiosk::desk
