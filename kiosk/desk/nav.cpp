#include "kiosk/desk/nav.h"

#include "kiosk/desk/drawers.h"
#include "kiosk/desk/hall_lines.h"
#include "kiosk/desk/panes.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/desk/today_items.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
void add_group(Blocks& out, const View& view, const std::string& id)
{
    out.push_back(shown(id, Area::nav, page::Heading{view.say.line(id), 3}));
}

struct WayTo {
    PlaceName place;
    const char* id;
    const char* icon;
};

void add_place(Blocks& out, const View& view, const WayTo& way)
{
    page::NavItem item{view.say.line(way.id), {}, page::Tone::plain};
    item.icon = way.icon;
    if (way.place == PlaceName::today)
        item.count = text::number(static_cast<long long>(count_today(view.session, view.world)), view.say.language());
    if (way.place == PlaceName::hall && !view.world.services.empty())
        item.count = text::number(static_cast<long long>(waiting_in(view.session.hall, {}).size()), view.say.language());
    const bool here = !view.session.shortcuts_open && place_of(view.session) == way.place;
    out.push_back(control(way.id, Area::nav, item, intent::WentTo{way.place}, here));
}

std::string_view icon_of(Drawer drawer)
{
    switch (drawer) {
    case Drawer::open: return "inbox";
    case Drawer::call_back: return "call";
    case Drawer::papers: return "description";
    case Drawer::overdue: return "schedule";
    case Drawer::mine: return "person";
    case Drawer::accepted: return "assignment_turned_in";
    case Drawer::done: return "done_all";
    }
    return "";
}

void add_drawers(Blocks& out, const View& view)
{
    const auto* queue = std::get_if<Queue>(&view.session.place);
    for (const auto drawer : all_drawers) {
        const auto count = count_in(view.session, drawer);
        const auto id = "desk.drawer." + std::string{name_of(drawer)};
        const bool late = drawer == Drawer::overdue && count > 0;
        page::NavItem item{view.say.line(id), text::number(static_cast<long long>(count), view.say.language()),
                           late ? page::Tone::red : page::Tone::plain};
        item.icon = icon_of(drawer);
        const bool here = !view.session.shortcuts_open && queue != nullptr && queue->search.empty() && queue->drawer == drawer;
        out.push_back(control(id, Area::nav, item, intent::ChoseDrawer{drawer}, here));
    }
}

/// At the bottom: what belongs to no place.
void add_foot(Blocks& out, const View& view)
{
    out.push_back(shown("nav.line", Area::nav, page::Divider{}));
    page::NavItem preview{view.say.line("desk.preview.nav"), {}, page::Tone::plain};
    preview.icon = "gavel";
    preview.key = shown_key(view, "Ctrl+D");
    out.push_back(control("desk.preview", Area::nav, preview, intent::AskedToPreview{}));
    const auto other = view.say.language() == "vi" ? "en" : "vi";
    page::NavItem language{view.say.line("desk.language"), {}, page::Tone::plain};
    language.icon = "language";
    out.push_back(control("desk.language", Area::nav, language, intent::ChoseLanguage{other}));
    page::NavItem keys{view.say.line("desk.keys.shortcuts"), {}, page::Tone::plain};
    keys.icon = "keyboard";
    keys.key = "F1";
    out.push_back(
        control("desk.shortcuts", Area::nav, keys, intent::WentTo{PlaceName::shortcuts}, view.session.shortcuts_open));
}
}  // namespace

Blocks nav_blocks(const View& view)
{
    Blocks out;
    add_place(out, view, {PlaceName::today, "desk.place.today", "event"});
    add_group(out, view, "desk.nav.requests");
    add_drawers(out, view);
    add_group(out, view, "desk.nav.books");
    add_place(out, view, {PlaceName::hall, "desk.place.hall", "pin"});
    add_place(out, view, {PlaceName::visits, "desk.place.visits", "edit_note"});
    add_place(out, view, {PlaceName::ledger, "desk.place.ledger", "menu_book"});
    add_place(out, view, {PlaceName::report, "desk.place.report", "bar_chart"});
    add_group(out, view, "desk.nav.centre");
    add_place(out, view, {PlaceName::staff, "desk.place.staff", "group"});
    add_foot(out, view);
    return out;
}

namespace {
/// As it was left, or with the question it begins with.
Intake begun(const Session& session, Intake::Kind kind)
{
    if (const auto kept = session.intakes.find(static_cast<int>(kind)); kept != session.intakes.end()) return *kept->second;
    Intake out;
    out.kind = kind;
    out.focus = kind == Intake::Kind::notice ? "form" : "came_by";
    if (kind == Intake::Kind::notice) out.chosen["form"] = {"03"};
    return out;
}
}  // namespace

void go_to(Session& session, PlaceName place)
{
    if (place == place_of(session) || place == PlaceName::shortcuts) return;
    keep_draft(session);
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
    case PlaceName::notice: session.place = begun(session, Intake::Kind::notice); break;
    case PlaceName::counter: session.place = begun(session, Intake::Kind::counter); break;
    case PlaceName::shortcuts: break;
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
        PlaceName operator()(const Intake& place) const
        {
            return place.kind == Intake::Kind::notice ? PlaceName::notice : PlaceName::counter;
        }
    };
    return std::visit(Visitor{}, session.place);
}

}  // namespace kiosk::desk
