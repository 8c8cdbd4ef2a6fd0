/// Places from which nobody gets on.
#include <fmt/format.h>

#include "kiosk/content/lint.h"

namespace kiosk::content {

namespace {
void check_article(Reading& reading, const Topic& topic)
{
    for (const auto& [language, text] : topic.text)
        if (!text.parts.contains(Part::steps) && !text.parts.contains(Part::where_to_go))
            reading.fault(fmt::format("topics/{}/{}.md", topic.id, language), 1,
                          "dead end: an article says what to do (## steps) or where to go (## where_to_go)");
}
}  // namespace

void lint_dead_ends(Reading& reading)
{
    for (const auto& topic : reading.library.topics) check_article(reading, topic);
    const auto& form = reading.library.guide.request;
    const bool reaches =
        std::any_of(form.begin(), form.end(), [](const auto& question) { return question.path.starts_with("contact."); });
    if (!form.empty() && !reaches)
        reading.fault("form/request.yaml", 1,
                      "dead end: no question says how to reach the person (path: contact.…), so no request could be sent");
}

}  // namespace kiosk::content
