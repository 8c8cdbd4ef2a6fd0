#include "kiosk/flow/case_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace kiosk;
using namespace kiosk::flow;

namespace {
base::WallTime at(std::string_view when) { return *base::parse_time(when); }
base::Day on(std::string_view iso) { return *base::parse_day(iso); }

HistoryEntry did(std::string_view when, std::string what, FieldValues fields = {})
{
    HistoryEntry entry;
    entry.at = at(when);
    entry.who = "Hà Thị Thu";
    entry.what = std::move(what);
    entry.fields = std::move(fields);
    return entry;
}

/// A case from its acceptance to its appraisal.
std::vector<HistoryEntry> whole_case()
{
    return {
        did("2026-08-03T09:00", "received"),
        did("2026-08-03T10:40", "accepted_at_once",
            {{"form", {"TGTT"}},
             {"field", {"Hình sự"}},
             {"category", {"tgpl2017.7.5"}},
             {"referred", {"yes"}},
             {"papers_due", {"birth", "household"}},
             {"papers_due_by", {"2026-08-10"}}}),
        did("2026-08-04T08:00", "appointed",
            {{"provider", {"LS Đinh Hoàng Nam"}},
             {"provider_kind", {"centre_lawyer"}},
             {"decision", {"176"}},
             {"decided_on", {"2026-08-04"}}}),
        did("2026-08-06T08:00", "papers_received"),
        did("2026-09-15T08:00", "appointed", {{"provider", {"Hoàng Minh Thư"}}, {"why", {"gia đình đề nghị"}}}),
        did("2026-10-01T08:00", "scheduled",
            {{"hearing", {"h1"}}, {"what", {"hearing"}}, {"on", {"2026-10-16"}}, {"at", {"08:00"}}, {"place", {"Toà án"}}}),
        did("2026-10-16T09:00", "scheduled", {{"hearing", {"h1"}}, {"state", {"put_off"}}, {"words", {"vắng bị hại"}}}),
        did("2026-10-30T16:00", "finished", {{"end", {"done"}}, {"ended_on", {"2026-10-30"}}, {"criteria", {"a", "b"}}}),
        did("2026-11-10T16:00", "gave_opinion", {{"attitude", {"good"}}, {"satisfied", {"yes"}}}),
        did("2026-11-11T16:00", "checked_file",
            {{"paper.request", {"present"}},
             {"page.request", {"1–14"}},
             {"day.request", {"2026-08-03"}},
             {"paper.judgment", {"missing"}}}),
        did("2026-11-12T16:00", "appraised",
            {{"score.1a", {"10"}}, {"score.2c", {"17"}}, {"grade", {"dat"}}, {"on", {"2026-11-12"}}}),
        did("2026-11-13T16:00", "handed_over", {{"on", {"2026-11-13"}}}),
    };
}
}  // namespace

TEST_CASE("a case is told from the acts of staff, the last provider carries it")
{
    const auto file = case_file(whole_case());
    REQUIRE(file.accepted_at);
    CHECK(*file.accepted_at == at("2026-08-03T10:40"));
    CHECK(file.at_once);
    CHECK(file.entry.form == "TGTT");
    CHECK(file.entry.referred);
    CHECK(file.papers_due == std::vector<std::string>{"birth", "household"});
    CHECK(file.papers_due_by == on("2026-08-10"));
    CHECK(file.papers_came == on("2026-08-06"));
    REQUIRE(file.providers.size() == 2);
    CHECK(file.providers[0].decision == "176");
    CHECK(file.providers[1].name == "Hoàng Minh Thư");
    CHECK(file.providers[1].decided_on == on("2026-09-15"));
    REQUIRE(file.end);
    CHECK(file.end->on == on("2026-10-30"));
    CHECK(file.end->criteria.size() == 2);
    CHECK(file.opinion.at("attitude") == "good");
    CHECK(file.file.at("request").pages == "1–14");
    CHECK(file.file.at("judgment").state == "missing");
    REQUIRE(file.appraisal);
    CHECK(file.appraisal->total == 27);
    CHECK(file.handed_over == on("2026-11-13"));
}

TEST_CASE("a hearing that is put off keeps its day and place and says so")
{
    const auto file = case_file(whole_case());
    REQUIRE(file.scheduled.size() == 1);
    CHECK(file.scheduled[0].state == "put_off");
    CHECK(file.scheduled[0].on == on("2026-10-16"));
    CHECK(file.scheduled[0].place == "Toà án");
    CHECK(file.scheduled[0].words == "vắng bị hại");
}

TEST_CASE("an act that was taken back is not part of the case")
{
    auto history = whole_case();
    for (auto& entry : history)
        if (entry.what == "accepted_at_once" || entry.what == "finished" || entry.fields.contains("why")) entry.undone = true;
    const auto file = case_file(history);
    CHECK_FALSE(file.accepted_at);
    CHECK_FALSE(file.end);
    CHECK(file.providers.size() == 1);
}

TEST_CASE("the last call tells whether the person was reached, however often nobody answered")
{
    const auto file = case_file(
        {did("2026-11-20T08:00", "called"), did("2026-11-20T17:00", "called"), did("2026-11-21T08:00", "called_reached")});
    CHECK(file.reached == true);
    CHECK(file.last_call == at("2026-11-21T08:00"));
    CHECK_FALSE(case_file({}).reached.has_value());
}

TEST_CASE("fields that nobody knows, in any order and of any shape, stop nothing and change nothing")
{
    const auto plain = case_file(whole_case());
    std::mt19937 random{20261130};
    const std::vector<std::string> strange{"score.", "score.1a.b", "paper.",     "page.x", "hearing2",
                                           "on ",    "Đ",          "criteria.1", "zz"};
    const std::vector<std::string> values{"", "-1", "99999999999999999999", "2026-13-40", "có", "null"};
    for (int round = 0; round < 300; ++round) {
        auto history = whole_case();
        for (auto& entry : history)
            for (int more = 0; more < 4; ++more) {
                auto name = strange[random() % strange.size()];
                // These three are read by their beginning, so their values are kept apart from known ones.
                if (entry.what == "checked_file" && name == "paper.") continue;
                if (entry.what == "gave_opinion") continue;
                entry.fields[name] =
                    random() % 5 == 0 ? std::vector<std::string>{} : std::vector<std::string>{values[random() % values.size()]};
            }
        for (int more = 0; more < 5; ++more)
            history.insert(history.begin() + static_cast<std::ptrdiff_t>(random() % history.size()),
                           did("2026-10-01T08:00", strange[random() % strange.size()], {{"provider", {"x"}}}));
        const auto file = case_file(history);
        CHECK(file.providers.size() == plain.providers.size());
        CHECK(file.appraisal->total == plain.appraisal->total);
        CHECK(file.scheduled.size() == plain.scheduled.size());
        CHECK(file.end->on == plain.end->on);
        CHECK(file.papers_due_by == plain.papers_due_by);
    }
}

TEST_CASE("a hearing without a day that reads is passed over")
{
    CHECK(case_file({did("2026-10-01T08:00", "scheduled", {{"hearing", {"h"}}, {"on", {"soon"}}})}).scheduled.empty());
    CHECK(case_file({did("2026-10-01T08:00", "scheduled", {{"place", {"Toà án"}}})}).scheduled.empty());
}
