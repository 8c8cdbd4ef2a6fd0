/// desk/case.yaml. May be missing: then the desk keeps a case without check lists.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "kiosk/content/case_rules.h"
#include "kiosk/content/lint.h"

namespace kiosk::content {

namespace {
constexpr std::string_view case_path = "desk/case.yaml";
constexpr std::size_t line_letters_max = 120;
constexpr int points_max = 100;
constexpr std::string_view case_forms[] = {"TGTT", "TV", "DDNTT"};
constexpr std::string_view case_fields[] = {"criminal", "civil",          "family", "land",
                                            "labour",   "administrative", "social", "other"};

class CaseRulesReader {
public:
    explicit CaseRulesReader(LoadPass& pass) : pass_(pass) {}

    CaseRules read(const Yaml& node)
    {
        CaseRules out;
        YamlFields fields{node, case_path, pass_.faults};
        if (!fields.is_map()) return out;
        out.from = fields.day_if_any("from");
        out.to = fields.day_if_any("to");
        out.papers_source = line(fields, "papers_source");
        out.criteria_source = line(fields, "criteria_source");
        out.opinion_source = line(fields, "opinion_source");
        out.appraisal_source = line(fields, "appraisal_source");
        out.advice_source = line(fields, "advice_source");
        for (const auto& each : fields.list("papers", 60)) read_paper_line(each, out);
        for (const auto& each : fields.list("criteria", 60)) read_criterion(each, out);
        out.opinion_forms = some_of(fields, "opinion_forms", case_forms);
        for (const auto& each : fields.list("appraisal", 10)) read_scores(each, out);
        for (const auto& each : fields.list("advice_instead", 20)) read_instead(each, out);
        for (const auto& each : fields.list("grades", 10)) read_grade(each, out);
        if (!out.grades.empty() && out.grades.back().least != 0)
            fields.fault("grades", "grades: the last one begins at 0 points");
        fields.done();
        return out;
    }

private:
    law::Words line(YamlFields& fields, std::string_view key)
    {
        auto words = fields.words(key, pass_.pack());
        for (const auto& [language, text] : words)
            lint_label(text, line_letters_max, case_path, fields.line_of(key), pass_.faults);
        return words;
    }

    template <class Known>
    std::vector<std::string> some_of(YamlFields& fields, std::string_view key, const Known& known)
    {
        auto out = fields.texts(key);
        for (const auto& one : out)
            if (std::find(std::begin(known), std::end(known), one) == std::end(known))
                fields.fault(key, fmt::format("{}: there is no {} in the register", key, one));
        if (out.empty()) fields.fault(key, fmt::format("{}: at least one is expected", key));
        return out;
    }

    std::string new_id(YamlFields& fields, std::string_view key, std::set<std::string>& seen)
    {
        auto id = fields.text(key);
        if (!id.empty() && !seen.insert(id).second) fields.fault(key, fmt::format("{}: {} stands here a second time", key, id));
        return id;
    }

    void read_paper_line(const Yaml& node, CaseRules& out)
    {
        YamlFields fields{node, case_path, pass_.faults};
        if (!fields.is_map()) return;
        CasePaper paper;
        paper.id = new_id(fields, "id", papers_);
        if (!is_id(paper.id)) fields.fault("id", "id: letters, digits, '_' and '.' are expected");
        paper.forms = some_of(fields, "forms", case_forms);
        paper.words = line(fields, "words");
        fields.done();
        out.papers.push_back(std::move(paper));
    }

    void read_criterion(const Yaml& node, CaseRules& out)
    {
        YamlFields fields{node, case_path, pass_.faults};
        if (!fields.is_map()) return;
        CaseCriterion criterion;
        criterion.id = new_id(fields, "id", criteria_);
        if (!is_id(criterion.id)) fields.fault("id", "id: letters, digits, '_' and '.' are expected");
        criterion.fields = some_of(fields, "fields", case_fields);
        criterion.words = line(fields, "words");
        fields.done();
        out.criteria.push_back(std::move(criterion));
    }

    void read_scores(const Yaml& node, CaseRules& out)
    {
        YamlFields fields{node, case_path, pass_.faults};
        if (!fields.is_map()) return;
        CaseScores part;
        part.code = fields.text("code");
        part.words = line(fields, "words");
        for (const auto& each : fields.list("scores", 20)) {
            YamlFields score{each, case_path, pass_.faults};
            if (!score.is_map()) continue;
            CaseScore one;
            one.code = new_id(score, "code", scores_);
            one.most = score.whole_number("most").value_or(0);
            if (one.most < 1 || one.most > points_max)
                score.fault("most", fmt::format("most: 1 to {} points are expected", points_max));
            one.words = line(score, "words");
            score.done();
            part.scores.push_back(std::move(one));
        }
        if (part.scores.empty()) fields.fault("scores", "scores: at least one is expected");
        fields.done();
        out.appraisal.push_back(std::move(part));
    }

    void read_instead(const Yaml& node, CaseRules& out)
    {
        YamlFields fields{node, case_path, pass_.faults};
        if (!fields.is_map()) return;
        CaseScore one;
        one.code = fields.text("code");
        if (!scores_.contains(one.code)) fields.fault("code", fmt::format("code: the appraisal has no criterion {}", one.code));
        one.words = line(fields, "words");
        fields.done();
        out.advice_instead.push_back(std::move(one));
    }

    void read_grade(const Yaml& node, CaseRules& out)
    {
        YamlFields fields{node, case_path, pass_.faults};
        if (!fields.is_map()) return;
        CaseGrade grade;
        grade.id = new_id(fields, "id", grades_);
        grade.least = fields.whole_number("least").value_or(0);
        if (!out.grades.empty() && grade.least >= out.grades.back().least)
            fields.fault("least", "least: fewer points than in the line before are expected");
        grade.words = line(fields, "words");
        fields.done();
        out.grades.push_back(std::move(grade));
    }

    LoadPass& pass_;
    std::set<std::string> papers_, criteria_, scores_, grades_;
};
}  // namespace

void read_case_rules(LoadPass& pass)
{
    const std::string path{case_path};
    if (!pass.files.is_listed(path)) return;
    const auto root = pass.yaml(path);
    if (!root) return;
    YamlFields top{*root, path, pass.faults};
    if (!top.is_map()) return;
    auto& all = pass.library.case_rules;
    for (const auto& item : top.list("case_rules", 20)) {
        auto rules = CaseRulesReader{pass}.read(item);
        const bool twice = std::any_of(all.begin(), all.end(), [&](const CaseRules& other) {
            return !(other.to && rules.from && *other.to < *rules.from) && !(rules.to && other.from && *rules.to < *other.from);
        });
        if (twice) pass.fault(path, item.line, "overlap: two lists count on the same days; give the old one its `to`");
        all.push_back(std::move(rules));
    }
    top.done();
}

}  // namespace kiosk::content
