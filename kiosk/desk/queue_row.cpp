#include "kiosk/desk/queue_row.h"

#include "kiosk/desk/drawers.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

page::QueueRow queue_row(const View& view, const flow::QueuedRequest& row)
{
    page::QueueRow out;
    out.code = Say::as_is(row.code);
    const auto found = view.session.opened.find(row.id);
    if (const auto* request = listed_of(view.session, row.id)) {
        out.title = Say::as_is(name_words(view, *request));
        out.below = Say::as_is(dotted({messages_words(view, row), view.say.area(request->area), urgent_words(view, *request)}));
        out.at = Say::as_is(when_words(view, request->sent_at));
    } else {
        out.title = view.say.line(found == view.session.opened.end() ? "desk.row.opening" : "desk.row.unreadable");
    }
    if (out.at.empty()) out.at = Say::as_is(text::short_date(row.day));
    const bool told = row.messages_unanswered > 0;
    if (row.urgent && !(told && flow::ended(row.stage)))
        out.badge = view.say.line("desk.urgent");
    else if (told)
        out.badge = view.say.line("desk.messages.new"), out.badge_tone = page::Tone::gold;
    else if (overdue(row, view.today))
        out.badge = view.say.line("desk.overdue"), out.badge_tone = page::Tone::gold;
    return out;
}

}  // namespace kiosk::desk
