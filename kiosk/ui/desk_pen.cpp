#include "kiosk/ui/desk_pen.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

namespace {

constexpr float endless = 1.0e6f;

/// The first line alone: letters that end within `w`, then "…".
void cut_end(Fonts& fonts, LaidText& text, const std::vector<Span>& spans, float w)
{
    TextLine& line = text.lines.front();
    if (line.width <= w + 0.5f) return;
    const Style& style = spans.front().style;
    const std::uint16_t dots = fonts.glyph(style.face, U'…'), blank = fonts.glyph(style.face, U' ');
    const float dots_w = fonts.advance(style.face, dots, style.em);
    const auto end_of = [&](const Letter& one) { return one.x + fonts.advance(one.face, one.glyph, style.em); };
    while (line.count > 0) {
        const Letter& last = text.letters[line.first + line.count - 1];
        if (end_of(last) + dots_w <= w && last.glyph != blank) break;
        --line.count;
    }
    Letter ending;
    ending.face = style.face;
    ending.glyph = dots;
    ending.rgb = spans.front().rgb;
    if (line.count > 0) {
        const Letter& last = text.letters[line.first + line.count - 1];
        ending.x = end_of(last);
        ending.rgb = last.rgb;
    }
    text.letters.resize(line.first + line.count);
    text.letters.push_back(ending);
    ++line.count;
    line.width = ending.x + dots_w;
}

struct KeyPart {
    std::string_view words;
    bool chip = true;
};

/// "Ctrl+Z", "↑ ↓", "Ctrl+T rồi số": what begins with a small letter is said, not pressed.
std::vector<KeyPart> parts_of(std::string_view keys)
{
    std::vector<KeyPart> out;
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(' '), keys.size());
        const std::string_view one = keys.substr(0, end);
        if (!one.empty()) out.push_back({one, !(one[0] >= 'a' && one[0] <= 'z') && one != "…"});
        keys.remove_prefix(std::min(end + 1, keys.size()));
    }
    return out;
}

float key_width(const DeskPen& d, const KeyPart& part)
{
    const float words = std::ceil(d.width(part.words, DeskType::small_strong));
    return part.chip ? std::max(words + d.px(12), d.px(18)) : words;
}

}  // namespace

bool has_words(const page::Line& line) { return !line.words.empty(); }

DeskPen::DeskPen(Shaper& shaper, std::vector<OpenMenu>& open, const DeskFlow& flow)
    : s(shaper),
      t(desk_theme(shaper.page.comfort.contrast)),
      m(shaper.metrics),
      menus(open),
      how(flow),
      ground(flow.ground != 0 ? flow.ground : t.paper)
{
}

float DeskPen::width(std::string_view words, DeskType type) const { return words.empty() ? 0 : s.width_of(words, style(type)); }

float DeskPen::line(float x, float y, float w, const std::vector<Span>& spans, Align align)
{
    LaidText text = lay_out(s.fonts, spans, endless);
    if (text.lines.empty() || text.lines.front().count == 0) return 0;
    cut_end(s.fonts, text, spans, w);
    const TextLine& laid = text.lines.front();
    const Style& style = spans.front().style;
    DrawnPart part;
    part.kind = DrawnPart::Kind::letters;
    const float room = w - laid.width;
    part.rect = {align == Align::left ? x : align == Align::centre ? x + room / 2 : x + room, y, laid.width, style.line_px()};
    part.em = style.em;
    part.baseline = std::round(y + style.line_px() / 2 + style.cap_px() / 2);
    part.first = s.out.letters.size();
    part.count = laid.count;
    part.rgb = spans.front().rgb;
    const auto first = text.letters.begin() + static_cast<std::ptrdiff_t>(laid.first);
    s.out.letters.insert(s.out.letters.end(), first, first + static_cast<std::ptrdiff_t>(laid.count));
    s.out.parts.push_back(part);
    return laid.width;
}

float DeskPen::line(float x, float y, float w, std::string_view text, DeskType type, Rgb rgb, Align align)
{
    return text.empty() ? 0 : line(x, y, w, {span(text, type, rgb)}, align);
}

float DeskPen::line(float x, float y, float w, std::string_view text, const Style& how_written, Rgb rgb, Align align)
{
    return text.empty() ? 0 : line(x, y, w, {Span{text, how_written, rgb, false}}, align);
}

float DeskPen::words(float x, float y, float w, std::string_view text, DeskType type, Rgb rgb, Align align)
{
    return text.empty() ? y : words(x, y, w, {span(text, type, rgb)}, align);
}

float DeskPen::words(float x, float y, float w, std::vector<Span> spans, Align align)
{
    std::erase_if(spans, [](const Span& one) { return one.words.empty(); });
    // Text this dense fills its lines.
    return spans.empty() ? y : s.words(x, y, w, std::move(spans), align, Shaper::Breaks::when_full);
}

float DeskPen::height(std::string_view text, DeskType type, float w) const
{
    return text.empty() ? 0 : s.height_of(text, style(type), w);
}

float DeskPen::chip_width(const page::Chip& one) const
{
    const float icon_w = one.icon.empty() ? 0 : px(14) + (has_words(one.line) ? px(4) : 0);
    return std::ceil(width(one.line.words, DeskType::small_strong)) + icon_w + px(12);
}

