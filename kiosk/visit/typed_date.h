#pragma once
/// A date as somebody types it on a pad of digits and one stroke: what the field holds, what it shows, what is kept, and what
/// is wrong with it in words that help. Pure.
///
/// The field holds digits alone ("23112026") or with the strokes that were touched ("30/11", "09/1961"). Kept: "23/11/2026", of
/// a birth also "1961" or "09/1961". A day to come may be typed without its year.
#include <string>
#include <string_view>

#include "kiosk/law/rules.h"
#include "kiosk/visit/question.h"
#include "kiosk/visit/trouble.h"

namespace kiosk::visit {

/// What has to be known of days to judge one. A clock before the first day of the rules stands wrong, and nothing is judged by
/// it.
struct Calendar {
    base::Day today{};
    const law::RuleBook* rules = nullptr;  ///< their first day and the days off; none: neither is known
};

std::string with_date_letter(std::string text, char letter);
/// Nothing more can be typed.
bool is_full_date(std::string_view text);
std::string shown_date(std::string_view text);
/// As it is kept where that is plain from the text alone, else as it is shown.
std::string kept_date(std::string_view text);
/// As it is kept for this question: a day to come gets the year that is left out.
std::string kept_date(const Question&, std::string_view text, const Calendar&);
Trouble date_trouble(const Question&, std::string_view text, const Calendar&);

}  // namespace kiosk::visit
