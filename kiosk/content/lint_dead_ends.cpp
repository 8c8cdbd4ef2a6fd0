/// Places from which nobody gets on.
#include <fmt/format.h>

#include "kiosk/content/lint.h"

namespace kiosk::content {

namespace {
void check_article(LoadPass& pass, const Topic& topic)
{
    for (const auto& [language, text] : topic.text)
        if (!text.parts.contains(ArticlePart::steps) && !text.parts.contains(ArticlePart::where_to_go))
            pass.fault(fmt::format("topics/{}/{}.md", topic.id, language), 1,
                       "dead end: an article says what to do (## steps) or where to go (## where_to_go)");
}
}  // namespace

void lint_dead_ends(LoadPass& pass)
{
    for (const auto& topic : pass.library.topics) check_article(pass, topic);
    const auto& form = pass.library.guide.request;
    const bool reaches =
        std::any_of(form.begin(), form.end(), [](const auto& question) { return question.path.starts_with("contact."); });
    if (!form.empty() && !reaches)
        pass.fault("form/request.yaml", 1,
                   "dead end: no question says how to reach the person (path: contact.…), so no request could be sent");
}

}  // namespace kiosk::content
