/// Money and measures as people jot them down: "5tr5", "500k", "1 000 000 đồng", "50.000đ/công", "1m65".
#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/text/number_words.h"
#include "kiosk/text/token_view.h"

namespace kiosk::text {

namespace {
/// What a short unit of money is called; empty for any other word.
std::string_view money_unit(std::string_view word)
{
    if (one_of(word, {"tr", "Tr", "TR", "triệu"})) return "triệu";
    if (one_of(word, {"tỷ", "tỉ", "Tỷ"})) return "tỷ";
    if (one_of(word, {"k", "K", "nghìn", "ngàn"})) return "nghìn";
    return {};
}

bool is_measure(std::string_view word)
{
    return one_of(word, {"đồng", "đ",     "₫",   "VND",  "VNĐ",  "triệu", "tr",   "tỷ",   "tỉ",    "nghìn", "ngàn", "k",
                         "K",    "tiếng", "giờ", "buổi", "ngày", "công",  "kg",   "tạ",   "tấn",   "yến",   "lần",  "người",
                         "lít",  "km",    "m",   "sào",  "mẫu",  "ha",    "suất", "dong", "hours", "days",  "times"});
}

/// Does a number stand before this word, with nothing but measures between ("200 nghìn đồng")?
bool measures_number(const TokenView& in, std::size_t word)
{
    for (std::size_t steps = 0; steps < 4; ++steps) {
        if (!is_measure(in.text(word)) || word == 0) return false;
        auto before = word - 1;
        while (before > 0 && in.is(before, Kind::blank)) --before;
        if (in.is(before, Kind::digits)) return true;
        if (in.text(before) == "/" && before > 0) --before;  // "đ/sào/năm"
        word = before;
    }
    return false;
}
}  // namespace

/// "5tr5" is five and a half million, "5tr250" five million two hundred and fifty thousand, "500k" five hundred thousand.
std::optional<Said> said_short_money(const TokenView& in, std::size_t at)
{
    if (in.english() || !in.digits(at, 1, 4) || in.joined_before(at)) return std::nullopt;
    auto end = at + 1;
    auto said = number_words(plain(in.text(at)), "vi");
    if (one_of(in.text(end), {",", "."}) && in.digits(end + 1, 1, 2)) {
        said += " phẩy " + digit_words(in.text(end + 1), "vi");
        end += 2;
    }
    if (in.text(end) == "m" && end == at + 1 && in.digits(end + 1, 2, 2) && !in.is(end + 2, Kind::letters))
        return Said{said + " mét " + number_words(plain(in.text(end + 1)), "vi"), 3};  // somebody's height
    const bool apart = in.is(end, Kind::blank) && one_of(in.text(end + 1), {"tr", "Tr"});
    const auto unit = money_unit(in.text(apart ? end + 1 : end));
    if (unit.empty()) return std::nullopt;
    end += apart ? 2 : 1;
    said.append(" ").append(unit);
    if (in.is(end, Kind::digits)) {
        if (unit == "nghìn" || !in.digits(end, 1, 3)) return std::nullopt;
        const auto tail = in.text(end);
        said += ' ' + (tail == "5"        ? std::string{"rưỡi"}
                       : tail.size() == 1 ? digit_words(tail, "vi")
                                          : number_words(tail, "vi"));
        ++end;
    }
    if (in.is(end, Kind::letters)) {
        if (!one_of(in.text(end), {"đ", "đồng"})) return std::nullopt;
        said += " đồng";
        ++end;
    }
    return Said{said, end - at};
}

std::size_t spaced_groups(const TokenView& in, std::size_t at)
{
    if (!in.digits(at, 1, 3) || in.text(at).starts_with('0')) return 0;
    auto end = at + 1;
    bool round = false;
    for (; in.is(end, Kind::blank) && in.digits(end + 1, 3, 3) && !in.is(end + 2, Kind::letters); end += 2)
        round = in.text(end + 1) == "000";
    if (end == at + 1) return 0;
    const auto unit = in.skip_blanks(end);
    return round || is_measure(in.text(unit)) ? end - at - 1 : 0;
}

std::optional<Said> said_for_each(const TokenView& in, std::size_t at)
{
    if (in.text(at) != "/" || at == 0 || !in.is(at + 1, Kind::letters) || !measures_number(in, at - 1)) return std::nullopt;
    const auto each = in.either(" một ", " per ");
    if (in.text(at + 1) == "m" && in.text(at + 2) == "2") return Said{each + in.either("mét vuông", "square metre"), 3};
    if (in.text(at + 1) == "h") return Said{each + in.either("giờ", "hour"), 2};
    if (in.text(at + 1) == "kg") return Said{each + in.either("ki lô gam", "kilogram"), 2};
    return Said{each, 1};
}

}  // namespace kiosk::text
