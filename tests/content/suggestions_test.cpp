#include "kiosk/content/suggesting.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "kiosk/base/utf8.h"
#include "kiosk/content/binary.h"
#include "kiosk/content/loader.h"
#include "tests/support/pack_copy.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using namespace kiosk::content;
using test::shipped;

namespace {
const SuggestionList& communes() { return *shipped().suggestion_list("communes"); }
const SuggestionList& groups() { return *shipped().suggestion_list("ethnic_groups"); }

std::string best(std::string_view typed, const SuggestionList& list = communes())
{
    const auto found = fitting(list, typed, 3);
    return found.empty() ? "" : found.front().entry->words;
}
std::string group(std::string_view typed) { return best(typed, groups()); }

/// Everything offered, "one, two".
std::string offered(std::string_view typed, const SuggestionList& list = communes())
{
    std::string out;
    for (const auto& one : fitting(list, typed, 16)) out += (out.empty() ? "" : ", ") + one.entry->words;
    return out;
}
std::string taken(std::string_view typed)
{
    const auto found = fitting(communes(), typed, 3);
    return found.empty() ? "" : found.front().typing;
}

std::string kind_of(const KnownName& name)
{
    for (const auto& kind : communes().kinds)
        if (name.kind && kind.of == *name.kind) return kind.words + " ";
    return "";
}
}  // namespace

TEST_CASE("a commune is found by the beginning of any word, with tones and marks or without")
{
    for (const auto* typed : {"phúc l", "phuc l", "Xã Phúc L", "xa phuc l", "PHUC LOC"})
        CHECK_MESSAGE(best(typed) == "Xã Phúc Lộc", typed);
    CHECK(best("ra") == "Xã Chợ Rã");
    CHECK(best("đinh h") == "Xã Định Hóa");
    CHECK(best("zzz").empty());
    CHECK(best("").empty());
}

TEST_CASE("a commune is found by a name it had before")
{
    const auto found = fitting(communes(), "bộc b", 3);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().entry->words == "Xã Bằng Thành");
    CHECK(found.front().other_name == "Bộc Bố");
}

TEST_CASE("the hamlet before a commune stays in the field")
{
    CHECK(fitting(communes(), "Thôn Nà Mạ, xã phúc l", 3).front().typing == "Thôn Nà Mạ, Xã Phúc Lộc");
    CHECK(fitting(communes(), "Thôn Nà Mạ phúc l", 3).front().typing == "Thôn Nà Mạ, Xã Phúc Lộc");
    CHECK(fitting(communes(), "Xã Hai, Huyện Ba, Tỉnh Bốn", 3).empty());
}

TEST_CASE(
    "every former commune, ward and township leads to each unit that took a part of it, with a hamlet before it and a district "
    "behind it")
{
    std::size_t names = 0;
    for (const auto& entry : communes().entries)
        for (const auto& name : entry.names) {
            ++names;
            const auto known = kind_of(name) + name.words;
            for (const auto& typed :
                 {known, "Tổ 1, " + known, "Tổ 1 " + known, "Thôn Nà Mạ, " + known + ", Thái Nguyên", base::upper(known)}) {
                INFO(typed);
                const auto found = fitting(communes(), typed, 16);
                const auto here = std::ranges::find(found, &entry, &Fitting::entry);
                REQUIRE(here != found.end());
                CHECK(here->whole);
                CHECK(found.front().whole);
                CHECK(here->typing == (typed.starts_with("T") && typed != known && typed != base::upper(known)
                                           ? (typed.starts_with("Tổ") ? "Tổ 1, " : "Thôn Nà Mạ, ") + entry.words
                                           : entry.words));
            }
        }
    CHECK(names == 352 + 92);
}

