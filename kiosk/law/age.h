#pragma once
/// Age from a date of birth, as the rules see it: years completed, on the birthday itself the new number. One rule for the
/// check, a request and `eligibility`.
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/law/facts.h"

namespace kiosk::law {

/// The fact that holds the day of birth of the person who needs help, "2015-09-05", the month, "1961-09", or the year alone,
/// "1961".
inline constexpr std::string_view birth_fact = "birth";
inline constexpr std::string_view age_fact = "age";

bool is_birth(std::string_view written);
/// "11"; of a year alone "64..65". Nothing when it cannot be read or lies after today: a clock gone wrong tells no age.
std::optional<std::string> age_of(std::string_view birth, base::Day today);

/// With the age that the day of birth gives, whatever else was said of the age. Of the two ages a year or month alone leaves
/// open, one that was told too remains.
Facts with_age_by_birth(Facts, base::Day today);
/// Does an age that was told go with the day of birth? Somebody of 60 and more was not born in 2015.
bool contradicts(std::string_view told_age, std::string_view birth, base::Day today);

}  // namespace kiosk::law
