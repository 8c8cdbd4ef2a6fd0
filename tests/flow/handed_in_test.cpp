#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "kiosk/flow/handed_in.h"

using namespace kiosk;
using flow::Json;

namespace {
Json handed()
{
    return Json::parse(R"({"language": "vi", "for": "self", "contact": {"phone": "0912345678"}, "consent": true})");
}
law::RuleBook rules_of(std::vector<law::RuleBook::FactKind> facts)
{
    law::RuleBook rules;
    rules.facts = std::move(facts);
    return rules;
}
std::string fault_in(const Json& document, const law::RuleBook& rules = {})
{
    const auto taken = flow::handed_in_document(document, rules, base::parse_day("2026-11-23").value());
    if (taken) return "none";
    CHECK(taken.error().kind == base::ErrorKind::invalid_input);
    return taken.error().detail.substr(0, taken.error().detail.find(':'));
}
std::string fault_at(const std::string& part, const std::string& key, const std::string& value)
{
    auto document = handed();
    document[part][key] = value;
    return fault_in(document);
}
}  // namespace

TEST_CASE("what is handed in is taken as the screen takes it, and refused at its place")
{
    CHECK(fault_in(handed()) == "none");
    CHECK(fault_at("contact", "phone", "12345678901") == "none");
    CHECK(fault_at("contact", "come_back_on", "2026-11-23") == "none");
    CHECK(fault_at("contact", "come_back_on", "2026-11-22") == "contact.come_back_on");
    CHECK(fault_at("contact", "come_back_on", "2040-01-01") == "contact.come_back_on");
    CHECK(fault_at("requester", "birth", "1961-09-05") == "none");
    CHECK(fault_at("requester", "birth", "1961-09") == "none");
    CHECK(fault_at("requester", "birth", "1961") == "none");
    CHECK(fault_at("requester", "birth", "1899-09-05") == "requester.birth");
    CHECK(fault_at("requester", "birth", "1899-09") == "requester.birth");
    CHECK(fault_at("requester", "birth", "2026-11-24") == "requester.birth");
    CHECK(fault_at("requester", "id_number", "012345678901") == "none");
    CHECK(fault_at("requester", "id_number", "0123456789012") == "requester.id_number");
    CHECK(fault_at("requester", "id_number", "01234567890x") == "requester.id_number");
}

TEST_CASE("words that would be lost in silence are refused, blanks are none")
{
    CHECK(fault_at("requester", "name", "\xe2\x80\x8b") == "requester.name");
    CHECK(fault_at("requester", "name", "  ") == "none");
    CHECK(fault_at("requester", "name", "") == "none");
    CHECK(fault_at("requester", "name", "Lý Thị Mẩy") == "none");
}

TEST_CASE("a language code handed in is of small letters, and an id is somebody's own")
{
    for (const auto& [code, taken] : {std::pair{"vi", true}, {"zh-hans", true}, {"-vi", false}, {"VI", false}, {"v1", false}}) {
        auto document = handed();
        document["language"] = code;
        CHECK(fault_in(document) == (taken ? "none" : "language"));
    }
    for (const auto& [id, taken] : {std::pair{"018f3f5e-0000-7000-8000-000000000001", true},
                                    {"00000000-0000-0000-0000-000000000000", false},
                                    {"ffffffff-ffff-ffff-ffff-ffffffffffff", false}}) {
        auto document = handed();
        document["id"] = id;
        CHECK(fault_in(document) == (taken ? "none" : "id"));
    }
}

TEST_CASE("without rules the facts that decide about urgency are read all the same, and no others")
{
    const auto fault_of = [](const char* fact, const Json& value) {
        auto document = handed();
        document["facts"] = {{fact, value}};
        return fault_in(document);
    };
    for (const auto* fact : {"court_date", "limitation_date"}) {
        CHECK(fault_of(fact, "2026-12-02") == "none");
        CHECK(fault_of(fact, "absent") == "none");
        CHECK(fault_of(fact, "02/12/2026") == std::string{"facts."} + fact);
        CHECK(fault_of(fact, "yes") == std::string{"facts."} + fact);
    }
    for (const auto* fact : {"held_now", "in_danger_now"}) {
        CHECK(fault_of(fact, "yes") == "none");
        CHECK(fault_of(fact, "no") == "none");
        CHECK(fault_of(fact, "YES") == std::string{"facts."} + fact);
        CHECK(fault_of(fact, "2026-12-02") == std::string{"facts."} + fact);
    }
    CHECK(fault_of("household", "rich") == "none");
}

TEST_CASE("with rules every fact has to be theirs")
{
    const auto rules = rules_of({{"household", law::RuleBook::FactKind::Kind::word, {"poor"}}});
    auto document = handed();
    document["facts"] = {{"household", "poor"}};
    CHECK(fault_in(document, rules) == "none");
    document["facts"] = {{"household", "rich"}};
    CHECK(fault_in(document, rules) == "facts.household");
    document["facts"] = {{"held_now", "yes"}};
    CHECK(fault_in(document, rules) == "facts.held_now");
    document["facts"] = Json::array();
    CHECK(fault_in(document, rules) == "facts");
    CHECK(fault_in(document) == "facts");
    CHECK(fault_in(Json::array()) == "request");
}