TEST_CASE("a former name is found however people write what stands around it")
{
    struct Row {
        const char *typed, *unit;
    };
    for (const auto& [typed, unit] : std::vector<Row>{{"Tổ 3, phường Hoàng Văn Thụ", "Phường Phan Đình Phùng"},
                                                      {"thị trấn Đu", "Xã Phú Lương"},
                                                      {"Đu", "Xã Phú Lương"},
                                                      {"Tổ 3, P. Hoàng Văn Thụ", "Phường Phan Đình Phùng"},
                                                      {"Tổ 3 p.Hoàng Văn Thụ", "Phường Phan Đình Phùng"},
                                                      {"Khối 4, P. Sông Cầu", "Phường Bắc Kạn"},
                                                      {"tổ 5 t.t. Sông Cầu", "Xã Đồng Hỷ"},
                                                      {"TT. Chợ Rã", "Xã Chợ Rã"},
                                                      {"x. Bộc Bố", "Xã Bằng Thành"},
                                                      {"X Bộc Bố", "Xã Bằng Thành"},
                                                      {"xa boc bo", "Xã Bằng Thành"},
                                                      {"Tổ 12 Gia S", "Phường Gia Sàng"},
                                                      {"Thôn Nà Mạ, Xã Phúc Lộc, Thái Nguyên", "Xã Phúc Lộc"},
                                                      {"Thôn Nà Mạ, Xã Phúc Lộc, Ba Bể, Bắc Kạn", "Xã Phúc Lộc"},
                                                      {"xã Phúc Lộc huyện Ba Bể", "Xã Phúc Lộc"},
                                                      {"Phúc Lộc, Ba", "Xã Phúc Lộc"},
                                                      {"xã Phúc Lộc h. Ba Bể t. Bắc Kạn", "Xã Phúc Lộc"},
                                                      {"Phúc Lộc (cũ)", "Xã Phúc Lộc"},
                                                      {"xã Bộc Bố cũ", "Xã Bằng Thành"},
                                                      {"Linh Sơn.", "Phường Linh Sơn"},
                                                      {"Thôn Nà Mạ-Phúc Lộc", "Xã Phúc Lộc"},
                                                      {"Nà Chèn, Vi Hương, Bạch Thông, Bắc Kạn", "Xã Phủ Thông"},
                                                      {"Vi Hương, Bạch Thông", "Xã Phủ Thông"},
                                                      {"thị trấn Đại Từ", "Xã Đại Phúc"},
                                                      {"xã Đại Từ", "Xã Đại Từ"},
                                                      {"thị trấn Chợ Mới", "Xã Chợ Mới"},
                                                      {"phường Trung Thành, Phổ Yên", "Phường Trung Thành"},
                                                      {"phường Trung Thành, TP Thái Nguyên", "Phường Tích Lương"},
                                                      {"Tân Lập, Chợ Đồn", "Xã Quảng Bạch"},
                                                      {"phường Tân Lập", "Phường Tích Lương"},
                                                      {"xã Tân Thịnh", "Xã Phượng Tiến"},
                                                      {"phường Tân Thành", "Phường Tích Lương"},
                                                      {"xã Tân Thành", "Xã Tân Thành"},
                                                      {"số 12 ngõ 3 phường Gia Sàng", "Phường Gia Sàng"},
                                                      {"Bảo Cường", "Xã Định Hóa"},
                                                      {"Sĩ Bình", "Xã Vĩnh Thông"},
                                                      {"Thần Xa", "Xã Thần Sa"},
                                                      {"Na Mao", "Xã Phú Thịnh"},
                                                      {"Phong Huân", "Xã Yên Phong"},
                                                      {"Lãng Ngâm", "Xã Hiệp Lực"},
                                                      {"thị trấn Giang Tiên", "Xã Phú Lương"}})
        CHECK_MESSAGE(best(typed) == unit, std::string{typed}, " -> ", offered(typed));
}

TEST_CASE("letters written by ear and strokes that nobody composed find a commune when the letters as they stand find none")
{
    struct Row {
        const char *typed, *unit;
    };
    for (const auto& [typed, unit] : std::vector<Row>{{"bac can", "Phường Bắc Kạn"},
                                                      {"Na Rỳ", "Xã Na Rì"},
                                                      {"Chàng Xá", "Xã Tràng Xá"},
                                                      {"Lam Vĩ", "Xã Lam Vỹ"},
                                                      {"Cao Kì", "Xã Tân Kỳ"},
                                                      {"Mĩ Yên", "Xã Đại Từ"},
                                                      {"xã Qui Kì", "Xã Kim Phượng"},
                                                      {"Xơn Cẩm", "Phường Quan Triều"},
                                                      {"phucs loocj", "Xã Phúc Lộc"},
                                                      {"phu1c lo65c", "Xã Phúc Lộc"},
                                                      {"Tổ 3, xax phucs loocj", "Xã Phúc Lộc"}})
        CHECK_MESSAGE(best(typed) == unit, std::string{typed}, " -> ", offered(typed));
    CHECK(offered("Văn Lăng") == "Xã Văn Lăng");
    CHECK(offered("van lang") == "Xã Văn Lang, Xã Văn Lăng");
    CHECK(best("lam") == "Xã Lam Vỹ");
}

