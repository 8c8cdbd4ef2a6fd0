#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "kiosk/flow/request_document.h"

/// What a request may hold, each bound from both sides.
using kiosk::base::ErrorKind;
using kiosk::flow::checked_document;
using kiosk::flow::Json;

namespace {
Json smallest()
{
    return Json::parse(R"({"language": "vi", "for": "self", "contact": {"address": "Bản Tát"}, "consent": true})");
}
Json with(const std::string& part, const std::string& key, Json value)
{
    auto document = smallest();
    document[part][key] = std::move(value);
    return document;
}
std::string place_of_fault(const Json& document)
{
    const auto checked = checked_document(document);
    return checked ? "none" : checked.error().detail.substr(0, checked.error().detail.find(':'));
}
bool takes(const std::string& part, const std::string& key, Json value)
{
    const auto place = place_of_fault(with(part, key, std::move(value)));
    CHECK((place == "none" || place == part + "." + key || place == part));
    return place == "none";
}
std::string letters(std::size_t count) { return std::string(count, 'x'); }
}  // namespace

TEST_CASE("a phone number has 8 to 15 digits, and only what people write between them")
{
    CHECK_FALSE(takes("contact", "phone", "1234567"));
    CHECK(takes("contact", "phone", "12345678"));
    CHECK(takes("contact", "phone", "123456789012345"));
    CHECK_FALSE(takes("contact", "phone", "1234567890123456"));
    CHECK(takes("contact", "phone", "+12345678"));
    CHECK(takes("contact", "phone", "+123456789012345"));
    CHECK_FALSE(takes("contact", "phone", "+1234567"));
    CHECK_FALSE(takes("contact", "phone", "12345+678"));
    CHECK_FALSE(takes("contact", "phone", "12345/678"));
    CHECK_FALSE(takes("contact", "phone", "12345:678"));
    const auto checked = checked_document(with("contact", "phone", "+84 (0)91-234.5678 "));
    REQUIRE(checked);
    CHECK((*checked)["contact"]["phone"] == "+840912345678");
    CHECK_FALSE((*checked_document(with("contact", "phone", " ")))["contact"].contains("phone"));
    CHECK((*checked_document(with("contact", "phone", "0905906909")))["contact"]["phone"] == "0905906909");
}

TEST_CASE("a birth is a day, a month or a year, a day to come is a day")
{
    for (const auto& year : {Json("1961"), Json(1961)}) CHECK(takes("requester", "birth", year));
    CHECK(takes("requester", "birth", "1961-09"));
    CHECK(takes("requester", "birth", "1961-09-05"));
    for (const auto* wrong : {"196", "19610", "196x", "1961-13", "1961-9", "1961-09-31", "soon", "1961-09x"}) {
        CAPTURE(wrong);
        CHECK_FALSE(takes("requester", "birth", wrong));
    }
    CHECK(takes("contact", "come_back_on", "2026-11-30"));
    CHECK(takes("contact", "come_back_on", ""));
    for (const auto* wrong : {"2026", "2026-11"}) CHECK_FALSE(takes("contact", "come_back_on", wrong));
}

TEST_CASE("words are as long as their field allows, letters counted and not bytes")
{
    CHECK(takes("contact", "say_who", letters(400)));
    CHECK_FALSE(takes("contact", "say_who", letters(401)));
    CHECK(takes("matter", "words", letters(4000)));
    CHECK_FALSE(takes("matter", "words", letters(4001)));
    CHECK(takes("requester", "name", letters(120)));
    CHECK_FALSE(takes("requester", "name", letters(121)));
    std::string signs;  // 120 letters and the signs on them, eight bytes for each letter
    for (int letter = 0; letter < 120; ++letter) signs += "𝐱";
    for (int sign = 0; sign < 240; ++sign) signs += "\xcc\xb0";
    REQUIRE(signs.size() == 960);
    CHECK(takes("requester", "name", signs));
    CHECK_FALSE(takes("requester", "name", signs + "\xcc\xb0"));
    CHECK_FALSE(takes("contact", "say_who", "\xff"));
}

TEST_CASE("blanks around words go, lines stay in a story alone, and words of which nothing can be seen are none")
{
    const auto kept = [](const std::string& part, const std::string& key, const std::string& text) {
        return (*checked_document(with(part, key, text)))[part].value(key, Json("none")).get<std::string>();
    };
    CHECK(kept("contact", "say_who", "  a b \n") == "a b");
    CHECK(kept("contact", "say_who", "a\nb") == "a b");
    CHECK(kept("matter", "words", "\n a\nb \n") == "a\nb");
    CHECK(kept("contact", "say_who", " \n ") == "none");
    CHECK(kept("contact", "say_who", "\xe2\x80\x8b") == "none");
}

TEST_CASE("a list holds at most forty words")
{
    CHECK(takes("contact", "times", std::vector<std::string>(40, "noon")));
    CHECK_FALSE(takes("contact", "times", std::vector<std::string>(41, "noon")));
    CHECK(takes("contact", "times", "noon"));
    auto document = smallest();
    document["needs"] = {"interpreter", 7};
    CHECK(place_of_fault(document) == "needs[1]");
    document["needs"] = "interpreter";
    CHECK(place_of_fault(document) == "needs");
}

