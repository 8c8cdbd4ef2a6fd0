#include "kiosk/text/syllable.h"

#include <algorithm>
#include <array>

namespace kiosk::text {

namespace {

constexpr std::u32string_view onsets[] = {
    U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th", U"tr", U"b", U"c", U"d", U"đ",
    U"g",   U"h",  U"k",  U"l",  U"m",  U"n",  U"p",  U"q",  U"r",  U"s",  U"t",  U"v", U"x", U"",
};

// clang-format off
constexpr std::u32string_view rhymes[] = {
    U"a", U"ac", U"ach", U"ai", U"am", U"an", U"ang", U"anh", U"ao", U"ap", U"at", U"au", U"ay",
    U"ăc", U"ăk", U"ăm", U"ăn", U"ăng", U"ăp", U"ăt",
    U"âc", U"âm", U"ân", U"âng", U"âp", U"ât", U"âu", U"ây",
    U"e", U"ec", U"em", U"en", U"eng", U"eo", U"ep", U"et",
    U"ê", U"êch", U"êm", U"ên", U"êng", U"ênh", U"êp", U"êt", U"êu",
    U"i", U"ia", U"ich", U"im", U"in", U"inh", U"ip", U"it", U"iu",
    U"iêc", U"iêm", U"iên", U"iêng", U"iêp", U"iêt", U"iêu",
    U"o", U"oc", U"oi", U"om", U"on", U"ong", U"op", U"ot", U"ooc", U"oong",
    U"oa", U"oac", U"oach", U"oai", U"oam", U"oan", U"oang", U"oanh", U"oao", U"oap", U"oat", U"oay",
    U"oăc", U"oăm", U"oăn", U"oăng", U"oăt", U"oe", U"oem", U"oen", U"oeng", U"oeo", U"oep", U"oet",
    U"ô", U"ôc", U"ôi", U"ôm", U"ôn", U"ông", U"ôp", U"ôt",
    U"ơ", U"ơi", U"ơm", U"ơn", U"ơp", U"ơt",
    U"u", U"ua", U"uc", U"ui", U"um", U"un", U"ung", U"up", U"ut",
    U"uân", U"uâng", U"uât", U"uây", U"uê", U"uêch", U"uênh", U"uơ",
    U"uôc", U"uôi", U"uôm", U"uôn", U"uông", U"uôt",
    U"uy", U"uya", U"uych", U"uyn", U"uynh", U"uyp", U"uyt", U"uyu", U"uyên", U"uyêt",
    U"ư", U"ưa", U"ưc", U"ưi", U"ưm", U"ưn", U"ưng", U"ưt", U"ưu",
    U"ươc", U"ươi", U"ươm", U"ươn", U"ương", U"ươp", U"ươt", U"ươu",
    U"y", U"ych", U"ynh", U"yt", U"yêm", U"yên", U"yêng", U"yêt", U"yêu",
};
// clang-format on

/// Not words yet, but their marks are set: the next letter or none ends them, and a person may stop to look.
constexpr std::u32string_view unfinished_rhymes[] = {U"ă", U"â", U"iê", U"oă", U"uâ", U"uô", U"uyê", U"ưo", U"ươ", U"yê"};

/// Rhymes that one onset alone allows: k before a o is of place names (Bắc Kạn, Kon Tum); the clusters are those of the names
/// of peoples and places (Hmông, Hrê, Krông, Mnông, Đrắk, Brâu, Xtiêng).
struct Narrow {
    std::u32string_view onset;
    std::span<const std::u32string_view> rhymes;  ///< none: all of them
};
constexpr std::u32string_view rhymes_after_k[] = {U"a", U"ăk", U"an", U"ang", U"o", U"on", U"ong", U"ông"};
constexpr std::u32string_view rhymes_after_qu[] = {U"yp", U"yu"};
constexpr std::u32string_view rhymes_after_br[] = {U"âu"};
constexpr std::u32string_view rhymes_after_xt[] = {U"iêng"};
constexpr Narrow onsets_of_names[] = {
    {U"hm", {}}, {U"hr", {}}, {U"kr", {}}, {U"mn", {}}, {U"đr", {}}, {U"br", rhymes_after_br}, {U"xt", rhymes_after_xt}};

bool begins_with(std::span<const Letter> letters, std::u32string_view wanted)
{
    if (letters.size() < wanted.size()) return false;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (put_together({letters[i].base, letters[i].mark, false}) != wanted[i]) return false;
    return true;
}

bool equals(std::span<const Letter> letters, std::u32string_view wanted)
{
    return letters.size() == wanted.size() && begins_with(letters, wanted);
}

/// Could letters or marks be added to become `rhyme`?
bool leads_to(std::span<const Letter> letters, std::u32string_view rhyme)
{
    if (letters.size() > rhyme.size()) return false;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto wanted = taken_apart(rhyme[i]).letter;
        if (letters[i].base != wanted.base || (letters[i].mark != Mark::none && letters[i].mark != wanted.mark)) return false;
    }
    return true;
}

Fit rhyme_fit(std::span<const Letter> letters, std::span<const std::u32string_view> among)
{
    const auto is = [&](std::u32string_view rhyme) { return equals(letters, rhyme); };
    if (std::ranges::any_of(among, is)) return Fit::accepted;
    const auto leads = [&](std::u32string_view rhyme) { return leads_to(letters, rhyme); };
    return std::ranges::any_of(among, leads) ? Fit::possible : Fit::impossible;
}

bool is_front(const Letter& letter) { return letter.base == U'e' || letter.base == U'i' || letter.base == U'y'; }

/// c g ng stand before a o u, gh ngh before e i; q only as qu.
bool agree(std::u32string_view onset, const Letter& first)
{
    const bool front = is_front(first);
    if (onset == U"c" || onset == U"ng") return !front;
    if (onset == U"g") return !front || first.base == U'i';
    if (onset == U"gh" || onset == U"ngh") return front;
    if (onset == U"qu") return first.base != U'u';
    return onset != U"q";
}

Fit fit_after(std::u32string_view onset, std::span<const Letter> rhyme)
{
    if (rhyme.empty()) return Fit::possible;
    if (!agree(onset, rhyme.front())) return Fit::impossible;
    if (onset == U"k" && !is_front(rhyme.front())) return rhyme_fit(rhyme, rhymes_after_k);
    const bool unfinished = std::ranges::any_of(unfinished_rhymes, [&](std::u32string_view one) { return equals(rhyme, one); });
    const auto fit = unfinished ? Fit::accepted : rhyme_fit(rhyme, rhymes);
    return onset == U"qu" ? std::max(fit, rhyme_fit(rhyme, rhymes_after_qu)) : fit;
}

/// A name must show a mark to stand, so that "Kris" and "broom" stay what they are.
Fit fit_of_name(const Narrow& name, std::span<const Letter> rhyme)
{
    if (rhyme.empty()) return Fit::possible;
    const auto fit = name.rhymes.empty() ? fit_after(name.onset, rhyme) : rhyme_fit(rhyme, name.rhymes);
    const bool marked =
        name.onset == U"đr" || std::ranges::any_of(rhyme, [](const Letter& one) { return one.mark != Mark::none; });
    return marked ? fit : std::min(fit, Fit::possible);
}

}  // namespace