TEST_CASE("what is no commune of the list finds none, not another one by its last syllable")
{
    for (const auto* typed : {"Sơn Bình", "xã Bảo Lâm", "Tổ 3, xã Bảo Lâm", "huyện Đại Từ", "Pác Nặm", "TP Thái Nguyên",
                              "thị xã Phổ Yên", "tỉnh Bắc Kạn", "Xã Hai, Huyện Ba, Tỉnh Bốn",
                              "xã Phúc Lộc, huyện Ba Vì, Hà Nội", "số 5 đường Quang Trung", "Thôn Bình", "Tổ dân phố 3"})
        CHECK_MESSAGE(offered(typed).empty(), std::string{typed}, " -> ", offered(typed));
}

TEST_CASE("a unit that was divided, and a name that two units had, offers each of them")
{
    CHECK(offered("phường Cam Giá") == "Phường Gia Sàng, Phường Tích Lương");
    CHECK(offered("Thượng Đình") == "Xã Điềm Thụy, Xã Phú Bình");
    CHECK(offered("Lương Hạ") == "Xã Cường Lợi, Xã Na Rì");
    CHECK(offered("Tân Thịnh") == "Phường Phan Đình Phùng, Xã Phượng Tiến, Phường Quyết Thắng");
    CHECK(offered("Đại Từ") == "Xã Đại Từ, Xã Đại Phúc");
    // The last step comes first.
    CHECK(offered("xã Thịnh Đức") == "Xã Tân Cương, Phường Quyết Thắng");
}

TEST_CASE("taking a suggestion replaces the name with its kind word and the district behind it, and leaves what stood before")
{
    struct Row {
        const char *typed, *after;
    };
    for (const auto& [typed, after] : std::vector<Row>{{"Tổ 1 xã Bộc Bố", "Tổ 1, Xã Bằng Thành"},
                                                       {"xã Bộc Bố", "Xã Bằng Thành"},
                                                       {"Tổ 1 thị trấn Chợ Rã", "Tổ 1, Xã Chợ Rã"},
                                                       {"TT Chợ Rã", "Xã Chợ Rã"},
                                                       {"Thôn Nà Mạ-Phúc Lộc", "Thôn Nà Mạ, Xã Phúc Lộc"},
                                                       {"xã Phúc Lộc huyện Ba Bể", "Xã Phúc Lộc"},
                                                       {"Thôn Nà Mạ, Xã Phúc Lộc, Thái Nguyên", "Thôn Nà Mạ, Xã Phúc Lộc"},
                                                       {"số 12 ngõ 3 phường Gia Sàng", "số 12 ngõ 3, Phường Gia Sàng"},
                                                       {"Nà Chèn, Vi Hương, Bạch Thông, Bắc Kạn", "Nà Chèn, Xã Phủ Thông"},
                                                       {"Tổ 4, tt", "Tổ 4, "}})
        if (std::string_view{after}.ends_with(", "))
            CHECK(taken(typed).empty());
        else
            CHECK_MESSAGE(taken(typed) == after, typed);
}

