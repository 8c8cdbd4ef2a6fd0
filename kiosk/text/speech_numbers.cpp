#include "kiosk/text/speech_reading.h"

#include <algorithm>
#include <array>

#include "kiosk/base/utf8.h"
#include "kiosk/text/number_words.h"
#include "kiosk/text/speech.h"

namespace kiosk::text {

namespace {

constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                  "July",    "August",   "September", "October", "November", "December"};

/// After noon by the clock of twelve hours, and which half of the day it is.
std::string english_time(const Reading& in, std::size_t hour, std::string_view minutes, int minute)
{
    const int at = in.value(hour);
    const auto said = number_words(std::to_string(at > 12 ? at - 12 : at), "en");
    const std::string part = at <= 12 ? "" : at < 18 ? " in the afternoon" : " in the evening";
    if (minute == 0) return said + " o'clock" + part;
    return said + (minute < 10 ? " oh " : " ") + number_words(plain(minutes), "en") + part;
}

std::string date_words(const Reading& in, std::size_t day, std::size_t month, std::string_view year, std::size_t at)
{
    const auto day_number = number_words(plain(in.text(day)), in.language());
    if (in.english()) {
        const std::string name{months.at(static_cast<std::size_t>(in.value(month) - 1))};
        auto said = "the " + ordinal_words(plain(in.text(day))) + " of " + name;
        return year.empty() ? said : said + ' ' + year_words(year, in.language());
    }
    std::string said = one_of(in.word_before(at), {"ngày", "Ngày"}) ? "" : "ngày ";
    if (in.value(day) <= 10) said += "mùng ";
    said += day_number + " tháng " + (in.value(month) == 4 ? "tư" : number_words(plain(in.text(month)), in.language()));
    return year.empty() ? said : said + " năm " + year_words(year, in.language());
}

std::optional<Said> with_unit(const Reading& in, std::string said, std::size_t at, std::size_t end)
{
    const auto unit = in.is(end, Kind::blank) ? end + 1 : end;
    const bool dong = one_of(in.text(unit), {"đ", "₫", "VND", "VNĐ"}) && !in.is(unit + 1, Kind::letters);
    if (dong) return Said{said + in.either(" đồng", " dong"), unit + 1 - at};
    if (in.text(end) == "%") return Said{said + in.either(" phần trăm", " percent"), end + 1 - at};
    if (in.text(unit) == "m" && in.text(unit + 1) == "2")
        return Said{said + in.either(" mét vuông", " square metres"), unit + 2 - at};
    if (in.text(end) == "-" || in.text(end) == "–")
        if (in.is(end + 1, Kind::digits)) return Said{said + in.either(" đến ", " to "), end + 1 - at};
    return Said{said, end - at};
}

}  // namespace

/// "23/11/2026", "2026-11-23", and "23/11" when both have two digits (1/2 is a half).
std::optional<Said> said_date(const Reading& in, std::size_t at)
{
    const auto separator = in.text(at + 1);
    const bool twice = in.text(at + 3) == separator;
    const bool year_first = in.digits(at, 4, 4) && separator == "-" && twice;
    const bool year_last = one_of(separator, {"/", "-", "."}) && twice && in.digits(at + 4, 4, 4);
    const bool no_year = separator == "/" && !twice && in.digits(at, 2, 2) && in.digits(at + 2, 2, 2);
    if (!year_first && !year_last && !no_year) return std::nullopt;
    const auto day = year_first ? at + 4 : at;
    const auto month = at + 2;
    const auto year = no_year ? std::string_view{} : in.text(year_first ? at : at + 4);
    const auto within = [&](std::size_t place, int most) {
        return in.digits(place, 1, 2) && in.value(place) >= 1 && in.value(place) <= most;
    };
    if (!within(day, 31) || !within(month, 12)) return std::nullopt;
    return Said{date_words(in, day, month, year, at), no_year ? std::size_t{3} : std::size_t{5}};
}

/// "27 November" in English.
std::optional<Said> said_day_of_month(const Reading& in, std::size_t at)
{
    if (!in.english() || !in.digits(at, 1, 2) || in.value(at) < 1 || in.value(at) > 31 || !in.is(at + 1, Kind::blank)) return std::nullopt;
    if (std::find(months.begin(), months.end(), in.text(at + 2)) == months.end()) return std::nullopt;
    const std::string article = one_of(in.word_before(at), {"the", "The"}) ? "" : "the ";
    return Said{article + ordinal_words(plain(in.text(at))) + " of", 1};
}

/// "09:42", "7:30", "7h30", "13h".
std::optional<Said> said_time(const Reading& in, std::size_t at)
{
    if (!in.digits(at, 1, 2) || in.value(at) > 24 || in.joined_before(at)) return std::nullopt;
    const bool colon = in.text(at + 1) == ":" && in.digits(at + 2, 2, 2) && in.value(at + 2) < 60;
    const bool letter = in.text(at + 1) == "h" && in.digits(at + 2, 2, 2) && in.value(at + 2) < 60;
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
std::optional<Said> said_phone(const Reading& in, std::size_t at)
{
    std::string all{in.text(at)};
    std::string said = digit_words(in.text(at), in.language());
    auto end = at + 1;
    while ((in.is(end, Kind::blank) || in.text(end) == "." || in.text(end) == "-") && in.digits(end + 1, all.starts_with('0') && all.size() < 9 ? 1 : 3, 4) &&
           all.size() < 11) {
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

/// Numbers with groups, decimals, money, percent, shares and spans.
std::optional<Said> said_quantity(const Reading& in, std::size_t at)
{
    std::string whole{in.text(at)};
    const std::string_view group = in.english() ? "," : ".";
    const std::string_view point = in.english() ? "." : ",";
    auto end = at + 1;
    if (whole.size() <= 3)
        for (; in.text(end) == group && in.digits(end + 1, 3, 3); end += 2) whole += in.text(end + 1);
    // In English a bare 1900 to 2099 is a year: "Legal Aid Law 2017".
    const bool year = in.english() && in.digits(at, 4, 4) && (whole.starts_with("19") || whole.starts_with("20"));
    std::string said = year ? year_words(whole, in.language()) : number_words(whole, in.language());
    if (in.text(end) == point && in.digits(end + 1, 1, 3)) {
        said += in.either(" phẩy ", " point ") + digit_words(in.text(end + 1), in.language());
        end += 2;
    } else if (in.text(end) == "/" && in.digits(end + 1, 1, 2) && in.text(end + 2) != "/" && !in.english()) {
        said += " phần " + in.words(end + 1);
        end += 2;
    } else if (in.english() && in.text(end) == "(" && in.digits(end + 1, 1, 2) && in.text(end + 2) == ")") {
        said += ", paragraph " + in.words(end + 1);
        end += 3;
        // "7(7)(a)"
        if (in.text(end) == "(" && in.is(end + 1, Kind::letters) && in.text(end + 2) == ")" && base::letters_in(in.text(end + 1)) == 1) {
            said += ", point " + spelled(in.text(end + 1), "en");
            end += 3;
        }
    }
    return with_unit(in, std::move(said), at, end);
}

}  // namespace kiosk::text
