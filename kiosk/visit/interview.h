#pragma once
/// Which question is due. Derived from what was answered, never stored, so that going back, changing an answer or a new
/// content pack can not leave a person on a question that makes no sense.
#include <string_view>

#include "kiosk/law/outcome.h"
#include "kiosk/visit/question.h"

namespace kiosk::visit {

/// The eligibility check: the law says which fact it needs next, the pack has the question that gives it. No question:
/// nothing a person could still say would change the outcome.
struct Due {
    const Question* question = nullptr;  ///< lives in the Guide
    int answered = 0;
    int left = 0;  ///< how many questions are likely still to come, the due one included
};
Due due_check_question(const Guide&, const Answers&, const law::RuleBook&, base::Day today);

/// The request form: the first applicable question without an answer, in the pack's order.
const Question* due_request_question(const Guide&, const Answers&, bool short_way = false);
/// The next applicable one after `question`, answered or not: going on after going back shows what stands there.
const Question* request_question_after(const Guide&, const Answers&, std::string_view question, bool short_way = false);
/// Is it asked on the short way too? What cannot wait, what a request cannot do without, and what reaching somebody may
/// bring into danger.
bool asked_shortly(const Question&);

/// Eligibility answers that "ask for help" takes along, without what the person took out ("question.option").
law::Facts carried_facts(const Guide&, const Answers& check, const std::vector<std::string>& removed);

}  // namespace kiosk::visit
