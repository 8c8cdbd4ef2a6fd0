#include "kiosk/ui/painter.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/painting.h"
#include "kiosk/ui/touch.h"
#include "kiosk/ui/words_of.h"

namespace kiosk::ui {

namespace {

constexpr const char* anywhere_name = "\x01" "anywhere";

template <class T>
void zero(std::vector<T>& kept)
{
    if (kept.capacity() == 0) return;
    kept.resize(kept.capacity());
    explicit_bzero(static_cast<void*>(kept.data()), kept.size() * sizeof(T));
    kept.clear();
}

}  // namespace

ScreenSize screen_size(int width_px, int height_px, double diagonal_inches)
{
    if (diagonal_inches <= 0) {
        diagonal_inches = 21.5;
        if (width_px == 1024 && height_px == 768) diagonal_inches = 15;
        if (width_px == 1280 && height_px == 1024) diagonal_inches = 19;
    }
    const double diagonal_px = std::hypot(width_px, height_px);
    return {width_px, height_px, static_cast<float>(diagonal_px / (diagonal_inches * 25.4))};
}

struct Painter::Inner {
    Inner(std::unique_ptr<Fonts> opened, ScreenSize size) : fonts(std::move(opened)), canvas(*fonts), screen(size) {}

    std::unique_ptr<Fonts> fonts;
    Canvas canvas;
    ScreenSize screen;
    page::PlainPage page;
    Theme theme = theme_of(base::Contrast::light);
    Metrics metrics{ScreenSize{}, base::TextSize::normal, page::Layout::standard};
    Look look;
    Arrangement arranged;
    Semantics semantics;
    std::vector<float> scrolls;
    TouchTracker touch;
    std::optional<std::size_t> meaning;
    bool lifted_unseen = false;   ///< a tap so quick that its pressed look was not drawn yet
    float pointer_x = 0, pointer_y = 0;
    std::ptrdiff_t focus_place = 0;
    bool arranged_now = false, seen_now = false, dirty = true, focus_visible = false, press_unseen = false;

    void outdate()
    {
        arranged_now = seen_now = false;
        dirty = true;
    }

    void settle()
    {
        if (arranged_now) return;
        theme = theme_of(page.comfort.contrast);
        metrics = Metrics(screen, page.comfort.text_size, page.layout);
        Look shown = look;
        if (!focus_visible && !page.comfort.three_keys) shown.focused.clear();
        arranged = arrange(page, theme, metrics, *fonts, shown, scrolls);
        scrolls.assign(arranged.regions.size(), 0);
        for (std::size_t at = 0; at < scrolls.size(); ++at) scrolls[at] = arranged.regions[at].scroll;
        arranged_now = true;
    }

    bool useful(std::size_t place) const
    {
        const Placed& placed = arranged.placed[place];
        if (placed.piece == Placed::Piece::whole) return placed.block && placed.block->enabled;
        return std::any_of(arranged.regions.begin(), arranged.regions.end(), [&](const Region& in) {
            if (!in.scrolls) return false;
            if (in.above == place) return in.scroll > 0.5f;
            return in.below == place && in.scroll + in.view.h < in.content_height - 0.5f;
        });
    }

    bool usable(std::size_t place) const
    {
        const Placed& placed = arranged.placed[place];
        return placed.control && !placed.under_dialog && placed.piece != Placed::Piece::caption && useful(place);
    }

    std::string under(float x, float y)
    {
        settle();
        for (std::size_t at = arranged.placed.size(); at-- > 0;) {
            const Placed& placed = arranged.placed[at];
            if (!usable(at) || !arranged.shown(placed)) continue;
            if (!arranged.on_glass(placed).contains(x, y)) continue;
            const Region& in = arranged.regions[placed.region];
            if (in.scrolls && !in.view.contains(x, y)) continue;
            return placed.id;
        }
        return page.anywhere && !arranged.has_dialog ? anywhere_name : std::string();
    }

    void scroll_region(std::size_t region, int pages)
    {
        const std::vector<float> stops = scroll_stops(arranged, region);
        const float now = arranged.regions[region].scroll;
        std::size_t at = 0;
        while (at + 1 < stops.size() && stops[at] < now - 0.5f) ++at;
        const auto wanted = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(at) + pages, 0, static_cast<std::ptrdiff_t>(stops.size()) - 1);
        scrolls[region] = stops[static_cast<std::size_t>(wanted)];
        outdate();
    }

    void bring(const std::string& id)
    {
        settle();
        for (std::size_t at = 0; at < arranged.placed.size(); ++at)
            if (arranged.placed[at].id == id && arranged.placed[at].piece == Placed::Piece::whole) return show_place(at);
    }

