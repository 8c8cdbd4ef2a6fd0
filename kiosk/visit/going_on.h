#pragma once
/// Does the answer that was just marked need no second touch? One of several boxes does, and so does everybody who needs
/// more time than a blink: who asked for slow touch, who has three keys, who listens. When it goes on is for the program.
#include "kiosk/visit/intent.h"

namespace kiosk::visit {

/// The page holds a question of one answer, one is marked, and nothing stands over it.
bool goes_on_by_itself(const Session&, const Guide&);

}  // namespace kiosk::visit
