#include "kiosk/ui/text_layout.h"

#include <algorithm>
#include <limits>

#include "kiosk/base/utf8.h"

namespace kiosk::ui {

namespace {

/// Walks text without copying it; broken bytes come as U+FFFD.
char32_t next_code_point(std::string_view words, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(words[i]); };
    const unsigned char lead = byte(at);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || at + length > words.size()) {
        ++at;
        return 0xFFFD;
    }
    char32_t point = length == 1 ? lead : lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) point = point << 6 | (byte(at + i) & 0x3Fu);
    at += length;
    return point;
}

constexpr std::uint16_t line_feed = 0xFFFF;

struct Raw {
    Letter letter;
    float end = 0;  ///< where the letter ends, without the tracking that only brings the next one closer
    bool blank = false;
    bool hyphen = false;
};

std::vector<Raw> in_one_line(Fonts& fonts, std::span<const Span> spans)
{
    std::vector<Raw> raw;
    float pen = 0;
    for (const Span& span : spans) {
        const Style& style = span.style;
        std::uint16_t before = 0;
        for (std::size_t at = 0; at < span.words.size();) {
            const char32_t point = next_code_point(span.words, at);
            if (point == U'\n') {
                raw.push_back({{pen, line_feed, style.face, false, span.rgb}, pen, true, false});
                before = 0;
                continue;
            }
            const std::uint16_t glyph = fonts.glyph(style.face, point == 0xA0 ? U' ' : point);
            const float advance = fonts.advance(style.face, glyph, style.em);
            if (style.even_digits && point >= U'0' && point <= U'9') {
                const float wide = fonts.advance(style.face, fonts.glyph(style.face, U'0'), style.em);
                raw.push_back(
                    {{pen + (wide - advance) / 2, glyph, style.face, span.underlined, span.rgb}, pen + wide, false, false});
                pen += wide + style.tracking * style.em;
                before = 0;
                continue;
            }
            if (before) pen += fonts.kerning(style.face, before, glyph, style.em);
            const float from = pen, end = pen + advance;
            pen = end + style.tracking * style.em;
            raw.push_back({{from, glyph, style.face, span.underlined, span.rgb}, end, point == U' ', point == U'-'});
            before = glyph;
        }
    }
    return raw;
}

/// Letters [first, end) become a line; blanks at its end take no room.
void add_line(LaidText& text, const std::vector<Raw>& raw, std::size_t first, std::size_t end)
{
    while (end > first && raw[end - 1].blank) --end;
    TextLine line{text.letters.size(), end - first, 0};
    const float left = first < raw.size() ? raw[first].letter.x : 0;
    for (std::size_t at = first; at < end; ++at) {
        Letter letter = raw[at].letter;
        letter.x -= left;
        text.letters.push_back(letter);
        line.width = raw[at].end - left;
    }
    text.width = std::max(text.width, line.width);
    text.lines.push_back(line);
}

}  // namespace

LaidText lay_out(Fonts& fonts, std::span<const Span> spans, float width)
{
    const std::vector<Raw> raw = in_one_line(fonts, spans);
    LaidText text;
    text.letters.reserve(raw.size());
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::size_t first = 0, last_blank = none;
    for (std::size_t at = 0; at < raw.size(); ++at) {
        if (raw[at].letter.glyph == line_feed) {
            add_line(text, raw, first, at);
            first = at + 1;
            last_blank = none;
            continue;
        }
        if (raw[at].blank) {
            last_blank = at;
            continue;
        }
        if (raw[at].end - raw[first].letter.x <= width + 0.5f || at == first) continue;
        std::size_t end = last_blank, next = last_blank + 1;
        if (last_blank == none) {
            // Too long for any line: after its last hyphen, else between letters.
            end = at;
            while (end > first && !raw[end - 1].hyphen) --end;
            text.broken_word = text.broken_word || end == first;
            if (end == first) end = at;
            next = end;
        }
        add_line(text, raw, first, end);
        first = next;
        last_blank = none;
        at = first - 1;
    }
    if (first < raw.size() || text.lines.empty()) add_line(text, raw, first, raw.size());
    return text;
}

LaidText lay_out_even(Fonts& fonts, std::span<const Span> spans, float width)
{
    constexpr float alone = 0.22f;  ///< of the width: one short word, or two very short ones
    LaidText laid = lay_out(fonts, spans, width);
    if (laid.lines.size() < 2 || laid.broken_word || laid.lines.back().width >= width * alone) return laid;
    for (const float share : {0.94f, 0.88f, 0.82f, 0.76f}) {
        LaidText narrower = lay_out(fonts, spans, width * share);
        if (narrower.lines.size() > laid.lines.size() || narrower.broken_word) break;
        if (narrower.lines.back().width >= width * alone) return narrower;
    }
    return laid;
}

float balanced_width(Fonts& fonts, std::span<const Span> spans, float width)
{
    const LaidText laid = lay_out(fonts, spans, width);
    const std::size_t lines = laid.lines.size();
    if (lines < 2 || lines > 3 || laid.broken_word) return width;
    // Not narrower than needed: a last line of half the length is calm enough, and what belongs together stays so more often.
    float room = width;
    for (LaidText tried = laid; tried.lines.size() == lines && !tried.broken_word; tried = lay_out(fonts, spans, room)) {
        if (tried.lines.back().width > tried.width * 0.45f) return room;
        room = tried.width - 1;
    }
    float enough = width, too_narrow = laid.width / 2;
    for (int step = 0; step < 6; ++step) {
        const float tried = (enough + too_narrow) / 2;
        const LaidText narrower = lay_out(fonts, spans, tried);
        (narrower.lines.size() > lines || narrower.broken_word ? too_narrow : enough) = tried;
    }
    return enough;
}

float width_of(Fonts& fonts, std::string_view words, const Style& style)
{
    const Span span{words, style, 0, false};
    const auto raw = in_one_line(fonts, {&span, 1});
    return raw.empty() ? 0 : raw.back().end;
}

}  // namespace kiosk::ui
