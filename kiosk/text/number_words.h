#pragma once
/// Numbers as words, for the voice. "vi" and "en"; any other language is spoken as "vi".
#include <string>
#include <string_view>

namespace kiosk::text {

/// 21 -> "hai mươi mốt", 1005 -> "một nghìn không trăm linh năm". Up to 999 tỷ; a longer number is said digit by digit.
std::string number_words(std::string_view digits, std::string_view language);
/// "0912" -> "không chín một hai". Other letters are left out.
std::string digit_words(std::string_view digits, std::string_view language);
/// In English 2026 is "twenty twenty-six"; in Vietnamese a year is said as a number.
std::string year_words(std::string_view four_digits, std::string_view language);

/// English: "23" -> "twenty-third". Of two digits at most.
std::string ordinal_words(std::string_view digits);

}  // namespace kiosk::text
