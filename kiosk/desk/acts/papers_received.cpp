#include "kiosk/desk/acts/acts.h"

namespace kiosk::desk::acts {

namespace {
constexpr Field received_fields[] = {{.name = "words", .kind = Field::Kind::words, .label = "desk.dialog.add_words"}};

bool papers_come_next(const flow::QueuedRequest& row) { return row.stage == visit::Stage::waiting; }

std::string received_note(const Doing& doing)
{
    return with_words(doing.to_citizen.words("desk.note.papers_received"), doing.draft.words);
}
}  // namespace

constinit const Act papers_received{.act = flow::StaffAct::papers_received,
                                    .name = "papers_received",
                                    .key = "F11",
                                    .fields = received_fields,
                                    .comes_next = papers_come_next,
                                    .note = received_note,
                                    .icon = "move_to_inbox"};

}  // namespace kiosk::desk::acts
