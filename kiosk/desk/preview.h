#pragma once
/// "Preview the law of a day": staff choose a day and then see the citizen's pages under the rules in force on it.
/// Leaves the pages to `screens`; here stands only the dialog that asks for the day.
#include "kiosk/desk/intent.h"
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

Blocks preview_blocks(const View&);
void write_preview_day(PreviewAsked&, const std::string& typed);
/// Wishes the preview, or says why there can be none: no day, or a day without rules.
void ask_preview(Session&, const World&);

}  // namespace kiosk::desk
