#include "kiosk/content/case_rules.h"

#include <doctest/doctest.h>

#include "kiosk/content/library.h"
#include "tests/support/faults_of.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using namespace kiosk::content;
using test::faults_of;
using test::PackCopy;
using test::shipped;

namespace {
const CaseRules& rules() { return *case_rules_on(shipped().case_rules, *base::parse_day("2026-11-23")); }

bool has(const std::vector<const CasePaper*>& papers, std::string_view id)
{
    return std::any_of(papers.begin(), papers.end(), [&](const auto* paper) { return paper->id == id; });
}

std::string faults_after(const std::string& from, const std::string& to)
{
    const PackCopy pack;
    std::ifstream file{std::string{KIOSK_SOURCE_DIR} + "/content/desk/case.yaml"};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto at = text.find(from);
    if (at == std::string::npos) return "not there: " + from;
    pack.write("desk/case.yaml", text.replace(at, from.size(), to));
    return faults_of(pack);
}
}  // namespace

TEST_CASE("each form of aid has the papers that the rule names for its file")
{
    const auto proceedings = rules().papers_of("TGTT"), advice = rules().papers_of("TV"),
               representation = rules().papers_of("DDNTT");
    CHECK(proceedings.size() == 9);
    for (const auto* papers : {&proceedings, &advice, &representation})
        for (const auto* each : {"request", "not_continued", "other"}) CHECK(has(*papers, each));
    CHECK(has(proceedings, "statement"));
    CHECK(has(proceedings, "judgment"));
    CHECK(has(advice, "advice"));
    CHECK_FALSE(has(advice, "appointed"));
    CHECK_FALSE(has(advice, "opinion"));
    CHECK(has(representation, "report"));
    CHECK(has(representation, "opinion"));
    CHECK_FALSE(rules().asks_opinion("TV"));
}

TEST_CASE("quality is scored by nine criteria with 100 points in all, thirty, sixty and ten")
{
    std::size_t scores = 0;
    int most = 0;
    for (const auto& part : rules().appraisal) scores += part.scores.size(), most += part.most();
    CHECK(scores == 9);
    CHECK(most == 100);
    CHECK(rules().appraisal[0].most() == 30);
    CHECK(rules().appraisal[1].most() == 60);
    CHECK(rules().appraisal[2].most() == 10);
}

TEST_CASE("the grade follows from the points, and from nothing else than a breach")
{
    const auto grade = [](int total, bool breached = false) { return rules().grade_of(total, breached)->id; };
    CHECK(grade(100) == "tot");
    CHECK(grade(90) == "tot");
    CHECK(grade(89) == "kha");
    CHECK(grade(70) == "kha");
    CHECK(grade(69) == "dat");
    CHECK(grade(50) == "dat");
    CHECK(grade(49) == "khong_dat");
    CHECK(grade(0) == "khong_dat");
    CHECK(grade(95, true) == "khong_dat");
}

TEST_CASE("of an advice case 2d is scored for the advice itself, and is said to be compared with nothing")
{
    const auto& score = rules().appraisal[1].scores[3];
    CHECK(score.code == "2d");
    CHECK(rules().words_of(score, "TV").at("vi") != score.words.at("vi"));
    CHECK(rules().words_of(score, "TGTT").at("vi") == score.words.at("vi"));
    CHECK(rules().advice_source.at("vi").find("chưa đối chiếu") != std::string::npos);
    CHECK(rules().criteria_source.at("vi").find("chưa đối chiếu") != std::string::npos);
}

TEST_CASE("what is wrong with the lists of a case is told at its line")
{
    CHECK(faults_after("most: 20", "most: 20").empty());
    CHECK(faults_after("forms: [TGTT], words: {vi: \"Bản luận", "forms: [TGTX], words: {vi: \"Bản luận")
              .find("forms: there is no TGTX in the register") != std::string::npos);
    CHECK(faults_after("fields: [criminal]", "fields: [crime]").find("fields: there is no crime") != std::string::npos);
    CHECK(faults_after("id: changed", "id: appointed").find("id: appointed stands here a second time") != std::string::npos);
    CHECK(faults_after("most: 20", "most: 0").find("most: 1 to 100 points") != std::string::npos);
    CHECK(faults_after("{code: 2d, words: {vi: \"Nội", "{code: 2x, words: {vi: \"Nội").find("has no criterion 2x") !=
          std::string::npos);
    CHECK(faults_after("least: 70", "least: 95").find("least: fewer points") != std::string::npos);
    CHECK(faults_after("least: 0", "least: 10").find("the last one begins at 0") != std::string::npos);
}
