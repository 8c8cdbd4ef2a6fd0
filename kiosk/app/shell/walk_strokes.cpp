#include "kiosk/app/shell/walk_strokes.h"

#include "kiosk/base/utf8.h"

namespace kiosk::app::walk {

namespace {

char tone_of(char32_t mark)
{
    switch (mark) {
    case 0x0301: return 's';
    case 0x0300: return 'f';
    case 0x0309: return 'r';
    case 0x0303: return 'x';
    case 0x0323: return 'j';
    default: return 0;
    }
}

struct Parted {
    std::string letter;
    char tone = 0;
};

Parted parted(char32_t point)
{
    Parted out;
    std::vector<char32_t> rest;
    for (const auto part : base::code_points(base::nfd(base::utf8(point)))) {
        const char tone = tone_of(part);
        if (tone != 0)
            out.tone = tone;
        else
            rest.push_back(part);
    }
    out.letter = base::nfc(base::utf8(rest)).value_or(base::utf8(point));
    return out;
}

/// "ơ" as "o" and "w" or "7"; a letter without a mark as it is.
std::string marked_strokes(const std::string& letter, text::TypingWay way)
{
    struct Marked {
        std::string_view letter, plain, telex, vni;
    };
    constexpr Marked all[] = {{"ă", "a", "w", "8"}, {"â", "a", "a", "6"}, {"đ", "d", "d", "9"}, {"ê", "e", "e", "6"},
                              {"ô", "o", "o", "6"}, {"ơ", "o", "w", "7"}, {"ư", "u", "w", "7"}};
    const auto small = base::lower(letter);
    for (const auto& one : all)
        if (small == one.letter) {
            auto strokes = small == letter ? std::string{one.plain} : base::upper(one.plain);
            return strokes.append(way == text::TypingWay::telex ? one.telex : one.vni);
        }
    return letter;
}

/// Tones are digits in VNI, in the order of the tone keys.
std::string tone_stroke(const std::string& tone, text::TypingWay way)
{
    if (way == text::TypingWay::telex) return tone;
    return std::to_string(std::string_view{"sfrxj"}.find(tone) + 1);
}

std::vector<Stroke> composing(const std::vector<Stroke>& strokes, text::TypingWay way)
{
    std::vector<Stroke> out;
    for (const auto& stroke : strokes) {
        if (stroke.kind == Stroke::Kind::space)
            out.push_back(stroke);
        else if (stroke.kind == Stroke::Kind::tone)
            out.push_back({Stroke::Kind::letter, tone_stroke(stroke.letter, way)});
        else
            for (const auto point : base::code_points(marked_strokes(stroke.letter, way)))
                out.push_back({Stroke::Kind::letter, base::utf8(point)});
    }
    return out;
}

bool ends_word(char32_t point) { return point < 0x80 && (point < 'A' || point > 'z' || (point > 'Z' && point < 'a')); }

}  // namespace

std::vector<Stroke> strokes_of(std::string_view text, text::TypingWay way)
{
    std::vector<Stroke> out;
    std::string tone;
    const auto end_word = [&] {
        if (!tone.empty()) out.push_back({Stroke::Kind::tone, tone});
        tone.clear();
    };
    for (const auto point : base::code_points(text)) {
        if (ends_word(point)) end_word();
        if (point == U' ') {
            out.push_back({Stroke::Kind::space, " "});
            continue;
        }
        auto [letter, own_tone] = parted(point);
        // A second tone in one word is no Vietnamese; each then follows its own letter.
        if (own_tone != 0) end_word();
        out.push_back({Stroke::Kind::letter, std::move(letter)});
        if (own_tone != 0) tone = own_tone;
    }
    end_word();
    return way == text::TypingWay::mark_keys ? out : composing(out, way);
}

}  // namespace kiosk::app::walk
