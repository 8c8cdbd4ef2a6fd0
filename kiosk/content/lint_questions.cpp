/// Questions nobody can reach, and what is written but never used.
#include <fmt/format.h>

#include <set>

#include "kiosk/content/lint.h"

namespace kiosk::content {

namespace {
using visit::Option;
using visit::Question;

/// By question: the lists of answers of which one each is needed.
using Needed = std::map<std::string, std::set<std::vector<std::string>>>;

const Question* find(const std::vector<Question>& questions, const std::string& id)
{
    const auto it = std::find_if(questions.begin(), questions.end(), [&](const auto& one) { return one.id == id; });
    return it == questions.end() ? nullptr : &*it;
}

void gather(const Question& question, const std::vector<Question>& before, Needed& needed)
{
    for (const auto& when : question.when)
        if (const auto* other = find(before, when.question); other && needed[other->id].insert(when.any_value).second)
            gather(*other, before, needed);
}

bool holds(const std::vector<std::string>& any, const Option& option)
{
    return std::find(any.begin(), any.end(), option.id) != any.end();
}

/// Either one answer serves every list, or, where several may be chosen, each list has one that can stand beside others.
bool can_all_be_met(const Question& question, const std::set<std::vector<std::string>>& lists)
{
    const bool several = question.kind == visit::QuestionKind::several;
    const auto& options = question.options;
    const bool one_serves = std::any_of(options.begin(), options.end(), [&](const Option& option) {
        return std::all_of(lists.begin(), lists.end(), [&](const auto& any) { return holds(any, option); });
    });
    if (one_serves) return true;
    return several && std::all_of(lists.begin(), lists.end(), [&](const auto& any) {
               return std::any_of(options.begin(), options.end(),
                                  [&](const Option& option) { return !option.alone && !option.unsure && holds(any, option); });
           });
}

std::set<std::string> facts_of_rules(const law::RuleBook& rules)
{
    std::set<std::string> used;
    const auto note = [&](const std::vector<law::Alternatives>& all) {
        for (const auto& alternatives : all)
            for (const auto& condition : alternatives.any) used.insert(condition.fact);
    };
    for (const auto& snapshot : rules.snapshots) {
        for (const auto& ground : snapshot.grounds) note(ground.all);
        for (const auto& rule : snapshot.scope) {
            note(rule.all);
            note({rule.unless});
        }
        for (const auto& rule : snapshot.urgency) {
            note(rule.all);
            if (rule.date_fact) used.insert(*rule.date_fact);
        }
    }
    return used;
}

void warn_of_mute_answers(LoadPass& pass)
{
    const auto used = facts_of_rules(pass.library.rules);
    for (const auto* list : {&pass.library.guide.check, &pass.library.guide.request})
        for (const auto& question : *list)
            for (const auto& fact : visit::facts_asked_by(question))
                if (!used.contains(fact)) {
                    const auto& at = pass.question_at[question.id];
                    pass.faults.warn(at.file, at.line,
                                     fmt::format("{} gives the fact {}, which no rule uses", question.id, fact));
                }
}

/// "ask.<question>.<part>" of no question, and parts of an article that do not exist. Ids of screens: tests/screens.
bool serves(const Library& library, std::string_view id)
{
    if (id.starts_with("part.")) {
        for (const auto part : {ArticlePart::short_answer, ArticlePart::steps, ArticlePart::time_limits,
                                ArticlePart::where_to_go, ArticlePart::fees, ArticlePart::papers, ArticlePart::mistakes})
            if (id.substr(5) == name_of(part)) return true;
        return false;
    }
    if (!id.starts_with("ask.")) return true;
    const auto dot = id.rfind('.');
    const auto* question = dot > 4 ? library.guide.find(id.substr(4, dot - 4)) : nullptr;
    const auto part = id.substr(dot + 1);
    if (!question) return false;
    if (part == "title" || part == "why" || part == "hint" || part == "row") return true;
    return std::any_of(question->options.begin(), question->options.end(), [&](const Option& one) { return one.id == part; });
}

void warn_of_unused_words(LoadPass& pass)
{
    for (const auto& [language, ids] : pass.words_at)
        for (const auto& [id, at] : ids)
            if (!serves(pass.library, id)) pass.faults.warn(at.file, at.line, fmt::format("nothing shows {}", id));
}

void warn_of_unused_terms(LoadPass& pass)
{
    std::set<std::string_view> marked;
    const auto note = [&](const std::vector<Passage>& passages) {
        for (const auto& passage : passages)
            for (const auto& mark : passage.marks) marked.insert(mark.term);
    };
    for (const auto& topic : pass.library.topics)
        for (const auto& [language, text] : topic.text)
            for (const auto& [part, passages] : text.parts) note(passages);
    for (const auto& notice : pass.library.notices)
        for (const auto& [language, passages] : notice.text) note(passages);
    for (const auto& [id, at] : pass.term_at)
        if (!marked.contains(id)) pass.faults.warn(at.file, at.line, fmt::format("no article or notice marks the term {}", id));
}
}  // namespace

bool can_be_asked(const Question& question, const std::vector<Question>& before)
{
    Needed needed;
    gather(question, before, needed);
    return std::all_of(needed.begin(), needed.end(), [&](const auto& one) {
        const auto* other = find(before, one.first);
        return !other || can_all_be_met(*other, one.second);
    });
}

void lint_uses(LoadPass& pass)
{
    warn_of_mute_answers(pass);
    warn_of_unused_words(pass);
    warn_of_unused_terms(pass);
    for (const auto& [id, at] : pass.citation_lines)
        if (!pass.cited_ids.contains(id))
            pass.faults.warn(at.file, at.line, fmt::format("nothing rests on the citation {}", id));
}

}  // namespace kiosk::content
