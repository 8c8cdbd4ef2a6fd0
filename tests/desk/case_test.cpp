#include <doctest/doctest.h>

#include "desk_words.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;
using flow::StaffAct;
using visit::Stage;

namespace {
content::CaseRules small_rules()
{
    content::CaseRules rules;
    rules.papers = {{"request", {"TGTT", "TV"}, {{"vi", "Đơn yêu cầu"}}}, {"judgment", {"TGTT"}, {{"vi", "Bản án"}}}};
    rules.criteria = {{"suspended", {"criminal"}, {{"vi", "Được hưởng án treo"}}},
                      {"granted", {"civil", "family"}, {{"vi", "Yêu cầu được chấp nhận"}}}};
    rules.criteria_source = {{"vi", "Danh sách của Trung tâm, chưa đối chiếu"}};
    rules.opinion_forms = {"TGTT"};
    rules.appraisal = {{"1", {{"vi", "Nghề nghiệp"}}, {{"1a", 60, {{"vi", "Đúng luật"}}}, {"2d", 40, {{"vi", "Tố tụng"}}}}}};
    rules.advice_instead = {{"2d", 0, {{"vi", "Lời tư vấn"}}}};
    rules.advice_source = {{"vi", "mẫu của Trung tâm, chưa đối chiếu"}};
    rules.grades = {{"tot", 90, {{"vi", "Tốt"}}}, {"dat", 50, {{"vi", "Đạt"}}}, {"khong_dat", 0, {{"vi", "Không đạt"}}}};
    return rules;
}

flow::HistoryEntry did(const char* what, flow::FieldValues fields)
{
    flow::HistoryEntry entry;
    entry.at = *base::parse_time("2026-11-20T08:00");
    entry.who = "Hà";
    entry.what = what;
    entry.fields = std::move(fields);
    return entry;
}

/// A case of Hường, open at the desk of somebody who may do everything.
struct AtCase : AtWork {
    explicit AtCase(std::vector<flow::HistoryEntry> more = {}, const char* form = "TGTT", Stage stage = Stage::accepted)
        : AtWork(stage)
    {
        library.case_rules = {small_rules()};
        session.role = "head";
        std::vector<flow::HistoryEntry> history{did("accepted", {{"form", {form}}, {"field", {"Hình sự"}}})};
        for (auto& entry : more) history.push_back(std::move(entry));
        take(intent::Looked{{session.queue.front(), history}});
    }
    void type(const char* field, const char* text)
    {
        take(intent::WentToField{field, 0});
        take(intent::Typed{text});
    }
    const flow::StaffDecision* decided() const
    {
        const auto* wish = std::get_if<wish::Decide>(&session.wish);
        return wish == nullptr ? nullptr : &wish->decision;
    }
};
}  // namespace

TEST_CASE("a case shows its stages, who carries it, its days and the papers of its form")
{
    const AtCase desk{
        {did("appointed", {{"provider", {"LS Đinh Hoàng Nam"}}, {"provider_kind", {"centre_lawyer"}}, {"decision", {"176"}}}),
         did("scheduled", {{"what", {"hearing"}}, {"on", {"2026-11-25"}}, {"at", {"08:00"}}, {"place", {"Toà án khu vực"}}}),
         did("checked_file", {{"paper.request", {"present"}}, {"paper.judgment", {"missing"}}})}};
    const auto page = desk.page();
    for (const auto* words : {"Cử người", "Bàn giao", "LS Đinh Hoàng Nam", "Luật sư ký hợp đồng", "QĐ 176", "Toà án khu vực",
                              "Đơn yêu cầu", "Bản án", "Thiếu 1 trong 2"})
        CHECK_MESSAGE(says(page, words), words);
}

TEST_CASE("appointing asks for a person and their kind, and the citizen reads the name")
{
    AtCase desk;
    desk.choose(StaffAct::appointed);
    REQUIRE(desk.act() != nullptr);
    desk.type("provider", "Hoàng Minh Thư");
    desk.take(intent::Marked{"provider_kind", "officer"});
    CHECK(says(desk.page(), "Trung tâm đã cử Hoàng Minh Thư giúp bạn."));
    desk.take(intent::WentOn{});
    REQUIRE(desk.decided() != nullptr);
    CHECK(desk.decided()->act == StaffAct::appointed);
    CHECK(flow::one_of(desk.decided()->fields, "provider") == "Hoàng Minh Thư");
    CHECK(flow::one_of(desk.decided()->fields, "provider_kind") == "officer");
    CHECK(flow::one_of(desk.decided()->fields, "decided_on") == "2026-11-23");
}

