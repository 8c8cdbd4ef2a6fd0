#include "kiosk/flow/clocks.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace kiosk;
using namespace kiosk::flow;
using What = Clock::What;
using Unit = content::ClockRule::Unit;
using visit::Stage;

namespace {
base::WallTime at(std::string_view when) { return *base::parse_time(when); }
base::Day on(std::string_view iso) { return *base::parse_day(iso); }

content::ClockRule limit(std::string id, int number, Unit unit)
{
    content::ClockRule out;
    out.id = std::move(id);
    out.number = number;
    out.unit = unit;
    return out;
}

/// The shipped limits, as far as they are counted here; 24/11 is a day off.
struct Law {
    std::vector<content::ClockRule> rules{limit("accept_now", 0, Unit::hours),
                                          limit("appoint_held", 12, Unit::hours),
                                          limit("appoint_proceedings", 3, Unit::working_days),
                                          limit("appoint_representation", 3, Unit::working_days),
                                          limit("advice", 10, Unit::days),
                                          limit("papers", 5, Unit::working_days),
                                          limit("papers_hard_area", 10, Unit::working_days),
                                          limit("change_provider", 3, Unit::working_days),
                                          limit("hand_over", 30, Unit::days),
                                          limit("archive", 1, Unit::years),
                                          limit("hearing", 10, Unit::days),
                                          limit("notice_03", 3, Unit::working_days),
                                          limit("notice_03_held", 12, Unit::hours),
                                          limit("notice_03_criminal", 0, Unit::hours),
                                          limit("answer", 2, Unit::working_days)};
    law::Holidays holidays{{on("2026-11-24")}, {}};

    std::vector<Clock> of(const QueuedRequest& row, const OpenedRequest* opened, const CaseFile* file,
                          std::string_view now = "2026-11-23T09:42") const
    {
        return clocks_of(row, opened, file, {rules, holidays, at(now)});
    }
};

QueuedRequest row_in(Stage stage)
{
    QueuedRequest row;
    row.stage = stage;
    row.day = on("2026-11-19");
    row.answer_by = on("2026-11-23");
    return row;
}

CaseFile case_of(std::string form, std::string_view accepted_at)
{
    CaseFile file;
    file.accepted_at = at(accepted_at);
    file.entry.form = std::move(form);
    return file;
}

OpenedRequest notice_of(std::string form, std::string role, std::string_view received_at)
{
    OpenedRequest opened;
    opened.notice.emplace();
    opened.notice->form = std::move(form);
    opened.notice->role = std::move(role);
    opened.notice->received_at = at(received_at);
    return opened;
}
}  // namespace

TEST_CASE("hours run through midnight, working days leave out weekends and days off, calendar days leave out nothing")
{
    struct Row {
        int number;
        Unit unit;
        const char* began;
        const char* due;
    };
    const Row table[] = {
        {12, Unit::hours, "2026-11-22T22:10", "2026-11-23T10:10"},         // over midnight
        {12, Unit::hours, "2026-11-23T12:00", "2026-11-24T00:00"},         // to midnight itself
        {15, Unit::minutes, "2026-11-23T23:50", "2026-11-24T00:05"},       //
        {0, Unit::hours, "2026-11-23T09:37", "2026-11-23T09:37"},          // at once
        {3, Unit::working_days, "2026-11-23T08:10", "2026-11-28T00:00"},   // 24/11 is off: through Friday
        {3, Unit::working_days, "2026-11-19T23:59", "2026-11-26T00:00"},   // Friday, Monday, Wednesday
        {3, Unit::working_days, "2026-11-21T10:00", "2026-11-27T00:00"},   // began on a Saturday
        {5, Unit::working_days, "2026-11-23T10:26", "2026-12-02T00:00"},   // "5 ngày: thứ Ba 01/12"
        {10, Unit::working_days, "2026-11-23T10:26", "2026-12-09T00:00"},  // "10 ngày: thứ Ba 08/12"
        {30, Unit::days, "2026-10-30T00:00", "2026-11-30T00:00"},          // through Sunday 29/11
        {1, Unit::years, "2026-10-30T00:00", "2027-10-31T00:00"},          //
        {1, Unit::years, "2028-02-29T00:00", "2029-03-01T00:00"},          // no 29/02 the year after
    };
    const Law law;
    for (const auto& each : table) {
        CAPTURE(each.began);
        CAPTURE(each.number);
        CHECK(base::iso(due_after(limit("x", each.number, each.unit), at(each.began), law.holidays)) ==
              std::string{each.due} + ":00");
    }
}

