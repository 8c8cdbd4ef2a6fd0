#include "kiosk/ui/stage.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/leafing.h"
#include "kiosk/ui/words_of.h"

namespace kiosk::ui {

namespace {

/// No block is called so.
constexpr const char* anywhere_name =
    "\x01"
    "anywhere";
constexpr const char* beside_menu =
    "\x01"
    "beside_menu";

bool same_place(const RectF& a, const RectF& b) { return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h; }

TouchTracker::Target target_of(const Placed& placed, const std::vector<std::pair<std::string, RectF>>& keys_before)
{
    using Kind = TouchTracker::Kind;
    TouchTracker::Target out{placed.id};
    if (placed.block == nullptr) return out;
    if (const auto* button = std::get_if<page::Button>(&placed.block->kind);
        button && button->weight == page::Button::Weight::exit)
        out.kind = Kind::way_out;
    // The main key of a pad goes on to another page, as a button does.
    if (const auto* key = std::get_if<page::Key>(&placed.block->kind); key && key->weight != page::Key::Weight::primary)
        out.kind = Kind::key;
    if (out.kind == Kind::key)
        out.on_page_before = std::any_of(keys_before.begin(), keys_before.end(), [&](const auto& key) {
            return key.first == placed.id && same_place(key.second, placed.rect);
        });
    return out;
}

}  // namespace

void Stage::outdate()
{
    arranged_now = seen_now = false;
    dirty = true;
}

void Stage::settle()
{
    if (arranged_now) return;
    theme = theme_of(page.comfort.contrast);
    metrics = Metrics(screen, page.comfort.text_size, at_desk() ? page::Layout::desk : page.layout);
    InteractionState shown = look;
    if (!focus_visible && !page.comfort.three_keys) shown.focused.clear();
    arranged = arrange(page, theme, metrics, *fonts, shown, scrolls);
    scrolls.assign(arranged.regions.size(), 0);
    for (std::size_t at = 0; at < scrolls.size(); ++at) scrolls[at] = arranged.regions[at].scroll;
    arranged_now = true;
    if (!arranged.has_dialog && at_end(arranged)) look.seen_to_end = true;
    ring_group();
    if (anchor) keep_anchor();
}

bool Stage::useful(std::size_t place) const
{
    const Placed& placed = arranged.placed[place];
    if (placed.piece == Placed::Piece::whole) return placed.block && placed.block->enabled;
    return std::any_of(arranged.regions.begin(), arranged.regions.end(), [&](const Region& in) {
        if (!in.scrolls || in.pane) return false;
        if (in.above == place) return in.scroll > 0.5f;
        if (turned_by_main(arranged, static_cast<std::size_t>(&in - arranged.regions.data()))) return false;
        return in.below == place && in.scroll + in.view.h < in.content_height - 0.5f;
    });
}

bool Stage::usable(std::size_t place) const
{
    const Placed& placed = arranged.placed[place];
    return placed.control && !placed.under_dialog && placed.piece != Placed::Piece::caption && useful(place);
}

TouchTracker::Target Stage::under(float x, float y)
{
    settle();
    for (std::size_t at = arranged.placed.size(); at-- > 0;) {
        const Placed& placed = arranged.placed[at];
        if (!usable(at) || !arranged.shown(placed)) continue;
        if (!arranged.on_glass(placed).contains(x, y)) continue;
        const Region& in = arranged.regions[placed.region];
        if (in.scrolls && !in.view.contains(x, y)) continue;
        return target_of(placed, keys_before);
    }
    if (arranged.has_menu) return {beside_menu};
    return {page.anywhere ? anywhere_name : std::string()};
}

TouchTracker::Target Stage::target(const std::string& name)
{
    settle();
    for (std::size_t at = 0; at < arranged.placed.size(); ++at)
        if (arranged.placed[at].id == name && usable(at)) return target_of(arranged.placed[at], keys_before);
    return {name};
}

void Stage::leave_page()
{
    keys_before.clear();
    if (arranged_now)
        for (const Placed& placed : arranged.placed)
            if (placed.role == Role::key) keys_before.emplace_back(placed.id, placed.rect);
    touch.page_changed();
}

void Stage::scroll_region(std::size_t region, int pages)
{
    const std::vector<float> stops = scroll_stops(arranged, region);
    const float now = arranged.regions[region].scroll;
    std::size_t at = 0;
    while (at + 1 < stops.size() && stops[at] < now - 0.5f) ++at;
    const auto wanted =
        std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(at) + pages, 0, static_cast<std::ptrdiff_t>(stops.size()) - 1);
    scrolls[region] = stops[static_cast<std::size_t>(wanted)];
    outdate();
}

