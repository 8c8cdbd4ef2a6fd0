#include "kiosk/text/speech_reading.h"

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
std::optional<Said> said_code(const Reading& in, std::size_t at)
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

/// "144/2017/NĐ-CP", "11/2017/QH14".
std::optional<Said> said_document(const Reading& in, std::size_t at)
{
    if (!in.digits(at, 1, 4) || in.text(at + 1) != "/" || !in.digits(at + 2, 4, 4) || in.text(at + 3) != "/" ||
        !in.is(at + 4, Kind::letters))
        return std::nullopt;
    std::string kind{in.text(at + 4)};
    auto end = at + 5;
    for (; in.text(end) == "-" && in.is(end + 1, Kind::letters); end += 2) kind.append("-").append(in.text(end + 1));
    std::string said = number_words(plain(in.text(at)), in.language()) + in.either(" năm ", " of ") +
                       year_words(in.text(at + 2), in.language()) + ", ";
    const auto known = spoken_abbreviation(kind, in.language());
    said += known ? std::string{*known} : spelled(kind, in.language());
    if (kind == "QH" && in.digits(end, 1, 2)) {
        said += in.either(" khóa ", ", term ") + in.words(end);
        ++end;
    }
    return Said{said, end - at};
}

/// "K2", "Đ.7", "Đ 7", "K." before a number.
std::optional<Said> said_place_in_law(const Reading& in, std::size_t at)
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
std::optional<Said> said_point_in_law(const Reading& in, std::size_t at)
{
    const auto points = base::code_points(in.text(at));
    if (points.size() != 1 || !one_of(in.word_before(at), {"điểm", "Điểm", "point", "Point"})) return std::nullopt;
    const auto name = letter_name(points.front(), in.language());
    return name.empty() ? std::nullopt : std::optional{Said{std::string{name}, 1}};
}

std::optional<Said> said_abbreviation(const Reading& in, std::size_t at)
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

std::optional<Said> said_roman(const Reading& in, std::size_t at)
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
