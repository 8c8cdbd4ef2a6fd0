#pragma once
/// The clipboard of the machine: what a key of the desk copied, for a telephone program or a letter. Whoever copies empties it
/// again. Only while a window is open.
#include <string>

namespace kiosk::platform {

/// Empty: empties it. A machine without a clipboard does nothing.
void set_clipboard(const std::string& text);

}  // namespace kiosk::platform
