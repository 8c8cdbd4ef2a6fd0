#pragma once
/// Everything can be done with three keys: previous, next, choose, in reading order. Which real keys they are.
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::app {

enum class ThreeKey { previous, next, choose };

/// By SDL's key name. Keypads and switch boxes send arrows, Tab, Return or the number block.
std::optional<ThreeKey> three_key(std::string_view key_name, bool shift);
/// The letter that such a key also writes: "5" of "Keypad 5"; empty: none.
std::string letter_of(std::string_view key_name);

}  // namespace kiosk::app
