#include "kiosk/text/composer.h"

#include <algorithm>
#include <utility>

namespace kiosk::text {

namespace {
std::optional<Tone> tone_of(char32_t key, Method method)
{
    const std::u32string_view keys = method == Method::telex ? U"zsfrxj" : U"012345";
    const auto at = keys.find(key);
    return at == keys.npos ? std::nullopt : std::optional{static_cast<Tone>(at)};
}
}  // namespace

void Composer::take(char32_t point)
{
    ++strokes_;
    const auto [letter, tone] = taken_apart(point);
    const auto before = std::exchange(last_key_, letter.base);
    repeated_ = before == letter.base;
    const bool plain = letter.mark == Mark::none && tone == Tone::none;
    if (plain && changed(letter)) return;
    if (tone != Tone::none) word_.tone = tone;
    append(letter);
}

bool Composer::changed(const Letter& key)
{
    if (const auto tone = tone_of(key.base, method_)) return toned(*tone, key);
    if (method_ == Method::telex) {
        if (key.base == U'w') return horned(key, true, true);
        if (key.base == U'd') return barred(key);
        if (may_carry(key.base, Mark::hat)) return hatted(key, key.base);
        return false;
    }
    switch (key.base) {
    case U'6': return hatted(key, 0);
    case U'7': return horned(key, true, false);
    case U'8': return horned(key, false, true);
    case U'9': return barred(key);
    default: return false;
    }
}

void Composer::append(const Letter& letter)
{
    word_.letters.push_back(letter);
    mend_uo();
}

void Composer::undo_with(const Letter& key)
{
    undone_ = true;
    undone_at_ = strokes_;
    undone_by_repeating_ = repeated_;
    append(key);
}

bool Composer::tried(std::vector<Letter> letters)
{
    if (letters == word_.letters || syllable_of(letters).fit == Fit::impossible) return false;
    word_.letters = std::move(letters);
    mend_uo();
    return true;
}

bool Composer::toned(Tone tone, const Letter& key)
{
    if (!has_vowel() || !may_carry(word_.letters, tone)) return false;
    if (tone == Tone::none) {
        if (word_.tone == Tone::none) return false;
    } else if (tone == word_.tone) {
        if (fit() != Fit::accepted) return false;
        word_.tone = Tone::none;
        undo_with(key);
        return true;
    }
    word_.tone = tone;
    return true;
}

bool Composer::hatted(const Letter& key, char32_t wanted)
{
    if (fit() == Fit::impossible) return false;
    for (auto i = word_.letters.size(); i-- > rhyme_begin();) {
        auto letters = word_.letters;
        auto& letter = letters[i];
        if (wanted ? letter.base != wanted : !may_carry(letter.base, Mark::hat)) continue;
        if (letter.mark == Mark::hat) {
            word_.letters[i].mark = Mark::none;
            undo_with(key);
            return true;
        }
        letter.mark = Mark::hat;
        if (tried(letters)) return true;
        if (i > 0 && letters[i - 1].mark == Mark::horn) {  // ươ -> uô
            letters[i - 1].mark = Mark::none;
            if (tried(letters)) return true;
        }
    }
    return false;
}

bool Composer::barred(const Letter& key)
{
    auto& letters = word_.letters;
    if (letters.empty()) return false;
    if (std::ranges::none_of(letters, is_vowel)) {
        auto& last = letters.back();  // abbreviations: HĐND
        if (last.base != U'd' || undone_) return false;
        last.mark = last.mark == Mark::bar ? Mark::none : Mark::bar;
        if (last.mark == Mark::none) undo_with(key);
        return true;
    }
    if (letters.front().base != U'd' || fit() == Fit::impossible) return false;
    if (letters.front().mark == Mark::bar) {
        letters.front().mark = Mark::none;
        undo_with(key);
        return true;
    }
    letters.front().mark = Mark::bar;
    return true;
}

}  // namespace kiosk::text
