#include <doctest/doctest.h>

#include "ctl_folder.h"

using kiosk::support::CtlFolder;
using nlohmann::json;

namespace {
constexpr auto monday = "2026-11-23T09:42";

json plain_request()
{
    return json::parse(R"({"language":"vi","for":"self","consent":true,"contact":{"phone":"0912345678"},"synthetic":true})");
}
json with(const char* more)
{
    auto request = plain_request();
    request.merge_patch(json::parse(more));
    return request;
}

struct Submitting : CtlFolder {
    Submitting() { init("data", "keys"); }
    kiosk::support::Ran submit(const std::string& text) const
    {
        write("r.json", text);
        return ran({"submit", "--data", "data", "--clock", monday, "r.json"});
    }
    json shown(const std::string& line) const
    {
        const std::string code = json::parse(line)["code"];
        return json::parse(with_keys({"requests", "show", code}).out)["request"];
    }
};
}  // namespace

TEST_CASE("a request with a fact that the rules cannot read is refused at its line and nothing is stored")
{
    Submitting at;
    for (const auto& [facts, fault] : std::initializer_list<std::pair<const char*, const char*>>{
             {R"({"held_now":"YES"})", "r.json:1: facts.held_now: expected yes, no or unknown\n"},
             {R"({"held_now":"Yes"})", "r.json:1: facts.held_now: "},
             {R"({"held_now":1})", "r.json:1: facts.held_now: "},
             {R"({"held_now":"true"})", "r.json:1: facts.held_now: "},
             {R"({"held_now":"có"})", "r.json:1: facts.held_now: "},
             {R"({"heldnow":"yes"})", "r.json:1: facts.heldnow: "},
             {R"({"in_danger_now":"maybe"})", "r.json:1: facts.in_danger_now: "},
             {R"({"court_date":"02/12/2026"})", "r.json:1: facts.court_date: expected a date YYYY-MM-DD, absent or unknown\n"},
             {R"({"court_date":"2026-12-2"})", "r.json:1: facts.court_date: "},
             {R"({"court_date":"2026-12-02T08:00"})", "r.json:1: facts.court_date: "},
             {R"({"court_date":"2026-02-30"})", "r.json:1: facts.court_date: "},
             {R"({"limitation_date":"next tuesday"})", "r.json:1: facts.limitation_date: "},
             {R"({"age":-5})", "r.json:1: facts.age: "},
             {R"({"age":9007199254740993})", "r.json:1: facts.age: "},
             {R"({"age":"sáu bảy"})", "r.json:1: facts.age: "},
             {R"({"household":"rich"})", "r.json:1: facts.household: "}}) {
        CAPTURE(facts);
        const auto ended = at.submit(with((std::string{R"({"facts":)"} + facts + "}").c_str()).dump());
        CHECK(ended.code == 1);
        CHECK(ended.out.empty());
        CHECK(ended.err.find(fault) == 0);
    }
    CHECK(at.requests_in() == 0);
    CHECK(at.submit(with(R"({"facts":{"held_now":true,"age":67,"court_date":"unknown","limitation_date":"absent"}})").dump())
              .code == 0);
    CHECK(at.requests_in() == 1);
}

TEST_CASE("what the screen would not take is refused with its path, and what it asks about once is taken")
{
    Submitting at;
    for (const auto& [more, path] : std::initializer_list<std::pair<const char*, const char*>>{
             {R"({"requester":{"birth":"2999-01-01"}})", "requester.birth: "},
             {R"({"requester":{"birth":"0000"}})", "requester.birth: "},
             {R"({"requester":{"birth":"1850"}})", "requester.birth: "},
             {R"({"requester":{"birth":"61"}})", "requester.birth: "},
             {R"({"aided":{"birth":"2026-11-24"}})", "aided.birth: "},
             {R"({"contact":{"come_back_on":"2026-11-20"}})", "contact.come_back_on: "},
             {R"({"contact":{"come_back_on":"1999-01-01"}})", "contact.come_back_on: "},
             {R"({"language":"../../x"})", "language: "},
             {R"({"language":"VI"})", "language: "},
             {R"({"id":"00000000-0000-0000-0000-000000000000"})", "id: "},
             {R"({"id":"ffffffff-ffff-ffff-ffff-ffffffffffff"})", "id: "},
             {R"({"requester":{"id_number":"abc"}})", "requester.id_number: "},
             {R"({"requester":{"name":"\u200B"}})", "requester.name: "},
             {R"({"matter":{"words":"\u2029\t"}})", "matter.words: "},
             {R"({"for":{"relation":" "}})", "for: "}}) {
        CAPTURE(more);
        const auto ended = at.submit(with(more).dump());
        CHECK(ended.code == 1);
        CHECK(ended.err.find("r.json:1: " + std::string{path}) == 0);
    }
    std::string heavy = "x";
    for (int i = 0; i < 3000; ++i) heavy += "\u0301";
    CHECK(at.submit(with(json{{"requester", {{"name", heavy}}}}.dump().c_str()).dump()).code == 1);
    CHECK(at.requests_in() == 0);
    for (const auto* more : {R"({"requester":{"birth":"1961","id_number":"12345678901"}})",
                             R"({"contact":{"come_back_on":"2026-11-23"}})", R"({"requester":{"birth":"1961-09-05"}})",
                             R"({"requester":{"birth":"1961-09"}})", R"({"contact":{"phone":"+84 912 345 678"}})"}) {
        CAPTURE(more);
        const auto ended = at.submit(with(more).dump());
        CHECK_MESSAGE(ended.code == 0, ended.err);
    }
}

