#include "kiosk/text/composing.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "kiosk/base/utf8.h"
#include "kiosk/text/syllable.h"
#include "kiosk/text/word.h"

namespace kiosk::text {

namespace {

std::optional<Tone> tone_of(char32_t key, Method method)
{
    const std::u32string_view keys = method == Method::telex ? U"zsfrxj" : U"012345";
    const auto at = keys.find(key);
    return at == keys.npos ? std::nullopt : std::optional{static_cast<Tone>(at)};
}

/// A word while its strokes come in. Each stroke either changes what stands there, or is added as a letter.
class Composer {
public:
    explicit Composer(Method method) : method_(method) {}

    void take(char32_t point)
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

    std::optional<std::string> finished(TonePlacement placement) const
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

private:
    bool stands() const
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
    bool undone_on_purpose() const
    {
        if (!undone_by_repeating_) return false;
        const auto& letters = word_.letters;
        const auto marked =
            static_cast<std::size_t>(std::ranges::count_if(letters, [](const Letter& one) { return one.mark != Mark::none; }));
        const auto shown = letters.size() + marked + (word_.tone == Tone::none ? 0 : 1);
        if (shown + 1 != strokes_) return false;
        return shown == letters.size() || undone_at_ == strokes_;
    }

    bool changed(const Letter& key)
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

    Fit fit() const { return syllable_of(word_.letters).fit; }
    std::size_t rhyme_begin() const { return syllable_of(word_.letters).rhyme_begin; }
    bool has_vowel() const { return tone_place(word_.letters, TonePlacement::old_style).has_value(); }

    void append(const Letter& letter)
    {
        word_.letters.push_back(letter);
        mend_uo();
    }
    void undo_with(const Letter& key)
    {
        undone_ = true;
        undone_at_ = strokes_;
        undone_by_repeating_ = repeated_;
        append(key);
    }

    bool toned(Tone tone, const Letter& key)
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

    /// Puts marks on and keeps them when a syllable can still come of it.
    bool tried(std::vector<Letter> letters)
    {
        if (letters == word_.letters || syllable_of(letters).fit == Fit::impossible) return false;
        word_.letters = std::move(letters);
        mend_uo();
        return true;
    }

    /// `wanted` 0: whichever of a e o takes it, the last first.
    bool hatted(const Letter& key, char32_t wanted)
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

    /// Horn on o and u, breve on a: one key in Telex, two in VNI.
    bool horned(const Letter& key, bool horn, bool breve)
    {
        if (from_w_ && !word_.letters.empty() && word_.letters.back() == *from_w_) {
            word_.letters.pop_back();
            from_w_.reset();
            undo_with(key);
            return true;
        }
        if (fit() != Fit::impossible) {
            if (horn && has_uo() ? horned_uo() : horned_one(horn, breve)) return true;
            if (unhorned(key, horn, breve)) return true;
        }
        return method_ == Method::telex && began_with_w(key);
    }

    bool has_uo() const
    {
        const auto& letters = word_.letters;
        const auto begin = rhyme_begin();
        return begin + 1 < letters.size() && letters[begin].base == U'u' && letters[begin + 1].base == U'o';
    }

    bool horned_uo()
    {
        const auto begin = rhyme_begin();
        auto letters = word_.letters;
        letters[begin + 1].mark = Mark::horn;
        // Open "uơ" is a rhyme (thuở); before anything else it is "ươ".
        if (begin + 2 < letters.size()) letters[begin].mark = Mark::horn;
        return tried(std::move(letters));
    }

    bool horned_one(bool horn, bool breve)
    {
        for (const char32_t base : {U'a', U'o', U'u'}) {
            if (base == U'a' ? !breve : !horn) continue;
            for (auto i = rhyme_begin(); i < word_.letters.size(); ++i) {
                auto letters = word_.letters;
                if (letters[i].base != base) continue;
                letters[i].mark = base == U'a' ? Mark::breve : Mark::horn;
                if (tried(std::move(letters))) return true;
            }
        }
        return false;
    }

    bool unhorned(const Letter& key, bool horn, bool breve)
    {
        bool found = false;
        for (auto& letter : word_.letters) {
            if (!(horn && letter.mark == Mark::horn) && !(breve && letter.mark == Mark::breve)) continue;
            letter.mark = Mark::none;
            found = true;
        }
        if (found) undo_with(key);
        return found;
    }

    /// A w where a vowel is due is ư: "nhw", "trwowngf".
    bool began_with_w(const Letter& key)
    {
        if (undone_) return false;
        auto letters = word_.letters;
        letters.push_back({U'u', Mark::horn, key.capital});
        const auto syllable = syllable_of(letters);
        if (syllable.fit == Fit::impossible || syllable.rhyme_begin + 1 != letters.size()) return false;
        from_w_ = letters.back();
        word_.letters = std::move(letters);
        return true;
    }

    bool barred(const Letter& key)
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

    /// "uơ" and "ưo" followed by anything are "ươ": people type the one w before, between or after.
    void mend_uo()
    {
        const auto begin = rhyme_begin();
        if (begin + 2 >= word_.letters.size()) return;
        auto letters = word_.letters;
        auto& u = letters[begin];
        auto& o = letters[begin + 1];
        if (u.base != U'u' || o.base != U'o' || (u.mark == Mark::horn) == (o.mark == Mark::horn)) return;
        u.mark = o.mark = Mark::horn;
        if (syllable_of(letters).fit != Fit::impossible) word_.letters = std::move(letters);
    }

    Method method_;
    Word word_;
    std::size_t strokes_ = 0;
    char32_t last_key_ = 0;
    bool repeated_ = false;  ///< this key is the one before, again
    bool undone_ = false;
    bool undone_by_repeating_ = false;
    std::size_t undone_at_ = 0;
    std::optional<Letter> from_w_;  ///< a ư that a lone w stands for
};

bool is_digit(char32_t point) { return point >= U'0' && point <= U'9'; }

}  // namespace

std::string composed_word(std::string_view strokes, Method method, TonePlacement placement)
{
    const std::string as_typed{strokes};
    const auto points = base::code_points(strokes);
    if (points.size() > word_keys_max) return as_typed;
    // Codes and numbers: "7K4M", "23a". In VNI digits are keys, but none comes first.
    if (method == Method::telex ? std::ranges::any_of(points, is_digit) : !points.empty() && is_digit(points.front()))
        return as_typed;
    Composer composer{method};
    for (const auto point : points) composer.take(point);
    return composer.finished(placement).value_or(as_typed);
}

}  // namespace kiosk::text
