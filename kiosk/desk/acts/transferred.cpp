#include "kiosk/desk/acts/acts.h"

namespace kiosk::desk::acts {

namespace {
constexpr Field transfer_fields[] = {
    {.name = "words", .kind = Field::Kind::words, .label = "desk.dialog.transfer.to", .needed = true}};

std::string transfer_note(const Doing& doing)
{
    return doing.to_citizen.words("desk.note.transferred", {{"to", doing.draft.words}});
}
}  // namespace

constinit const Act transferred{
    .act = flow::StaffAct::transferred, .name = "transfer", .key = "F9", .fields = transfer_fields, .note = transfer_note};

}  // namespace kiosk::desk::acts
