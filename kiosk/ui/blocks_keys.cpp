#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

/// The mark of a tone key: a small ring as the letter that carries it, drawn with Inter's own combining mark.
std::string_view tone_mark(const page::Key& key)
{
    if (key.tone != page::Tone::gold) return {};
    constexpr std::pair<std::string_view, std::string_view> marks[] = {
        {"sắc", "\u0301"}, {"huyền", "\u0300"}, {"hỏi", "\u0309"}, {"ngã", "\u0303"}, {"nặng", "\u0323"}};
    for (const auto& [name, mark] : marks) {
        if (key.line.words.find(name) != std::string::npos) return mark;
    }
    return {};
}

std::string_view without_sign(std::string_view words)
{
    const std::size_t blank = words.find(' ');
    const bool signed_so = words.starts_with("\u25CC") ||
                           (blank != std::string_view::npos && blank <= 5 && static_cast<unsigned char>(words[0]) >= 0xCC);
    return signed_so && blank != std::string_view::npos ? words.substr(blank + 1) : words;
}

void tone_sign(Shaper& s, float centre_x, float centre_y, float em, std::string_view mark, Rgb rgb)
{
    const float ring = std::round(em * 0.44f);
    s.ring({std::round(centre_x - ring / 2), std::round(centre_y - ring / 2) + 1, ring, ring}, ring / 2,
           std::max(1.0f, em * 0.05f), rgb);
    const Style style{Face::bold, em * 1.05f, 0, 1.35f};
    const Span span{mark, style, rgb, false};
    const LaidText laid = lay_out(s.fonts, {&span, 1}, em * 9);
    DrawnPart part;
    part.kind = DrawnPart::Kind::letters;
    part.em = style.em;
    part.baseline = std::round(centre_y + ring / 2 + em * 0.04f);
    part.rect = {std::round(centre_x) - s.fonts.ink_centre(Face::bold, laid.letters.front().glyph, style.em), centre_y - em / 2,
                 em / 2, em};
    part.first = s.out.letters.size();
    part.count = 1;
    part.rgb = rgb;
    s.out.letters.push_back(laid.letters.front());
    s.out.parts.push_back(part);
}

bool is_combining(std::string_view hint) { return hint.size() == 2 && (static_cast<unsigned char>(hint[0]) & 0xFEu) == 0xCCu; }

/// A digit with what it writes to its right.
void hinted(Shaper& s, const page::Key& key, const RectF& rect, const Style& style, float smallest, Rgb rgb)
{
    Style small = style;
    small.em = std::max(smallest, std::round(style.em * 0.72f));
    const float digit_w = std::ceil(s.width_of(key.line.words, style));
    const bool tone = is_combining(key.hint);
    const float hint_w = tone ? std::round(small.em * 0.6f) : std::ceil(s.width_of(key.hint, small)),
                gap = std::round(style.em * 0.3f);
    const float left = std::round(rect.centre_x() - (digit_w + gap + hint_w) / 2), y = rect.centre_y();
    s.words_at(left, y, digit_w + 1, key.line.words, style, rgb);
    if (tone)
        tone_sign(s, left + digit_w + gap + hint_w / 2, y, small.em, key.hint, rgb);
    else
        s.words_at(left + digit_w + gap, y, hint_w + 1, key.hint, small, rgb);
}

/// Squeezed rows leave less blank around the letter, never a smaller letter than who asked for none larger sees.
float letter_em(const Shaper& s, const Style& wished, float height, float smallest)
{
    const float usual = std::max(smallest, std::floor(height * 0.6f));
    const float normal = Metrics(s.metrics.screen(), base::TextSize::normal, s.page.layout).style(Use::key).em;
    return std::min(wished.em, std::max(usual, std::min(normal, height * 0.75f)));
}

}  // namespace

float shape(Shaper& s, const PlainBlock& block, const page::Key& key, const RectF& rect)
{
    const auto from = s.mark();
    if (!block.meaning) {
        // No key: words that stand where keys come and go.
        const Style hint =
            s.fitted(s.metrics.style(Use::quiet), key.line.words, rect.w - s.px(12), s.metrics.mm(3.8f) * 11 / 8);
        s.words_at(rect.x, rect.y + rect.h / 2, rect.w, key.line.words, hint, s.ground.quiet, Align::centre);
        s.place(from, block, Role::text, rect, hint.cap_px(), s.ground.quiet, s.ground.ground);
        return rect.y + rect.h;
    }
    Ink ink = key.weight == page::Key::Weight::primary    ? s.theme.primary
              : key.weight == page::Key::Weight::function ? s.theme.key_function
                                                          : s.theme.key;
    if (key.tone != page::Tone::plain) ink = s.theme.tone(key.tone);
    if (block.chosen) ink = s.theme.chosen;
    if (!block.enabled) ink = unusable(s);
    if (s.pressed(block)) ink = s.pressed_look(ink);
    const float radius = std::min(s.px(20), rect.h * 0.3f);
    s.card(rect, radius, ink, std::max(1.0f, s.px(2)), false);
    const std::string_view mark = tone_mark(key);
    const std::string_view words = mark.empty() ? std::string_view(key.line.words) : without_sign(key.line.words);
    const bool letter = key.weight == page::Key::Weight::letter && mark.empty();
    const float smallest = s.metrics.mm(3.8f) * 11 / 8;
    Style style = s.metrics.style(letter || key.weight != page::Key::Weight::letter ? Use::key : Use::key_name);
    style.em = letter_em(s, style, rect.h, smallest);
    // All tone keys look alike: the longest name decides.
    if (mark.empty()) {
        style = s.fitted(style, words, rect.w - s.px(12), smallest);
    } else {
        // Room for the sign before the name, when letters stay readable.
        const float wide = s.width_of("huyền", style) + style.em * 0.8f, room = rect.w - s.px(12);
        const float shrunk = std::floor(style.em * room / wide);
        if (wide > room && shrunk >= std::max(smallest, style.em * 0.8f)) style.em = shrunk;
        style = s.fitted(style, "huyền", rect.w - s.px(6), smallest);
    }
    const float centre_x = rect.x + rect.w / 2, centre_y = rect.y + rect.h / 2;
    if (!key.icon.empty()) {
        s.icon(centre_x, centre_y, std::min(style.em * 1.1f, rect.h * 0.6f), key.icon, ink.words);
    } else if (!key.hint.empty()) {
        hinted(s, key, rect, style, smallest, ink.words);
    } else if (mark.empty()) {
        s.words_at(rect.x, centre_y, rect.w, words, style, ink.words, Align::centre);
    } else {
        const float sign = style.em * 0.8f, words_w = s.width_of(words, style);
        if (s.width_of("huyền", style) + sign <= rect.w - s.px(12)) {
            const float left = centre_x - (words_w + sign) / 2;
            tone_sign(s, left + sign * 0.32f, centre_y, style.em, mark, ink.words);
            s.words_at(left + sign, centre_y, words_w + 1, words, style, ink.words);
        } else {
            const bool stacked = rect.h >= style.line_px() * 1.75f;
            if (stacked) tone_sign(s, centre_x, rect.y + rect.h * 0.3f, style.em, mark, ink.words);
            s.words_at(rect.x, stacked ? rect.y + rect.h * 0.68f : centre_y, rect.w, words, style, ink.words, Align::centre);
        }
    }
    s.place(from, block, Role::key, rect, style.cap_px(), ink.words, ink.ground).radius = radius;
    return rect.y + rect.h;
}

}  // namespace kiosk::ui
