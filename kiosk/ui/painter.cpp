#include "kiosk/ui/painter.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "kiosk/ui/painting.h"
#include "kiosk/ui/stage.h"
#include "kiosk/ui/words_of.h"

namespace kiosk::ui {

namespace {

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
    // Below two thousand lines a screen has about 96 dots an inch, whatever its size: letters of 100 % are meant.
    const bool told = diagonal_inches > 0;
    float scale = std::min(width_px, height_px) >= 2000 ? 2.0f : 1.0f;
    if (!told) {
        diagonal_inches = 21.5;
        if (width_px == 1024 && height_px == 768) diagonal_inches = 15;
        if (width_px == 1280 && height_px == 1024) diagonal_inches = 19;
    }
    const double diagonal_px = std::hypot(width_px, height_px);
    if (told) scale = std::clamp(static_cast<float>(std::floor(diagonal_px / diagonal_inches / 96 * 4 + 0.25) / 4), 1.0f, 3.0f);
    return {width_px, height_px, static_cast<float>(diagonal_px / (diagonal_inches * 25.4)), scale};
}

struct Painter::Inner : Stage {
    using Stage::Stage;
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

void Painter::use_pictures(PackedPictures pictures) { inner_->fonts->pictures().fill(std::move(pictures)); }

namespace {
/// Arrow keys move the choice in the desk's list, also out of sight.
std::string chosen_in_list(const page::PlainPage& page)
{
    for (const page::PlainBlock& block : page.blocks)
        if (block.area == page::Area::list && block.chosen) return block.id;
    return {};
}

/// The id of the dialog's first block; empty: there is no dialog.
std::string dialog_of(const page::PlainPage& page)
{
    for (const page::PlainBlock& block : page.blocks)
        if (block.area == page::Area::overlay) return block.id;
    return {};
}
}  // namespace

void Painter::show(page::PlainPage page)
{
    Inner& in = *inner_;
    const bool another = page.id != in.page.id;
    // A dialog that opens or closes changes what lies under the fingers too.
    const bool other_ground = another || dialog_of(page) != dialog_of(in.page);
    if (other_ground) in.leave_page();
    const std::string chosen_before = another ? std::string{} : chosen_in_list(in.page);
    const std::string written_before = focused_field_of(in.page.blocks);
    if (!another && in.at_desk()) in.start_panes(page);
    in.arranged = Arrangement{};
    in.page = std::move(page);
    if (other_ground) in.touch.cancel();
    if (another) {
        in.scrolls.clear();
        in.look.seen_to_end = false;
        in.look.pressed.clear();
        in.look.focused.clear();
        in.look.hovered.clear();
        in.lifted_unseen = false;
        in.drag = {};
        in.anchor.reset();
    }
    if (in.drag.widths) in.page.widths = *in.drag.widths;
    // Where letters are written is where the keyboard is.
    if (const auto written = focused_field_of(in.page.blocks); in.at_desk() && !written.empty() && written != written_before)
        in.look.focused = written;
    in.meaning.reset();
    in.outdate();
    if (const auto chosen = chosen_in_list(in.page); !chosen.empty() && chosen != chosen_before) in.bring(chosen);
    if (another && in.page.comfort.three_keys) in.focus_by(1);
}

bool Painter::press(std::int64_t finger, float x, float y, base::SteadyTime now)
{
    Inner& in = *inner_;
    in.pointer_x = x;
    in.pointer_y = y;
    if (in.at_desk()) {
        if (in.take_hold(finger, x, y)) return true;
        if (in.second_of_double_click(in.under(x, y).name, now)) return false;
    }
    const auto press = in.touch.press(in.rules(), finger, x, y, in.under(x, y), now);
    if (!press.counts) return false;
    if (in.at_desk() && block_of(in.page.blocks, in.touch.pressed())) in.look.focused = in.touch.pressed();
    if (!press.let_go.empty()) in.act(press.let_go);
    in.lifted_unseen = false;
    in.focus_visible = false;
    in.press_unseen = true;
    in.set_pressed(in.touch.pressed());
    in.outdate();
    return true;
}

void Painter::slide(std::int64_t finger, float x, float y)
{
    Inner& in = *inner_;
    in.pointer_x = x;
    in.pointer_y = y;
    if (in.drag.what != Drag::What::nothing && in.drag.finger == finger) return in.drag_to(x, y);
    if (!in.touch.follows(finger)) return;
    in.touch.slide(finger, in.under(x, y).name);
    in.set_pressed(in.touch.pressed());
}

void Painter::lift(std::int64_t finger, float x, float y, base::SteadyTime)
{
    Inner& in = *inner_;
    if (in.drag.what != Drag::What::nothing && in.drag.finger == finger) return in.let_go_of_drag();
    if (!in.touch.follows(finger)) return;
    const auto meant = in.touch.lift(finger, in.under(x, y).name);
    // Every tap shows that it was felt, for one frame at least.
    in.lifted_unseen = meant.has_value() && in.press_unseen;
    if (!in.lifted_unseen) in.set_pressed("");
    if (meant) in.act(*meant);
}

void Painter::focus_next() { inner_->focus_by(1); }
void Painter::focus_previous() { inner_->focus_by(-1); }

void Painter::choose(base::SteadyTime now)
{
    Inner& in = *inner_;
    in.settle();
    if (in.look.focused.empty()) return in.focus_by(1);
    if (!in.touch.choose(in.rules(), in.target(in.look.focused), now)) return;
    in.focus_visible = true;
    in.show_named(in.look.focused);
    in.settle();
    in.act(in.look.focused);
    in.outdate();
}

void Painter::end_guards()
{
    inner_->touch.end_guards();
    inner_->last_press_at.reset();
}

const std::string& Painter::focused() const { return inner_->look.focused; }

void Painter::scroll_pages(int pages)
{
    Inner& in = *inner_;
    in.settle();
    std::optional<std::size_t> wanted;
    for (std::size_t at = 0; at < in.arranged.regions.size(); ++at) {
        const Region& region = in.arranged.regions[at];
        if (!region.scrolls) continue;
        if (!wanted || region.view.contains(in.pointer_x, in.pointer_y) ||
            (in.arranged.has_dialog && at + 1 == in.arranged.regions.size()))
            wanted = at;
    }
    if (wanted) in.scroll_region(*wanted, pages);
}

bool Painter::at_desk() const { return inner_->at_desk(); }
void Painter::hover(float x, float y) { inner_->hover(x, y); }
void Painter::wheel(int lines) { inner_->wheel(lines); }
bool Painter::press_menu(float x, float y) { return inner_->press_menu(x, y); }
bool Painter::press_key(std::string_view name, bool ctrl, bool shift, bool alt)
{
    return inner_->key_at_desk(name, ctrl, shift, alt);
}

void Painter::reveal(const std::string& id)
{
    Inner& in = *inner_;
    in.settle();
    for (std::size_t at = 0; at < in.arranged.placed.size(); ++at)
        if (in.arranged.placed[at].id == id && in.arranged.placed[at].piece != Placed::Piece::scenery) return in.reveal(at);
}

std::optional<RectF> Painter::pane(std::string_view name)
{
    Inner& in = *inner_;
    in.settle();
    for (const Border& border : in.arranged.borders)
        if (name == (border.which == Border::Which::list ? "border.list" : "border.rail")) return border.rect;
    for (const Region& region : in.arranged.regions)
        if (region.pane && region.name == name && region.view.w > 0 && region.view.h > 0) return region.view;
    return std::nullopt;
}

std::optional<page::PaneWidths> Painter::take_dragged() { return std::exchange(inner_->dragged, std::nullopt); }

Painter::Pointer Painter::pointer()
{
    Inner& in = *inner_;
    if (!in.at_desk()) return Pointer::arrow;
    in.settle();
    if (in.drag.what == Drag::What::list || in.drag.what == Drag::What::rail || in.border_at(in.pointer_x, in.pointer_y))
        return Pointer::across;
    return in.look.hovered.empty() ? Pointer::arrow : Pointer::hand;
}

std::optional<std::size_t> Painter::take_meaning()
{
    const auto taken = inner_->meaning;
    inner_->meaning.reset();
    return taken;
}

bool Painter::needs_frame() const { return inner_->dirty; }

std::optional<base::SteadyTime> Painter::next_frame_due() const { return std::nullopt; }

const ImDrawData& Painter::frame(base::SteadyTime now)
{
    Inner& in = *inner_;
    in.settle();
    in.touch.page_shown(now);
    InteractionState shown = in.look;
    if (!in.focus_visible && !in.page.comfort.three_keys) shown.focused.clear();
    shown.desk = in.at_desk();
    shown.contrast = in.page.comfort.contrast;
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
    in.look = InteractionState{};
    in.scrolls.clear();
    in.keys_before.clear();
    in.meaning.reset();
    in.lifted_unseen = in.press_unseen = in.focus_visible = false;
    in.drag = {};
    in.dragged.reset();
    in.anchor.reset();
    in.last_press_name.clear();
    in.focus_place = 0;
    in.pointer_x = in.pointer_y = 0;
    // Its moment stays: a trembling second touch must not wake the front page.
    in.touch.cancel();
    in.canvas.wipe();
    in.fonts->forget();
    in.outdate();
}

}  // namespace kiosk::ui
