#include "kiosk/text/typing.h"

#include <optional>

#include "kiosk/base/utf8.h"
#include "kiosk/text/any_syllable.h"
#include "kiosk/text/composing.h"
#include "kiosk/text/syllable.h"
#include "kiosk/text/word.h"

namespace kiosk::text {

namespace {

std::optional<Tone> tone_named(char key)
{
    constexpr std::string_view names = "zsfrxj";
    const auto at = names.find(key);
    return at == names.npos ? std::nullopt : std::optional{static_cast<Tone>(at)};
}

bool short_enough(std::string_view text, std::size_t begin) { return text.size() - begin <= word_keys_max * 4; }

/// The last word, when it can be a Vietnamese one.
std::optional<Word> last_word(std::string_view text, std::size_t begin)
{
    if (!short_enough(text, begin)) return std::nullopt;
    auto word = word_of(text.substr(begin));
    if (!word || !tone_place(word->letters, TonePlacement::old_style)) return std::nullopt;
    return word;
}

}  // namespace

std::string_view name_of(TonePlacement placement) { return placement == TonePlacement::old_style ? "old" : "new"; }

std::string_view name_of(TypingWay way)
{
    switch (way) {
    case TypingWay::mark_keys: return "marks";
    case TypingWay::telex: return "telex";
    case TypingWay::vni: return "vni";
    }
    return "marks";
}

std::string after_letter(std::string_view text, std::string_view letter, TonePlacement placement)
{
    auto out = std::string{text}.append(letter);
    const auto begin = last_word_begin(out);
    const auto word = last_word(out, begin);
    if (word) return word->tone == Tone::none ? out : out.substr(0, begin) + written(*word, placement);
    const auto settled =
        short_enough(out, begin) ? settled_by_rule(std::string_view{out}.substr(begin), placement) : std::nullopt;
    return settled ? out.substr(0, begin) + *settled : out;
}

std::string after_tone(std::string_view text, char tone, TonePlacement placement)
{
    const auto begin = last_word_begin(text);
    auto word = last_word(text, begin);
    const auto wanted = tone_named(tone);
    if (!wanted || (word && !may_carry(word->letters, *wanted))) return std::string{text};
    if (!word) {
        const auto toned = short_enough(text, begin) ? toned_by_rule(text.substr(begin), *wanted, placement) : std::nullopt;
        return std::string{text.substr(0, begin)} + toned.value_or(std::string{text.substr(begin)});
    }
    word->tone = word->tone == *wanted ? Tone::none : *wanted;
    return std::string{text.substr(0, begin)} + written(*word, placement);
}

std::string after_backspace(std::string_view text)
{
    // A letter with more combining marks than any script writes is taken off whole, but found in the last bytes only, so
    // that a long text costs no more than a short one.
    constexpr std::size_t letter_bytes_max = 64;
    auto cut = text.size() > letter_bytes_max ? text.size() - letter_bytes_max : 0;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
    return std::string{text.substr(0, cut)} + base::without_last_letter(text.substr(cut));
}

std::string composed(std::string_view keys, Method method, TonePlacement placement)
{
    std::string out;
    std::string word;
    const auto finish = [&] {
        out += composed_word(word, method, placement);
        word.clear();
    };
    for (const auto point : base::code_points(keys)) {
        if (belongs_to_word(point)) {
            word += base::utf8(point);
            continue;
        }
        finish();
        out += base::utf8(point);
    }
    finish();
    return out;
}

Typing after_key(Typing before, std::string_view key, Method method, TonePlacement placement, Spelling spelling)
{
    const auto points = base::code_points(key);
    if (points.size() != 1 || !belongs_to_word(points.front())) return {before.text.append(key), {}};
    const auto begin = last_word_begin(before.text);
    auto strokes = before.word_keys.empty() ? before.text.substr(begin) : std::move(before.word_keys);
    strokes.append(key);
    before.text.replace(begin, before.text.npos, composed_word(strokes, method, placement, spelling));
    return {std::move(before.text), std::move(strokes)};
}

bool at_word_start(std::string_view text) { return last_word_begin(text) == text.size(); }

}  // namespace kiosk::text
