#include "kiosk/screens/answers.h"

#include <algorithm>

#include "kiosk/visit/fields.h"

namespace kiosk::screens {

Line option_words(const View& view, const visit::Question& question, const visit::Option& option)
{
    return view.words.of("ask." + question.id, option.id);
}

Line answer_words(const View& view, const visit::Question& question, const visit::Answer& answer)
{
    if (answer.values.empty()) return view.words("answer.none");
    if (question.kind == visit::QuestionKind::phone)
        return view.words.spelled("answer." + question.id, visit::shown_form(answer.values.front(), question.kind));
    if (!visit::has_options(question))
        return view.words.given("answer." + question.id, visit::shown_form(answer.values.front(), question.kind));
    Line line;
    for (const auto& option : question.options) {
        if (std::find(answer.values.begin(), answer.values.end(), option.id) == answer.values.end()) continue;
        const auto words = option_words(view, question, option);
        line = line.empty() ? words : joined(line, "; ", words);
    }
    line.id = "answer." + question.id;
    return line;
}

Line fact_words(const View& view, std::string_view fact, const law::Facts& told)
{
    const auto value = told.known(fact);
    for (const auto& question : view.library.guide.check) {
        const auto sets = [&](const visit::Option& option) { return option.sets.find(std::string{fact}); };
        const auto gives = [&](const visit::Option& option) { return sets(option) != option.sets.end(); };
        const auto gave = [&](const visit::Option& option) { return gives(option) && value == sets(option)->second; };
        const auto& options = question.options;
        const auto some = std::find_if(options.begin(), options.end(), gives);
        if (some == options.end()) continue;
        const auto told_by = std::find_if(options.begin(), options.end(), gave);
        if (question.kind == visit::QuestionKind::several)
            return option_words(view, question, told_by == options.end() ? *some : *told_by);
        const auto label = view.words.of("ask." + question.id, "row");
        return told_by == options.end() ? label : joined(label, ": ", option_words(view, question, *told_by));
    }
    return {};
}

Blocks trouble_notice(const View& view)
{
    if (view.session.trouble.empty()) return {};
    return {notice("trouble", view.words.of("trouble", view.session.trouble), Tone::gold, "info")};
}

}  // namespace kiosk::screens
