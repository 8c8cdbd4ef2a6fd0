#pragma once
/// A count and what is counted, as a person says it in English: "1 row", "2 rows", "0 entries".
#include <concepts>
#include <string>
#include <string_view>

namespace kiosk::base {

/// `many` empty: `one` with an s.
template <std::integral Number>
std::string counted(Number number, std::string_view one, std::string_view many = {})
{
    auto words = std::to_string(number) + " ";
    if (number == 1) return words.append(one);
    return many.empty() ? words.append(one) + "s" : words.append(many);
}

}  // namespace kiosk::base
