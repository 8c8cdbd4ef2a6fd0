#include "kiosk/desk/nav.h"
#include "kiosk/desk/panes.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
Block find_block(const View& view)
{
    page::Find find;
    find.placeholder = view.say.line("desk.search");
    find.key = shown_key(view, "F2");
    if (const auto* queue = std::get_if<Queue>(&view.session.place)) {
        find.text = queue->search;
        find.focused = queue->searching && !(queue->request && queue->request->act);
        if (!queue->search.empty() || queue->searching) find.key = "Esc";
    }
    return control("desk.search", Area::header, find, intent::StartedSearch{});
}

Block who_block(const View& view)
{
    const auto& session = view.session;
    page::Paragraph who{
        Say::as_is(session.who + "  " + view.say.words("desk.role." + session.role)), page::Paragraph::Style::quiet, {}};
    who.marks.push_back({0, session.who.size(), page::Mark::Kind::strong});
    return shown("nav.who", Area::header, who);
}
}  // namespace

Blocks header_blocks(const View& view)
{
    const auto now = base::local(view.world.now);
    Blocks out;
    out.push_back(shown("brand", Area::header, page::Brand{view.say.line("desk.title"), Say::as_is(view.world.unit_name)}));
    out.push_back(find_block(view));
    out.push_back(shown(
        "clock", Area::header,
        page::ClockFace{Say::as_is(text::weekday_date(now.day, view.say.language())), Say::as_is(text::time_of_day(now))}));
    out.push_back(who_block(view));
    out.push_back(
        control("desk.lock", Area::header,
                page::Button{"lock", view.say.line("desk.lock"), page::Button::Weight::tool, false, shown_key(view, "Ctrl+L")},
                intent::Locked{}));
    return out;
}

}  // namespace kiosk::desk
