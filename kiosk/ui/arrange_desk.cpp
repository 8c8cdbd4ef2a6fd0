/// The desk's panes: navigation, list, detail and rail, each with a head that stays and a body that scrolls by pixels.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/arrange_desk.h"
#include "kiosk/ui/desk_blocks.h"
#include "kiosk/ui/desk_grid.h"

namespace kiosk::ui {

namespace {

template <class... Kinds>
bool is_any(const PlainBlock& block)
{
    return (std::holds_alternative<Kinds>(block.kind) || ...);
}

struct Parts {
    Blocks head, body, foot, below;  ///< foot and what comes below it when there is room
};

/// What stands over the rows of a pane and does not scroll with them: its head, and controls right after it.
Parts parts_of(Blocks blocks)
{
    Parts out;
    auto end = blocks.begin();
    if (end != blocks.end() && is_any<page::PaneHead>(**end)) {
        ++end;
        end = std::find_if_not(end, blocks.end(), [](const PlainBlock* block) {
            return is_any<page::Segments, page::Button, page::Pick, page::Stages, page::DayLine>(*block);
        });
    }
    out.head.assign(blocks.begin(), end);
    out.body.assign(end, blocks.end());
    return out;
}

/// What an act keeps in sight: all after the divider "act.foot", up to the next divider.
void take_foot(Parts& parts)
{
    const auto is_divider = [](const PlainBlock* block) { return is_any<page::Divider>(*block); };
    const auto foot =
        std::find_if(parts.body.begin(), parts.body.end(), [](const PlainBlock* block) { return block->id == "act.foot"; });
    if (foot == parts.body.end()) return;
    const auto end = std::find_if(foot + 1, parts.body.end(), is_divider);
    parts.foot.assign(foot + 1, end);
    parts.below.assign(end, parts.body.end());
    parts.body.erase(foot, parts.body.end());
}

/// Cards in two columns, read down the left one first; the columns end about equally far down.
class TwoColumns {
public:
    TwoColumns(Shaper& s, const Blocks& blocks, const DeskFlow& how, float gap) : s_(s), blocks_(blocks), how_(how), gap_(gap)
    {
        how_.columns = 1;
    }
    /// Cards alone can stand so.
    static bool fit(const Blocks& blocks)
    {
        return blocks.size() > 1 && std::all_of(blocks.begin(), blocks.end(), [](const PlainBlock* block) {
                   return is_any<page::Panel, page::SafeContact, page::Notice, page::Chart>(*block);
               });
    }
    float lay(float x, float y, float width) const
    {
        const float content = width - 2 * how_.pad, column = std::floor((content - gap_) / 2), each = column + 2 * how_.pad;
        std::vector<float> heights;
        for (const PlainBlock* block : blocks_) {
            const auto from = s_.mark();
            heights.push_back(desk_flow(s_, {block}, x, y, each, how_) - y + gap_);
            s_.rewind(from);
        }
        const auto split = blocks_.begin() + static_cast<std::ptrdiff_t>(first_column(heights));
        const float left = desk_flow(s_, Blocks(blocks_.begin(), split), x, y, each, how_);
        return std::max(left, desk_flow(s_, Blocks(split, blocks_.end()), x + column + gap_, y, each, how_));
    }

private:
    static std::size_t first_column(const std::vector<float>& heights)
    {
        float all = 0, left = 0;
        for (const float one : heights) all += one;
        float lower = all;
        std::size_t best = heights.size();
        for (std::size_t at = 0; at < heights.size(); ++at) {
            left += heights[at];
            if (std::max(left, all - left) >= lower) continue;
            lower = std::max(left, all - left);
            best = at + 1;
        }
        return best;
    }

    Shaper& s_;
    const Blocks& blocks_;
    DeskFlow how_;
    float gap_;
};

class Panes {
public:
    explicit Panes(PageSpace& sheet) : sheet_(sheet), s_(sheet.s), theme_(desk_theme(s_.page.comfort.contrast)), m_(s_.metrics)
    {
    }

