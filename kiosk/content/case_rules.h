#pragma once
/// What a case is kept by, as data of the pack (`desk/case.yaml`), dated like the law: papers of its file by form of aid,
/// result criteria, who is asked for an opinion, criteria of quality with their points, and grades. Leaves to its neighbours:
/// what was recorded of a case (flow/case_file.h), how it is shown (desk).
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/law/rules.h"

namespace kiosk::content {

/// A paper of the file; `forms` are those of the register: TGTT, TV, DDNTT.
struct CasePaper {
    std::string id;
    std::vector<std::string> forms;
    law::Words words;
};
/// A sign of success; `fields` are fields of law of the register, "criminal".
struct CaseCriterion {
    std::string id;
    std::vector<std::string> fields;
    law::Words words;
};
struct CaseScore {
    std::string code;  ///< "2a"
    int most = 0;
    law::Words words;
};
struct CaseScores {
    std::string code;  ///< "2"
    law::Words words;
    std::vector<CaseScore> scores;
    int most() const;
};
/// From so many points on; in falling order, the last from 0.
struct CaseGrade {
    std::string id;
    int least = 0;
    law::Words words;
};

struct CaseRules {
    std::optional<base::Day> from, to;  ///< none: as long as anybody here knows; `to` is the last day
    law::Words papers_source, criteria_source, opinion_source, appraisal_source;
    std::vector<CasePaper> papers;
    std::vector<CaseCriterion> criteria;
    std::vector<std::string> opinion_forms;
    std::vector<CaseScores> appraisal;
    /// In place of the same code, for a case of advice; and what is said of that.
    std::vector<CaseScore> advice_instead;
    law::Words advice_source;
    std::vector<CaseGrade> grades;

    bool counts_on(base::Day) const;
    std::vector<const CasePaper*> papers_of(std::string_view form) const;
    std::vector<const CaseCriterion*> criteria_of(std::string_view field) const;
    bool asks_opinion(std::string_view form) const;
    /// The words of a criterion for a case of this form.
    const law::Words& words_of(const CaseScore&, std::string_view form) const;
    /// Null: no grades. A case in which the provider did what is banned (Law Article 6(1)) has the lowest whatever the sum.
    const CaseGrade* grade_of(int total, bool breached) const;
};

/// Null: none counts on this day.
const CaseRules* case_rules_on(const std::vector<CaseRules>&, base::Day);

}  // namespace kiosk::content
