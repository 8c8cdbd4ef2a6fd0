/// Days as they are said, and what two numbers with a sign between them mean: a day, a part of a whole, a class or a house
/// number. What stands beside them decides; where nothing does, the sign is said and nothing is made up.
#include <algorithm>
#include <array>

#include "kiosk/base/utf8.h"
#include "kiosk/text/number_words.h"
#include "kiosk/text/token_view.h"

namespace kiosk::text {

namespace {
constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                  "July",    "August",   "September", "October", "November", "December"};

bool among(std::string_view word, std::initializer_list<std::string_view> list) { return one_of(word, list); }

/// What is named after a day: "Công ty 27/7", "đường 30/4", "HTX 1/5".
bool is_named_after_days(std::string_view word)
{
    return among(
        word, {"htx", "xã",    "ty",   "cty", "đường", "phố", "trường", "viện", "chợ", "nghiệp", "máy", "khu",   "sân", "vận",
               "hợp", "xưởng", "đoàn", "đội", "tnhh",  "mtv", "thể",    "quán", "bến", "cầu",    "hội", "phong", "huân"});
}

/// "lớp 9/12", "bậc 3/7", "số nhà 12/4": so much of so much, or one number beyond another.
bool counts_up_to(std::string_view word)
{
    return among(word, {"lớp", "học",   "độ",    "hoá",   "hóa",   "bậc",    "hạng", "binh", "điểm",  "tổ",
                        "số",  "nhà",   "ngõ",   "ngách", "hẻm",   "kiệt",   "lô",   "thửa", "phòng", "căn",
                        "mức", "grade", "class", "level", "house", "number", "no",   "room", "lane",  "alley"});
}

/// What has parts: "1/2 mảnh đất", "2/3 số thóc".
bool has_parts(std::string_view word)
{
    return among(word,
                 {"mảnh",  "đất",   "tài",  "nhà",   "căn",   "ngôi", "số",    "phần",  "diện",  "thửa", "ruộng", "vườn",
                  "nương", "rẫy",   "sào",  "mẫu",   "héc",   "ha",   "tiền",  "lương", "giá",   "di",   "gia",   "cổ",
                  "vốn",   "khoản", "thời", "quãng", "quả",   "cái",  "chiếc", "miếng", "khu",   "lô",   "toàn",  "suất",
                  "kỷ",    "thu",   "chi",  "học",   "dân",   "tổng", "tỷ",    "triệu", "chỉ",   "cây",  "tấn",   "tạ",
                  "kg",    "lít",   "năm",  "ngày",  "tháng", "giờ",  "of",    "land",  "house", "plot", "share", "property",
                  "field", "the",   "an",   "a",     "my",    "our",  "his",   "her",   "their"});
}

/// Verbs and measures before a part: "được chia 1/3", "hơn 2/3".
bool takes_parts(std::string_view word)
{
    return among(word, {"chia", "được", "hưởng", "chiếm", "còn",  "lấy",   "bán",    "mất",   "góp",  "nợ",   "trả",
                        "giảm", "tăng", "hơn",   "gần",   "quá",  "đủ",    "bằng",   "thiếu", "phần", "nhận", "đóng",
                        "nhất", "đa",   "thiểu", "cắt",   "cho",  "giữ",   "lệ",     "mua",   "trừ",  "nửa",  "get",
                        "gets", "got",  "only",  "about", "over", "least", "almost", "owns",  "own",  "pay",  "paid"});
}

/// After these a day is likelier than anything else, unless a thing with parts follows.
bool leads_to_day(std::string_view word)
{
    return among(word, {"từ",   "đến",   "tới",  "trước", "sau",    "vào",    "hạn",   "hẹn", "sinh",    "kể",
                        "qua",  "hồi",   "đầu",  "cuối",  "nghỉ",   "nhật",   "hai",   "ba",  "tư",      "năm",
                        "sáu",  "bảy",   "cưới", "tuần",  "khoảng", "hết",    "xử",    "toà", "tòa",     "on",
                        "from", "until", "till", "by",    "since",  "before", "after", "to",  "between", "and"});
}

/// Who did something that day, or when it was: "2/9 họ đến", "2/9 năm ngoái".
bool follows_day(std::string_view word)
{
    return among(word, {"họ",  "tôi",  "bị",    "chúng", "nó",  "anh", "chị",  "ông", "bà",  "chồng", "vợ",   "em",   "mẹ",
                        "bố",  "công", "toà",   "tòa",   "vừa", "này", "tới",  "sắp", "âm",  "dương", "hằng", "hàng", "năm",
                        "thì", "đã",   "không", "lúc",   "hồi", "mới", "they", "he",  "she", "i",     "we",   "my"});
}

/// "năm ngoái", "năm 2020"; "1/2 năm" is a part of one.
bool names_year(const TokenView& in, std::size_t at)
{
    return in.digits(in.skip_blanks(at), 4, 4) ||
           among(in.after(at), {"ngoái", "nay", "trước", "kia", "sau", "tới", "ấy", "đó", "rồi"});
}

struct Two {
    int first = 0, second = 0;
    std::string sign;
    std::size_t at = 0, end = 0;  ///< of the tokens
};

std::optional<Two> two_at(const TokenView& in, std::size_t at)
{
    // "bản đồ tỷ lệ 1/1000", but "5/2026" is a month.
    const bool scale = in.digits(at + 2, 4, 6) && in.value(at + 2) % 500 == 0 && in.value(at) == 1;
    if (!in.digits(at, 1, 3) || (!in.digits(at + 2, 1, 3) && !scale) || (at > 0 && one_of(in.text(at - 1), {"/", "."})))
        return std::nullopt;
    if (at > 0 && in.joined_before(at)) return std::nullopt;
    if (!one_of(in.text(at + 1), {"/", "-", "–", "."})) return std::nullopt;
    return Two{in.value(at), in.value(at + 2), std::string{in.text(at + 1)}, at, at + 3};
}

enum class Meaning { day, name, part, up_to, other };
Meaning meaning_of(const TokenView&, const Two&);

/// The two numbers that end right before a place, over blanks.
std::optional<Two> two_before(const TokenView& in, std::size_t at)
{
    while (at > 0 && in.is(at - 1, Kind::blank)) --at;
    return at >= 3 ? two_at(in, at - 3) : std::nullopt;
}

/// "1/5 đến", "1/5 -", "1/5, ": where the word or sign between this and the two numbers before it begins; 0: there is none.
std::size_t link_before(const TokenView& in, std::size_t at, std::initializer_list<std::string_view> links)
{
    while (at > 0 && in.is(at - 1, Kind::blank)) --at;
    return at > 0 && one_of(base::lower(in.text(at - 1)), links) ? at - 1 : 0;
}

/// The second of a span or list of days: "1/5 đến 3/5", "1/5-3/5", "2/9, 3/9 và 4/9".
bool continues_days(const TokenView& in, const Two& two)
{
    const auto link = link_before(in, two.at, {"đến", "tới", "-", "–", ",", "và", "hoặc", "to", "and"});
    if (link == 0) return false;
    const auto earlier = two_before(in, link);
    if (!earlier || earlier->sign != two.sign || !is_day(earlier->first, earlier->second)) return false;
    return two.sign != "/" ? !one_of(in.text(link), {",", "-", "–"}) : meaning_of(in, *earlier) == Meaning::day;
}

/// The first of a span of days: another day follows, and nothing that has parts or is counted after it.
bool begins_days(const TokenView& in, const Two& two)
{
    const auto link = in.skip_blanks(two.end);
    if (!one_of(base::lower(in.text(link)), {"đến", "tới", "-", "–", "to", "until"})) return false;
    const auto last = two_at(in, in.skip_blanks(link + 1));
    return last && last->sign == two.sign && is_day(last->first, last->second) && !has_parts(in.after(last->end));
}

/// Of two numbers with a slash. The sure signs come first.
Meaning meaning_of(const TokenView& in, const Two& two)
{
    const auto before = in.before(two.at), after = in.after(two.end);
    const bool day = is_day(two.first, two.second), part = two.first < two.second;
    if (day && announces_day(before)) return Meaning::day;
    if (before == "hết")
        return part && (two.second == 10 || two.second == 12) ? Meaning::up_to : day ? Meaning::day : Meaning::up_to;
    if (counts_up_to(before)) return Meaning::up_to;
    if (day && is_named_after_days(before)) return Meaning::name;
    if (day && after == "năm" && names_year(in, in.skip_blanks(two.end) + 1)) return Meaning::day;
    if (part && has_parts(after)) return Meaning::part;
    if (day && (begins_days(in, two) || continues_days(in, two))) return Meaning::day;
    constexpr int usual_parts = 10;
    if (part && takes_parts(before) && two.second <= usual_parts && (two.second <= 5 || before != "mất")) return Meaning::part;
    if (day && (leads_to_day(before) || follows_day(after))) return Meaning::day;
    const bool both_full = in.digits(two.at, 2, 2) && in.digits(two.at + 2, 2, 2);
    if (day && (both_full || two.first > 12)) return Meaning::day;
    if (part && two.second <= 5) return Meaning::part;
    return day && in.english() ? Meaning::day : Meaning::other;
}

std::string part_words(const TokenView& in, const Two& two)
{
    const auto number = number_words(std::to_string(two.first), in.language());
    const auto whole = std::to_string(two.second);
    if (!in.english()) return number + " phần " + (two.second == 4 ? "tư" : number_words(whole, "vi"));
    if (two.second == 2) return number + " half";
    const auto name = two.second == 4    ? std::string{"quarter"}
                      : two.second < 100 ? ordinal_words(whole)
                                         : number_words(whole, "en");
    return number + ' ' + name + (two.first == 1 ? "" : "s");
}

/// "12/3/25" of a house: each number, and the sign between them.
Said signs_said(const TokenView& in, const Two& two)
{
    const auto over = in.either(" trên ", " over ");
    Said said{
        number_words(plain(in.text(two.at)), in.language()) + over + number_words(plain(in.text(two.at + 2)), in.language()),
        3};
    for (auto end = two.end; in.text(end) == "/" && in.digits(end + 1, 1, 3); end += 2) {
        said.words += over + number_words(plain(in.text(end + 1)), in.language());
        said.tokens += 2;
    }
    return said;
}

/// "30-4", "ngày 2.9": a day only where something says so, or where no range could run that way.
std::optional<Said> said_day_with_dash(const TokenView& in, const Two& two)
{
    const auto before = in.before(two.at);
    if (!is_day(two.first, two.second) || one_of(in.text(two.end), {"-", "–", ".", "/"}) || in.is(two.end, Kind::letters))
        return std::nullopt;
    const bool named = is_named_after_days(before) && before != "xã";
    const bool announced = announces_day(before);
    const bool backwards = two.sign != "." && two.first > two.second && two.first > 12;
    const bool in_span = two.sign != "." && (begins_days(in, two) || continues_days(in, two));
    if (!named && !announced && !backwards && !in_span) return std::nullopt;
    return Said{day_words(in, two.first, two.second, {}, !named && !announced), 3};
}
}  // namespace