TEST_CASE(
    "an ethnic group is found with hyphen, apostrophe, blank or none of them, by its other names and by what people call it")
{
    struct Row {
        const char *typed, *group;
    };
    for (const auto& [typed, wanted] : std::vector<Row>{
             {"Khơme", "Khmer"},    {"Giarai", "Gia Rai"},  {"Hà-nhì", "Hà Nhì"},     {"Tà-ôi", "Tà Ôi"},
             {"Chơ-ro", "Chơ Ro"},  {"Êđê", "Ê Đê"},        {"Cơ-tu", "Cơ Tu"},       {"Bana", "Ba Na"},
             {"Khơ-me", "Khmer"},   {"Cơ-ho", "Cơ Ho"},     {"Sán-dìu", "Sán Dìu"},   {"Xơ-đăng", "Xơ Đăng"},
             {"H're", "Hrê"},       {"M'Nông", "Mnông"},    {"M’Nông", "Mnông"},      {"Jarai", "Gia Rai"},
             {"Mơ Nông", "Mnông"},  {"Mán", "Dao"},         {"Mèo", "Mông"},          {"Hán", "Hoa"},
             {"Thái đen", "Thái"},  {"Kơ Ho", "Cơ Ho"},     {"sans diuf", "Sán Dìu"}, {"sa1n di2u", "Sán Dìu"},
             {"Dao Ô Gang", "Dao"}, {"H Mông", "Mông"},     {"San diu", "Sán Dìu"},   {"Xtiêng", "Xtiêng"},
             {"Hờ Mông", "Mông"},   {"Pà Thẻn", "Pà Thẻn"}, {"Thổ", "Thổ"},           {"Tầy", "Tày"},
             {"Khơ me", "Khmer"},   {"H'Mông", "Mông"},     {"Ka Tu", "Cơ Tu"},       {"Dân tộc Sán Dìu", "Sán Dìu"},
             {"Mường", "Mường"},    {"Người Kinh", "Kinh"}, {"Xê Đăng", "Xơ Đăng"},   {"Chăm", "Chăm"},
             {"Co", "Co"},          {"Pa Dí", "Tày"},       {"Thu Lao", "Tày"}})
        CHECK_MESSAGE(group(typed) == wanted, std::string{typed}, " -> ", offered(typed, groups()));
    CHECK(offered("Trại", groups()) == "Dao, Sán Chay, Sán Dìu");
    CHECK(offered("Mèo hoa", groups()) == "Mông, Pà Thẻn");
}

TEST_CASE("nearly every name of an ethnic group finds its group first, and one that several have offers each of them")
{
    std::size_t names = 0, first = 0;
    for (const auto& entry : groups().entries)
        for (const auto& name : entry.names) {
            ++names;
            INFO(name.words);
            const auto found = fitting(groups(), name.words, 16);
            REQUIRE_FALSE(found.empty());
            first += found.front().entry == &entry ? 1 : 0;
            const auto here = std::ranges::find(found, &entry, &Fitting::entry);
            REQUIRE(here != found.end());
            CHECK(here->whole);
        }
    MESSAGE(first << " of " << names << " names find their group first");
    CHECK(names > 1100);
    CHECK(first * 100 > names * 90);
}

TEST_CASE("a name that insults is understood and never shown")
{
    std::size_t hidden = 0;
    for (const auto& entry : groups().entries)
        for (const auto& name : entry.names) {
            if (name.shown) continue;
            ++hidden;
            for (const auto& one : fitting(groups(), name.words, 16))
                for (const auto& known : one.entry->names)
                    if (known.words == one.other_name) CHECK_MESSAGE(known.shown, one.other_name);
        }
    CHECK(hidden > 100);
}

TEST_CASE("no more is offered than there is room for") { CHECK(fitting(communes(), "t", 3).size() == 3); }

TEST_CASE("the shipped lists have all 92 communes and wards of the province and the 54 ethnic groups")
{
    CHECK(communes().entries.size() == 92);
    const auto wards = std::count_if(communes().entries.begin(), communes().entries.end(),
                                     [](const Suggestion& one) { return one.words.starts_with("Phường "); });
    CHECK(wards == 15);
    CHECK(shipped().suggestion_list("ethnic_groups")->entries.size() == 54);
}

TEST_CASE("suggestions are the same in the library's binary form")
{
    const auto bytes = binary_form(shipped(), {1, 2});
    const auto back = from_binary(bytes, {1, 2});
    REQUIRE(back);
    CHECK(fitting(*back->suggestion_list("communes"), "bộc b", 3).front().entry->words == "Xã Bằng Thành");
    CHECK(back->guide.find("commune")->suggest == "communes");
}

