#include "kiosk/text/any_syllable.h"

#include <algorithm>
#include <array>
#include <vector>

#include "kiosk/base/utf8.h"
#include "kiosk/text/word.h"

namespace kiosk::text {

namespace {
constexpr char32_t hat = 0x302, breve = 0x306, horn = 0x31B;
constexpr std::array<char32_t, 6> tone_signs{0, 0x301, 0x300, 0x309, 0x303, 0x323};  // in the order of Tone

/// A letter with the marks on it but no tone: marks may be those of other alphabets (ĕ, ơ̆).
struct Sign {
    char32_t base = 0;
    std::u32string marks;

    char32_t small() const { return base >= U'A' && base <= U'Z' ? base - U'A' + U'a' : base; }
    bool vowel() const { return std::u32string_view{U"aeiouy"}.find(small()) != std::u32string_view::npos; }
    bool has(char32_t mark) const { return marks.find(mark) != std::u32string::npos; }
    bool barred() const { return base == U'\u0111' || base == U'\u0110'; }
};

/// Where the last vowels stand: [begin, end).
struct Vowels {
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
};

class AnyWord {
public:
    /// False when something stands there that is no letter.
    bool read(std::string_view word)
    {
        for (const auto point : base::code_points(base::nfd(word))) {
            const auto tone = std::ranges::find(tone_signs, point);
            // The tilde of ñ is no tone.
            if (tone != tone_signs.end() && point != 0 && !signs_.empty() && signs_.back().vowel()) {
                tone_ = static_cast<Tone>(tone - tone_signs.begin());
                tone_at_ = signs_.size() - 1;
            } else if (point >= 0x300 && point <= 0x36F) {
                if (!signs_.empty()) signs_.back().marks += point;
            } else if (!belongs_to_word(point) || (point >= U'0' && point <= U'9')) {
                return false;
            } else {
                signs_.push_back({point, {}});
            }
        }
        return !signs_.empty();
    }

    Tone tone() const { return tone_; }
    void set(Tone tone) { tone_ = tone; }
    /// Does the tone stand on the last vowels?
    bool toned_last() const
    {
        const auto vowels = last_vowels();
        return tone_ != Tone::none && tone_at_ >= vowels.begin && tone_at_ < vowels.end;
    }

    Vowels last_vowels() const
    {
        auto end = signs_.size();
        while (end > 0 && !signs_[end - 1].vowel()) --end;
        auto begin = end;
        while (begin > 0 && signs_[begin - 1].vowel()) --begin;
        return {begin, end};
    }

    std::string written(TonePlacement placement) const
    {
        const auto place = tone_ == Tone::none ? signs_.size() : tone_place(placement);
        std::vector<char32_t> points;
        for (std::size_t i = 0; i < signs_.size(); ++i) {
            points.push_back(signs_[i].base);
            points.insert(points.end(), signs_[i].marks.begin(), signs_[i].marks.end());
            if (i == place) points.push_back(tone_signs[static_cast<std::size_t>(tone_)]);
        }
        return base::nfc(base::utf8(points)).value_or(std::string{});
    }

protected:
    /// As in syllables: a vowel with a mark takes it, before a final consonant the last vowel, of two open ones the first.
    std::size_t tone_place(TonePlacement placement) const
    {
        auto [begin, end] = last_vowels();
        const auto next_is_vowel = [&begin = begin, &end = end] { return end - begin > 1; };
        const auto before = begin > 0 ? signs_[begin - 1].small() : U' ';
        // Glides of the onset: qu, gi, y before a vowel.
        if (next_is_vowel() &&
            ((before == U'q' && signs_[begin].small() == U'u') || (before == U'g' && signs_[begin].small() == U'i')))
            ++begin;
        if (next_is_vowel() && signs_[begin].small() == U'y') ++begin;
        for (auto i = end; i-- > begin;)
            if (!signs_[i].marks.empty()) return i;
        if (end < signs_.size() || end - begin == 1) return end - 1;
        if (end - begin > 2) return begin + 1;
        const auto first = signs_[begin].small(), second = signs_[begin + 1].small();
        const bool glide = (first == U'o' && (second == U'a' || second == U'e')) || (first == U'u' && second == U'y');
        return glide && placement == TonePlacement::new_style ? begin + 1 : begin;
    }

