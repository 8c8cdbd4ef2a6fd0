#include "kiosk/desk/acts/acts.h"

namespace kiosk::desk::acts {

namespace {
constexpr Field finish_fields[] = {{.name = "words", .kind = Field::Kind::words, .label = "desk.dialog.add_words"}};

bool finish_comes_next(const flow::QueuedRequest&) { return true; }

std::string finish_note(const Doing& doing)
{
    return with_words(doing.to_citizen.words("desk.note.finished"), doing.draft.words);
}
}  // namespace

constinit const Act finished{.act = flow::StaffAct::finished,
                             .name = "finish",
                             .key = "F8",
                             .fields = finish_fields,
                             .comes_next = finish_comes_next,
                             .note = finish_note};

}  // namespace kiosk::desk::acts
