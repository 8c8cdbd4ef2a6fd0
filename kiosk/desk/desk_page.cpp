#include "kiosk/desk/nav.h"
#include "kiosk/desk/pages.h"
#include "kiosk/desk/panes.h"
#include "kiosk/desk/preview.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
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

/// Below the place's own: who, and what may be done from anywhere.
void add_nav_foot(Blocks& out, const View& view)
{
    const auto& session = view.session;
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
}
}  // namespace

View view_of(const Session& session, const World& world)
{
    return {session, world, Say{world.library, session.language}, base::local_day(world.now)};
}

page::Line failure_line(const View& view, base::ErrorKind kind)
{
    switch (kind) {
    case base::ErrorKind::conflict: return view.say.line("desk.failed.conflict");
    case base::ErrorKind::denied: return view.say.line("desk.failed.denied");
    case base::ErrorKind::unavailable: return view.say.line("desk.failed.unavailable");
    case base::ErrorKind::no_answer: return view.say.line("desk.failed.no_answer");
    case base::ErrorKind::disk_full: return view.say.line("desk.failed.disk_full");
    case base::ErrorKind::corrupt: return view.say.line("desk.failed.corrupt");
    case base::ErrorKind::wrong_clock: return view.say.line("desk.failed.wrong_clock");
    default: return view.say.line("desk.failed.other");
    }
}

Block failed_block(const View& view)
{
    return shown("detail.failed", Area::detail,
                 page::Notice{"error", failure_line(view, *view.session.failed), page::Tone::red});
}

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

Page page_of(const Session& session, const World& world)
{
    const auto view = view_of(session, world);
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
    add_nav_foot(out.blocks, view);
    add(out.blocks, bell_blocks(view, Area::list));
    add_state(out.blocks, view);
    add(out.blocks, std::visit([&](const auto& place) { return blocks_of(place, view); }, session.place));
    if (session.preview) add(out.blocks, preview_blocks(view));
    return out;
}

}  // namespace kiosk::desk