TEST_CASE("of somebody held twelve hours count from the acceptance, also of one in the evening")
{
    auto opened = OpenedRequest{};
    opened.urgent = {"held_now"};
    const auto file = case_of("TGTT", "2026-11-22T22:10");
    const auto clocks = Law{}.of(row_in(Stage::accepted), &opened, &file);
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].what == What::appoint);
    CHECK(clocks[0].rule == "appoint_held");
    CHECK_FALSE(clocks[0].by_day);
    CHECK(clocks[0].due == at("2026-11-23T10:10"));
    CHECK(clocks[0].left == doctest::Approx(28.0 / 720));
    CHECK(clocks[0].ends == StaffAct::appointed);
}

TEST_CASE("everybody else in proceedings has a provider within three working days, and who represents likewise")
{
    const Law law;
    auto file = case_of("TGTT", "2026-11-23T08:10");
    auto clocks = law.of(row_in(Stage::accepted), nullptr, &file);
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].rule == "appoint_proceedings");
    CHECK(clocks[0].day == on("2026-11-27"));
    file.entry.form = "DDNTT";
    CHECK(law.of(row_in(Stage::accepted), nullptr, &file)[0].rule == "appoint_representation");
    file.providers.push_back({});
    CHECK(law.of(row_in(Stage::accepted), nullptr, &file).empty());
}

TEST_CASE("advice in writing is due ten days after acceptance until the case ends")
{
    auto file = case_of("TV", "2026-11-22T08:00");
    const auto clocks = Law{}.of(row_in(Stage::accepted), nullptr, &file);
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].what == What::give_advice);
    CHECK(clocks[0].day == on("2026-12-02"));
    CHECK(clocks[0].left > 0.8F);
}

TEST_CASE("a limit that is over stays in view as past, with nothing left of it")
{
    auto row = row_in(Stage::received);
    row.answer_by = on("2026-11-20");
    const auto clocks = Law{}.of(row, nullptr, nullptr);
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].past(at("2026-11-23T09:42")));
    CHECK(clocks[0].left == 0);
    CHECK(clocks[0].day == on("2026-11-20"));
}

TEST_CASE("what is due today is not past before midnight")
{
    const auto clocks = Law{}.of(row_in(Stage::received), nullptr, nullptr);
    REQUIRE(clocks.size() == 1);
    CHECK_FALSE(clocks[0].past(at("2026-11-23T23:59")));
    CHECK(clocks[0].past(at("2026-11-24T00:00")));
}

TEST_CASE("a promise is kept once somebody was reached")
{
    auto row = row_in(Stage::called);
    row.tries = 1;
    CaseFile file;
    file.reached = false;
    auto clocks = Law{}.of(row, nullptr, &file);
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].what == What::call_again);
    file.reached = true;
    CHECK(Law{}.of(row, nullptr, &file).empty());
}

TEST_CASE("an urgent request nobody has is due at once, one in hand by its day of court")
{
    OpenedRequest opened;
    opened.urgent = {"court_date"};
    opened.facts.set("court_date", "2026-11-27");
    opened.sent_at = at("2026-11-23T09:37");
    auto row = row_in(Stage::received);
    row.urgent = true;
    auto clocks = Law{}.of(row, &opened, nullptr);
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].what == What::accept_now);
    CHECK(clocks[0].due == at("2026-11-23T09:37"));
    CHECK(clocks[0].ends == StaffAct::claimed);
    row.stage = Stage::claimed;
    clocks = Law{}.of(row, &opened, nullptr);
    CHECK(clocks[0].day == on("2026-11-27"));
    CHECK(clocks[0].ends == StaffAct::accepted_at_once);
}

TEST_CASE(
    "a notice 03 of somebody held counts twelve hours from its receipt, of a suspect it is now, of a civil party three days")
{
    const Law law;
    const auto row = row_in(Stage::received);
    auto opened = notice_of("03", "held", "2026-11-23T08:05");
    auto clocks = law.of(row, &opened, nullptr);
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].what == What::appoint);
    CHECK(clocks[0].due == at("2026-11-23T20:05"));
    opened = notice_of("03", "suspect", "2026-11-23T08:05");
    CHECK(law.of(row, &opened, nullptr)[0].due == at("2026-11-23T08:05"));
    opened = notice_of("03", "party", "2026-11-23T08:05");
    CHECK(law.of(row, &opened, nullptr)[0].day == on("2026-11-27"));
}

TEST_CASE("a notice 04 asks to explain the right and to answer the body, and no limit of the law is made up for it")
{
    const auto opened = notice_of("04", "suspect", "2026-11-23T08:05");
    const auto clocks = Law{}.of(row_in(Stage::received), &opened, nullptr);
    REQUIRE(clocks.size() == 2);
    CHECK(clocks[0].what == What::explain_right);
    CHECK(clocks[0].rule == "answer");
    CHECK(clocks[1].what == What::answer_body);
    CHECK_FALSE(clocks[1].due);
}

TEST_CASE("accepting a notice does not give the centre twelve new hours")
{
    const auto opened = notice_of("03", "held", "2026-11-23T08:05");
    const auto file = case_of("TGTT", "2026-11-23T09:00");
    const auto clocks = Law{}.of(row_in(Stage::accepted), &opened, &file);
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].due == at("2026-11-23T20:05"));
}

