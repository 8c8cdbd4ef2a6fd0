#pragma once
/// The day of birth of the person who needs help: where the form asks for it, and how it stands beside the age told in the
/// check. The day of birth sets the age (law/age.h); one that contradicts the check is asked about, never refused.
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/visit/draft.h"
#include "kiosk/visit/question.h"

namespace kiosk::visit {

/// Does this question ask for it, by what was answered of whom the request is for?
bool asks_birth_of_helped(const Guide&, const Answers&, const Question&);
/// What a draft tells for judging: what was carried over, what the form told, and the day of birth.
law::Facts facts_to_judge(const Draft&, const Guide&);
/// Somebody of 60 and more was not born in 2015.
bool age_is_contradicted(const Draft&, const Guide&, base::Day today);

}  // namespace kiosk::visit
