/// form/check.yaml and form/request.yaml.
#include <fmt/format.h>

#include <set>

#include "kiosk/content/lint.h"
#include "kiosk/law/fact_values.h"

namespace kiosk::content {

namespace {
constexpr std::size_t questions_max = 300;
const std::vector<std::string_view> kinds = {"choice", "several", "text",      "name", "phone",
                                             "date",   "number",  "long_text", "place"};

/// Is the value one that the rules understand for this fact?
void check_fact(LoadPass& pass, const std::string& file, int line, const std::string& fact, const std::string& value)
{
    const auto* known = law::fact_named(pass.library.rules, fact);
    if (known == nullptr)
        pass.fault(file, line, fmt::format("no rule names the fact {}; facts stand in rules/", fact));
    else if (!law::fits(*known, value))
        pass.fault(file, line, fmt::format("{}: {}", fact, law::expected_of(*known)));
}

std::map<std::string, std::string> read_sets(LoadPass& pass, YamlFields& fields, std::string_view key, const std::string& file)
{
    std::map<std::string, std::string> sets;
    const auto* node = fields.find(key);
    if (!node) return sets;
    if (node->kind != Yaml::Kind::map) fields.fault(key, fmt::format("{}: expected {{fact: value}}", key));
    for (std::size_t i = 0; i < node->keys.size(); ++i) {
        const auto& fact = node->keys[i];
        check_fact(pass, file, fact.line, fact.text, node->items[i].text);
        sets[fact.text] = node->items[i].text;
    }
    return sets;
}

void read_options(LoadPass& pass, YamlFields& fields, const std::string& file, visit::Question& question)
{
    std::set<std::string> ids;
    for (const auto& item : fields.list("options")) {
        YamlFields each{item, file, pass.faults};
        if (!each.is_map()) continue;
        visit::Option option;
        option.id = each.text("id");
        if (!is_id(option.id) || option.id.find('.') != std::string::npos)
            each.fault("id", "id: letters, digits and '_' are expected");
        if (!ids.insert(option.id).second) each.fault("id", fmt::format("the option {} stands here a second time", option.id));
        option.sets = read_sets(pass, each, "sets", file);
        option.icon = each.text_or("icon", "");
        option.unsure = each.flag("unsure", false);
        option.alone = each.flag("alone", false);
        if (option.unsure && !option.sets.empty()) each.fault("sets", "sets: an unsure answer gives no fact");
        each.done();
        question.options.push_back(std::move(option));
    }
    using visit::QuestionKind;
    const bool chooses = question.kind == QuestionKind::choice || question.kind == QuestionKind::several;
    if (chooses && question.options.empty()) fields.fault("options", "options: at least one answer is expected");
    if (!chooses && question.kind != QuestionKind::place && !question.options.empty())
        fields.fault("options", "options: only a choice, several or a place has them");
}

void read_when(LoadPass& pass, YamlFields& fields, const std::string& file, visit::Question& question,
               const std::vector<visit::Question>& before)
{
    for (const auto& item : fields.list("when")) {
        YamlFields each{item, file, pass.faults};
        if (!each.is_map()) continue;
        visit::When when{each.text("question"), each.texts("any")};
        const auto it = std::find_if(before.begin(), before.end(), [&](const auto& one) { return one.id == when.question; });
        if (it == before.end()) {
            each.fault("question", fmt::format("no question {} stands before this one", when.question));
        } else {
            if (when.any_value.empty())
                each.fault("any", "any: at least one answer is expected, or the question is never reached");
            for (const auto& value : when.any_value)
                if (std::none_of(it->options.begin(), it->options.end(), [&](const auto& one) { return one.id == value; }))
                    each.fault("any", fmt::format("the question {} has no answer {}", when.question, value));
        }
        each.done();
        question.when.push_back(std::move(when));
    }
    if (!can_be_asked(question, before))
        fields.fault("when", fmt::format("when: no answers meet all of it, the question {} can never be asked", question.id));
}

void read_suggest(LoadPass& pass, YamlFields& fields, visit::Question& question)
{
    question.suggest = fields.text_or("suggest", "");
    if (question.suggest.empty()) return;
    using visit::QuestionKind;
    const bool typed =
        question.kind == QuestionKind::place || question.kind == QuestionKind::name || question.kind == QuestionKind::text;
    if (!typed) fields.fault("suggest", "suggest: only for the kinds place, name and text");
    if (!pass.library.suggestion_list(question.suggest))
        fields.fault("suggest", fmt::format("suggest: there is no list suggestions/{}.yaml", question.suggest));
}

std::vector<visit::Question> read_list(LoadPass& pass, const std::string& path, std::set<std::string>& ids)
{
    std::vector<visit::Question> found;
    const auto root = pass.yaml(path);
    if (!root) return found;
    if (root->kind != Yaml::Kind::list) pass.fault(path, root->line, "expected a list of questions, `- id: …`");
    if (root->items.size() > questions_max) {
        pass.fault(path, root->line, fmt::format("at most {} questions are expected", questions_max));
        return found;
    }
    for (const auto& item : root->kind == Yaml::Kind::list ? root->items : std::vector<Yaml>{}) {
        YamlFields fields{item, path, pass.faults};
        if (!fields.is_map()) continue;
        visit::Question question;
        question.id = fields.text("id");
        if (!is_id(question.id)) fields.fault("id", "id: letters, digits and '_' are expected");
        if (!ids.insert(question.id).second)
            fields.fault("id", fmt::format("the question {} is named a second time", question.id));
        pass.question_at.emplace(question.id, Written{path, item.line});
        question.section = fields.text("section");
        question.kind = static_cast<visit::QuestionKind>(fields.one_of("kind", kinds).value_or(0));
        read_options(pass, fields, path, question);
        question.otherwise = read_sets(pass, fields, "otherwise", path);
        if (!question.otherwise.empty() && question.kind != visit::QuestionKind::several)
            fields.fault("otherwise", "otherwise: only for the kind several");
        read_when(pass, fields, path, question, found);
        question.path = fields.text_or("path", "");
        if (question.path.starts_with("facts."))
            check_fact(pass, path, fields.line_of("path"), question.path.substr(6), "unknown");
        const auto letters = fields.whole_number("letters_max");
        question.letters_max = static_cast<std::size_t>(letters.value_or(120));
        if (question.letters_max == 0 || question.letters_max > 10'000)
            fields.fault("letters_max", "letters_max: 1 to 10000 is expected");
        question.required = fields.flag("required", false);
        question.sensitive = fields.flag("sensitive", false);
        read_suggest(pass, fields, question);
        fields.done();
        found.push_back(std::move(question));
    }
    return found;
}

bool gives(const visit::Question& question, const std::string& fact)
{
    return question.otherwise.contains(fact) || std::any_of(question.options.begin(), question.options.end(),
                                                            [&](const auto& one) { return one.sets.contains(fact); });
}
}  // namespace

void read_questions(LoadPass& pass)
{
    auto& guide = pass.library.guide;
    std::set<std::string> ids;
    guide.check = read_list(pass, "form/check.yaml", ids);
    guide.request = read_list(pass, "form/request.yaml", ids);

    // The interview asks by fact: a fact that no question gives would leave it without a page, so it is not asked.
    auto& askable = pass.library.rules.askable;
    std::erase_if(askable, [&](const law::RuleBook::Askable& one) {
        const bool found =
            std::any_of(guide.check.begin(), guide.check.end(), [&](const auto& q) { return gives(q, one.fact); });
        if (!found && !guide.check.empty())
            pass.faults.warn("form/check.yaml", 0, fmt::format("no question gives the fact {}: it is never asked", one.fact));
        return !found;
    });
}

}  // namespace kiosk::content