TEST_CASE("faults of a list of suggestions are found at their line")
{
    const std::string head = "source: {vi: \"Nguồn\", en: \"Source\"}\nchecked_on: 2026-11-28\nstate: confirmed\nentries:\n";
    struct Planted {
        std::string text, expected;
    };
    const std::vector<Planted> planted{
        {head + "  - Xã Một\n  - Xã Hai\n  - xã một\n", "suggestions/places.yaml:7: xã một stands here a second time"},
        {head + "  - {words: Xã Một, olso: [Cũ]}\n", "suggestions/places.yaml:5: olso: unknown key"},
        {head + "  - {also: [Cũ]}\n", "suggestions/places.yaml:5: words"},
        {head + "  - Xã Mo\xCC\xA3t\n", "suggestions/places.yaml:5: letters are not in composed form (NFC)"},
        {"checked_on: 2026-11-28\nstate: confirmed\nentries: [Xã Một]\n", "source"},
        {"source: {vi: N, en: S}\nchecked_on: 2026-11-28\nstate: sure\nentries: [Xã Một]\n",
         "suggestions/places.yaml:3: state"},
        {"source: {vi: N, en: S}\nchecked_on: 31/11/2026\nstate: confirmed\nentries: [Xã Một]\n",
         "suggestions/places.yaml:2: checked_on"},
        {head.substr(0, head.find("entries")), "entries: at least one is expected"},
        {head + "  - [Xã Một]\n", "suggestions/places.yaml:5"},
        {head + "  - {words: Xã Một, also: [{names: [Xã Cũ], until: 2025}]}\n", "suggestions/places.yaml:5: until"},
        {head + "  - {words: Xã Một, also: [{name: Xã Cũ}]}\n", "suggestions/places.yaml:5: name: unknown key"},
        {head + "  - {words: Xã Một, also: [{names: [Xã Cũ], sources: [act]}]}\n",
         "suggestions/places.yaml:5: sources: there is no source act"},
        {head + "  - {words: Xã Một, also: [{names: [Xã Cũ], shown: perhaps}]}\n", "suggestions/places.yaml:5: shown"},
        {head + "  - {words: Xã Một, also: [{names: [Xã Cũ], in: [Huyện Hai]}]}\n",
         "suggestions/places.yaml:5: in: only where"},
        {head + "  - {words: Xã Một, also: [{names: [\"-\"]}]}\n", "suggestions/places.yaml:5: - has no letter"},
        {"sources: {act: An act}\n" + head + "  - Xã Một\n", "suggestions/places.yaml:1: sources: nothing is read in act"},
        {"kinds: [xã]\n" + head + "  - Xã Một\n", "suggestions/places.yaml:1: kinds"},
        {"kinds: {xã: [x, x]}\n" + head + "  - Xã Một\n", "suggestions/places.yaml:1: kinds: x stands here a second time"},
        {"address: {smaler: [thôn]}\n" + head + "  - Xã Một\n", "suggestions/places.yaml:1: smaler: unknown key"},
        {head + "  - " + std::string(300, 'a') + "\n", "suggestions/places.yaml:5: an entry has words of at most 40 letters"},
        {"entries:\n  - Xã Một\n  entries\n", "suggestions/places.yaml"},
    };
    for (const auto& [text, expected] : planted) {
        const test::PackCopy pack;
        pack.write("suggestions/places.yaml", text);
        std::string found;
        const auto loaded = load(pack.path);
        if (!loaded)
            for (const auto& fault : loaded.error()) found += fault.text() + "\n";
        CAPTURE(found);
        CHECK_MESSAGE(found.find(expected) != std::string::npos, expected);
    }
}

TEST_CASE("a question that names a list that is not there is refused at its line")
{
    const test::PackCopy pack{KIOSK_SOURCE_DIR "/content"};
    pack.replace("form/request.yaml", "suggest: communes", "suggest: villages");
    const auto loaded = load(pack.path);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().front().text().find("suggest: there is no list suggestions/villages.yaml") != std::string::npos);
    CHECK(loaded.error().front().line > 0);
}