    void show_place(std::size_t place)
    {
        const Placed& placed = arranged.placed[place];
        const Region& in = arranged.regions[placed.region];
        if (!in.scrolls || arranged.shown(placed)) return;
        const float top = placed.rect.y - in.view.y, bottom = top + placed.rect.h;
        for (const float stop : scroll_stops(arranged, placed.region)) {
            if (stop <= top + 0.5f && bottom <= stop + in.view.h + 0.5f) {
                scrolls[placed.region] = stop;
                outdate();
                return;
            }
        }
    }

    void act(const std::string& name)
    {
        if (name == anywhere_name) {
            meaning = page.anywhere;
            return;
        }
        for (std::size_t at = 0; at < arranged.placed.size(); ++at) {
            const Placed& placed = arranged.placed[at];
            if (placed.id != name || !usable(at)) continue;
            if (placed.block) {
                meaning = placed.block->meaning;
                return;
            }
            for (std::size_t region = 0; region < arranged.regions.size(); ++region) {
                if (!arranged.regions[region].scrolls) continue;
                if (arranged.regions[region].below == at) return scroll_region(region, 1);
                if (arranged.regions[region].above == at) return scroll_region(region, -1);
            }
        }
    }

    /// Controls in reading order, by their place.
    std::vector<std::string> stations()
    {
        std::vector<std::string> names;
        for (const Seen& seen : semantics_of(page, arranged, metrics).blocks) {
            const auto at = std::find_if(arranged.placed.begin(), arranged.placed.end(), [&](const Placed& placed) {
                return placed.id == seen.id && placed.control && placed.piece != Placed::Piece::caption && placed.piece != Placed::Piece::scenery;
            });
            if (at != arranged.placed.end() && usable(static_cast<std::size_t>(at - arranged.placed.begin()))) names.push_back(seen.id);
        }
        return names;
    }

    void focus_by(int step)
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

    void show_named(const std::string& name)
    {
        for (std::size_t at = 0; at < arranged.placed.size(); ++at) {
            if (arranged.placed[at].id == name && arranged.placed[at].piece != Placed::Piece::scenery) return show_place(at);
        }
    }

    TouchTracker::Rules rules() const
    {
        TouchTracker::Rules rules;
        rules.apart = page.comfort.slow_touch ? std::chrono::milliseconds(500) : std::chrono::milliseconds(300);
        // At the desk a mouse clicks as fast as staff can.
        if (page.layout == page::Layout::desk) rules.apart = std::chrono::milliseconds(0);
        rules.dead_edge_px = page.layout == page::Layout::desk ? 0 : 2 * screen.px_per_mm;
        rules.width_px = static_cast<float>(screen.width_px);
        rules.height_px = static_cast<float>(screen.height_px);
        return rules;
    }

    void set_pressed(const std::string& name)
    {
        if (look.pressed == name) return;
        look.pressed = name;
        outdate();
    }
};

