#pragma once
/// Every key of the desk as data: which card of the page F1 it stands on, what it does in words, and what it means everywhere.
/// A place's own keys stand here too, so that the page tells them, and mean something there (`intent_of` of the place).
#include <optional>
#include <span>
#include <string_view>

#include "kiosk/desk/panes.h"

namespace kiosk::desk {

struct Shortcut {
    enum class Card { places, list, work, anywhere, copying, filling, desk };

    Card card = Card::desk;
    std::string_view words;                      ///< text id
    std::string_view keys;                       ///< "F2", "Alt+1", "↑ ↓" with blanks between several
    std::optional<Intent> (*meant)() = nullptr;  ///< everywhere while the desk is open; none: by place, act or field
};

std::span<const Shortcut> all_shortcuts();
std::optional<Intent> by_shortcut(std::string_view spelled, const Session&);
/// The key as a control shows it: empty where shortcuts are quiet.
std::string shown_key(const View&, std::string_view key);
/// The page F1, in place of the place's own.
Blocks page_of_shortcuts(const View&);

}  // namespace kiosk::desk
