#pragma once
/// The form of words in which things are found: small letters, no tones, no marks, đ as d, single blanks.
#include <string>
#include <string_view>

namespace kiosk::text {

std::string folded(std::string_view);

}  // namespace kiosk::text