    std::vector<Sign> signs_;
    Tone tone_ = Tone::none;
    std::size_t tone_at_ = 0;
};

/// Strokes as they come in. A key that stands twice undoes itself and is a letter from then on.
class Strokes : public AnyWord {
public:
    explicit Strokes(Method method) : method_(method) {}

    void take(char32_t point)
    {
        const auto small = point >= U'A' && point <= U'Z' ? point - U'A' + U'a' : point;
        if (method_ == Method::telex ? telex(small) : vni(small)) return;
        AnyWord letter;
        if (letter.read(base::utf8(point)))
            add(letter);
        else
            signs_.push_back({point, {}});
    }

    bool stands() const
    {
        const auto vowels = last_vowels();
        const auto is_digit = [](const Sign& one) { return one.base >= U'0' && one.base <= U'9'; };
        if (vowels.empty() || (undone_.empty() && std::ranges::any_of(signs_, is_digit))) return false;
        if (method_ == Method::vni) return true;
        if (vowel_after_tone_ && !one_sound(vowels)) return false;
        const bool other_vowels = std::any_of(signs_.begin(), signs_.begin() + static_cast<std::ptrdiff_t>(vowels.begin),
                                              [](const Sign& one) { return one.vowel(); });
        const bool stopped = vowels.end < signs_.size() &&
                             std::u32string_view{U"ckpt"}.find(signs_[vowels.end].small()) != std::u32string_view::npos;
        return !other_vowels && (!stopped || tone_ == Tone::none || tone_ == Tone::sac || tone_ == Tone::nang);
    }

private:
    void add(const AnyWord& letter)
    {
        const auto written = base::code_points(base::nfd(letter.written(TonePlacement::old_style)));
        signs_.push_back({written.front(), {}});
        for (std::size_t i = 1; i < written.size(); ++i)
            if (std::ranges::find(tone_signs, written[i]) == tone_signs.end()) signs_.back().marks += written[i];
        vowel_after_tone_ = vowel_after_tone_ || (tone_ != Tone::none && signs_.back().vowel());
        if (letter.tone() != Tone::none) tone_ = letter.tone();
    }

    /// Vowels that are spoken together: a key between them was a tone ("Jura"), not the letter of another word ("Maria").
    bool one_sound(const Vowels& vowels) const
    {
        std::u32string bases;
        for (auto i = vowels.begin; i < vowels.end; ++i) bases += signs_[i].small();
        constexpr std::u32string_view together[] = {U"a",   U"e",   U"i",   U"o",   U"u",   U"y",   U"ai", U"ao",
                                                    U"au",  U"ay",  U"eo",  U"ia",  U"ie",  U"iu",  U"oa", U"oe",
                                                    U"oi",  U"ua",  U"ue",  U"ui",  U"uo",  U"uu",  U"uy", U"ye",
                                                    U"ieu", U"oai", U"uoi", U"uou", U"uay", U"uye", U"yeu"};
        return std::ranges::find(together, std::u32string_view{bases}) != std::end(together);
    }

    bool telex(char32_t key)
    {
        constexpr std::u32string_view tone_keys = U"zsfrxj";
        if (const auto at = tone_keys.find(key); at != tone_keys.npos)
            return !(key == U'r' && onset_of_names()) && toned(static_cast<Tone>(at), key);
        if (signs_.empty()) return false;
        auto& last = signs_.back();
        if (key == U'd') return barred(last, key);
        if (key == U'w') return horned(true, true, key);
        const bool may = key == U'a' || key == U'e' || key == U'o';
        return may && last.small() == key && (last.marks.empty() || last.has(hat)) && marked(last, hat, key);
    }

