#include "kiosk/desk/nav.h"

#include "kiosk/desk/drawers.h"
#include "kiosk/desk/panes.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
void add_words(Blocks& out, const View& view, const std::string& id)
{
    out.push_back(shown(id, Area::nav, page::Paragraph{view.say.line(id), page::Paragraph::Style::quiet, {}}));
}

void add_place(Blocks& out, const View& view, PlaceName place, const std::string& id)
{
    out.push_back(control(id, Area::nav, page::NavItem{view.say.line(id), {}, page::Tone::plain}, intent::WentTo{place},
                          place_of(view.session) == place));
}

void add_drawers(Blocks& out, const View& view)
{
    const auto* queue = std::get_if<Queue>(&view.session.place);
    for (const auto drawer : all_drawers) {
        const auto count = count_in(view.session, drawer);
        const bool alarming = (drawer == Drawer::urgent || drawer == Drawer::messages) && count > 0;
        const auto id = "desk.drawer." + std::string{name_of(drawer)};
        out.push_back(control(id, Area::nav,
                              page::NavItem{view.say.line(id), text::number(static_cast<long long>(count), view.say.language()),
                                            alarming ? page::Tone::lotus : page::Tone::plain},
                              intent::ChoseDrawer{drawer},
                              queue != nullptr && queue->search.empty() && queue->drawer == drawer));
    }
}
}  // namespace

Blocks nav_blocks(const View& view)
{
    Blocks out;
    add_place(out, view, PlaceName::today, "desk.place.today");
    add_words(out, view, "desk.nav.requests");
    add_drawers(out, view);
    add_words(out, view, "desk.nav.books");
    add_place(out, view, PlaceName::hall, "desk.place.hall");
    add_place(out, view, PlaceName::visits, "desk.place.visits");
    add_place(out, view, PlaceName::ledger, "desk.place.ledger");
    add_place(out, view, PlaceName::report, "desk.place.report");
    add_words(out, view, "desk.nav.centre");
    add_place(out, view, PlaceName::staff, "desk.place.staff");
    return out;
}

void go_to(Session& session, PlaceName place)
{
    if (place == place_of(session)) return;
    close_over(session);
    session.failed.reset();
    switch (place) {
    case PlaceName::queue: session.place = Queue{}; break;
    case PlaceName::today: session.place = Today{}; break;
    case PlaceName::hall: session.place = Hall{}; break;
    case PlaceName::visits: session.place = Visits{}; break;
    case PlaceName::ledger: session.place = Ledger{}; break;
    case PlaceName::report: session.place = Report{}; break;
    case PlaceName::staff: session.place = Staff{}; break;
    }
}

PlaceName place_of(const Session& session)
{
    struct Visitor {
        PlaceName operator()(const Queue&) const { return PlaceName::queue; }
        PlaceName operator()(const Today&) const { return PlaceName::today; }
        PlaceName operator()(const Hall&) const { return PlaceName::hall; }
        PlaceName operator()(const Visits&) const { return PlaceName::visits; }
        PlaceName operator()(const Ledger&) const { return PlaceName::ledger; }
        PlaceName operator()(const Report&) const { return PlaceName::report; }
        PlaceName operator()(const Staff&) const { return PlaceName::staff; }
    };
    return std::visit(Visitor{}, session.place);
}

}  // namespace kiosk::desk
