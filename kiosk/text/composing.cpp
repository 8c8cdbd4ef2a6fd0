#include "kiosk/text/composing.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/text/any_syllable.h"
#include "kiosk/text/composer.h"

namespace kiosk::text {

namespace {
bool is_digit(char32_t point) { return point >= U'0' && point <= U'9'; }
}  // namespace

std::optional<std::string> Composer::finished(TonePlacement placement) const
{
    const auto& letters = word_.letters;
    if (std::ranges::none_of(letters, is_vowel)) {
        const bool barred = std::ranges::any_of(letters, [](const Letter& one) { return one.mark == Mark::bar; });
        // HĐND, QĐ, NĐ; and "ww" for a bare w, while "www" is what it is.
        const bool only_w = std::ranges::all_of(letters, [](const Letter& one) { return one.base == U'w'; });
        if (barred || (undone_ && !(only_w && letters.size() > 1))) return written(word_, placement);
        return std::nullopt;
    }
    if (stands()) return written(word_, placement);
    return undone_on_purpose() ? std::optional{written(word_, placement)} : std::nullopt;
}

bool Composer::stands() const
{
    const auto& letters = word_.letters;
    const auto syllable = syllable_of(letters);
    if (syllable.fit != Fit::accepted || !may_carry(letters, word_.tone)) return false;
    // "two" is no "tưo", though "giuwo" is on its way to "giươ…".
    const bool open_uo =
        letters.size() == syllable.rhyme_begin + 2 && letters.back() == Letter{U'o', Mark::none, letters.back().capital};
    // No word is "ưi": Wi-Fi.
    const bool bare_ui = letters.size() == 2 && letters.back().base == U'i';
    return !(from_w_ && (open_uo || bare_ui));
}

/// "tesst" is "test" and "Vieetjj" is "Viêtj": the same key twice, and no stroke but the undone one is lost. Else a foreign
/// word only happened to repeat a key ("exceeded"), and stays as typed.
bool Composer::undone_on_purpose() const
{
    if (!undone_by_repeating_) return false;
    const auto& letters = word_.letters;
    const auto marked =
        static_cast<std::size_t>(std::ranges::count_if(letters, [](const Letter& one) { return one.mark != Mark::none; }));
    const auto shown = letters.size() + marked + (word_.tone == Tone::none ? 0 : 1);
    if (shown + 1 != strokes_) return false;
    return shown == letters.size() || undone_at_ == strokes_;
}

std::string composed_word(std::string_view strokes, Method method, TonePlacement placement, Spelling spelling)
{
    const std::string as_typed{strokes};
    const auto points = base::code_points(strokes);
    if (points.size() > word_keys_max) return as_typed;
    // Codes and numbers: "7K4M", "23a". In VNI digits are keys, but none comes first.
    if (method == Method::telex ? std::ranges::any_of(points, is_digit) : !points.empty() && is_digit(points.front()))
        return as_typed;
    Composer composer{method};
    for (const auto point : points) composer.take(point);
    if (auto word = composer.finished(placement)) return *word;
    if (spelling == Spelling::vietnamese) return as_typed;
    return composed_by_rule(strokes, method, placement).value_or(as_typed);
}

}  // namespace kiosk::text
