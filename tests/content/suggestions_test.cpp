#include "kiosk/content/suggesting.h"

#include <doctest/doctest.h>

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

std::string best(std::string_view typed)
{
    const auto found = fitting(communes(), typed, 3);
    return found.empty() ? "" : found.front().entry->words;
}
}  // namespace

TEST_CASE("a commune is found by the beginning of any word, with tones and marks or without")
{
    for (const auto* typed : {"phúc l", "phuc l", "Xã Phúc L", "xa phuc l", "PHUC LOC"}) CHECK_MESSAGE(best(typed) == "Xã Phúc Lộc", typed);
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
    CHECK(fitting(communes(), "Thôn Nà Mạ phúc l", 3).front().typing == "Thôn Nà Mạ Xã Phúc Lộc");
    CHECK(fitting(communes(), "Xã Hai, Huyện Ba, Tỉnh Bốn", 3).empty());
}

TEST_CASE("no more is offered than there is room for")
{
    CHECK(fitting(communes(), "t", 3).size() == 3);
}

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
        {"source: {vi: N, en: S}\nchecked_on: 2026-11-28\nstate: sure\nentries: [Xã Một]\n", "suggestions/places.yaml:3: state"},
        {"source: {vi: N, en: S}\nchecked_on: 31/11/2026\nstate: confirmed\nentries: [Xã Một]\n", "suggestions/places.yaml:2: checked_on"},
        {head.substr(0, head.find("entries")), "entries: at least one is expected"},
        {head + "  - [Xã Một]\n", "suggestions/places.yaml:5"},
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
