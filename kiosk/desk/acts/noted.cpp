#include "kiosk/desk/acts/acts.h"

namespace kiosk::desk::acts {

namespace {
constexpr Field note_fields[] = {
    {.name = "note", .kind = Field::Kind::text, .label = "desk.note_for_colleagues", .needed = true, .lines = 4}};
}  // namespace

constinit const Act noted{
    .act = flow::StaffAct::noted, .name = "note", .key = "Ctrl+G", .fields = note_fields, .icon = "edit_note", .aside = true};

}  // namespace kiosk::desk::acts
