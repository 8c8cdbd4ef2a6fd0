#include "kiosk/desk/acts/acts.h"

namespace kiosk::desk::acts {

namespace {
bool is_mine(const flow::QueuedRequest& row, const std::string& who) { return row.claimed_by == who; }
}  // namespace

constinit const Act released{
    .act = flow::StaffAct::released, .name = "release", .key = "F5", .has_sense = is_mine, .icon = "undo"};

}  // namespace kiosk::desk::acts
