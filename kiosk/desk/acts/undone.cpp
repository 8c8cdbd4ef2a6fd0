/// Taking back an acceptance: its reason is asked, its number stays in the book as a void entry. What leaves no number is taken
/// back at once (undo.h).
#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/undo.h"

namespace kiosk::desk::acts {

namespace {
std::vector<Told> what_stays(const Doing& doing) { return {{"void_number", doing.row.case_number}}; }

constexpr Field undo_fields[] = {
    {.name = "stays", .kind = Field::Kind::told, .told = what_stays},
    {.name = "why", .kind = Field::Kind::text, .label = "desk.undo.why", .needed = true, .lines = 2, .hint = "desk.undo.hint"}};

bool was_accepted_here(const Doing& doing)
{
    const auto& undo = doing.view.session.undo;
    if (!undo || undo->id != doing.row.id || undo->seconds_left(doing.view.world.now) == 0) return false;
    return undo->act == flow::StaffAct::accepted || undo->act == flow::StaffAct::accepted_at_once;
}

void write_down_undo(flow::StaffDecision& decision, const Doing& doing)
{
    const auto& undo = doing.view.session.undo;
    if (!undo) return;
    decision.back_to = undo->back_to;
    decision.back_to_holder = undo->back_to_holder;
}
}  // namespace

constinit const Act undone{.act = flow::StaffAct::undone,
                           .name = "undo",
                           .key = "Ctrl+Z",
                           .fields = undo_fields,
                           .fits = was_accepted_here,
                           .write_down = write_down_undo,
                           .icon = "undo"};

}  // namespace kiosk::desk::acts