Painter::Painter(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Painter::~Painter() { wipe(); }

base::Result<std::unique_ptr<Painter>> Painter::make(const FontFiles& files, ScreenSize size)
{
    auto fonts = Fonts::open(files);
    if (!fonts) return tl::unexpected<base::Error>(fonts.error());
    return std::unique_ptr<Painter>(new Painter(std::make_unique<Inner>(std::move(*fonts), size)));
}

void Painter::resize(ScreenSize size)
{
    inner_->screen = size;
    inner_->touch.cancel();
    inner_->outdate();
}

namespace {
/// Arrow keys move the choice in the desk's list, also out of sight.
std::string chosen_in_list(const page::PlainPage& page)
{
    for (const page::PlainBlock& block : page.blocks)
        if (block.area == page::Area::list && block.chosen) return block.id;
    return {};
}
}  // namespace

void Painter::show(page::PlainPage page)
{
    Inner& in = *inner_;
    const bool another = page.id != in.page.id;
    const std::string chosen_before = another ? std::string{} : chosen_in_list(in.page);
    in.arranged = Arrangement{};
    in.page = std::move(page);
    if (another) {
        in.scrolls.clear();
        in.touch.cancel();
        in.look.pressed.clear();
        in.look.focused.clear();
        in.lifted_unseen = false;
    }
    in.meaning.reset();
    in.outdate();
    if (const auto chosen = chosen_in_list(in.page); !chosen.empty() && chosen != chosen_before) in.bring(chosen);
    if (another && in.page.comfort.three_keys) in.focus_by(1);
}

void Painter::press(std::int64_t finger, float x, float y, base::SteadyTime now)
{
    Inner& in = *inner_;
    in.pointer_x = x;
    in.pointer_y = y;
    in.touch.press(in.rules(), finger, x, y, in.under(x, y), now);
    if (!in.touch.follows(finger)) return;
    in.lifted_unseen = false;
    in.focus_visible = false;
    in.press_unseen = true;
    in.set_pressed(in.touch.pressed());
    in.outdate();
}

void Painter::slide(std::int64_t finger, float x, float y)
{
    Inner& in = *inner_;
    in.pointer_x = x;
    in.pointer_y = y;
    if (!in.touch.follows(finger)) return;
    in.touch.slide(finger, in.under(x, y));
    in.set_pressed(in.touch.pressed());
}

void Painter::lift(std::int64_t finger, float x, float y, base::SteadyTime)
{
    Inner& in = *inner_;
    if (!in.touch.follows(finger)) return;
    const auto meant = in.touch.lift(finger, in.under(x, y));
    // Every tap shows that it was felt, for one frame at least.
    in.lifted_unseen = meant.has_value() && in.press_unseen;
    if (!in.lifted_unseen) in.set_pressed("");
    if (meant) in.act(*meant);
}

void Painter::focus_next() { inner_->focus_by(1); }
void Painter::focus_previous() { inner_->focus_by(-1); }

void Painter::choose()
{
    Inner& in = *inner_;
    in.settle();
    if (in.look.focused.empty()) return in.focus_by(1);
    in.focus_visible = true;
    in.show_named(in.look.focused);
    in.settle();
    in.act(in.look.focused);
    in.outdate();
}

void Painter::scroll_pages(int pages)
{
    Inner& in = *inner_;
    in.settle();
    std::optional<std::size_t> wanted;
    for (std::size_t at = 0; at < in.arranged.regions.size(); ++at) {
        const Region& region = in.arranged.regions[at];
        if (!region.scrolls) continue;
        if (!wanted || region.view.contains(in.pointer_x, in.pointer_y) || (in.arranged.has_dialog && at + 1 == in.arranged.regions.size())) wanted = at;
    }
    if (wanted) in.scroll_region(*wanted, pages);
}

std::optional<std::size_t> Painter::take_meaning()
{
    const auto taken = inner_->meaning;
    inner_->meaning.reset();
    return taken;
}

bool Painter::needs_frame() const { return inner_->dirty; }

std::optional<base::SteadyTime> Painter::next_frame_due() const { return std::nullopt; }

const ImDrawData& Painter::frame(base::SteadyTime)
{
    Inner& in = *inner_;
    in.settle();
    Look shown = in.look;
    if (!in.focus_visible && !in.page.comfort.three_keys) shown.focused.clear();
    // A full atlas begins anew once; what one page needs always fits.
    for (int round = 0; round < 2; ++round) {
        in.canvas.begin(in.screen.width_px, in.screen.height_px);
        paint(in.arranged, in.theme, in.metrics, shown, *in.fonts, in.canvas);
        if (!in.canvas.overflowed()) break;
        in.canvas.begin_anew();
    }
    in.dirty = false;
    in.press_unseen = false;
    if (in.lifted_unseen) {
        in.lifted_unseen = false;
        in.set_pressed("");
    }
    return in.canvas.end();
}

GlyphAtlas Painter::atlas() const { return inner_->canvas.atlas(); }

std::uint32_t Painter::ground_rgb() const { return theme_of(inner_->page.comfort.contrast).paper; }

const Semantics& Painter::seen()
{
    Inner& in = *inner_;
    in.settle();
    if (!in.seen_now) {
        in.semantics = semantics_of(in.page, in.arranged, in.metrics);
        in.seen_now = true;
    }
    return in.semantics;
}

void Painter::highlight(std::string block_id)
{
    Inner& in = *inner_;
    if (in.look.highlighted == block_id) return;
    in.look.highlighted = std::move(block_id);
    in.settle();
    if (!in.look.highlighted.empty()) in.show_named(in.look.highlighted);
    in.outdate();
}

void Painter::wipe()
{
    Inner& in = *inner_;
    zero(in.arranged.letters);
    zero(in.arranged.parts);
    in.arranged = Arrangement{};
    in.semantics = Semantics{};
    in.page = page::PlainPage{};
    in.look = Look{};
    in.scrolls.clear();
    in.meaning.reset();
    in.lifted_unseen = false;
    in.touch.cancel();
    in.canvas.wipe();
    in.outdate();
}

}  // namespace kiosk::ui
