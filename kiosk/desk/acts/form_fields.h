#pragma once
/// One field of an open act as a block: a label above, its controls, what is wrong with it below.
#include "kiosk/desk/acts/act.h"

namespace kiosk::desk {

/// `stop`: where the keyboard is (keyboard.h).
Block field_block(const Field&, const Doing&, const std::string& stop);

}  // namespace kiosk::desk
