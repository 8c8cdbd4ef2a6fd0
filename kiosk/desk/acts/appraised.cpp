/// Quality of a case by the nine scores of Circular 12/2018, Articles 14-17; the grade follows from the points alone.
#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/of_case.h"

namespace kiosk::desk::acts {

namespace {
std::vector<Option> scores_to_give(const Doing& doing)
{
    std::vector<Option> out;
    const auto* rules = rules_of(doing);
    if (rules == nullptr) return out;
    const auto form = case_of(doing).entry.form;
    for (const auto& part : rules->appraisal)
        for (const auto& score : part.scores) {
            Option option;
            option.value = score.code;
            option.line =
                Say::as_is(std::string{content::in_language(rules->words_of(score, form), doing.view.say.language())});
            option.most = score.most;
            out.push_back(std::move(option));
        }
    return out;
}

int points_of(const Doing& doing)
{
    int total = 0;
    for (const auto& option : scores_to_give(doing)) {
        const auto typed = doing.draft.text("score." + option.value);
        if (!typed.empty() && typed.size() < 4 && typed.find_first_not_of("0123456789") == std::string::npos)
            total += std::stoi(typed);
    }
    return total;
}

const content::CaseGrade* grade_now(const Doing& doing)
{
    const auto* rules = rules_of(doing);
    return rules == nullptr ? nullptr : rules->grade_of(points_of(doing), doing.draft.one("breached") == "yes");
}

/// Of advice nobody knows how 2d is scored: said where it is scored.
page::Line of_advice(const Doing& doing)
{
    const auto* rules = rules_of(doing);
    if (rules == nullptr || case_of(doing).entry.form != "TV") return {};
    return Say::as_is(std::string{content::in_language(rules->advice_source, doing.view.say.language())});
}

constexpr Field appraise_fields[] = {{.name = "score",
                                      .kind = Field::Kind::numbers,
                                      .label = "desk.appraise.scores",
                                      .options = scores_to_give,
                                      .needed = true,
                                      .advice = of_advice},
                                     {.name = "breached", .kind = Field::Kind::tick, .label = "desk.appraise.breached"},
                                     {.name = "on", .kind = Field::Kind::day, .label = "desk.appraise.on", .needed = true}};

void begin_appraisal(Draft& draft, const Doing& doing)
{
    begin_today(draft, doing, "on");
    if (const auto before = case_of(doing).appraisal)
        for (const auto& [code, points] : before->scores) draft.texts["score." + code] = std::to_string(points);
}

void write_down_grade(flow::StaffDecision& decision, const Doing& doing)
{
    if (const auto* grade = grade_now(doing)) decision.fields["grade"] = {grade->id};
}

Blocks sum_and_grade(const Doing& doing)
{
    const auto* grade = grade_now(doing);
    const auto words =
        grade == nullptr ? std::string{} : std::string{content::in_language(grade->words, doing.view.say.language())};
    return {shown("appraise.sum", page::Area::rail,
                  page::Pair{doing.view.say.line("desk.appraise.sum", {{"points", std::to_string(points_of(doing))}}),
                             Say::as_is(words)})};
}
}  // namespace

constinit const Act appraised{.act = flow::StaffAct::appraised,
                              .name = "appraise",
                              .key = "Ctrl+Y",
                              .fields = appraise_fields,
                              .begin = begin_appraisal,
                              .write_down = write_down_grade,
                              .rail = 566,
                              .foot = sum_and_grade,
                              .icon = "fact_check"};

}  // namespace kiosk::desk::acts
