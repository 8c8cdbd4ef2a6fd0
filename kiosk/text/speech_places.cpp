/// Abbreviations that mean one thing here and another there: "TT" before a name is a town, before a number a circular. What
/// stands beside them decides; where nothing does, they are spelled. And number plates.
#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/text/abbreviations.h"
#include "kiosk/text/number_words.h"
#include "kiosk/text/speech.h"
#include "kiosk/text/token_view.h"

namespace kiosk::text {

namespace {
struct Place {
    const TokenView& in;
    std::size_t at;
    std::size_t next;  ///< what follows, over a full stop and blanks
    std::string before, after;
    bool dotted;  ///< a full stop stands on it

    std::string_view text() const { return in.text(at); }
    bool name_follows() const { return in.capitalised(next) && base::letters_in(in.text(next)) > 1; }
    bool number_follows() const { return in.is(next, Kind::digits); }
    std::optional<Said> say(std::string_view vi, std::string_view en) const
    {
        return Said{in.either(vi, en), dotted ? std::size_t{2} : std::size_t{1}};
    }
};

bool is_office_area(std::string_view word)
{
    return one_of(word, {"xã", "phường", "huyện", "tỉnh", "quận", "thành", "tp", "thị", "khu", "ta"});
}

/// "TT Đu", "TT TGPL", "TT số 8".
std::optional<Said> said_tt(const Place& place)
{
    if (place.text() != "TT" || place.in.text(place.at + 1) == "-") return std::nullopt;
    if (place.number_follows() || place.after == "số" || one_of(place.before, {"nghị", "nđ", "luật", "theo"}))
        return place.say("thông tư", "circular");
    if (one_of(place.after, {"tgpl", "trợ", "y", "giáo", "gdtx", "dạy", "bảo", "dịch", "hành"}))
        return place.say("trung tâm", "centre");
    if (place.name_follows()) return place.say("thị trấn", "town");
    return Said{spelled("TT", place.in.language()), 1};
}

/// "Công ty CP Hoa Sen", "nghị định của CP".
std::optional<Said> said_cp(const Place& place)
{
    if (place.text() != "CP") return std::nullopt;
    if (one_of(place.before, {"ty", "cty", "hàng", "nh", "đoàn", "vốn", "tm", "company"}))
        return place.say("cổ phần", "joint stock");
    if (one_of(place.before, {"của", "do", "tướng", "nđ", "nq", "of", "the"}) ||
        one_of(place.after, {"ban", "quy", "quyết", "đã"}))
        return place.say("Chính phủ", "the Government");
    return Said{spelled("CP", place.in.language()), 1};
}

/// A road with its number, "QL1A"; "ĐT: 0912 345 678" is a telephone.
std::optional<Said> said_road(const Place& place)
{
    struct Road {
        std::string_view written, vi, en;
    };
    constexpr Road roads[] = {{"ĐT", "đường tỉnh", "provincial road"},
                              {"QL", "quốc lộ", "national road"},
                              {"TL", "tỉnh lộ", "provincial road"},
                              {"HL", "hương lộ", "rural road"},
                              {"ĐH", "đường huyện", "district road"}};
    const auto* road =
        std::find_if(std::begin(roads), std::end(roads), [&](const Road& one) { return one.written == place.text(); });
    const auto& in = place.in;
    if (road == std::end(roads) || !in.digits(place.next, 1, 3) || in.text(place.next).starts_with('0')) return std::nullopt;
    if (place.next != place.at + 1 && in.is(place.next + 1, Kind::blank) && in.is(place.next + 2, Kind::digits))
        return std::nullopt;  // a number in groups
    auto said = in.either(road->vi, road->en) + ' ' + in.words(place.next);
    if (place.before == "đường" && said.starts_with("đường ")) said.erase(0, std::string_view{"đường "}.size());
    auto end = place.next + 1;
    if (in.is(end, Kind::letters) && base::letters_in(in.text(end)) == 1) said += ' ' + spelled(in.text(end++), in.language());
    return Said{said, end - place.at};
}

/// "P. Gia Sàng", "H. Phú Lương", "Đ. Hùng Vương"; not "bà H. Nguyễn" and not "N.V.A".
std::optional<Said> said_unit_letter(const Place& place)
{
    struct Unit {
        std::string_view letter, vi, en;
    };
    constexpr Unit units[] = {{"P", "phường", "ward"},  {"Q", "quận", "district"}, {"H", "huyện", "district"},
                              {"X", "xã", "commune"},   {"T", "tỉnh", "province"}, {"Đ", "đường", "road"},
                              {"TX", "thị xã", "town"}, {"Tx", "thị xã", "town"}};
    const auto* unit =
        std::find_if(std::begin(units), std::end(units), [&](const Unit& one) { return one.letter == place.text(); });
    if (unit == std::end(units)) return std::nullopt;
    const bool town = place.text().size() == 2 && place.text().front() == 'T';
    if ((!place.dotted && !town) || (place.at > 0 && place.in.text(place.at - 1) == ".")) return std::nullopt;
    if (one_of(place.before, {"ông", "bà", "anh", "chị", "em", "cháu", "cô", "chú", "bác", "con", "mr", "mrs", "ms"}))
        return std::nullopt;
    const bool numbered = one_of(unit->letter, {"P", "Q"}) && place.in.digits(place.next, 1, 2);
    if (!numbered && !place.name_follows()) return std::nullopt;
    return place.say(unit->vi, unit->en);
}

/// "CA xã", "UB huyện", "BV tỉnh", "ĐH Thái Nguyên"; in a company's name "TM", "DV", "SX", "XD".
std::optional<Said> said_office(const Place& place)
{
    const bool area = is_office_area(place.after) || place.name_follows();
    if (place.text() == "CA" && area) return place.say("công an", "police of");
    if (place.text() == "UB" && area) return place.say("uỷ ban", "committee of");
    if (place.text() == "BV" && (area || one_of(place.after, {"đa", "nhi", "phụ"}))) return place.say("bệnh viện", "hospital");
    if (place.text() == "NH" && (area || one_of(place.after, {"cp", "tm", "tmcp", "nông"})))
        return place.say("ngân hàng", "bank");
    if (place.text() == "ĐH" && place.name_follows()) return place.say("đại học", "university");
    if (!one_of(place.before, {"ty", "cty", "hàng", "tnhh", "cp", "mtv", "tm", "dv", "sx", "xd", "và", "phần", "hạn"}))
        return std::nullopt;
    if (place.text() == "TM") return place.say("thương mại", "trading");
    if (place.text() == "DV") return place.say("dịch vụ", "services");
    if (place.text() == "SX") return place.say("sản xuất", "production");
    if (place.text() == "XD") return place.say("xây dựng", "construction");
    return std::nullopt;
}
}  // namespace

std::optional<Said> said_by_place(const TokenView& in, std::size_t at)
{
    if (in.joined_before(at)) return std::nullopt;
    const bool dotted = in.text(at + 1) == ".";
    const auto next = in.skip_blanks(at + (dotted ? 2 : 1));
    const Place place{in, at, next, in.before(at), in.after(next), dotted};
    for (const auto rule : {said_tt, said_cp, said_road, said_unit_letter, said_office})
        if (auto said = rule(place)) return said;
    return std::nullopt;
}

/// "20A-123.45", "20-B1 234.56", "29AA 012.34": letter by letter, with its pauses.
std::optional<Said> said_plate(const TokenView& in, std::size_t at)
{
    if (in.joined_before(at) || !in.digits(at, 2, 2)) return std::nullopt;
    std::string series{in.text(at)};
    auto end = at + 1;
    if (in.text(end) == "-" && in.is(end + 1, Kind::letters)) ++end;
    const auto letters = in.text(end);
    const bool capitals = !letters.empty() && letters.size() <= 2 &&
                          std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!capitals) return std::nullopt;
    series += letters;
    if (in.digits(++end, 1, 1)) series += in.text(end++);
    if (in.text(end) == "-" || in.is(end, Kind::blank)) ++end;
    const bool with_stop = in.digits(end, 3, 3) && in.text(end + 1) == "." && in.digits(end + 2, 2, 2);
    if (!with_stop && !in.digits(end, 4, 5)) return std::nullopt;
    auto said = spelled(series, in.language()) + ", " + digit_words(in.text(end), in.language());
    if (!with_stop) return Said{said, end + 1 - at};
    return Said{said + ", " + digit_words(in.text(end + 2), in.language()), end + 3 - at};
}

}  // namespace kiosk::text
