#pragma once
/// Session -> page: what a citizen's screen says, offers and speaks, as data. Pure; the same for painting, speech, walks
/// and the audit. Leaves to its neighbours: pixels (`ui`), how a session changes (`visit`), the words (`content`).
#include "kiosk/base/clock.h"
#include "kiosk/content/library.h"
#include "kiosk/content/settings.h"
#include "kiosk/page/page.h"
#include "kiosk/visit/intent.h"

namespace kiosk::screens {

/// Never fails: a place that does not exist any more (a topic of an older pack) shows the page above it.
/// `demo` puts the band "DEMO" over every page; `preview` a band with the day of `now`, and sending is not offered.
page::Page<visit::Intent> page_of(const visit::Session&, const content::Library&, const content::Settings&, base::WallTime now,
                                  bool demo, bool preview = false);

}  // namespace kiosk::screens