void Stage::bring(const std::string& id)
{
    settle();
    for (std::size_t at = 0; at < arranged.placed.size(); ++at)
        if (arranged.placed[at].id == id && arranged.placed[at].piece == Placed::Piece::whole) return show_place(at);
}

void Stage::show_place(std::size_t place)
{
    const Placed& placed = arranged.placed[place];
    Region& in = arranged.regions[placed.region];
    if (in.pane) return reveal(place);
    const float now = in.scroll;
    // Nobody hears words that are not on the glass while the glass could hold all of them.
    const auto whole = [&] { return arranged.shown(placed) && (placed.rect.h > in.view.h || !arranged.in_pieces(placed)); };
    if (!in.scrolls || whole()) return;
    // Also what is taller than the view: the first piece of it that is large enough to be seen as what is focused.
    std::optional<float> wanted;
    if (arranged.shown(placed)) wanted = now;
    for (const float stop : scroll_stops(arranged, placed.region)) {
        in.scroll = stop;
        if (!wanted && arranged.shown(placed)) wanted = stop;
        if (!whole()) continue;
        wanted = stop;
        break;
    }
    in.scroll = now;
    if (!wanted || *wanted == now) return;
    in.scroll = scrolls[placed.region] = *wanted;
    outdate();
}

void Stage::act(const std::string& name)
{
    if (name == anywhere_name) {
        meaning = page.anywhere;
        return;
    }
    if (name == beside_menu) return close_menu();
    for (std::size_t at = 0; at < arranged.placed.size(); ++at) {
        const Placed& placed = arranged.placed[at];
        if (placed.id != name || !usable(at)) continue;
        if (placed.block && arranged.leads_on && arranged.leads_on->id == name) {
            // A second touch of the same tap must not do what the button says now.
            leave_page();
            return scroll_region(arranged.leads_on->region, 1);
        }
        if (placed.block) {
            meaning = placed.block->meaning;
            return;
        }
        for (std::size_t region = 0; region < arranged.regions.size(); ++region) {
            if (!arranged.regions[region].scrolls || arranged.regions[region].pane) continue;
            if (arranged.regions[region].below == at) return scroll_region(region, 1);
            if (arranged.regions[region].above == at) return scroll_region(region, -1);
        }
    }
}

std::vector<std::string> Stage::stations()
{
    std::vector<std::string> names;
    for (const SemanticBlock& seen : semantics_of(page, arranged, metrics).blocks) {
        const auto at = std::find_if(arranged.placed.begin(), arranged.placed.end(), [&](const Placed& placed) {
            return placed.id == seen.id && placed.control && placed.piece != Placed::Piece::caption &&
                   placed.piece != Placed::Piece::scenery;
        });
        if (at != arranged.placed.end() && usable(static_cast<std::size_t>(at - arranged.placed.begin())))
            names.push_back(seen.id);
    }
    return names;
}

void Stage::focus_by(int step)
{
    settle();
    const std::vector<std::string> names = stations();
    focus_visible = true;
    if (names.empty()) return;
    const auto now = std::find(names.begin(), names.end(), look.focused);
    const auto count = static_cast<std::ptrdiff_t>(names.size());
    std::ptrdiff_t at = now - names.begin() + step;
    // A "more" control that went away leaves its place to what followed it.
    if (now == names.end()) at = look.focused.empty() ? (step > 0 ? 0 : -1) : step > 0 ? focus_place : focus_place - 1;
    at = (at % count + count) % count;
    focus_place = at;
    look.focused = names[static_cast<std::size_t>(at)];
    show_named(look.focused);
    outdate();
}

void Stage::show_named(const std::string& name)
{
    for (std::size_t at = 0; at < arranged.placed.size(); ++at) {
        if (arranged.placed[at].id == name && arranged.placed[at].piece != Placed::Piece::scenery) return show_place(at);
    }
}

TouchTracker::Rules Stage::rules() const
{
    TouchTracker::Rules rules;
    if (page.comfort.slow_touch) {
        rules.same_key = rules.control = std::chrono::milliseconds(500);
        rules.new_page = std::chrono::milliseconds(600);
        rules.two_thumbs = false;
    }
    // At the desk a mouse clicks as fast as staff can.
    if (at_desk()) rules.same_key = rules.control = rules.new_page = std::chrono::milliseconds(0);
    rules.dead_edge_px = at_desk() ? 0 : 2 * screen.px_per_mm;
    rules.width_px = static_cast<float>(screen.width_px);
    rules.height_px = static_cast<float>(screen.height_px);
    return rules;
}

void Stage::set_pressed(const std::string& name)
{
    if (look.pressed == name) return;
    look.pressed = name;
    outdate();
}

}  // namespace kiosk::ui
