#pragma once
/// Session -> Page for the desk, pure: three panes while unlocked, one field while locked.
/// Leaves pixels and scrolling to `ui`, acting to the program.
#include "kiosk/desk/intent.h"
#include "kiosk/page/page.h"

namespace kiosk::desk {

using Page = page::Page<Intent>;

Page page_of(const Session&, const World&);

}  // namespace kiosk::desk
