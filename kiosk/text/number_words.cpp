#include "kiosk/text/number_words.h"

#include <array>
#include <vector>

namespace kiosk::text {

namespace {

constexpr std::array<std::string_view, 10> digits_vi{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
constexpr std::array<std::string_view, 20> small_en{
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens_en{"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};

void add(std::string& out, std::string_view word)
{
    if (!out.empty()) out += ' ';
    out += word;
}

/// `full`: groups stand before it, so hundreds are said even when there are none.
std::string group_vi(unsigned value, bool full)
{
    const auto hundreds = value / 100;
    const auto tens = value / 10 % 10;
    const auto ones = value % 10;
    std::string out;
    if (full || hundreds > 0) {
        add(out, digits_vi[hundreds]);
        add(out, "trăm");
        if (tens == 0 && ones > 0) add(out, "linh");
    }
    if (tens == 1) add(out, "mười");
    if (tens > 1) {
        add(out, digits_vi[tens]);
        add(out, "mươi");
    }
    if (ones == 0) return out;
    if (ones == 1 && tens > 1)
        add(out, "mốt");
    else if (ones == 4 && tens > 1)
        add(out, "tư");
    else if (ones == 5 && tens > 0)
        add(out, "lăm");
    else
        add(out, digits_vi[ones]);
    return out;
}

std::string below_hundred_en(unsigned value)
{
    if (value < 20) return std::string{small_en[value]};
    std::string out{tens_en[value / 10]};
    if (value % 10 != 0) out.append("-").append(small_en[value % 10]);
    return out;
}

std::string group_en(unsigned value, bool last_of_more)
{
    std::string out;
    if (value >= 100) {
        add(out, small_en[value / 100]);
        add(out, "hundred");
    }
    if (value % 100 == 0) return out;
    if (value >= 100 || last_of_more) add(out, "and");
    add(out, below_hundred_en(value % 100));
    return out;
}

}  // namespace

std::string digit_words(std::string_view digits, std::string_view language)
{
    std::string out;
    for (const char c : digits)
        if (c >= '0' && c <= '9') {
            const auto value = static_cast<std::size_t>(c - '0');
            add(out, language == "en" ? small_en[value] : digits_vi[value]);
        }
    return out;
}

std::string number_words(std::string_view digits, std::string_view language)
{
    constexpr std::array<std::string_view, 4> thousands_vi{"", "nghìn", "triệu", "tỷ"};
    constexpr std::array<std::string_view, 4> thousands_en{"", "thousand", "million", "billion"};
    const bool english = language == "en";
    if (digits.size() > 12 || (digits.size() > 1 && digits.front() == '0')) return digit_words(digits, language);
    if (digits == "0") return std::string{english ? small_en[0] : digits_vi[0]};
    std::string out;
    for (auto groups = (digits.size() + 2) / 3; groups-- > 0;) {
        const auto size = digits.size() - groups * 3;
        unsigned value = 0;
        for (const char c : digits.substr(0, size)) value = value * 10 + static_cast<unsigned>(c - '0');
        digits.remove_prefix(size);
        if (value == 0) continue;
        add(out, english ? group_en(value, groups == 0 && !out.empty()) : group_vi(value, !out.empty()));
        if (groups > 0) add(out, english ? thousands_en[groups] : thousands_vi[groups]);
    }
    return out;
}

std::string ordinal_words(std::string_view digits)
{
    struct Irregular {
        std::string_view number, ordinal;
    };
    constexpr Irregular irregular[] = {{"one", "first"},    {"two", "second"}, {"three", "third"},   {"five", "fifth"},
                                       {"eight", "eighth"}, {"nine", "ninth"}, {"twelve", "twelfth"}};
    auto said = number_words(digits, "en");
    for (const auto& one : irregular) {
        const bool whole = said == one.number, last = said.ends_with(std::string{"-"}.append(one.number));
        if (whole || last) return said.substr(0, said.size() - one.number.size()).append(one.ordinal);
    }
    if (said.ends_with('y')) return said.substr(0, said.size() - 1) + "ieth";
    return said + "th";
}

std::string year_words(std::string_view four_digits, std::string_view language)
{
    const auto two = [&](std::size_t at) {
        return static_cast<unsigned>((four_digits[at] - '0') * 10 + four_digits[at + 1] - '0');
    };
    if (language != "en" || four_digits.size() != 4 || four_digits[0] == '0' || two(0) % 10 == 0) {
        // 2000 to 2009 are said as numbers, later years in pairs.
        if (language != "en" || four_digits.size() != 4 || two(2) < 10) return number_words(four_digits, language);
    }
    if (two(2) == 0) return below_hundred_en(two(0)) + " hundred";
    return below_hundred_en(two(0)) + ' ' + (two(2) < 10 ? "oh " : "") + below_hundred_en(two(2));
}

}  // namespace kiosk::text
