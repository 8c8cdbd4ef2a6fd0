#pragma once
/// The form of words in which things are found: small letters, no tones, no marks, đ as d, single blanks.
#include <string>
#include <string_view>

namespace kiosk::text {

std::string folded(std::string_view);
/// One small letter of decomposed text: đ as d, any other as it is.
char32_t folded_letter(char32_t);

/// One folded word with the letters as one that people write for each other, by ear or by region: k c, i y, l n, tr ch, s x,
/// d gi r. For what is looked for a second time, after the letters as they were written found nothing.
std::string sounded(std::string_view folded_word);

}  // namespace kiosk::text
