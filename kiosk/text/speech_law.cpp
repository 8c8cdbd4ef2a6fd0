#include "kiosk/text/token_view.h"

#include <algorithm>
#include <array>

#include "kiosk/base/utf8.h"
#include "kiosk/text/abbreviations.h"
#include "kiosk/text/number_words.h"
#include "kiosk/text/speech.h"

namespace kiosk::text {

namespace {

bool is_capitals(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

/// "BK-7K4M": capitals and digits mixed, with or without dashes.
std::optional<Said> said_code(const TokenView& in, std::size_t at)
{
    if (in.joined_before(at)) return std::nullopt;
    std::string all;
    bool letter = false;
    bool digit = false;
    auto end = at;
    for (; end < in.size(); ++end) {
        if (in.is(end, Kind::digits))
            digit = true;
        else if (is_capitals(in.text(end)) && in.text(end).size() <= 4)
            letter = true;
        else if (in.text(end) != "-" || end == at || !(in.is(end + 1, Kind::digits) || is_capitals(in.text(end + 1))))
            break;
        all += in.text(end);
    }
    if (!letter || !digit || in.is(end, Kind::letters) || said_place_in_law(in, at)) return std::nullopt;
    return Said{spelled(all, in.language()), end - at};
}

/// "17a", "7.7c": an article or clause with a letter put in, called by its name. "7h" is a time and "5m" a length.
std::optional<Said> said_section(const TokenView& in, std::size_t at)
{
    if (in.joined_before(at) || !in.digits(at, 1, 3)) return std::nullopt;
    const bool two = in.text(at + 1) == "." && in.digits(at + 2, 1, 2);
    const auto letter = at + (two ? 3 : 1);
    if (!in.is(letter, Kind::letters) || in.is(letter + 1, Kind::digits) || base::letters_in(in.text(letter)) != 1)
        return std::nullopt;
    const bool of_law =
        two || one_of(in.word_before(at), {"Điều", "điều", "Khoản", "khoản", "Article", "Articles", "paragraph"});
    const auto name = of_law ? spelled(in.text(letter), in.language()) : std::string{};
    if (name.empty()) return std::nullopt;
    auto said = in.words(at);
    if (two) said += in.either(" chấm ", " point ") + in.words(at + 2);
    return Said{said + ' ' + name, letter + 1 - at};
}

namespace {
/// What stands before a number, in small letters: "điều 2 nghị định số".
std::string words_before(const TokenView& in, std::size_t at)
{
    std::string out;
    for (std::size_t back = std::min<std::size_t>(at, 12); back > 0; --back) out += in.text(at - back);
    while (out.ends_with(' ')) out.pop_back();
    return base::lower(out);
}

/// "thông tư của Bộ Tư pháp" after "Thông tư số 12/2018" is only "của Bộ Tư pháp".
std::string without_repeated(std::string kind, std::string_view before)
{
    for (const std::string_view name : {"nghị định", "thông tư liên tịch", "thông tư", "nghị quyết", "quyết định", "decree",
                                        "joint circular", "circular", "resolution", "decision"})
        if (before.ends_with(name) && kind.starts_with(name)) return kind.substr(std::min(kind.size(), name.size() + 1));
    return kind;
}
}  // namespace

/// "144/2017/NĐ-CP", "11/2017/QH14"; without its kind after "Nghị định" or "Circular"; "tháng 7/2024".
std::optional<Said> said_document(const TokenView& in, std::size_t at)
{
    if (in.joined_before(at) || !in.digits(at, 1, 4) || in.text(at + 1) != "/" || !in.digits(at + 2, 4, 4)) return std::nullopt;
    const auto number = number_words(plain(in.text(at)), in.language());
    const auto year = year_words(in.text(at + 2), in.language());
    if (one_of(in.word_before(at), {"tháng", "Tháng"}) && !in.english())
        return Said{(in.value(at) == 4 ? "tư" : number) + " năm " + year, 3};
    auto before = words_before(in, at);
    const bool numbered = before.ends_with(" số") || before == "số";
    if (numbered)
        before = base::lower(before.substr(0, before.size() - std::min(before.size(), std::string_view{" số"}.size())));
    const bool kind_follows = in.text(at + 3) == "/" && in.is(at + 4, Kind::letters);
    constexpr std::array<std::string_view, 16> kinds{"tt",       "nđ",         "nq",         "qđ",         "luật", "nghị định",
                                                     "thông tư", "liên tịch",  "nghị quyết", "quyết định", "law",  "decree",
                                                     "circular", "resolution", "decision",   "ordinance"};
    const bool after_kind = std::ranges::any_of(kinds, [&](std::string_view kind) { return before.ends_with(kind); });
    if (!kind_follows && !after_kind) return std::nullopt;
    std::string said = in.english() ? number + " of " + year : (numbered ? "" : "số ") + number + ", năm " + year;
    if (!kind_follows) return Said{said, 3};
    std::string kind{in.text(at + 4)};
    auto end = at + 5;
    for (; in.text(end) == "-" && in.is(end + 1, Kind::letters); end += 2) kind.append("-").append(in.text(end + 1));
    const auto known = spoken_abbreviation(kind, in.language());
    said += ", " + (known ? without_repeated(std::string{*known}, before) : spelled(kind, in.language()));
    if ((kind == "QH" || kind == "UBTVQH") && in.digits(end, 1, 2)) {
        said += in.either(" khóa ", ", term ") + in.words(end);
        ++end;
    }
    return Said{said, end - at};
}

/// "K2", "Đ.7", "Đ 7", "K." before a number.
std::optional<Said> said_place_in_law(const TokenView& in, std::size_t at)
{
    if (in.english() || in.joined_before(at) || !one_of(in.text(at), {"K", "Đ"})) return std::nullopt;
    auto end = at + 1;
    if (in.text(end) == ".") ++end;
    if (in.is(end, Kind::blank)) ++end;
    const std::string said = in.text(at) == "K" ? "khoản" : "điều";
    if (in.digits(end, 1, 3) && !is_capitals(in.text(end + 1))) return Said{said + ' ' + in.words(end), end + 1 - at};
    if (in.text(at + 1) == ".") return Said{said, 2};
    return std::nullopt;
}

/// "điểm đ khoản 7": a point is a letter and is called by its name.
std::optional<Said> said_point_in_law(const TokenView& in, std::size_t at)
{
    const auto points = base::code_points(in.text(at));
    if (points.size() != 1) return std::nullopt;
    // "điểm a, b và c": each of a row of points.
    auto first = at;
    while (first >= 3 && in.is(first - 1, Kind::blank) && in.text(first - 2) == "," &&
           base::letters_in(in.text(first - 3)) == 1 && in.is(first - 3, Kind::letters))
        first -= 3;
    if (!one_of(in.word_before(first), {"điểm", "Điểm", "point", "Point", "points", "Points"})) return std::nullopt;
    const auto name = letter_name(points.front(), in.language());
    return name.empty() ? std::nullopt : std::optional{Said{std::string{name}, 1}};
}

std::optional<Said> said_abbreviation(const TokenView& in, std::size_t at)
{
    if (in.joined_before(at)) return std::nullopt;
    // The longest written form wins: "NĐ-CP" before "NĐ", "v.v." before "v".
    std::string written;
    std::optional<Said> best;
    for (auto end = at; end < in.size() && end < at + 4 && !in.is(end, Kind::blank); ++end) {
        written += in.text(end);
        const bool cut = in.is(end, Kind::letters) && in.is(end + 1, Kind::letters);
        if (const auto found = spoken_abbreviation(written, in.language()); found && !cut)
            best = Said{std::string{*found}, end + 1 - at};
    }
    if (best && one_of(in.text(at), {"km", "cm", "mm", "kg", "m"}) &&
        (at == 0 || !(in.is(at - 1, Kind::blank) && at > 1 && in.is(at - 2, Kind::digits))))
        return std::nullopt;
    // Capitals without a vowel are no word.
    if (!best && is_capitals(in.text(at)) && in.text(at).size() > 1 &&
        in.text(at).find_first_of("AEIOUY") == std::string_view::npos)
        return Said{spelled(in.text(at), in.language()), 1};
    return best;
}

std::optional<Said> said_roman(const TokenView& in, std::size_t at)
{
    constexpr std::array<std::string_view, 12> numerals{"I",   "II",   "III", "IV", "V",  "VI",
                                                        "VII", "VIII", "IX",  "X",  "XI", "XII"};
    const auto* found = std::ranges::find(numerals, in.text(at));
    if (found == numerals.end()) return std::nullopt;
    if (!one_of(in.word_before(at),
                {"Chương", "chương", "Mục", "mục", "Phần", "phần", "Quý", "quý", "khóa", "Chapter", "Part", "Section"}))
        return std::nullopt;
    return Said{number_words(std::to_string(found - numerals.begin() + 1), in.language()), 1};
}

}  // namespace kiosk::text
