#pragma once
/// What staff type into a line of an act, read as what it is to be: a day, an hour, a number.
#include <string>
#include <string_view>

#include "kiosk/desk/acts/act.h"

namespace kiosk::desk {

/// Text id of the sentence that says what to type instead; empty: it is right, or nothing was typed.
std::string_view wrong_with(const Field&, const Draft&);
/// As it is kept: "2026-11-25", "08:30", "12"; what does not read stays as it was typed.
std::string value_of(Field::Kind, const std::string& typed);
/// As it is typed and shown: "25/11/2026" of an ISO day; anything else stays.
std::string typed_form(Field::Kind, const std::string& value);

}  // namespace kiosk::desk
