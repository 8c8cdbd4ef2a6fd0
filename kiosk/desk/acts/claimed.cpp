#include "kiosk/desk/acts/acts.h"

namespace kiosk::desk::acts {

namespace {
bool is_fresh(const flow::QueuedRequest& row) { return row.stage == visit::Stage::received; }
bool is_held_by_another(const flow::QueuedRequest& row, const std::string& who) { return row.claimed_by != who; }
/// From a colleague it is taken over.
std::string_view claim_or_take_over(const flow::QueuedRequest& row) { return is_fresh(row) ? "claim" : "take_over"; }
}  // namespace

constinit const Act claimed{.act = flow::StaffAct::claimed,
                            .name = "claim",
                            .key = "F5",
                            .has_sense = is_held_by_another,
                            .comes_next = is_fresh,
                            .button = claim_or_take_over,
                            .icon = "person_add"};

}  // namespace kiosk::desk::acts