float DeskPen::chip(float x, float centre_y, const page::Chip& one, float most_w)
{
    const DeskTone& tone = t.tone(one.tone);
    const float w = std::min(chip_width(one), most_w), h = m.chip_h();
    const RectF rect{x, std::round(centre_y - h / 2), w, h};
    s.rounded(rect, px(5), tone.tint);
    if (t.outlined) s.ring(rect, px(5), 1, tone.edge);
    float left = x + px(6);
    if (!one.icon.empty()) {
        icon(left, centre_y, px(14), one.icon, tone.words);
        left += px(18);
    }
    line(left, std::round(centre_y - line_px(DeskType::small_strong) / 2), x + w - px(6) - left + 1, one.line.words,
         DeskType::small_strong, tone.words);
    return w;
}

float DeskPen::keys_width(std::string_view all) const
{
    float w = 0;
    for (const KeyPart& part : parts_of(all)) w += key_width(*this, part) + px(6);
    return std::max(0.0f, w - px(6));
}

void DeskPen::keys(float right, float centre_y, std::string_view all, bool on_primary)
{
    float x = right - keys_width(all);
    const Rgb rgb = on_primary ? t.primary.words : t.quiet;
    for (const KeyPart& part : parts_of(all)) {
        const float w = key_width(*this, part), h = m.chip_h();
        const RectF rect{x, std::round(centre_y - h / 2), w, h};
        if (part.chip) {
            if (!on_primary) s.rounded(rect, px(4), t.paper);
            s.ring(rect, px(4), m.hair(), on_primary ? (t.outlined ? rgb : 0x7FA3A8) : t.line);
        }
        line(x, std::round(centre_y - line_px(DeskType::small) / 2), w, part.words,
             part.chip ? DeskType::small_strong : DeskType::small, rgb, Align::centre);
        x += w + px(6);
    }
}

void DeskPen::gauge(float x, float y, float h, const page::Gauge& gauge)
{
    if (gauge.share < 0) return;
    const float w = px(4), left = std::round(std::min(gauge.share, 1.0f) * h);
    s.rounded({x, y, w, h}, w / 2, t.line);
    if (left > 0) s.rounded({x, y + h - std::max(left, w), w, std::max(left, w)}, w / 2, t.tone(gauge.tone).mark);
}

void DeskPen::icon(float x, float centre_y, float em, std::string_view name, Rgb rgb)
{
    s.icon(x + em / 2, centre_y, em, name, rgb);
}

void DeskPen::hair(float x, float y, float w, Rgb rgb) { s.fill({x, y, w, m.hair()}, rgb); }

bool DeskPen::hovered(const PlainBlock& block) const { return s.hovered(block); }

Rgb DeskPen::row(const PlainBlock& block, const RectF& rect, Rgb usual)
{
    const Rgb shown = pressed(block)                    ? t.pressed
                      : block.chosen                    ? t.tone(page::Tone::teal).tint
                      : block.meaning && hovered(block) ? t.hover
                                                        : usual;
    if (shown != ground) s.fill(rect, shown);
    hair(rect.x, rect.y + rect.h - m.hair(), rect.w, t.hair);
    if (block.chosen) s.fill({rect.x, rect.y, px(3), rect.h}, t.tone(page::Tone::teal).words);
    return shown;
}

Ink DeskPen::control(const PlainBlock& block, const RectF& rect, float radius)
{
    const DeskTone& teal = t.tone(page::Tone::teal);
    Ink ink{t.ink, t.card, t.edge};
    if (!block.enabled)
        ink = {t.soft, t.sunk, t.outlined ? t.edge : t.sunk};
    else if (pressed(block))
        ink = {t.ink, t.pressed, t.edge};
    else if (block.chosen)
        ink = {teal.words, teal.tint, teal.words};
    else if (hovered(block))
        ink = {t.ink, t.hover, t.edge};
    s.rounded(rect, radius, ink.ground);
    if (ink.edge != ink.ground) s.ring(rect, radius, block.chosen && block.enabled ? px(2) : m.hair(), ink.edge);
    return ink;
}

Placed& DeskPen::place(const Shaper::Mark& from, const PlainBlock& block, Role role, const RectF& rect, DeskType type,
                       Rgb words_rgb, Rgb ground_rgb)
{
    return s.place(from, block, role, rect, style(type).cap_px(), words_rgb, ground_rgb);
}

DeskPen::Frame DeskPen::open_card(const RectF& rect, float radius, Rgb card_ground, Rgb edge)
{
    const auto from = s.mark();
    s.rounded({rect.x, rect.y, rect.w, 2 * radius + 2}, radius, card_ground);
    if (edge != card_ground) s.ring({rect.x, rect.y, rect.w, 2 * radius + 2}, radius, m.hair(), edge);
    s.scenery(from, rect);
    s.out.placed.back().card = true;
    return {from.parts, s.out.parts.size() - from.parts, s.out.placed.size() - 1};
}

void DeskPen::close_card(const Frame& frame, float bottom)
{
    for (std::size_t at = frame.first_part; at < frame.first_part + frame.parts; ++at)
        s.out.parts[at].rect.h = bottom - s.out.parts[at].rect.y;
    s.out.placed[frame.placed].rect.h = bottom - s.out.placed[frame.placed].rect.y;
}

std::string_view tail_that_fits(const DeskPen& d, std::string_view typed, DeskType type, float w)
{
    while (!typed.empty() && d.width(typed, type) > w) {
        std::size_t step = 1;
        while (step < typed.size() && (static_cast<unsigned char>(typed[step]) & 0xC0u) == 0x80u) ++step;
        typed.remove_prefix(step);
    }
    return typed;
}

}  // namespace kiosk::ui
