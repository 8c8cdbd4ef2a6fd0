#include "kiosk/app/shell/three_keys.h"

#include <algorithm>
#include <array>

namespace kiosk::app {

std::optional<ThreeKey> three_key(std::string_view name, bool shift)
{
    constexpr std::array<std::string_view, 4> previous{"Left", "Up", "Keypad 4", "PageUp"};
    constexpr std::array<std::string_view, 5> next{"Right", "Down", "Keypad 6", "PageDown", "Tab"};
    constexpr std::array<std::string_view, 4> choose{"Return", "Keypad Enter", "Space", "Keypad 5"};
    const auto has = [&](const auto& names) { return std::find(names.begin(), names.end(), name) != names.end(); };
    if (name == "Tab" && shift) return ThreeKey::previous;
    if (has(previous)) return ThreeKey::previous;
    if (has(next)) return ThreeKey::next;
    if (has(choose)) return ThreeKey::choose;
    return std::nullopt;
}

std::string letter_of(std::string_view name)
{
    constexpr std::string_view keypad = "Keypad ";
    if (name == "Space") return " ";
    if (name.starts_with(keypad) && name.size() == keypad.size() + 1) return std::string{name.substr(keypad.size())};
    return {};
}

}  // namespace kiosk::app
