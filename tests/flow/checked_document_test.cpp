#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "kiosk/flow/request_document.h"

using kiosk::flow::checked_document;
using kiosk::flow::Json;

namespace {
Json checked_request()
{
    return Json::parse(R"({"language": "vi", "for": "self", "requester": {"name": "Lý Thị Mẩy", "phone": "0912 345 678"},
        "facts": {"household": "poor", "age": 67, "hiv": false}, "matter": {"area": "land", "words": "Ranh đất"},
        "help": "explain", "needs": ["interpreter"], "consent": true})");
}
std::string fault_of(const Json& document)
{
    const auto checked = checked_document(document);
    return checked ? "none" : checked.error().detail;
}
}  // namespace

TEST_CASE("a plain request is taken and its facts become words")
{
    const auto checked = checked_document(checked_request());
    REQUIRE(checked);
    CHECK((*checked)["facts"]["age"] == "67");
    CHECK((*checked)["facts"]["hiv"] == "no");
    CHECK((*checked)["requester"]["phone"] == "0912345678");
    CHECK((*checked)["version"] == 1);
}

TEST_CASE("a request without consent is refused")
{
    auto document = checked_request();
    document.erase("consent");
    CHECK(fault_of(document).starts_with("consent:"));
    document["consent"] = false;
    CHECK(fault_of(document).starts_with("consent:"));
}

TEST_CASE("a request without any way to reach the person is refused, a day to come back is enough")
{
    auto document = checked_request();
    document["requester"].erase("phone");
    CHECK(fault_of(document).starts_with("contact:"));
    document["contact"] = {{"come_back_on", "2026-11-30"}};
    CHECK(fault_of(document) == "none");
}

TEST_CASE("a fault is named by its place and never by what was typed")
{
    auto document = checked_request();
    document["requester"]["phone"] = "call Lan 09";
    const auto fault = fault_of(document);
    CHECK(fault.starts_with("requester.phone:"));
    CHECK(fault.find("Lan") == std::string::npos);
}

TEST_CASE("an unknown key is named by its path")
{
    auto document = checked_request();
    document["requester"]["phnoe"] = "0912345678";
    CHECK(fault_of(document).starts_with("requester.phnoe:"));
    document = checked_request();
    document["consentt"] = true;
    CHECK(fault_of(document).starts_with("consentt:"));
}

TEST_CASE("names are kept in composed form without control characters")
{
    auto document = checked_request();
    document["requester"]["name"] = "L\u0079\u0301 Thi\u0323\u0302\u0007 ";
    const auto checked = checked_document(document);
    REQUIRE(checked);
    CHECK((*checked)["requester"]["name"].get<std::string>().find('\a') == std::string::npos);
    CHECK((*checked)["requester"]["name"].get<std::string>().starts_with("L\u00fd"));
}

TEST_CASE("wrong types are refused wherever they stand")
{
    for (const auto* broken :
         {R"({"requester": []})", R"({"for": {}})", R"({"for": "mother"})", R"({"needs": "one"})", R"({"facts": {"age": 1.5}})",
          R"({"facts": {"Age": 1}})", R"({"id": "7"})", R"({"version": 2})", R"({"matter": {"words": 5}})",
          R"({"language": 7})", R"({"consent": "true"})", R"({"needs": [1]})", R"({"contact": {"come_back_on": "31/12"}})"}) {
        CAPTURE(broken);
        auto document = checked_request();
        document.update(Json::parse(broken));
        CHECK(fault_of(document) != "none");
    }
    for (const auto* other : {"[]", "7", "null", "\"request\""}) CHECK(fault_of(Json::parse(other)) != "none");
}

TEST_CASE("a name longer than 120 letters is refused and Vietnamese letters count as one")
{
    auto document = checked_request();
    std::string name;
    for (int i = 0; i < 120; ++i) name += "ễ";
    document["requester"]["name"] = name;
    CHECK(fault_of(document) == "none");
    document["requester"]["name"] = name + "n";
    CHECK(fault_of(document).starts_with("requester.name:"));
}
