#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk::acts {

namespace {
bool is_not_reached(const Draft& draft) { return draft.one("outcome") == "not_reached"; }

/// Safe contact stands above the number.
std::vector<Told> how_to_call(const Doing& doing)
{
    return {{"safe_contact", safe_contact_words(doing.view, doing.request), page::Row::Weight::warning},
            {"phone", text::phone(doing.request.phone_to_call()), page::Row::Weight::strong}};
}

std::vector<Option> reached_or_not(const Doing& doing)
{
    return {{"reached", doing.view.say.line("desk.call.reached"), {}, "desk.call.reached"},
            {"not_reached", doing.view.say.line("desk.call.not_reached"), {}, "desk.call.not_reached"}};
}

constexpr Field call_fields[] = {
    {.name = "how", .kind = Field::Kind::told, .told = how_to_call},
    {.name = "outcome", .options = reached_or_not, .needed = true},
    {.name = "words", .kind = Field::Kind::words, .label = "desk.dialog.add_words", .shown = is_not_reached}};

/// After its end a request is only called about when its holder told something since.
bool is_open_or_asks(const flow::QueuedRequest& row, const std::string&)
{
    return !flow::ended(row.stage) || row.messages_unanswered > 0;
}

std::string call_note(const Doing& doing)
{
    if (!is_not_reached(doing.draft)) return {};
    const auto day = text::short_date(base::local_day(doing.view.world.now));
    return with_words(doing.to_citizen.words("desk.note.not_reached", {{"day", day}}), doing.draft.words);
}

void write_down_call(flow::StaffDecision& decision, const Doing& doing)
{
    decision.reached = doing.draft.one("outcome") == "reached";
}

std::string_view called_button(const flow::QueuedRequest&) { return "called"; }
}  // namespace

constinit const Act called{.act = flow::StaffAct::called,
                           .name = "call",
                           .key = "F6",
                           .fields = call_fields,
                           .has_sense = is_open_or_asks,
                           .button = called_button,
                           .note = call_note,
                           .write_down = write_down_call};

}  // namespace kiosk::desk::acts
