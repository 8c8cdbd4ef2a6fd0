#pragma once
/// Real keys at the desk: the shortcuts that the controls show (shortcuts.h), those of the place, and what Enter, Escape, Tab
/// and the arrows mean where one is. No bare letter is a command: a Vietnamese input method turns letters into marks.
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/desk/intent.h"

namespace kiosk::desk {

struct Key {
    std::string_view name;  ///< SDL's: "F5", "Return", "Escape", "L"
    bool ctrl = false, shift = false, alt = false;
};

/// As a control shows it: "F5", "Ctrl+Shift+C".
std::string spelled(const Key&);

/// None: the desk has no use for the key here. Letters of a text come as Typed, not here.
std::optional<Intent> intent_of(const Key&, const Session&);
/// A key that is part of writing a text (the blank, say) and must not press a button.
bool part_of_writing(const Key&, const Session&);

}  // namespace kiosk::desk