TEST_CASE("a day of court is urgent when the clock stands before the newest request stored, and the command says so")
{
    Submitting at;
    const auto far = with(R"({"facts":{"court_date":"2026-12-25"}})").dump();
    CHECK_FALSE(json::parse(at.submit(far).out)["urgent"].get<bool>());
    const auto behind = at.ran({"submit", "--data", "data", "--clock", "2026-11-20T09:42", "r.json"});
    CHECK(behind.code == 0);
    CHECK(json::parse(behind.out)["urgent"].get<bool>());
    CHECK(behind.err.find("stands before the newest request stored (2026-11-23)") != std::string::npos);
    const auto before_all_rules = at.ran({"submit", "--data", "data", "--clock", "2000-01-01T07:00", "r.json"});
    CHECK(json::parse(before_all_rules.out)["urgent"].get<bool>());
}

TEST_CASE("a key that stands twice is refused at its line, at every depth")
{
    Submitting at;
    auto text = plain_request().dump();
    text.replace(text.find("\"phone\""), 7, "\"phone\":\"0911111111\",\n\"phone\"");
    auto ended = at.submit(text);
    CHECK(ended.code == 1);
    CHECK(ended.err.find("r.json:2: contact.phone: this key stands twice") == 0);
    ended = at.submit(R"({"consent":false,"language":"vi","for":"self","contact":{"phone":"0912345678"},"consent":true})");
    CHECK(ended.code == 1);
    CHECK(ended.err.find("r.json:1: consent: this key stands twice") == 0);
    CHECK(at.requests_in() == 0);
}

TEST_CASE("each fault of a file names its own line, in a list, in lines and in a document of many lines")
{
    Submitting at;
    const auto good = plain_request().dump(), bad = with(R"({"facts":{"held_now":"x"}})").dump();
    CHECK(at.submit("[" + good + ",\n\n\n" + bad + "]").err.find("r.json:4: facts.held_now: ") == 0);
    CHECK(at.submit("[" + good + ",\n\n\n{}]").err.find("r.json:4: language: it is missing") == 0);
    CHECK(at.submit(good + "\n\n" + bad + "\n").err.find("r.json:3: facts.held_now: ") == 0);
    CHECK(at.submit("\n" + good + "\n{]\n").err.find("r.json:3: JSON is expected") == 0);
    CHECK(at.submit(with(R"({"facts":{"held_now":"x"}})").dump(1)).err.find("r.json:7: facts.held_now: ") == 0);
    CHECK(at.submit("{\n\"language\": \"vi\",\n}").err.find("r.json:3: JSON is expected") == 0);
    CHECK(at.submit("[]").err.find("r.json:1: a request is expected") == 0);
    CHECK(at.submit("").err.find("r.json:1: a request is expected") == 0);
    CHECK(at.submit("[" + good + ",\n{\"language\":\"vi\",\n\"needs\":[\"a\",\n7\n]}]").err.find("r.json:4: needs[1]: ") == 0);
    CHECK(at.requests_in() == 0);
    CHECK(at.submit("\n" + good + "\n\n" + good + "\n").code == 0);
    CHECK(at.requests_in() == 2);
}

TEST_CASE("an id that two requests of one file share is refused before anything is stored")
{
    Submitting at;
    const auto one = with(R"({"id":"6f1c2f4e-7a57-4d6e-9b8f-3f0a3a0b1c2d"})"),
               other = with(R"({"id":"6F1C2F4E-7A57-4D6E-9B8F-3F0A3A0B1C2D","help":"explain"})");
    const auto ended = at.submit(one.dump() + "\n" + other.dump() + "\n");
    CHECK(ended.code == 1);
    CHECK(ended.err.find("r.json:2: id: ") == 0);
    CHECK(at.requests_in() == 0);
}

TEST_CASE("words that were typed over several lines keep their blanks, and a foreign D becomes the Vietnamese one")
{
    Submitting at;
    const auto ended = at.submit(
        with(
            R"({"requester":{"name":"Ðặng\nVăn\tA","address":"Thôn 1\r\nXã 2\tHuyện 3"},"matter":{"words":"Một\r\nhai\tba\u0007"}})")
            .dump());
    REQUIRE(ended.code == 0);
    const auto request = at.shown(ended.out);
    CHECK(request["requester"]["name"] == "Đặng Văn A");
    CHECK(request["requester"]["address"] == "Thôn 1 Xã 2 Huyện 3");
    CHECK(request["matter"]["words"] == "Một\nhai ba");
}
