#pragma once
/// Taking back what this desk did last, for a minute: at once, or, for an acceptance, with its reason in the rail. The store
/// asks only whether it is the same person and nobody acted since.
#include "kiosk/desk/intent.h"

namespace kiosk::desk {

/// Nothing when the minute is over or somebody waits for the store.
void undo(Session&, const World&);
/// The decision that takes it back.
flow::StaffDecision undoing(const UndoableAct&);

}  // namespace kiosk::desk
