#include "kiosk/register/report.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "half_year_2022.h"
#include "kiosk/register/report_csv.h"
#include "kiosk/register/report_json.h"

using namespace kiosk::registry;
using kiosk::support::day_of;
using kiosk::support::HalfYear2022;

namespace {
const Period reported_half = half_of(2022, 1);
}

TEST_CASE("the report has exactly the keys that are promised, by unit and in all")
{
    const auto made = HalfYear2022{7}.entries;
    const auto json = nlohmann::ordered_json::parse(written_json(report_of(made, reported_half)));
    CHECK_EQ(json["from"], "2022-01-01");
    CHECK_EQ(json["to"], "2022-06-30");
    CHECK_EQ(json["units"].size(), 2);
    std::vector<std::string> keys;
    for (const auto& [key, value] : json["total"].items()) keys.push_back(key);
    CHECK_EQ(keys, std::vector<std::string>{"visits",
                                            "questions",
                                            "cases",
                                            "persons",
                                            "carried_over",
                                            "new",
                                            "finished",
                                            "finished_TGTT",
                                            "finished_TV",
                                            "finished_DDNTT",
                                            "open_at_end",
                                            "appraised_TGTT",
                                            "appraised_passed_percent",
                                            "accepted_TGTT",
                                            "referred_TGTT",
                                            "outreach",
                                            "leaflets",
                                            "stopped",
                                            "estimated",
                                            "closed_on",
                                            "corrections"});
    CHECK_EQ(json["total"]["outreach"].dump(), R"({"general":{"points":32,"communes":14,"people":1389},)"
                                               R"("disability":{"points":21,"communes":13,"people":825},)"
                                               R"("women":{"points":4,"communes":2,"people":100}})");
    CHECK_EQ(json["units"]["TT"]["cases"].get<int>() + json["units"]["CN1"]["cases"].get<int>(), 296);
    CHECK(json["total"]["closed_on"].is_null());
    CHECK(json["total"]["estimated"].empty());
    const auto nobody = nlohmann::json::parse(written_json(part_of(report_of(made, reported_half), "CN9")));
    CHECK_EQ(nobody["cases"], 0);
    CHECK(nobody["appraised_passed_percent"].is_null());
}

TEST_CASE("a closed book gives the figures told then, and says how many entries came later")
{
    const auto made = HalfYear2022{7}.entries;
    std::vector<ClosedBook> books;
    for (const auto* unit : {"TT", "CN1"})
        books.push_back(
            {unit, reported_half, day_of("2022-07-05"), count(made, reported_half, unit), {}, *unit == 'T' ? 2 : 0});
    auto later = made;
    for (auto& entry : later)
        if (entry.kind == Kind::visit) entry.people += 1;
    const auto report = report_of(later, reported_half, books);
    CHECK_EQ(report.total.figures.at(Figure::visits), 122);
    CHECK_EQ(report.total.figures.at(Figure::general_communes), 14);
    CHECK_EQ(report.total.corrections, 2);
    CHECK_EQ(report.total.closed_on, day_of("2022-07-05"));
    const auto other = report_of(later, month_of(2022, 3), books);
    CHECK_FALSE(other.total.closed_on);
    CHECK_EQ(other.total.figures.at(Figure::visits), count(later, month_of(2022, 3)).at(Figure::visits));
    books.pop_back();
    CHECK_FALSE(report_of(later, reported_half, books).total.closed_on);
}

TEST_CASE("the figures of a closed book read back from under the seal as they were")
{
    const auto figures = count(HalfYear2022{3}.entries, reported_half);
    const auto read = read_sealed_figures(sealed_figures(figures, {{"visits", 5}}));
    REQUIRE(read);
    CHECK_EQ(read->figures, figures);
    CHECK_EQ(read->estimate, Estimate{{"visits", 5}});
    CHECK_FALSE(read_sealed_figures("[]"));
    CHECK_FALSE(read_sealed_figures("{"));
}

TEST_CASE("estimated figures stand apart from what was counted, by the same keys")
{
    const auto made = HalfYear2022{7}.entries;
    const auto estimate = read_estimate(R"({"visits": 9, "outreach": {"women": {"people": 20}}})");
    REQUIRE(estimate);
    const auto json = nlohmann::json::parse(written_json(report_of(made, reported_half, {}, {}, *estimate)));
    CHECK_EQ(json["total"]["visits"], 122);
    CHECK_EQ(json["total"]["estimated"]["visits"], 9);
    CHECK_EQ(json["total"]["estimated"]["outreach"]["women"]["people"], 20);
    CHECK_FALSE(read_estimate(R"({"colour": 9})"));
    CHECK_FALSE(read_estimate(R"({"visits": -9})"));
    CHECK_FALSE(read_estimate(R"({"visits": "9"})"));
    CHECK_FALSE(read_estimate("[1]"));
    CHECK_FALSE(read_estimate("nonsense"));
}

TEST_CASE("the table for a spreadsheet has a row a figure and a column a unit")
{
    const auto csv = written_csv(report_of(HalfYear2022{7}.entries, reported_half));
    CHECK(
        csv.starts_with("\xEF\xBB\xBF"
                        "figure,CN1,TT,total\r\nfrom,2022-01-01"));
    CHECK(csv.find(",1389\r\n") != std::string::npos);
    CHECK(csv.find("appraised_passed,") == std::string::npos);
}
