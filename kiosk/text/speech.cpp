#include "kiosk/text/speech.h"

#include <initializer_list>

#include "kiosk/base/utf8.h"
#include "kiosk/text/abbreviations.h"
#include "kiosk/text/number_words.h"
#include "kiosk/text/token_view.h"

namespace kiosk::text {

namespace {

using Pattern = std::optional<Said> (*)(const TokenView&, std::size_t);

std::optional<Said> first_of(std::initializer_list<Pattern> patterns, const TokenView& in, std::size_t at)
{
    for (const auto pattern : patterns)
        if (auto said = pattern(in, at)) return said;
    return std::nullopt;
}

std::optional<Said> said_sign(const TokenView& in, std::size_t at)
{
    if (in.text(at) == "·") return Said{",", 1};
    if (in.text(at) == "&") return Said{in.either("và", "and"), 1};
    if (auto each = said_for_each(in, at)) return each;
    if (auto plus = said_plus(in, at)) return plus;
    if (in.text(at) == "/" && at > 0 && in.is(at - 1, Kind::letters) && in.is(at + 1, Kind::letters))
        return Said{one_of(in.text(at - 1), {"và", "and"}) ? " " : in.either(" hoặc ", " or "), 1};  // và/hoặc
    const bool dash = in.text(at) == "-" || in.text(at) == "–";
    // "7h-11h30", "1/5-3/5": what stood before the dash was said as a time or a day.
    const bool after_hour = at > 1 && in.text(at - 1) == "h" && in.is(at - 2, Kind::digits);
    if (dash && at > 0 && (after_hour || in.is(at - 1, Kind::digits)) && in.is(at + 1, Kind::digits))
        return Said{in.either(" đến ", " to "), 1};
    if (dash && in.is(at + 1, Kind::blank) && in.is(at + 2, Kind::digits) && at > 1 && in.is(at - 1, Kind::blank) &&
        in.is(at - 2, Kind::digits))
        return Said{in.either("đến", "to"), 1};
    return std::nullopt;
}

std::optional<Said> said_at(const TokenView& in, std::size_t at)
{
    if (in.is(at, Kind::digits))
        return first_of({said_short_money, said_section, said_plate, said_code, said_document, said_date, said_two_numbers,
                         said_number_in_calendar, said_day_of_month, said_time, said_phone, said_quantity},
                        in, at);
    if (in.is(at, Kind::letters))
        return first_of({said_by_place, said_code, said_place_in_law, said_point_in_law, said_abbreviation, said_roman}, in,
                        at);
    return in.is(at, Kind::sign) ? said_sign(in, at) : std::nullopt;
}

}  // namespace

std::string spoken(std::string_view words, std::string_view language)
{
    const TokenView in{words, language};
    std::string out;
    bool stop_was_said = false;
    for (std::size_t at = 0; at < in.size();) {
        const auto said = said_at(in, at);
        // "QH14": what is put into words stands apart from the letters it was written on to.
        if (said && in.joined_before(at) && !in.is(at, Kind::sign) && !out.ends_with(' ')) out += ' ';
        // "TP.HCM", "P.Gia Sàng": so does what follows a full stop that was part of an abbreviation.
        if (stop_was_said && (in.is(at, Kind::letters) || in.is(at, Kind::digits))) out += ' ';
        // "Miễn phí · Riêng tư": a pause hangs on the word before it.
        if (said && said->words == "," && out.ends_with(' ')) out.pop_back();
        out += said ? std::string_view{said->words} : in.text(at);
        at += said ? said->tokens : 1;
        stop_was_said = said && in.text(at - 1) == ".";
    }
    return out;
}

namespace {
/// A key that types one sign says its name; inside a code a sign is only a pause.
std::string_view sign_name(std::string_view sign, bool english)
{
    struct Name {
        std::string_view sign, vietnamese, english;
    };
    constexpr Name names[] = {{".", "dấu chấm", "full stop"},
                              {",", "dấu phẩy", "comma"},
                              {":", "dấu hai chấm", "colon"},
                              {";", "dấu chấm phẩy", "semicolon"},
                              {"/", "gạch chéo", "slash"},
                              {"-", "gạch ngang", "hyphen"},
                              {"+", "dấu cộng", "plus"},
                              {"(", "mở ngoặc", "open bracket"},
                              {")", "đóng ngoặc", "close bracket"},
                              {"?", "dấu hỏi", "question mark"},
                              {"!", "dấu chấm than", "exclamation mark"},
                              {"@", "a còng", "at sign"},
                              {"%", "phần trăm", "per cent"},
                              {"&", "dấu và", "and sign"},
                              {"\"", "ngoặc kép", "quotation mark"},
                              {"'", "dấu nháy", "apostrophe"},
                              {"’", "dấu nháy", "apostrophe"}};
    for (const auto& name : names)
        if (name.sign == sign) return english ? name.english : name.vietnamese;
    return {};
}
}  // namespace

std::string spelled(std::string_view code, std::string_view language)
{
    if (const auto name = sign_name(code, language == "en"); !name.empty()) return std::string{name};
    const std::string_view as = language == "en" ? "en" : "vi";
    std::string out;
    bool pause = false;
    for (const auto point : base::code_points(code)) {
        const bool digit = point >= U'0' && point <= U'9';
        auto name = digit ? digit_words(base::utf8(point), as) : std::string{letter_name(point, as)};
        // Before a number of another country the plus is dialled.
        if (point == U'+' && out.empty()) name = sign_name("+", as == "en");
        if (name.empty()) {
            pause = !out.empty();
            continue;
        }
        if (!out.empty()) out += pause ? ", " : " ";
        pause = false;
        out += name;
    }
    return out;
}

}  // namespace kiosk::text
