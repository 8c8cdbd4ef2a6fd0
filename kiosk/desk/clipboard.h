#pragma once
/// What a key copies: the number to dial, or code and case number, of the open request or of a row.
#include "kiosk/desk/intent.h"

namespace kiosk::desk {

/// Wishes it onto the clipboard; nothing when there is none, or when the number may not be shown yet.
void copy(Session&, const intent::Copied&, const World&);

}  // namespace kiosk::desk
