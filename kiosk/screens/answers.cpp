#include "kiosk/screens/answers.h"

#include <algorithm>

#include "kiosk/text/written.h"
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

namespace {
std::string offer_words(const View& view, const std::string& offer)
{
    const auto day = text::typed_day(offer);
    const bool date = day && offer.find('/') != std::string::npos;
    // Of a day to come the weekday counts, of a birth nobody knows it.
    if (date)
        return std::chrono::sys_days{day->day} < std::chrono::sys_days{view.today()} ? offer
                                                                                     : view.words.weekday_date(day->day);
    return text::phone(offer);
}
}  // namespace

Blocks trouble_notice(const View& view)
{
    const auto& trouble = view.session.trouble;
    if (trouble.empty()) return {};
    const auto day = trouble.day.ok() ? view.words.weekday_date(trouble.day) : std::string{};
    auto line =
        view.words.of("trouble", trouble.id, fmt::arg("day", day), fmt::arg("offer", offer_words(view, trouble.offer)),
                      fmt::arg("month", trouble.month), fmt::arg("year", trouble.year), fmt::arg("count", trouble.count));
    return {notice("trouble", std::move(line), Tone::gold, "info")};
}

Blocks offer_button(const View& view)
{
    // A terminal whose clock stands wrong is mended by staff.
    if (view.session.trouble == "clock_wrong")
        return {side_button("call_staff", view.words("home.call_staff"), intent::OpenedOverlay{visit::Overlay::call_staff, {}},
                            "support_agent")};
    const auto& offer = view.session.trouble.offer;
    if (offer.empty()) return {};
    return {side_button("offer", view.words("question.take_offer", fmt::arg("offer", offer_words(view, offer))),
                        intent::TookSuggestion{offer}, "check")};
}

}  // namespace kiosk::screens
