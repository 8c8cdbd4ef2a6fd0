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

Line fact_words(const View& view, std::string_view fact)
{
    for (const auto& question : view.library.guide.check) {
        const auto gives = [&](const visit::Option& option) { return option.sets.find(std::string{fact}) != option.sets.end(); };
        const auto option = std::find_if(question.options.begin(), question.options.end(), gives);
        if (option == question.options.end()) continue;
        return question.kind == visit::QuestionKind::several ? option_words(view, question, *option)
                                                             : view.words.of("ask." + question.id, "row");
    }
    return {};
}

Blocks trouble_notice(const View& view)
{
    if (view.session.trouble.empty()) return {};
    return {notice("trouble", view.words.of("trouble", view.session.trouble), Tone::gold, "info")};
}

}  // namespace kiosk::screens
