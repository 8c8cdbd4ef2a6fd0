#include "kiosk/flow/hall.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace kiosk::flow {

namespace {
constexpr std::array<std::string_view, 5> hall_states{"waiting", "called", "serving", "served", "absent"};
}

std::string_view name_of(HallNumber::State state) { return hall_states[static_cast<std::size_t>(state)]; }

base::Result<HallNumber::State> hall_state_named(std::string_view name)
{
    const auto found = std::find(hall_states.begin(), hall_states.end(), name);
    if (found == hall_states.end()) return base::failure(base::ErrorKind::invalid_input, "a state of a number is expected");
    return static_cast<HallNumber::State>(found - hall_states.begin());
}

std::string words_of(const HallNumber& number) { return fmt::format("{}-{:03}", number.letter, number.number); }

bool is_service_letter(std::string_view letter) { return letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'Z'; }

std::optional<HallName> hall_name_in(std::string_view words)
{
    constexpr std::size_t digits_min = 3, digits_max = 5;
    const auto dash = words.find('-');
    if (dash == words.npos || !is_service_letter(words.substr(0, dash))) return std::nullopt;
    const auto digits = words.substr(dash + 1);
    HallName out{std::string{words.substr(0, dash)}, 0};
    const auto [stopped, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), out.number);
    const bool whole = fault == std::errc{} && stopped == digits.data() + digits.size() && out.number > 0;
    if (!whole || digits.size() < digits_min || digits.size() > digits_max) return std::nullopt;
    return out;
}

}  // namespace kiosk::flow
