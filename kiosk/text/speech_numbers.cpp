#include "kiosk/text/token_view.h"

#include "kiosk/base/utf8.h"
#include "kiosk/text/number_words.h"
#include "kiosk/text/speech.h"
#include "kiosk/text/written.h"

namespace kiosk::text {

namespace {

/// After noon by the clock of twelve hours, and which half of the day it is.
std::string english_time(const TokenView& in, std::size_t hour, std::string_view minutes, int minute)
{
    const int at = in.value(hour);
    const auto said = number_words(std::to_string(at > 12 ? at - 12 : at), "en");
    const std::string part = at <= 12 ? "" : at < 18 ? " in the afternoon" : " in the evening";
    if (minute == 0) return said + " o'clock" + part;
    return said + (minute < 10 ? " oh " : " ") + number_words(plain(minutes), "en") + part;
}

std::string_view measure_name(std::string_view unit, bool english)
{
    struct Measure {
        std::string_view unit, vi, en;
    };
    constexpr Measure measures[] = {{"km", "ki lô mét", "kilometres"},    {"kg", "ki lô gam", "kilograms"},
                                    {"cm", "xăng ti mét", "centimetres"}, {"mm", "mi li mét", "millimetres"},
                                    {"ha", "héc ta", "hectares"},         {"m", "mét", "metres"}};
    for (const auto& one : measures)
        if (one.unit == unit) return english ? one.en : one.vi;
    return {};
}

std::optional<Said> with_unit(const TokenView& in, std::string said, std::size_t at, std::size_t end)
{
    const auto unit = in.is(end, Kind::blank) ? end + 1 : end;
    const bool dong = one_of(in.text(unit), {"đ", "₫", "VND", "VNĐ"}) && !in.is(unit + 1, Kind::letters);
    if (dong) return Said{said + in.either(" đồng", " dong"), unit + 1 - at};
    if (const auto measure = measure_name(in.text(unit), in.english()); !measure.empty() && !in.is(unit + 1, Kind::digits))
        return Said{said.append(" ").append(measure), unit + 1 - at};
    if (in.text(end) == "%") return Said{said + in.either(" phần trăm", " percent"), end + 1 - at};
    if (in.text(unit) == "m" && in.text(unit + 1) == "2")
        return Said{said + in.either(" mét vuông", " square metres"), unit + 2 - at};
    if (in.text(end) == "-" || in.text(end) == "–")
        if (in.is(end + 1, Kind::digits)) return Said{said + in.either(" đến ", " to "), end + 1 - at};
    return Said{said, end - at};
}

}  // namespace

/// "09:42", "7:30", "7h30", "13h".
std::optional<Said> said_time(const TokenView& in, std::size_t at)
{
    if (!in.digits(at, 1, 2) || in.value(at) > 24 || in.joined_before(at)) return std::nullopt;
    const bool colon = in.text(at + 1) == ":" && in.digits(at + 2, 2, 2) && in.value(at + 2) < 60;
    const bool letter = (in.text(at + 1) == "h" || (in.text(at + 1) == "g" && !in.english())) && in.digits(at + 2, 2, 2) &&
                        in.value(at + 2) < 60;
    if (!colon && !letter) {
        if (in.text(at + 1) != "h") return std::nullopt;
        return Said{in.english() ? english_time(in, at, "", 0) : number_words(plain(in.text(at)), in.language()) + " giờ", 2};
    }
    if (in.english()) return Said{english_time(in, at, in.text(at + 2), in.value(at + 2)), 3};
    const auto hour = number_words(plain(in.text(at)), in.language());
    const auto minute = number_words(plain(in.text(at + 2)), in.language());
    if (in.value(at + 2) == 0) return Said{hour + " giờ", 3};
    return Said{hour + " giờ " + minute + " phút", 3};
}

/// "0912 345 678", "1800 9069", "111" alone or after "gọi": digit by digit, group by group.
std::optional<Said> said_phone(const TokenView& in, std::size_t at)
{
    std::string all{in.text(at)};
    std::string said = digit_words(in.text(at), in.language());
    auto end = at + 1;
    while ((in.is(end, Kind::blank) || in.text(end) == "." || in.text(end) == "-") &&
           in.digits(end + 1, all.starts_with('0') && all.size() < 9 ? 1 : 3, 4) && all.size() < 11) {
        all += in.text(end + 1);
        said += ", " + digit_words(in.text(end + 1), in.language());
        end += 2;
    }
    const bool subscriber = all.front() == '0' && all.size() >= 9 && all.size() <= 12;
    const bool service = all.size() == 8 && (all.starts_with("1800") || all.starts_with("1900"));
    if (subscriber || service) return Said{said, end - at};
    const bool emergency =
        all.starts_with("11") && all.size() == 3 &&
        (in.size() == 1 || one_of(in.word_before(at), {"gọi", "Gọi", "đài", "call", "Call", "line", "dial"}));
    if (emergency || (in.text(at).size() > 9)) return Said{digit_words(in.text(at), in.language()), 1};
    return std::nullopt;
}

/// "thứ 4" and "tháng 4" are "tư"; "ngày 05 tháng 4" is "ngày mùng năm tháng tư".
std::optional<Said> said_number_in_calendar(const TokenView& in, std::size_t at)
{
    if (in.english() || !in.digits(at, 1, 2) || in.value(at) == 0 || in.is(at + 1, Kind::letters) ||
        one_of(in.text(at + 1), {"/", "-"}) || (one_of(in.text(at + 1), {".", ","}) && in.is(at + 2, Kind::digits)))
        return std::nullopt;
    const auto before = in.before(at);
    const auto number = number_words(plain(in.text(at)), "vi");
    if (before == "ngày" && in.after(at + 1) == "tháng" && in.value(at) <= 10) return Said{"mùng " + number, 1};
    if (before == "ngày" && in.after(at + 1) == "tháng") return Said{number, 1};
    if (before == "thứ" && in.value(at) == 4) return Said{"tư", 1};
    if (before == "tháng") return Said{in.value(at) == 4 ? "tư" : number, 1};
    return std::nullopt;
}

/// "+84 912 345 678" as the number that is dialled here; of another country with its plus.
std::optional<Said> said_plus(const TokenView& in, std::size_t at)
{
    if (in.text(at) != "+" || !in.is(at + 1, Kind::digits)) return std::nullopt;
    std::string all = "+";
    auto end = at + 1;
    for (; in.is(end, Kind::digits); ++end) {
        all += in.text(end);
        if ((in.is(end + 1, Kind::blank) || one_of(in.text(end + 1), {".", "-"})) && in.digits(end + 2, 2, 10)) ++end;
    }
    if (const auto here = phone(all); here != all) return Said{spoken(here, in.language()), end - at};
    return all.size() < 9 ? std::nullopt
                          : std::optional{Said{in.either("cộng ", "plus ") + digit_words(all, in.language()), end - at}};
}

/// Numbers with groups, decimals, money, percent, shares and spans.
std::optional<Said> said_quantity(const TokenView& in, std::size_t at)
{
    std::string whole{in.text(at)};
    const std::string_view group = in.english() ? "," : ".";
    const std::string_view point = in.english() ? "." : ",";
    auto end = at + 1;
    if (const auto apart = spaced_groups(in, at); apart > 0)
        for (; end < at + 1 + apart; end += 2) whole += in.text(end + 1);
    else if (whole.size() <= 3)
        for (; in.text(end) == group && in.digits(end + 1, 3, 3); end += 2) whole += in.text(end + 1);
    // In English a bare 1900 to 2099 is a year: "Legal Aid Law 2017".
    const bool year = in.english() && in.digits(at, 4, 4) && (whole.starts_with("19") || whole.starts_with("20"));
    std::string said = year ? year_words(whole, in.language()) : number_words(whole, in.language());
    if (in.text(end) == point && in.digits(end + 1, 1, 3)) {
        said += in.either(" phẩy ", " point ") + digit_words(in.text(end + 1), in.language());
        end += 2;
    } else if (in.text(end) == "." && in.digits(end + 1, 1, 2) && in.text(end + 2) != "." && !in.english()) {
        // "10.5 triệu" as on a pocket calculator; without a measure nobody knows, and the sign is said.
        const bool measured =
            one_of(in.after(end + 2), {"triệu", "tr", "tỷ",  "tỉ",  "nghìn", "ngàn", "trăm", "kg",   "km",  "m",   "m²", "ha",
                                       "tấn",   "tạ", "yến", "lít", "sào",   "mẫu",  "công", "điểm", "mét", "héc", "ki"}) ||
            in.text(in.skip_blanks(end + 2)) == "%";
        said += (measured ? " phẩy " : " chấm ") + digit_words(in.text(end + 1), "vi");
        end += 2;
    } else if (in.english() && in.text(end) == "(" && in.digits(end + 1, 1, 2) && in.text(end + 2) == ")") {
        said += ", paragraph " + in.words(end + 1);
        end += 3;
        // "7(7)(a)"
        if (in.text(end) == "(" && in.is(end + 1, Kind::letters) && in.text(end + 2) == ")" &&
            base::letters_in(in.text(end + 1)) == 1) {
            said += ", point " + spelled(in.text(end + 1), "en");
            end += 3;
        }
    }
    return with_unit(in, std::move(said), at, end);
}

}  // namespace kiosk::text
