#pragma once
/// The list of all acts of staff on a request. A new act is one file beside this one, its name in both lines below, its row in
/// the table of stages, and its words.
#include "kiosk/desk/acts/act.h"

namespace kiosk::desk {

namespace acts {
extern const Act claimed, called, accepted, asked_papers, papers_received, transferred, refused, closed, released, noted,
    weighed_conflict, merged, undone, finished;
/// In the order of their buttons.
inline constexpr const Act* all[] = {&claimed, &called, &asked_papers, &papers_received,  &accepted, &finished, &transferred,
                                     &refused, &closed, &released,     &weighed_conflict, &merged,   &undone,   &noted};
}  // namespace acts

/// Null: staff do not do this by a button.
const Act* act_of(flow::StaffAct);

}  // namespace kiosk::desk
