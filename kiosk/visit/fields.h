#pragma once
/// What may be typed into a field, and the kind word when it cannot be taken. Pure.
/// Nothing here is stricter than needed to reach the person: staff can ask again.
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/text/typing.h"
#include "kiosk/visit/question.h"
#include "kiosk/visit/typed_date.h"

namespace kiosk::visit {

/// Digits, and what a date or a phone number needs besides; no letters.
bool typed_in_digits(QuestionKind);
/// Each word begins with a capital: names and places.
bool capital_words(QuestionKind);

/// The text with one more letter, or unchanged when it does not belong there or the field is full.
std::string with_letter(const std::string& text, const std::string& letter, QuestionKind, std::size_t letters_max,
                        text::TonePlacement = text::TonePlacement::old_style);
/// The same with a stroke that may compose, as in Telex and VNI; digits of dates and numbers never do.
text::Typing with_stroke(text::Typing, const std::string& stroke, QuestionKind, std::size_t letters_max, text::TypingWay,
                         text::TonePlacement);
/// Does the next letter begin a name or a sentence?
bool begins_capital(const std::string& text, QuestionKind);

/// Has it room for another letter?
bool is_full(const std::string& text, QuestionKind, std::size_t letters_max);

/// As it is kept: "23/11/2026" or "1961", "0912345678", without blanks at the ends.
std::string kept_form(const std::string& text, QuestionKind);
/// The same for this question: a day to come gets the year that was left out.
std::string kept_form(const Question&, const std::string& text, const Calendar&);
/// As it is typed on: the digits of a whole date.
std::string typed_form(const std::string& kept, QuestionKind);
/// As it is shown: "23/11/2026" while only "2311202" is there, "0912 345 678".
std::string shown_form(const std::string& text, QuestionKind);

/// Empty when it can be taken. `told` is the trouble shown just now: what is asked about once is believed when it is confirmed.
Trouble trouble_with(const Question&, const std::string& text, const Calendar&, const Trouble& told = {});

}  // namespace kiosk::visit
