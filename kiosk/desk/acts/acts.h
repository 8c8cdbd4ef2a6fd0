#pragma once
/// The list of all acts of staff on a request. A new act is one file beside this one, its name in both lines below, its row in
/// the table of stages, and its words.
#include "kiosk/desk/acts/act.h"

namespace kiosk::desk {

namespace acts {
extern const Act claimed, accepted, finished, called, asked_papers, papers_received, transferred, closed, released;
/// In the order of their buttons.
inline constexpr const Act* all[] = {&claimed,         &accepted,    &finished, &called,  &asked_papers,
                                     &papers_received, &transferred, &closed,   &released};
}  // namespace acts

/// Null: staff do not do this by a button.
const Act* act_of(flow::StaffAct);

}  // namespace kiosk::desk