TEST_CASE("eighty facts are taken, each by a plain name, as a word, a whole number or a yes or no")
{
    auto document = smallest();
    for (int fact = 0; fact < 80; ++fact) document["facts"]["fact" + std::to_string(fact)] = "yes";
    CHECK(place_of_fault(document) == "none");
    document["facts"]["one_more"] = "yes";
    CHECK(place_of_fault(document) == "facts");
    CHECK(takes("facts", letters(60), "yes"));
    CHECK_FALSE(takes("facts", letters(61), "yes"));
    CHECK_FALSE(takes("facts", "", "yes"));
    CHECK_FALSE(takes("facts", "Household", "yes"));
    CHECK_FALSE(takes("facts", "household", 1.5));
    const auto checked = checked_document(with("facts", "held_now", true));
    CHECK((*checked)["facts"]["held_now"] == "yes");
    CHECK((*checked_document(with("facts", "held_now", false)))["facts"]["held_now"] == "no");
    CHECK_FALSE((*checked_document(with("facts", "held_now", nullptr)))["facts"].contains("held_now"));
    document["facts"] = Json::array();
    CHECK(place_of_fault(document) == "facts");
}

TEST_CASE("eighty answers of a pack's own are taken, each under a name of 1 to 80 bytes")
{
    auto document = smallest();
    for (int answer = 0; answer < 80; ++answer) document["other"]["village.q" + std::to_string(answer)] = "twice";
    CHECK(place_of_fault(document) == "none");
    document["other"]["village.more"] = "twice";
    CHECK(place_of_fault(document) == "other");
    CHECK(takes("other", letters(80), letters(4000)));
    CHECK_FALSE(takes("other", letters(81), "twice"));
    CHECK_FALSE(takes("other", "", "twice"));
    CHECK_FALSE(takes("other", "village", letters(4001)));
    document["other"] = "twice";
    CHECK(place_of_fault(document) == "other");
    CHECK((*checked_document(with("other", "village", "a\nb")))["other"]["village"] == "a\nb");
}

TEST_CASE("a request is at most 110,000 bytes, so that it fits under its seal")
{
    auto document = smallest();
    for (int answer = 0; answer < 26; ++answer) document["other"]["q" + std::to_string(answer)] = letters(4000);
    document["other"]["rest"] = "x";
    const auto size = checked_document(document)->dump().size();
    REQUIRE(size > 104'000);
    REQUIRE(size < 110'000);
    for (int more = 0; more < 2; ++more) document["other"]["more" + std::to_string(more)] = letters(2000);
    const auto missing = 110'000 - checked_document(document)->dump().size();
    REQUIRE(missing < 4000);
    document["other"]["rest"] = letters(1 + missing);
    CHECK(checked_document(document)->dump().size() == 110'000);
    document["other"]["rest"] = letters(2 + missing);
    CHECK(place_of_fault(document) == "request");
}

TEST_CASE("a language code has two to eight letters")
{
    for (const auto& [code, taken] : {std::pair{"v", false}, {"vi", true}, {"abcdefgh", true}, {"abcdefghi", false}}) {
        auto document = smallest();
        document["language"] = code;
        CHECK(place_of_fault(document) == (taken ? "none" : "language"));
    }
}

TEST_CASE("a key that nobody knows is named only while it is short and can be read")
{
    const auto place = [](const std::string& key) {
        auto document = smallest();
        document[key] = "x";
        return place_of_fault(document);
    };
    CHECK(place(letters(40)) == letters(40));
    CHECK(place(letters(41)) == "request");
    CHECK(place_of_fault(with("requester", letters(30), "x")) == "requester." + letters(30));
    CHECK(place_of_fault(with("requester", letters(40), "x")) == "requester." + letters(40));
    CHECK(place_of_fault(with("requester", letters(41), "x")) == "requester");
}

TEST_CASE("a newer request is told from a wrong one, and each of the few words has to be the right one")
{
    auto document = smallest();
    document["version"] = 2;
    CHECK(checked_document(document).error().kind == ErrorKind::newer_version);
    for (const auto& [key, wrong] :
         {std::pair{"id", Json("7")}, {"consent", Json(false)}, {"synthetic", Json(false)}, {"for", Json::object()}}) {
        document = smallest();
        document[key] = wrong;
        CHECK(checked_document(document).error().kind == ErrorKind::invalid_input);
    }
    document = smallest();
    document["synthetic"] = true;
    document["version"] = 1;
    document["id"] = "018f3f5e-0000-7000-8000-000000000001";
    document["matter"] = nullptr;
    const auto checked = checked_document(document);
    REQUIRE(checked);
    CHECK((*checked)["synthetic"] == true);
    for (const auto* part : {"requester", "facts", "matter"}) CHECK((*checked)[part] == Json::object());
    CHECK((*checked)["needs"] == Json::array());
}

TEST_CASE("each way to reach a person is enough by itself")
{
    for (const auto& [part, key] : {std::pair{"contact", "phone"},
                                    {"contact", "other_phone"},
                                    {"contact", "come_back_on"},
                                    {"contact", "address"},
                                    {"requester", "phone"},
                                    {"aided", "phone"}}) {
        auto document = smallest();
        document.erase("contact");
        CHECK(place_of_fault(document) == "contact");
        document[part][key] = std::string{key} == "come_back_on" ? "2026-11-30" : "0912345678";
        CHECK(place_of_fault(document) == "none");
    }
}
