#include "kiosk/desk/acts/acts.h"

namespace kiosk::desk::acts {

namespace {
/// When the law has a request go elsewhere, and that the person is told.
std::vector<Told> why_transfer(const Doing& doing) { return {{"transfer_rule", doing.view.say.words("desk.transfer.rule")}}; }

constexpr Field transfer_fields[] = {
    {.name = "rule", .kind = Field::Kind::told, .told = why_transfer},
    {.name = "to", .kind = Field::Kind::text, .label = "desk.dialog.transfer.to", .needed = true},
    {.name = "words", .kind = Field::Kind::words, .label = "desk.dialog.add_words"}};

std::string transfer_note(const Doing& doing)
{
    const auto to = doing.draft.text("to");
    if (to.empty()) return {};
    return with_words(doing.to_citizen.words("desk.note.transferred", {{"to", to}}), doing.draft.words);
}
}  // namespace

constinit const Act transferred{.act = flow::StaffAct::transferred,
                                .name = "transfer",
                                .key = "F9",
                                .fields = transfer_fields,
                                .note = transfer_note,
                                .icon = "arrow_forward"};

}  // namespace kiosk::desk::acts