TEST_CASE("a change of provider says so to the citizen and keeps the reason for colleagues")
{
    AtCase desk{{did("appointed", {{"provider", {"LS Nam"}}})}};
    desk.choose(StaffAct::appointed);
    desk.type("provider", "Hoàng Minh Thư");
    desk.take(intent::Marked{"provider_kind", "officer"});
    desk.type("why", "gia đình đề nghị");
    desk.take(intent::WentOn{});
    REQUIRE(desk.decided() != nullptr);
    CHECK(desk.decided()->note == "Từ nay Hoàng Minh Thư giúp bạn, thay người trước.");
    CHECK(flow::one_of(desk.decided()->fields, "why") == "gia đình đề nghị");
}

TEST_CASE("a request for another provider is due three working days after it came, days off left out")
{
    AtCase desk;
    content::ClockRule rule;
    rule.id = "change_provider";
    rule.number = 3;
    rule.unit = content::ClockRule::Unit::working_days;
    desk.library.clocks = {rule};
    desk.library.rules.holidays.off = {*base::parse_day("2026-11-24")};
    desk.choose(StaffAct::scheduled);
    desk.take(intent::Marked{"what", "limit"});
    desk.take(intent::Marked{"rule", "change_provider"});
    desk.take(intent::WentOn{});
    REQUIRE(desk.decided() != nullptr);
    CHECK(flow::one_of(desk.decided()->fields, "on") == "2026-11-27");
    CHECK(desk.decided()->note.empty());
}

TEST_CASE("a case that ends asks for the criteria of its field as a set, and says that the list is the centre's own")
{
    AtCase desk;
    desk.choose(StaffAct::finished);
    const auto page = desk.page();
    CHECK(says(page, "Được hưởng án treo"));
    CHECK_FALSE(says(page, "Yêu cầu được chấp nhận"));
    CHECK(says(page, "chưa đối chiếu với Công văn 427/CTGPL-TC&QLCL"));
    desk.take(intent::Marked{"criteria", "suspended"});
    desk.take(intent::WentOn{});
    REQUIRE(desk.decided() != nullptr);
    CHECK(flow::one_of(desk.decided()->fields, "end") == "done");
    CHECK(flow::one_of(desk.decided()->fields, "criteria") == "suspended");
    CHECK(flow::one_of(desk.decided()->fields, "ended_on") == "2026-11-23");
}

TEST_CASE("a case that is not continued needs a reason, and the citizen reads it with the way to complain")
{
    AtCase desk;
    desk.choose(StaffAct::finished);
    desk.take(intent::Marked{"end", "not_continued"});
    desk.take(intent::WentOn{});
    CHECK(desk.decided() == nullptr);
    desk.type("why", "người được giúp đã mất");
    desk.take(intent::WentOn{});
    REQUIRE(desk.decided() != nullptr);
    CHECK(desk.decided()->note.find("người được giúp đã mất") != std::string::npos);
    CHECK(desk.decided()->note.find("khiếu nại") != std::string::npos);
}

TEST_CASE("the grade follows from the points, and a breach makes it the lowest")
{
    AtCase desk{{did("finished", {{"end", {"done"}}})}, "TGTT", Stage::finished};
    desk.choose(StaffAct::appraised);
    REQUIRE(desk.act() != nullptr);
    desk.type("score.1a", "55");
    desk.type("score.2d", "40");
    CHECK(says(desk.page(), "95 / 100 điểm"));
    CHECK(says(desk.page(), "Tốt"));
    desk.take(intent::Marked{"breached", "yes"});
    desk.take(intent::WentOn{});
    REQUIRE(desk.decided() != nullptr);
    CHECK(flow::one_of(desk.decided()->fields, "score.1a") == "55");
    CHECK(flow::one_of(desk.decided()->fields, "grade") == "khong_dat");
}

TEST_CASE("of an advice case 2d is the advice itself, marked as the centre's own")
{
    AtCase desk{{did("finished", {{"end", {"done"}}})}, "TV", Stage::finished};
    desk.choose(StaffAct::appraised);
    const auto page = desk.page();
    CHECK(says(page, "Lời tư vấn"));
    CHECK(says(page, "mẫu của Trung tâm, chưa đối chiếu"));
}

TEST_CASE("papers of the file are marked one by one, with the day on which each was first seen")
{
    AtCase desk;
    desk.choose(StaffAct::checked_file);
    desk.take(intent::Marked{"paper.request", "present"});
    desk.take(intent::Marked{"paper.judgment", "missing"});
    desk.take(intent::WentOn{});
    REQUIRE(desk.decided() != nullptr);
    CHECK(flow::one_of(desk.decided()->fields, "paper.request") == "present");
    CHECK(flow::one_of(desk.decided()->fields, "day.request") == "2026-11-23");
    CHECK(flow::one_of(desk.decided()->fields, "paper.judgment") == "missing");
}

TEST_CASE("no opinion is asked of an advice case")
{
    AtCase proceedings, advice{{}, "TV"};
    CHECK(block(proceedings.page(), "desk.act.opinion") != nullptr);
    CHECK(block(advice.page(), "desk.act.opinion") == nullptr);
}