bool announces_day(std::string_view word)
{
    return one_of(word, {"ngày", "hôm", "mùng", "mồng", "lễ", "dịp", "sáng", "trưa", "chiều", "tối", "đêm", "tết", "giỗ",
                         "khánh", "rạng", "day", "holiday"});
}

bool is_day(int day, int month)
{
    constexpr std::array<int, 12> longest{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 && day >= 1 && day <= longest[static_cast<std::size_t>(month - 1)];
}

std::string day_words(const TokenView& in, int day, int month, std::string_view year, bool article)
{
    const auto day_digits = std::to_string(day);
    if (in.english()) {
        auto said = "the " + ordinal_words(day_digits) + " of " + std::string{months.at(static_cast<std::size_t>(month - 1))};
        return year.empty() ? said : said + ' ' + year_words(year, "en");
    }
    std::string said = article ? "ngày " : "";
    if (day <= 10) said += "mùng ";
    said += number_words(day_digits, "vi") + " tháng " + (month == 4 ? "tư" : number_words(std::to_string(month), "vi"));
    return year.empty() ? said : said + " năm " + year_words(year, "vi");
}

/// "23/11/2026", "2026-11-23", "2/9/24".
std::optional<Said> said_date(const TokenView& in, std::size_t at)
{
    const auto separator = in.text(at + 1);
    if (in.text(at + 3) != separator) return std::nullopt;
    const bool year_first = in.digits(at, 4, 4) && separator == "-";
    const bool year_last = one_of(separator, {"/", "-", "."}) && in.digits(at + 4, 4, 4);
    const bool short_year =
        separator == "/" && in.digits(at + 4, 2, 2) && in.text(at + 5) != "/" && !counts_up_to(in.before(at));
    if ((!year_first && !year_last && !short_year) || !in.digits(at + 2, 1, 2)) return std::nullopt;
    const auto day = year_first ? at + 4 : at;
    if (!in.digits(day, 1, 2) || !is_day(in.value(day), in.value(at + 2))) return std::nullopt;
    const auto before = in.before(at);
    const bool mung = one_of(before, {"mùng", "mồng"});
    const auto article = !announces_day(before);
    auto said = day_words(in, in.value(day), in.value(at + 2), plain(in.text(year_first ? at : at + 4)), article);
    if (mung && said.starts_with("mùng ")) said.erase(0, std::string_view{"mùng "}.size());
    return Said{std::move(said), 5};
}

/// "27 November" in English.
std::optional<Said> said_day_of_month(const TokenView& in, std::size_t at)
{
    if (!in.english() || !in.digits(at, 1, 2) || in.value(at) < 1 || in.value(at) > 31 || !in.is(at + 1, Kind::blank))
        return std::nullopt;
    if (std::find(months.begin(), months.end(), in.text(at + 2)) == months.end()) return std::nullopt;
    const std::string article = one_of(in.word_before(at), {"the", "The"}) ? "" : "the ";
    return Said{article + ordinal_words(plain(in.text(at))) + " of", 1};
}

std::optional<Said> said_two_numbers(const TokenView& in, std::size_t at)
{
    // "từ 5/2026": a month of a year.
    if (!in.english() && in.digits(at, 1, 2) && in.text(at + 1) == "/" && in.digits(at + 2, 4, 4) && in.value(at) >= 1 &&
        in.value(at) <= 12 && in.text(at + 3) != "/" && !among(in.before(at), {"tt", "nđ", "nq", "qđ", "số", "luật"}) &&
        in.value(at + 2) >= 1900 && in.value(at + 2) < 2200)
        return Said{"tháng " + (in.value(at) == 4 ? "tư" : number_words(plain(in.text(at)), "vi")) + " năm " +
                        year_words(in.text(at + 2), "vi"),
                    3};
    const auto two = two_at(in, at);
    if (!two) return std::nullopt;
    if (two->sign != "/") return said_day_with_dash(in, *two);
    if (in.text(two->end) == "/" && in.is(two->end + 1, Kind::digits)) return signs_said(in, *two);
    switch (meaning_of(in, *two)) {
    case Meaning::part: return Said{part_words(in, *two), 3};
    case Meaning::name: return Said{day_words(in, two->first, two->second, {}, false), 3};
    case Meaning::day: {
        const auto before = in.before(at);
        auto said = day_words(in, two->first, two->second, {}, !announces_day(before));
        if (one_of(before, {"mùng", "mồng"}) && said.starts_with("mùng ")) said.erase(0, std::string_view{"mùng "}.size());
        return Said{std::move(said), 3};
    }
    case Meaning::up_to:
    case Meaning::other: break;
    }
    return signs_said(in, *two);
}

}  // namespace kiosk::text
