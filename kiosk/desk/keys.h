#pragma once
/// Real keys at the desk: the shortcuts that the buttons show, and what Enter, Escape and the arrows mean where one is.
#include <optional>
#include <string_view>

#include "kiosk/desk/intent.h"

namespace kiosk::desk {

struct Key {
    std::string_view name;  ///< SDL's: "F5", "Return", "Escape", "L"
    bool ctrl = false;
};

/// None: the desk has no use for the key here. Letters of a text come as Typed, not here.
std::optional<Intent> intent_of(const Key&, const Session&);
/// A key that is part of writing a text (the blank, say) and must not press a button.
bool part_of_writing(const Key&, const Session&);

}  // namespace kiosk::desk
