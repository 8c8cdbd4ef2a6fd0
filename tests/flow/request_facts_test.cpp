#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "kiosk/content/facts_file.h"
#include "kiosk/content/loader.h"
#include "kiosk/flow/request_document.h"
#include "tests/support/pack_copy.h"

using namespace kiosk;
using flow::Json;

namespace {
const law::RuleBook& rules()
{
    static const auto book = content::load_rules(std::filesystem::path{KIOSK_SOURCE_DIR} / "content").value();
    return book;
}

std::string fact_fault(const Json& facts)
{
    const auto read = flow::read_facts(facts, rules());
    return read ? "none" : read.error().detail;
}
}  // namespace

TEST_CASE("a fact of a request that the rules cannot read is refused at its path, never taken for not urgent")
{
    for (const auto& value :
         {Json("YES"), Json("Yes"), Json(1), Json("true"), Json("có"), Json(""), Json(1.5), Json::array({"yes"})}) {
        CAPTURE(value.dump());
        CHECK(fact_fault({{"held_now", value}}) == "facts.held_now: expected yes, no or unknown");
    }
    for (const auto* value : {"02/12/2026", "2026-12-2", "2026-12-02T08:00", "next tuesday", "2026-02-30", "2026"}) {
        CAPTURE(value);
        CHECK(fact_fault({{"court_date", value}}) == "facts.court_date: expected a date YYYY-MM-DD, absent or unknown");
    }
    CHECK(fact_fault({{"household", "rich"}}) == "facts.household: expected poor, near_poor, none or unknown");
    CHECK(fact_fault({{"age", "old"}}).starts_with("facts.age: expected a whole number of years"));
    CHECK(fact_fault({{"heldnow", "yes"}})
              .starts_with("facts.heldnow: not a fact of these rules; expected one of household, age"));
    CHECK(fact_fault({{"Lý Thị Mẩy", "yes"}}).starts_with("facts: not a fact of these rules"));
    CHECK(fact_fault(Json::array()).starts_with("facts:"));
}

TEST_CASE("a fact of a request may be a word, a whole number, a yes or no of JSON, or nothing")
{
    const auto facts = flow::read_facts({{"age", 67},
                                         {"hiv", false},
                                         {"accused", true},
                                         {"household", "near_poor"},
                                         {"prisoner", nullptr},
                                         {"court_date", "absent"}},
                                        rules());
    REQUIRE(facts);
    CHECK(facts->known("age") == "67");
    CHECK(facts->known("hiv") == "no");
    CHECK(facts->known("accused") == "yes");
    CHECK_FALSE(facts->was_asked("prisoner"));
    CHECK(flow::read_facts(nullptr, rules()));
}

TEST_CASE("a facts file and a request are read by one rule: the same words are taken and refused with the same words")
{
    const test::PackCopy folder;
    for (const auto& fact : rules().facts)
        for (const auto* value : {"yes", "no", "unknown", "YES", "1", "67", "16..17", "17..16", "2026-12-02", "2026-12-2",
                                  "absent", "1961", "victim", "poor", "x"}) {
            CAPTURE(fact.fact);
            CAPTURE(value);
            folder.write("facts.yaml", fact.fact + ": \"" + value + "\"\n");
            const auto file = content::load_facts(folder.path / "facts.yaml", rules());
            const auto request = flow::read_facts({{fact.fact, value}}, rules());
            REQUIRE(file.has_value() == request.has_value());
            if (file)
                CHECK(*file == *request);
            else
                CHECK("facts." + file.error()[0].message == request.error().detail);
        }
}

TEST_CASE("the birth of the person who needs help is judged, and nobody else's")
{
    const auto judged = [](const char* whom, const char* requester, const char* aided) {
        Json document{{"for", std::string{whom} == "self" ? Json("self") : Json{{"relation", whom}}},
                      {"facts", {{"age", "60.."}}}};
        document["requester"]["birth"] = requester;
        if (*aided) document["aided"]["birth"] = aided;
        return flow::facts_to_judge(document).known("birth").value_or("none");
    };
    CHECK(judged("self", "1961-09-05", "2015-09-05") == "1961-09-05");
    CHECK(judged("child", "1961-09-05", "2015-09-05") == "2015-09-05");
    CHECK(judged("child", "1961-09-05", "") == "none");
}
