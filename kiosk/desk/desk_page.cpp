#include "kiosk/desk/drawers.h"
#include "kiosk/desk/pages.h"
#include "kiosk/desk/panes.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
page::QueueRow queue_row(const View& view, const flow::QueuedRequest& row)
{
    page::QueueRow out;
    out.code = Say::as_is(row.code);
    const auto found = view.session.opened.find(row.id);
    if (const auto* request = opened_of(view.session, row.id)) {
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

void add_search(Blocks& out, const View& view)
{
    const auto& session = view.session;
    if (!session.searching && session.search.empty()) return;
    page::Field search;
    search.label = view.say.line("desk.search.label");
    search.placeholder = view.say.line("desk.search");
    search.text = session.search;
    search.focused = session.searching && session.dialog == Dialog::none;
    out.push_back(control("desk.search.field", Area::list, search, intent::StartedSearch{}));
    if (!session.search.empty()) {
        const auto found = static_cast<long long>(rows_of(session, view.today).size());
        out.push_back(shown("desk.found", Area::list,
                            page::Paragraph{view.say.line("desk.found", {{"count", text::number(found, view.say.language())}}),
                                            page::Paragraph::Style::quiet,
                                            {}}));
    }
    out.push_back(control("desk.search.clear", Area::list,
                          page::Button{"close", view.say.line("desk.search.clear"), page::Button::Weight::tool, false, "Esc"},
                          intent::ClearedSearch{}));
}

void add_state(Blocks& out, const View& view)
{
    for (const auto trouble : view.session.troubles) {
        const auto id = "desk.trouble." + std::string{flow::name_of(trouble)};
        out.push_back(shown(id, Area::list, page::Notice{"error", view.say.line(id), page::Tone::red}));
    }
    if (!view.session.store_lost) return;
    out.push_back(
        shown("desk.store_lost", Area::list, page::Notice{"cloud_off", view.say.line("desk.store_lost"), page::Tone::red}));
}
}  // namespace

Blocks band_blocks(const View& view)
{
    if (!view.world.demo) return {};
    return {shown("band.demo", Area::band, page::Notice{"science", view.say.line("desk.demo"), page::Tone::gold})};
}

Blocks bell_blocks(const View& view, Area area)
{
    Blocks out;
    for (const auto& ring : view.session.rings) {
        if (view.session.rings_answered && view.session.rings_answered->contains(ring.number)) continue;
        const auto at = text::time_of_day(base::local(ring.at));
        const auto id = ring.urgent ? "desk.bell.urgent" : "desk.bell";
        out.push_back(shown("bell." + std::to_string(out.size()), area,
                            page::Notice{"notifications_active", view.say.line(id, {{"terminal", ring.terminal}, {"time", at}}),
                                         ring.urgent ? page::Tone::lotus : page::Tone::gold}));
        if (out.size() == 3) break;
    }
    if (!out.empty())
        out.push_back(control("bell.answer", area,
                              page::Button{"check", view.say.line("desk.bell.answer"), page::Button::Weight::tool, false, {}},
                              intent::AnsweredBell{}));
    return out;
}

Blocks header_blocks(const View& view)
{
    const auto& session = view.session;
    const auto read_at = session.read_at
                             ? view.say.words("desk.read_at", {{"time", text::time_of_day(base::local(*session.read_at))}})
                             : std::string{};
    Blocks out;
    out.push_back(shown("brand", Area::header,
                        page::Brand{view.say.line("desk.title"), Say::as_is(dotted({view.world.unit_name, read_at}))}));
    out.push_back(control("desk.search", Area::header,
                          page::Button{"search", view.say.line("desk.search"), page::Button::Weight::tool, false, "F2"},
                          intent::StartedSearch{}));
    out.push_back(control("desk.lock", Area::header,
                          page::Button{"lock", view.say.line("desk.lock"), page::Button::Weight::tool, false, "Ctrl+L"},
                          intent::Locked{}));
    return out;
}

Blocks nav_blocks(const View& view)
{
    const auto& session = view.session;
    Blocks out;
    for (const auto drawer : all_drawers) {
        const auto count = count_in(session, drawer);
        const bool alarming = (drawer == Drawer::urgent || drawer == Drawer::messages) && count > 0;
        const auto id = "desk.drawer." + std::string{name_of(drawer)};
        out.push_back(control(id, Area::nav,
                              page::NavItem{view.say.line(id), text::number(static_cast<long long>(count), view.say.language()),
                                            alarming ? page::Tone::lotus : page::Tone::plain},
                              intent::ChoseDrawer{drawer}, session.search.empty() && session.drawer == drawer));
    }
    out.push_back(shown("nav.line", Area::nav, page::Divider{}));
    out.push_back(shown("nav.who", Area::nav,
                        page::Paragraph{Say::as_is(dotted({session.who, view.say.words("desk.role." + session.role)})),
                                        page::Paragraph::Style::quiet,
                                        {}}));
    out.push_back(control("desk.preview", Area::nav, page::NavItem{view.say.line("desk.preview"), {}, page::Tone::plain},
                          intent::AskedToPreview{}));
    const auto other = view.say.language() == "vi" ? "en" : "vi";
    out.push_back(control("desk.language", Area::nav, page::NavItem{view.say.line("desk.language"), {}, page::Tone::plain},
                          intent::ChoseLanguage{other}));
    out.push_back(shown("nav.keys", Area::nav, page::Paragraph{view.say.line("desk.keys"), page::Paragraph::Style::quiet, {}}));
    return out;
}

Blocks list_blocks(const View& view)
{
    const auto& session = view.session;
    Blocks out = bell_blocks(view, Area::list);
    add_state(out, view);
    add_search(out, view);
    const auto rows = rows_of(session, view.today);
    for (std::size_t at = 0; at < rows.size() && at < session.rows_max; ++at)
        out.push_back(control("row." + rows[at]->code, Area::list, queue_row(view, *rows[at]), intent::Selected{rows[at]->id},
                              session.selected == rows[at]->id));
    if (rows.empty())
        out.push_back(shown("list.empty", Area::list,
                            page::Paragraph{view.say.line(session.search.empty() ? "desk.list.empty" : "desk.list.not_found"),
                                            page::Paragraph::Style::quiet,
                                            {}}));
    if (rows.size() > session.rows_max)
        out.push_back(
            control("list.more", Area::list,
                    page::Button{"expand_more", view.say.line("desk.list.more"), page::Button::Weight::link, false, {}},
                    intent::WantedMoreRows{}));
    return out;
}

Page page_of(const Session& session, const World& world)
{
    const View view{session, world, Say{world.library, session.language}, base::local_day(world.now)};
    Page out;
    out.language = session.language;
    if (session.locked) {
        out.id = "desk.lock";
        out.layout = page::Layout::lock;
        out.blocks = lock_blocks(view);
        return out;
    }
    // One id with and without a dialog, so that the list below keeps its place.
    out.id = "desk";
    out.layout = page::Layout::desk;
    out.blocks = band_blocks(view);
    add(out.blocks, header_blocks(view));
    add(out.blocks, nav_blocks(view));
    add(out.blocks, list_blocks(view));
    add(out.blocks, detail_blocks(view));
    add(out.blocks, dialog_blocks(view));
    return out;
}

}  // namespace kiosk::desk