    void lay();

private:
    enum Place : std::size_t { nav = 1, list = 2, detail = 3, rail = 4 };

    float line() const { return std::max(1.0f, std::floor(m_.scale())); }
    void stand_on(Rgb ground) { s_.ground = {theme_.ink, theme_.quiet, ground}; }
    void fill(const RectF& rect, Rgb rgb)
    {
        const auto from = s_.mark();
        s_.fill(rect, rgb);
        s_.scenery(from, rect);
    }
    void line_right(float x, float top, float bottom) { fill({x - line(), top, line(), bottom - top}, theme_.line); }

    float lay_head(const Blocks&, const RectF&, float least, Rgb ground);
    void lay_nav(const RectF&);
    void lay_body(Place, const RectF& view, const Blocks&, const DeskFlow&, float pad_top);
    void lay_list(const RectF&);
    void lay_detail(const RectF& rect, const RectF& with_rail);
    void lay_rail(RectF);

    PageSpace& sheet_;
    Shaper& s_;
    const DeskTheme& theme_;
    DeskMetrics m_;
    DeskGrid grid_;
    Parts nav_, list_, detail_, rail_;
};

void Panes::lay_body(Place place, const RectF& view, const Blocks& blocks, const DeskFlow& how, float pad_top)
{
    constexpr const char* names[] = {"", "nav", "list", "detail", "rail"};
    Region& region = s_.out.regions[place];
    region.view = {view.x, view.y, view.w, std::max(0.0f, view.h)};
    region.pane = true;
    region.name = names[place];
    region.bar_px = m_.px(6);
    if (blocks.empty() || view.h <= 0 || view.w <= 0) return;
    stand_on(how.ground);
    float scroll = place < sheet_.scrolls.size() ? sheet_.scrolls[place] : 0;
    const auto from = s_.mark();
    s_.region = place;
    for (int round = 0; round < 2; ++round) {
        s_.near_top = view.y + scroll - m_.px(240);
        s_.near_bottom = view.y + scroll + view.h + m_.px(240);
        const bool two = how.columns > 1 && TwoColumns::fit(blocks);
        const float top = view.y + pad_top;
        const float bottom = pad_top + (two ? TwoColumns(s_, blocks, how, m_.gap()).lay(view.x, top, view.w)
                                            : desk_flow(s_, blocks, view.x, top, view.w, how));
        Region& in = s_.out.regions[place];
        in.content_height = bottom - view.y;
        in.scrolls = true;
        // Shorter than it was: what is in view now was not drawn.
        if (scroll <= in.furthest() + 1 || round == 1) break;
        scroll = in.furthest();
        s_.rewind(from);
    }
    s_.near_top = -1e9f;
    s_.near_bottom = 1e9f;
    s_.region = 0;
}

/// Yields the bottom. The first line of a head is so high at least; further controls stand below it in a row.
float Panes::lay_head(const Blocks& head, const RectF& pane, float least, Rgb ground)
{
    if (head.empty()) return pane.y;
    const auto under = s_.mark();
    s_.fill(pane, ground);
    s_.scenery(under, pane);
    stand_on(ground);
    const float pad = m_.px(16);
    const RectF first{pane.x + pad, pane.y, pane.w - 2 * pad, least};
    float y = desk_block(s_, *head.front(), {first.x, first.y, first.w, least});
    for (auto at = head.begin() + 1; at != head.end();) {
        if (!is_any<page::Segments, page::Button, page::Pick>(**at)) {
            y = desk_block(s_, **at, {pane.x, y, pane.w, 0});
            ++at;
            continue;
        }
        const auto end = std::find_if_not(
            at, head.end(), [](const PlainBlock* one) { return is_any<page::Segments, page::Button, page::Pick>(*one); });
        const float row = m_.control_h() + m_.px(10);
        desk_row(s_, Blocks(at, end), {first.x, y, first.w, row});
        y += row;
        at = end;
    }
    y = std::max(y, pane.y + least);
    // The ground was as high as the pane: it ends where the head does.
    const float bottom = std::round(y) + line();
    s_.out.parts[under.parts].rect.h = bottom - pane.y;
    s_.out.placed[under.placed].rect.h = bottom - pane.y;
    fill({pane.x, bottom - line(), pane.w, line()}, theme_.line);
    return bottom;
}

void Panes::lay_nav(const RectF& pane)
{
    fill(pane, theme_.paper);
    DeskFlow how{theme_.paper, m_.px(grid_.nav_row < 32 ? 6 : 8), false, 1};
    // After the last divider stands what belongs to the bottom.
    float foot_h = 0;
    if (!nav_.foot.empty()) {
        const auto from = s_.mark();
        stand_on(theme_.paper);
        foot_h = desk_flow(s_, nav_.foot, pane.x, 0, pane.w - line(), how) + m_.px(8);
        s_.move(from, 0, pane.y + pane.h - foot_h);
    }
    lay_body(nav, {pane.x, pane.y, pane.w - line(), pane.h - foot_h}, nav_.body, how, m_.px(8));
    line_right(pane.x + pane.w, pane.y, pane.y + pane.h);
}

void Panes::lay_list(const RectF& pane)
{
    fill(pane, theme_.card);
    const float top =
        lay_head(list_.head, {pane.x, pane.y, pane.w - line(), pane.h}, m_.px(grid_.list_head) - line(), theme_.card);
    lay_body(list, {pane.x, top, pane.w - line(), pane.y + pane.h - top}, list_.body, {theme_.card, m_.pad(), false, 1}, 0);
    line_right(pane.x + pane.w, pane.y, pane.y + pane.h);
}

void Panes::lay_detail(const RectF& pane, const RectF& with_rail)
{
    fill(pane, theme_.paper);
    const float top = lay_head(detail_.head, with_rail, m_.px(grid_.list_head), theme_.card);
    const RectF body{pane.x, top, pane.w, pane.y + pane.h - top};
    lay_body(detail, body, detail_.body, {theme_.paper, m_.px(grid_.nav_row < 32 ? 12 : 16), false, grid_.columns}, m_.gap());
}

void Panes::lay_rail(RectF pane)
{
    fill(pane, theme_.card);
    const bool act = s_.page.rail_for_act > 0;
    const Rgb head_ground = act && !theme_.outlined ? theme_.tone(page::Tone::teal).tint : theme_.card;
    const float bottom = pane.y + pane.h;
    const RectF inner{pane.x + line(), pane.y, pane.w - line(), pane.h};
    const float top = lay_head(rail_.head, inner, m_.px(38), head_ground);
    DeskFlow how{theme_.card, m_.px(grid_.nav_row < 32 ? 12 : 16), true, 1};
    const auto height_of = [&](const Blocks& blocks) {
        if (blocks.empty()) return 0.0f;
        const auto from = s_.mark();
        const float height = desk_flow(s_, blocks, inner.x, 0, inner.w, how);
        s_.rewind(from);
        return height;
    };
    const float pad = m_.gap();
    stand_on(theme_.card);
    float foot_h = rail_.foot.empty() ? 0 : height_of(rail_.foot) + 2 * pad;
    const float body_h = height_of(rail_.body) + 2 * pad, room = bottom - top;
    // A form that leaves the foot no room to speak of scrolls with it.
    if (foot_h > 0 && room - foot_h < m_.px(120)) {
        rail_.body.insert(rail_.body.end(), rail_.foot.begin(), rail_.foot.end());
        rail_.foot.clear();
        foot_h = 0;
    }
    const float foot_top = std::min(top + body_h, bottom - foot_h);
    if (foot_h > 0) {
        fill({inner.x, foot_top, inner.w, line()}, theme_.line);
        stand_on(theme_.card);
        desk_flow(s_, rail_.foot, inner.x, foot_top + pad, inner.w, how);
        const float below_h = height_of(rail_.below);
        if (below_h > 0 && foot_top + foot_h + below_h <= bottom)
            desk_flow(s_, rail_.below, inner.x, foot_top + foot_h, inner.w, how);
    }
    lay_body(rail, {inner.x, top, inner.w, (foot_h > 0 ? foot_top : bottom) - top}, rail_.body, how, pad);
    fill({pane.x, pane.y, line(), pane.h}, theme_.line);
}

void Panes::lay()
{
    const Rgb outer_ground = s_.ground.ground;
    for (std::size_t place = nav; place <= rail; ++place) add_region(sheet_, {});
    nav_ = {{}, sheet_.of(page::Area::nav), {}, {}};
    const auto last = std::find_if(nav_.body.rbegin(), nav_.body.rend(),
                                   [](const PlainBlock* block) { return is_any<page::Divider>(*block); });
    if (last != nav_.body.rend()) {
        nav_.foot.assign(last.base(), nav_.body.end());
        nav_.body.erase(last.base() - 1, nav_.body.end());
    }
    list_ = parts_of(sheet_.of(page::Area::list));
    Blocks detail_blocks = sheet_.of(page::Area::detail);
    for (const auto area : {page::Area::main, page::Area::side})
        for (const PlainBlock* block : sheet_.of(area)) detail_blocks.push_back(block);
    detail_ = parts_of(detail_blocks);
    rail_ = parts_of(sheet_.of(page::Area::rail));
    const Blocks actions = sheet_.of(page::Area::actions);
    (rail_.head.empty() && rail_.body.empty() ? detail_.body : rail_.body)
        .insert((rail_.head.empty() && rail_.body.empty() ? detail_.body : rail_.body).end(), actions.begin(), actions.end());
    take_foot(rail_);

    const float scale = m_.scale();
    DeskShape shape;
    shape.width = sheet_.width() / scale;
    shape.nav = !nav_.body.empty() || !nav_.foot.empty();
    shape.list = !list_.head.empty() || !list_.body.empty();
    shape.detail = !detail_.head.empty() || !detail_.body.empty();
    shape.rail = !rail_.head.empty() || !rail_.body.empty();
    shape.wanted = s_.page.widths;
    shape.rail_for_act = s_.page.rail_for_act;
    grid_ = desk_grid(shape);
    arrange_desk_frame(sheet_, grid_);
    const float left = std::round(grid_.nav * scale);
    arrange_desk_tabs(sheet_, left);
    const float top = sheet_.top, height = sheet_.bottom - sheet_.top;
    const float frame = desk_frame_px(sheet_), right = sheet_.width() - frame;
    const float list_w = std::round(grid_.list * scale), rail_w = std::round(grid_.rail * scale);
    const float nav_top = desk_nav_top(sheet_, grid_);
    if (grid_.nav > 0) lay_nav({frame, nav_top, left - frame, sheet_.bottom - nav_top});
    const float rail_x = right - rail_w;
    const bool list_fills = !shape.detail && shape.list;
    const float list_end = list_fills ? rail_x : left + list_w;
    if (grid_.list > 0) lay_list({left, top, list_end - left, height});
    float rail_top = top;
    if (!list_fills) {
        lay_detail({list_end, top, rail_x - list_end, height}, {list_end, top, right - list_end, height});
        if (!detail_.head.empty()) rail_top = s_.out.regions[detail].view.y;
    }
    if (rail_w > 0) lay_rail({rail_x, rail_top, rail_w, sheet_.bottom - rail_top});
    // Hardly over the scroll bar to the left of it.
    const float over = m_.px(2), reach = m_.px(8);
    if (grid_.list_drags) s_.out.borders.push_back({Border::Which::list, {list_end - over, top, reach, height}, list_w});
    if (grid_.rail_drags)
        s_.out.borders.push_back({Border::Which::rail, {rail_x - over, rail_top, reach, sheet_.bottom - rail_top}, rail_w});
    stand_on(outer_ground);
}

}  // namespace

void arrange_desk(PageSpace& sheet)
{
    const Ground outer = sheet.s.ground;
    Panes(sheet).lay();
    sheet.s.ground = outer;
}

}  // namespace kiosk::ui