    bool vni(char32_t key)
    {
        if (key >= U'0' && key <= U'5') return toned(static_cast<Tone>(key - U'0'), key);
        const auto [begin, end] = last_vowels();
        if (key == U'6')
            for (auto i = end; i-- > begin;)
                if (std::u32string_view{U"aeo"}.find(signs_[i].small()) != std::u32string_view::npos)
                    return marked(signs_[i], hat, key);
        if (key == U'7' || key == U'8') return horned(key == U'7', key == U'8', key);
        if (key == U'9')
            for (auto& one : signs_)
                if (one.small() == U'd' || one.barred()) return barred(one, key);
        return false;
    }

    bool undone(char32_t key)
    {
        undone_ += key;
        return false;  // so that the key is added as the letter it is
    }
    bool is_undone(char32_t key) const { return undone_.find(key) != std::u32string::npos; }

    bool toned(Tone tone, char32_t key)
    {
        if (last_vowels().empty() || is_undone(key) || (tone == Tone::none && tone_ == Tone::none)) return false;
        const bool again = tone == tone_;
        tone_ = again ? Tone::none : tone;
        return !again || undone(key);
    }
    bool marked(Sign& sign, char32_t mark, char32_t key)
    {
        if (is_undone(key)) return false;
        const bool again = sign.has(mark);
        sign.marks = again ? std::u32string{} : std::u32string{mark};
        return !again || undone(key);
    }
    bool barred(Sign& sign, char32_t key)
    {
        if (is_undone(key) || (!sign.barred() && sign.small() != U'd')) return false;
        const bool again = sign.barred();
        const bool capital = sign.base == U'D' || sign.base == U'\u0110';
        if (again)
            sign.base = capital ? U'D' : U'd';
        else
            sign.base = capital ? U'\u0110' : U'\u0111';
        return !again || undone(key);
    }
    bool horned(bool on_o_u, bool on_a, char32_t key)
    {
        const auto [begin, end] = last_vowels();
        for (auto i = end; i-- > begin;) {
            auto& sign = signs_[i];
            if (sign.small() == U'a' && on_a) return marked(sign, breve, key);
            if (!on_o_u || (sign.small() != U'o' && sign.small() != U'u')) continue;
            const bool uo = sign.small() == U'o' && i > begin && signs_[i - 1].small() == U'u' && end < signs_.size();
            if (uo && !sign.has(horn)) signs_[i - 1].marks = std::u32string{horn};
            return marked(sign, horn, key);
        }
        return false;
    }

    /// Do consonants stand there with which no Vietnamese syllable begins: Ks, Hb?
    bool onset_of_names() const
    {
        std::u32string onset;
        for (const auto& sign : signs_) {
            if (sign.vowel()) break;
            onset += sign.small();
        }
        constexpr std::u32string_view usual[] = {U"ch", U"gh", U"kh", U"ng", U"ngh", U"nh", U"ph", U"th", U"tr"};
        return onset.size() > 1 && std::ranges::find(usual, std::u32string_view{onset}) == std::end(usual);
    }

    Method method_;
    std::u32string undone_;
    bool vowel_after_tone_ = false;
};
}  // namespace

std::optional<std::string> toned_by_rule(std::string_view word, Tone tone, TonePlacement placement)
{
    AnyWord any;
    if (!any.read(word) || any.last_vowels().empty()) return std::nullopt;
    any.set(any.tone() == tone && any.toned_last() ? Tone::none : tone);
    return any.written(placement);
}

std::optional<std::string> settled_by_rule(std::string_view word, TonePlacement placement)
{
    AnyWord any;
    if (!any.read(word) || !any.toned_last()) return std::nullopt;
    return any.written(placement);
}

std::optional<std::string> composed_by_rule(std::string_view strokes, Method method, TonePlacement placement)
{
    Strokes word{method};
    for (const auto point : base::code_points(strokes)) word.take(point);
    if (!word.stands()) return std::nullopt;
    return word.written(placement);
}

}  // namespace kiosk::text
