#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "kiosk/flow/opened_request.h"

using namespace kiosk;
using flow::Json;

namespace {
flow::OpenedRequest read_as(const Json& document) { return flow::opened_request(document).value(); }

std::vector<std::string> paths_in(const Json& document)
{
    std::vector<std::string> paths;
    for (const auto& answer : flow::answers_in(document)) paths.push_back(answer.path);
    return paths;
}
}  // namespace

TEST_CASE("what was sealed is read for staff, and what is missing or of another kind stays empty")
{
    const auto read = read_as(Json::parse(R"({"language": "tay", "for": {"relation": "parent", "may_speak": "yes"},
        "requester": {"name": "An", "phone": 7}, "contact": {"times": ["noon", 7, "morning"], "wishes": "no letters"},
        "matter": {"area": "land"}, "help": "write", "needs": ["interpreter"], "other": {"village.bell": "twice", "n": 7},
        "sent_at": "2026-11-23T09:42:10", "synthetic": true})"));
    CHECK(read.language == "tay");
    CHECK_FALSE(read.for_self);
    CHECK(read.relation == "parent");
    CHECK(read.may_speak == "yes");
    CHECK(read.requester.name == "An");
    CHECK(read.requester.phone.empty());
    CHECK(read.contact.times == std::vector<std::string>{"noon", "morning"});
    CHECK(read.contact.wishes == std::vector<std::string>{"no letters"});
    CHECK(read.help == std::vector<std::string>{"write"});
    REQUIRE(read.other.size() == 1);
    CHECK(read.other[0].second == "twice");
    CHECK(base::iso(read.sent_at) == "2026-11-23T09:42:10");
    CHECK(read.synthetic);

    const auto empty = read_as(Json::parse(R"({"language": "", "for": "self", "help": "", "requester": [], "synthetic": 1})"));
    CHECK(empty.language == flow::OpenedRequest{}.language);
    CHECK(empty.for_self);
    CHECK(empty.help.empty());
    CHECK_FALSE(empty.synthetic);
    CHECK(read_as(Json::object()).for_self);
    CHECK(flow::opened_request(Json::array()).error().kind == base::ErrorKind::corrupt);
}

TEST_CASE("of the grounds those that are met come first, then the possible ones, each in its order")
{
    const auto grounds = [](const char* written) {
        return read_as(Json{{"outcome", {{"grounds", Json::parse(written)}}}}).grounds;
    };
    const auto read =
        grounds(R"([{"id": "a", "state": "possible"}, {"id": "b", "state": "met"}, 7, {"id": "c", "state": "not_met"},
                                  {"id": "d", "state": "met"}, {"id": "e", "state": "possible"}])");
    std::string told;
    for (const auto& ground : read) told += ground.id + (ground.met ? "+" : "?");
    CHECK(told == "b+d+a?e?");
    CHECK(grounds(R"({"id": "a"})").empty());
    CHECK(read_as(Json{{"outcome", 7}}).grounds.empty());
}

TEST_CASE("staff call the safe phone first, then the asker's, then another's, then that of the person helped")
{
    auto document =
        Json::parse(R"({"contact": {"phone": "1", "other_phone": "3"}, "requester": {"phone": "2"}, "aided": {"phone": "4"}})");
    CHECK(read_as(document).phone_to_call() == "1");
    document["contact"].erase("phone");
    CHECK(read_as(document).phone_to_call() == "2");
    document["requester"].erase("phone");
    CHECK(read_as(document).phone_to_call() == "3");
    document["contact"].erase("other_phone");
    CHECK(read_as(document).phone_to_call() == "4");
}

TEST_CASE("all answers are told in the order of the form, facts after them, a pack's own next, and nothing for machines")
{
    const auto document =
        Json::parse(R"({"aaa": "last", "other": {"bell": "twice"}, "facts": {"household": "poor"}, "needs": ["a", "", 7],
        "contact": {"phone": "1"}, "requester": {"name": "An", "phone": ""}, "matter": null, "help": [],
        "secret": "K7M42QXD", "id": "1", "unit": "TT", "version": 1})");
    CHECK(paths_in(document) ==
          std::vector<std::string>{"requester.name", "contact.phone", "needs", "facts.household", "other.bell", "aaa"});
    const auto answers = flow::answers_in(document);
    CHECK(answers[2].values == std::vector<std::string>{"a", "7"});
    CHECK(paths_in(Json::array()).empty());
}

TEST_CASE("facts of a request are its words alone")
{
    const auto facts = flow::facts_in(Json::parse(R"({"facts": {"household": "poor", "age": 67}})"));
    CHECK(facts.known("household") == "poor");
    CHECK_FALSE(facts.was_asked("age"));
    CHECK(flow::facts_in(Json::parse(R"({"facts": []})")).all().empty());
    CHECK(flow::facts_in(Json::object()).all().empty());
    CHECK(flow::facts_in(Json::array()).all().empty());
}