Syllable syllable_of(std::span<const Letter> letters)
{
    Syllable best;
    for (const auto onset : onsets) {
        if (!begins_with(letters, onset)) continue;
        const auto rhyme = letters.subspan(onset.size());
        const auto fit = fit_after(onset, rhyme);
        // The longest onset comes first, so that "gia" is gi + a; a better fit wins: "giêng" is g + iêng.
        if (fit > best.fit || (fit == best.fit && best.rhyme_begin == letters.size() && !rhyme.empty()))
            best = {fit, onset.size()};
    }
    if (best.fit != Fit::impossible) return best;
    for (const auto& name : onsets_of_names) {
        if (!begins_with(letters, name.onset)) continue;
        const auto fit = fit_of_name(name, letters.subspan(name.onset.size()));
        if (fit > best.fit) best = {fit, name.onset.size()};
    }
    return best;
}

bool may_carry(std::span<const Letter> letters, Tone tone)
{
    if (letters.empty() || tone == Tone::none || tone == Tone::sac || tone == Tone::nang) return true;
    const auto last = letters.back().base;
    const bool ch = last == U'h' && letters.size() > 1 && letters[letters.size() - 2].base == U'c';
    return !(ch || last == U'c' || last == U'k' || last == U'p' || last == U't');
}

std::optional<std::size_t> tone_place(std::span<const Letter> letters, TonePlacement placement)
{
    const auto syllable = syllable_of(letters);
    if (syllable.fit == Fit::impossible) return std::nullopt;
    const auto begin = syllable.rhyme_begin;
    auto end = begin;
    while (end < letters.size() && is_vowel(letters[end])) ++end;
    if (begin == end) return std::nullopt;

    // A marked vowel attracts the tone; of ươ the second.
    for (auto i = end; i-- > begin;)
        if (letters[i].mark != Mark::none) return i;
    if (end < letters.size()) return end - 1;  // before a final consonant the last vowel: toán, huỳnh
    switch (end - begin) {
    case 1: return begin;
    case 2: {
        const auto first = letters[begin].base;
        const auto second = letters[begin + 1].base;
        const bool glide = (first == U'o' && (second == U'a' || second == U'e')) || (first == U'u' && second == U'y');
        return glide && placement == TonePlacement::new_style ? begin + 1 : begin;
    }
    default: return begin + 1;  // ngoài, khuỷu
    }
}

}  // namespace kiosk::text
