/// The locked desk: hour, hall and counts on the coloured side, who opens it and the passphrase on the other.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange_desk.h"
#include "kiosk/ui/desk_blocks.h"

namespace kiosk::ui {

namespace {

class LockSide {
public:
    LockSide(PageSpace& sheet, const RectF& rect)
        : s_(sheet.s), m_(s_.metrics), rect_(rect), ink_(desk_theme(s_.page.comfort.contrast).primary), pad_(m_.px(72))
    {
    }
    void lay(const Blocks& blocks)
    {
        const auto under = s_.mark();
        s_.fill(rect_, ink_.ground);
        s_.scenery(under, rect_);
        const auto from = s_.mark();
        for (const PlainBlock* block : blocks) one(*block);
        s_.move(from, 0, rect_.y + std::max(m_.px(20), std::round((rect_.h - y_) / 2)));
    }

private:
    float words(const std::string& words, const Style& style, float x)
    {
        return words.empty() ? y_ : s_.words(x, y_, rect_.x + rect_.w - x - m_.px(20), words, style, ink_.words);
    }
    void brand(const page::Brand& brand, float x)
    {
        const float side = m_.px(52), top = y_;
        s_.rounded({x, y_, side, side}, m_.px(12), ink_.words);
        s_.icon(x + side / 2, y_ + side / 2, m_.px(30), "balance", ink_.ground);
        y_ = words(brand.line.words, m_.style(DeskType::person), x + side + m_.px(14));
        y_ = words(brand.below.words, m_.style(DeskType::body), x + side + m_.px(14));
        y_ = std::max(y_, top + side) + m_.px(56);
    }
    void one(const PlainBlock& block)
    {
        const auto from = s_.mark();
        const float x = rect_.x + pad_, top = y_;
        const Style large{Face::regular, m_.px(18), 0, 1.35f};
        if (const auto* named = std::get_if<page::Brand>(&block.kind)) {
            brand(*named, x);
        } else if (const auto* clock = std::get_if<page::ClockFace>(&block.kind)) {
            y_ = words(clock->time.words, {Face::bold, m_.px(76), -0.01f, 1.2f}, x);
            y_ = words(clock->day.words, {Face::regular, m_.px(22), 0, 1.35f}, x) + m_.px(44);
        } else if (const auto* item = std::get_if<page::Item>(&block.kind)) {
            s_.icon(x + m_.px(12), y_ + large.line_px() / 2, m_.px(24), item->icon, ink_.words);
            y_ = words(item->line.words, large, x + m_.px(38)) + m_.px(15);
        } else if (const auto* said = std::get_if<page::Paragraph>(&block.kind)) {
            y_ += m_.px(8);
            y_ = words(said->line.words, m_.style(DeskType::said), x) + m_.px(8);
        } else {
            // What has no place here stands on its own ground.
            y_ = desk_block(s_, block, {x, y_, rect_.w - 2 * pad_, 0}) + m_.px(10);
            return;
        }
        s_.place(from, block, Role::text, {x, top, rect_.w - pad_ - m_.px(20), y_ - top}, m_.style(DeskType::body).cap_px(),
                 ink_.words, ink_.ground);
    }

    Shaper& s_;
    DeskMetrics m_;
    RectF rect_;
    Ink ink_;
    float pad_, y_ = 0;
};

}  // namespace

void arrange_desk_lock(PageSpace& sheet)
{
    Shaper& s = sheet.s;
    const DeskMetrics m(s.metrics);
    const DeskTheme& theme = desk_theme(s.page.comfort.contrast);
    const Ground outer = s.ground;
    DeskGrid grid;
    grid.top_bar = 0;
    if (m.narrow()) grid.status = 26;
    arrange_desk_frame(sheet, grid);
    const float left = std::round(sheet.width() * 0.323f), height = sheet.bottom - sheet.top;
    LockSide(sheet, {0, sheet.top, left, height}).lay(sheet.of(page::Area::side));

    Blocks blocks = sheet.of(page::Area::main);
    for (const auto area : {page::Area::list, page::Area::detail, page::Area::actions})
        for (const PlainBlock* block : sheet.of(area)) blocks.push_back(block);
    const float rest = sheet.width() - left, column = std::min(m.px(520), rest - m.px(48));
    const float x = std::round(left + (rest - column) / 2);
    s.ground = {theme.ink, theme.quiet, theme.paper};
    const DeskFlow how{theme.paper, 0, false, 1};
    const auto from = s.mark();
    const float needed = desk_flow(s, blocks, x, 0, column, how);
    s.rewind(from);
    const float top = sheet.top + std::max(m.px(24), std::round((height - needed) / 2));
    const std::size_t region = add_region(sheet, {left, sheet.top, rest, height});
    s.region = region;
    const float bottom = desk_flow(s, blocks, x, top, column, how);
    s.region = 0;
    Region& in = s.out.regions[region];
    in.pane = in.scrolls = true;
    in.name = "lock";
    in.bar_px = m.px(6);
    in.content_height = bottom - sheet.top + m.px(24);
    s.ground = outer;
}

}  // namespace kiosk::ui
