#pragma once
/// The place of staff as blocks. Private to this room; places/staff.h is the way in.
#include "kiosk/desk/panes.h"
#include "kiosk/desk/places/staff.h"

namespace kiosk::desk {

Blocks staff_head_blocks(const Staff&, const View&);
Blocks staff_table_blocks(const Staff&, const View&);
/// "Việc được làm": one line a power, one column a role.
Blocks power_table_blocks(const Staff&, const View&);
/// The chosen member, or the form that is open.
Blocks staff_rail_blocks(const Staff&, const View&);

}  // namespace kiosk::desk
