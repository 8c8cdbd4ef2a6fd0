#include <algorithm>

#include "kiosk/desk/acts/form.h"
#include "kiosk/desk/nav.h"
#include "kiosk/desk/pages.h"
#include "kiosk/desk/panes.h"
#include "kiosk/desk/preview.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/desk/status_line.h"
#include "kiosk/desk/strip_row.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
/// Beside a sheet of paper.
constexpr float papers_list = 340, papers_rail = 400;

void add_state(Blocks& out, const View& view, Area area)
{
    for (const auto trouble : view.session.troubles) {
        const auto id = "desk.trouble." + std::string{flow::name_of(trouble)};
        out.push_back(shown(id, area, page::Notice{"error", view.say.line(id), page::Tone::red}));
    }
    if (view.session.store_lost) {
        const auto since = text::time_of_day(base::local(*view.session.store_lost));
        out.push_back(shown("desk.store_lost", area,
                            page::Notice{"cloud_off", view.say.line("desk.store_lost", {{"time", since}}), page::Tone::red}));
    }
    if (view.session.print_failed)
        out.push_back(shown("desk.print_failed", area,
                            page::Notice{"print", view.say.line("desk.paper.printer_stopped"), page::Tone::red}));
    if (view.session.nothing_to_take)
        out.push_back(
            shown("desk.nothing", area, page::Notice{"check_circle", view.say.line("desk.take_next.none"), page::Tone::green}));
}
}  // namespace

View view_of(const Session& session, const World& world)
{
    return {session, world, Say{world.library, session.language}, base::local_day(world.now)};
}

page::Line failure_line(const View& view, base::ErrorKind kind)
{
    switch (kind) {
    case base::ErrorKind::conflict:
        return view.session.failed_by.empty() ? view.say.line("desk.failed.conflict")
                                              : view.say.line("desk.failed.conflict_by", {{"name", view.session.failed_by}});
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
    out.widths = session.widths;
    out.blocks = band_blocks(view);
    add(out.blocks, header_blocks(view));
    add(out.blocks, nav_blocks(view));
    // In the column, never over what it is about.
    const bool lists = std::holds_alternative<Queue>(session.place) || std::holds_alternative<Hall>(session.place);
    const auto column = lists && !session.shortcuts_open ? Area::list : Area::tabs;
    Blocks told = bell_blocks(view, column);
    add_state(told, view, column);
    Blocks place = session.shortcuts_open ? page_of_shortcuts(view)
                   : session.paper        ? paper_blocks(*session.paper, view)
                                          : std::visit([&](const auto& here) { return blocks_of(here, view); }, session.place);
    // The head of a list stays on top.
    const auto head = std::find_if(place.begin(), place.end(), [](const Block& block) {
        return std::holds_alternative<page::PaneHead>(block.kind) && block.area != Area::detail;
    });
    if (head != place.end()) {
        out.blocks.push_back(std::move(*head));
        place.erase(head);
    }
    add(out.blocks, std::move(told));
    add(out.blocks, std::move(place));
    add(out.blocks, status_blocks(view));
    if (session.preview)
        add(out.blocks, preview_blocks(view));
    else if (const auto* row = session.menu ? row_of(session, *session.menu) : nullptr)
        out.blocks.push_back(menu_of_row(view, *row));
    if (session.paper && !session.shortcuts_open) {
        out.widths.list = papers_list;
        out.rail_for_act = papers_rail;
    } else if (const auto* request = open_request(session); request != nullptr && !session.shortcuts_open)
        out.rail_for_act = rail_of(*request);
    // The lines behind a figure, and those of a day, are wider than acts.
    if (std::holds_alternative<Report>(session.place)) out.rail_for_act = 500;
    if (std::holds_alternative<Visits>(session.place)) out.rail_for_act = 560;
    if (const auto* ledger = std::get_if<Ledger>(&session.place); ledger != nullptr && ledger->correcting)
        out.rail_for_act = 440;
    return out;
}

}  // namespace kiosk::desk
