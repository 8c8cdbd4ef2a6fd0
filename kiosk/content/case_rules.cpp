#include "kiosk/content/case_rules.h"

#include <algorithm>
#include <numeric>

namespace kiosk::content {

namespace {
bool names(const std::vector<std::string>& list, std::string_view one)
{
    return std::find(list.begin(), list.end(), one) != list.end();
}
}  // namespace

int CaseScores::most() const
{
    return std::accumulate(scores.begin(), scores.end(), 0, [](int sum, const auto& score) { return sum + score.most; });
}

bool CaseRules::counts_on(base::Day day) const { return (!from || *from <= day) && (!to || day <= *to); }

std::vector<const CasePaper*> CaseRules::papers_of(std::string_view form) const
{
    std::vector<const CasePaper*> out;
    for (const auto& paper : papers)
        if (names(paper.forms, form)) out.push_back(&paper);
    return out;
}

std::vector<const CaseCriterion*> CaseRules::criteria_of(std::string_view field) const
{
    std::vector<const CaseCriterion*> out;
    for (const auto& criterion : criteria)
        if (names(criterion.fields, field)) out.push_back(&criterion);
    return out;
}

bool CaseRules::asks_opinion(std::string_view form) const { return names(opinion_forms, form); }

const law::Words& CaseRules::words_of(const CaseScore& score, std::string_view form) const
{
    if (form == "TV")
        for (const auto& other : advice_instead)
            if (other.code == score.code) return other.words;
    return score.words;
}

const CaseGrade* CaseRules::grade_of(int total, bool breached) const
{
    if (grades.empty()) return nullptr;
    const auto found = std::find_if(grades.begin(), grades.end(), [&](const auto& grade) { return total >= grade.least; });
    return breached || found == grades.end() ? &grades.back() : &*found;
}

const CaseRules* case_rules_on(const std::vector<CaseRules>& all, base::Day day)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& rules) { return rules.counts_on(day); });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace kiosk::content
