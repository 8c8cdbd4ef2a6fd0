/// The number board of the waiting room, read from some metres away: the number that is called now, large; those before it.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/desk_tokens.h"

namespace kiosk::ui {

namespace {

class Board {
public:
    explicit Board(PageSpace& sheet)
        : sheet_(sheet), s_(sheet.s), theme_(desk_theme(s_.page.comfort.contrast)), tall_(sheet.height() > sheet.width())
    {
    }
    void lay();

private:
    /// Of the 1080p drawing.
    float at(float drawn) const
    {
        const float scale = tall_ ? std::min(sheet_.width() / 1080, sheet_.height() / 1920)
                                  : std::min(sheet_.width() / 1920, sheet_.height() / 1080);
        return std::round(drawn * scale);
    }
    static Style letters(Face face, float em) { return {face, std::max(12.0f, em), 0, 1.25f}; }
    void ground(const RectF& rect, Rgb rgb)
    {
        const auto from = s_.mark();
        s_.fill(rect, rgb);
        s_.scenery(from, rect);
    }
    void lay_now(const RectF&, const Blocks& above, const Blocks& calls);
    float lay_call(const PlainBlock&, float x, float y, float w, float size);
    void lay_before(const RectF&, const Blocks& heads, const Blocks& called);
    void lay_foot(const RectF&);

