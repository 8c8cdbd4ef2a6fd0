#pragma once
/// The list of all acts of staff on a request. A new act is one file beside this one, its name in both lines below, its row in
/// the table of stages, and its words.
#include "kiosk/desk/acts/act.h"

namespace kiosk::desk {

namespace acts {
extern const Act claimed, called, accepted, asked_papers, papers_received, transferred, refused, closed, released, noted,
    weighed_conflict, merged, undone, finished, appointed, scheduled, checked_file, gave_opinion, handed_over, appraised,
    answered_body;
/// In the order of their buttons.
inline constexpr const Act* all[] = {
    &claimed,     &called,      &asked_papers, &papers_received, &accepted,     &appointed,     &finished,
    &handed_over, &transferred, &refused,      &closed,          &released,     &answered_body, &weighed_conflict,
    &merged,      &undone,      &scheduled,    &checked_file,    &gave_opinion, &appraised,     &noted};
}  // namespace acts

/// Null: staff do not do this by a button.
const Act* act_of(flow::StaffAct);

}  // namespace kiosk::desk
