#pragma once
/// "Preview the law of a day": staff choose a day and then see the citizen's pages under the rules in force on it.
/// Leaves the pages to `screens`; here stands only the dialog that asks for the day.
#include "kiosk/desk/intent.h"
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

Blocks preview_blocks(const View&);
/// True when it was meant for the dialog, which must be open; the session is moved on then.
bool took_by_preview(Session&, const Intent&, const World&);

}  // namespace kiosk::desk