TEST_CASE("the body of proceedings is answered once somebody is appointed, then no more")
{
    const auto opened = notice_of("03", "held", "2026-11-23T08:05");
    auto file = case_of("TGTT", "2026-11-23T09:00");
    file.providers.push_back({});
    auto clocks = Law{}.of(row_in(Stage::accepted), &opened, &file);
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].what == What::answer_body);
    file.answered_body = on("2026-11-23");
    CHECK(Law{}.of(row_in(Stage::accepted), &opened, &file).empty());
}

TEST_CASE("papers that are missing are due by their day, with the rule of five or of ten working days")
{
    auto file = case_of("TV", "2026-11-23T10:26");
    file.papers_due = {"Giấy chứng nhận hộ nghèo"};
    const auto rule_of = [&](std::string_view day) {
        file.papers_due_by = on(day);
        for (const auto& clock : Law{}.of(row_in(Stage::accepted), nullptr, &file))
            if (clock.what == What::papers) return clock.rule + " " + clock.words;
        return std::string{};
    };
    CHECK(rule_of("2026-12-01") == "papers Giấy chứng nhận hộ nghèo");
    CHECK(rule_of("2026-12-08") == "papers_hard_area Giấy chứng nhận hộ nghèo");
    file.papers_came = on("2026-11-25");
    CHECK(rule_of("2026-12-01").empty());
}

TEST_CASE("papers that were asked for before acceptance are due by the day that staff said, by no rule of law")
{
    CaseFile file;
    file.papers_due_by = on("2026-11-27");
    auto clocks = Law{}.of(row_in(Stage::waiting), nullptr, &file);
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].what == What::papers);
    CHECK(clocks[0].rule.empty());
    file.papers_came = on("2026-11-25");
    CHECK(Law{}.of(row_in(Stage::waiting), nullptr, &file).empty());
}

TEST_CASE("hearings tell their day, and a change of provider is a limit of three working days")
{
    auto file = case_of("TGTT", "2026-11-02T08:00");
    file.providers.push_back({});
    file.scheduled = {{"h1", true, on("2026-11-25"), "08:00", "Toà án khu vực", "", "set", ""},
                      {"h2", true, on("2026-11-20"), "08:00", "", "", "done", ""},
                      {"l1", false, on("2026-11-23"), "", "", "vắng hai lần hẹn", "set", "change_provider"}};
    const auto clocks = Law{}.of(row_in(Stage::accepted), nullptr, &file);
    REQUIRE(clocks.size() == 2);
    CHECK(clocks[0].what == What::hearing);
    CHECK(clocks[0].at == "08:00");
    CHECK(clocks[0].words == "Toà án khu vực");
    CHECK(clocks[1].what == What::change_provider);
    CHECK(clocks[1].ends == StaffAct::appointed);
}

TEST_CASE("a case that ended owes its file in thirty days, then the archive in a year")
{
    auto file = case_of("TGTT", "2026-08-03T10:40");
    file.providers.push_back({});
    file.end.emplace();
    file.end->on = on("2026-10-30");
    auto clocks = Law{}.of(row_in(Stage::finished), nullptr, &file);
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].what == What::hand_over);
    CHECK(clocks[0].day == on("2026-11-29"));
    file.handed_over = on("2026-11-20");
    clocks = Law{}.of(row_in(Stage::finished), nullptr, &file);
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].what == What::archive);
    CHECK(clocks[0].day == on("2027-10-30"));
}

TEST_CASE("without limits in the pack nothing counts down and nothing breaks")
{
    const law::Holidays none;
    const std::vector<content::ClockRule> no_rules;
    auto row = row_in(Stage::received);
    row.urgent = true;
    CHECK(clocks_of(row, nullptr, nullptr, {no_rules, none, at("2026-11-23T09:42")}).empty());
    const auto file = case_of("TGTT", "2026-11-23T09:00");
    CHECK(clocks_of(row_in(Stage::accepted), nullptr, &file, {no_rules, none, at("2026-11-23T09:42")}).empty());
}

TEST_CASE("what is due sooner stands first, and what has no limit after all of the day")
{
    std::vector<Clock> clocks(4);
    clocks[0].due = at("2026-11-29T00:00");
    clocks[1].what = What::answer_body;
    clocks[2].due = at("2026-11-23T10:10");
    clocks[3].due = at("2026-11-24T00:00");
    sort_by_pressing(clocks, at("2026-11-23T09:42"));
    CHECK(clocks[0].due == at("2026-11-23T10:10"));
    CHECK(clocks[1].due == at("2026-11-24T00:00"));
    CHECK_FALSE(clocks[2].due);
    CHECK(clocks[3].due == at("2026-11-29T00:00"));
}