    PageSpace& sheet_;
    Shaper& s_;
    const DeskTheme& theme_;
    bool tall_;
};

std::string words_in(const PlainBlock& block)
{
    if (const auto* heading = std::get_if<page::Heading>(&block.kind)) return heading->line.words;
    if (const auto* paragraph = std::get_if<page::Paragraph>(&block.kind)) return paragraph->line.words;
    if (const auto* status = std::get_if<page::StatusLine>(&block.kind)) return status->line.words;
    if (const auto* head = std::get_if<page::CardHead>(&block.kind)) return head->line.words;
    if (const auto* clock = std::get_if<page::ClockFace>(&block.kind)) return clock->time.words;
    return {};
}

/// `size`: of the letters of a call that has the glass alone. Yields where it ends.
float Board::lay_call(const PlainBlock& block, float x, float y, float w, float size)
{
    const Ink ink = theme_.primary;
    const Rgb counter_rgb = theme_.outlined ? ink.words : 0xFFE9A6;
    const auto& called = std::get<page::Called>(block.kind);
    const auto from = s_.mark();
    const float top = y;
    const Style number = s_.fitted(letters(Face::extrabold, at(356 * size)), called.number.words, w, at(120 * size));
    y = s_.words(x, y, w, called.number.words, number, ink.words);
    const Style counter = s_.fitted(letters(Face::bold, at(132 * size)), called.counter.words, w - at(170 * size), at(48));
    if (!called.counter.empty()) {
        const float middle = y + counter.line_px() / 2;
        s_.icon(x + at(60 * size), middle, at(112 * size), "arrow_forward", counter_rgb);
        s_.words_at(x + at(164 * size), middle, w - at(164 * size), called.counter.words, counter, counter_rgb);
        y += counter.line_px();
    }
    s_.place(from, block, Role::status, {x, top, w, y - top}, counter.cap_px(), ink.words, ink.ground);
    return y;
}

void Board::lay_now(const RectF& rect, const Blocks& above, const Blocks& calls)
{
    const Ink ink = theme_.primary;
    ground(rect, ink.ground);
    const float pad = at(96), w = rect.w - 2 * pad, gap = at(36);
    // One call and the line above it stand in the middle as drawn, 660 high; two share what there is.
    constexpr float head_line = 95, call_lines = 610;
    float size = 1, all = at(660);
    if (calls.size() > 1) {
        size = std::min(0.62f, (rect.h - at(head_line + 48) - gap) / (2 * at(call_lines)));
        all = at(head_line) + 2 * at(call_lines * size) + gap;
    }
    float y = rect.y + std::max(at(24), std::round((rect.h - all) / 2));
    for (const PlainBlock* block : above) {
        const auto from = s_.mark();
        const Style style = s_.fitted(letters(Face::semibold, at(76)), words_in(*block), w, at(36));
        const float bottom = s_.words(rect.x + pad, y, w, words_in(*block), style, ink.words);
        s_.place(from, *block, Role::heading, {rect.x + pad, y, w, bottom - y}, style.cap_px(), ink.words, ink.ground);
        y = bottom;
    }
    for (std::size_t number = 0; number < calls.size(); ++number) {
        if (number > 0) y += gap;
        y = lay_call(*calls[number], rect.x + pad, y, w, size);
    }
}

void Board::lay_before(const RectF& rect, const Blocks& heads, const Blocks& called)
{
    ground(rect, theme_.card);
    const float pad = at(57), line = std::max(1.0f, at(2)), w = rect.w - 2 * pad;
    const float row = std::floor(rect.h / 9);
    float y = rect.y;
    for (const PlainBlock* block : heads) {
        const auto from = s_.mark();
        const Style style = s_.fitted(letters(Face::bold, at(44)), words_in(*block), w, at(22));
        s_.words_at(rect.x + pad, y + row * 0.6f, w, words_in(*block), style, theme_.ink);
        s_.place(from, *block, Role::heading, {rect.x + pad, y, w, row}, style.cap_px(), theme_.ink, theme_.card);
        y += row;
        break;
    }
    for (std::size_t number = 0; number < called.size() && number < 8; ++number) {
        const auto& one = std::get<page::Called>(called[number]->kind);
        const auto from = s_.mark();
        s_.fill({rect.x, y, rect.w, line}, theme_.line);
        const Style code = s_.fitted(letters(Face::bold, at(66)), one.number.words, w * 0.55f, at(30));
        const Style counter = s_.fitted(letters(Face::semibold, at(50)), one.counter.words, w * 0.42f, at(24));
        s_.words_at(rect.x + pad, y + row / 2, w * 0.56f, one.number.words, code, theme_.ink);
        s_.words_at(rect.x + pad + w * 0.56f, y + row / 2, w * 0.44f, one.counter.words, counter, theme_.quiet, Align::right);
        s_.place(from, *called[number], Role::text, {rect.x, y + line, rect.w, row - line}, counter.cap_px(), theme_.ink,
                 theme_.card);
        y += row;
    }
}

void Board::lay_foot(const RectF& rect)
{
    ground(rect, theme_.paper);
    ground({rect.x, rect.y, rect.w, std::max(1.0f, at(2))}, theme_.line);
    Blocks left, right;
    for (const auto area : {page::Area::status, page::Area::bar, page::Area::header, page::Area::band})
        for (const PlainBlock* block : sheet_.of(area)) {
            if (words_in(*block).empty()) continue;
            const auto* status = std::get_if<page::StatusLine>(&block->kind);
            (std::holds_alternative<page::ClockFace>(block->kind) || (status && status->right) ? right : left).push_back(block);
        }
    const float pad = at(tall_ ? 57 : 96), middle = rect.centre_y();
    float end = rect.x + rect.w - at(57);
    // The hour stands at the very end.
    std::stable_sort(right.begin(), right.end(), [](const PlainBlock* a, const PlainBlock* b) {
        return std::holds_alternative<page::ClockFace>(b->kind) < std::holds_alternative<page::ClockFace>(a->kind);
    });
    const auto put = [&](const PlainBlock& block, float x, float w, const Style& style) {
        const auto from = s_.mark();
        s_.words_at(x, middle, w, words_in(block), style, theme_.ink);
        s_.place(from, block, Role::status, {x, rect.y + at(8), w, rect.h - at(16)}, style.cap_px(), theme_.ink, theme_.paper);
    };
    for (const PlainBlock* block : right) {
        const bool clock = std::holds_alternative<page::ClockFace>(block->kind);
        const Style style = clock ? letters(Face::bold, at(54)) : letters(Face::regular, at(38));
        const float w = std::ceil(s_.width_of(words_in(*block), style)) + 1;
        put(*block, end - w, w, style);
        end -= w + at(64);
    }
    float x = rect.x + pad;
    for (const PlainBlock* block : left) {
        const float room = std::max(0.0f, end - x);
        const Style style = s_.fitted(letters(Face::regular, at(38)), words_in(*block), room, at(20));
        const float w = std::min(room, std::ceil(s_.width_of(words_in(*block), style)) + 1);
        if (w < at(20)) break;
        put(*block, x, w, style);
        x += w + at(48);
    }
}

void Board::lay()
{
    // Two counters may call at once.
    constexpr std::size_t large_most = 2;
    Blocks above, heads, before, large;
    for (const auto area : {page::Area::main, page::Area::side, page::Area::list, page::Area::detail})
        for (const PlainBlock* block : sheet_.of(area)) {
            if (const auto* called = std::get_if<page::Called>(&block->kind)) {
                (called->now && large.size() < large_most ? large : before).push_back(block);
            } else {
                (area == page::Area::main || area == page::Area::detail ? above : heads).push_back(block);
            }
        }
    const float foot_h = at(112), height = sheet_.height() - foot_h;
    if (tall_) {
        const float half = std::round(height * 0.46f);
        lay_now({0, 0, sheet_.width(), half}, above, large);
        lay_before({0, half, sheet_.width(), height - half}, heads, before);
    } else {
        const float left = std::round(sheet_.width() * 0.6625f);
        lay_now({0, 0, left, height}, above, large);
        lay_before({left, 0, sheet_.width() - left, height}, heads, before);
    }
    lay_foot({0, height, sheet_.width(), foot_h});
}

}  // namespace

void arrange_board(PageSpace& sheet) { Board(sheet).lay(); }

}  // namespace kiosk::ui
