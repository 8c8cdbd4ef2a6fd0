/// Looking for an article by one's own words. The words are typed here; `app` searches, since this room knows no index.
#include "kiosk/screens/answers.h"
#include "kiosk/screens/keyboard.h"
#include "kiosk/screens/pages.h"

namespace kiosk::screens {

namespace {
constexpr std::size_t most_doors = 8;

Page words_page(const View& view)
{
    const auto& words = view.words;
    Blocks blocks{
        paragraph("crumb", words("areas.title"), page::Paragraph::Style::crumb),
        heading("title", words("search.title")),
        quiet("hint", words("search.hint")),
    };
    Block field;
    field.id = "field";
    field.kind = page::Field{words("search.field"), view.session.typing, {}, false, true, 1};
    blocks.push_back(std::move(field));
    append(blocks, trouble_notice(view));
    append(blocks, keyboard(view, visit::QuestionKind::text, words("search.look")));
    return typing_page(view, "search", std::move(blocks));
}

Blocks helpers(const View& view)
{
    const auto& words = view.words;
    return {
        side_button("call_staff", words("home.call_staff"), intent::OpenedOverlay{visit::Overlay::call_staff, {}},
                    "support_agent"),
        side_button("ask", words("topic.ask"), intent::AskedForHelp{}, "edit_note"),
        side_button("again", words("search.again"), intent::WentTo{{Screen::search, {}}}, "search"),
    };
}

/// A topic of an older pack may be gone.
Blocks doors_of_hits(const View& view)
{
    Blocks doors;
    for (const auto& id : view.session.hits)
        if (const auto* topic = view.library.topic(id); topic && !topic->text.empty() && doors.size() < most_doors)
            doors.push_back(topic_door(view, *topic));
    return doors;
}

/// Nothing found is no end: staff, a request, or the areas.
Page found_page(const View& view)
{
    const auto& words = view.words;
    auto doors = doors_of_hits(view);
    const bool nothing = doors.empty();
    Blocks blocks{
        paragraph("crumb", words("areas.title"), page::Paragraph::Style::crumb),
        heading("title", nothing ? words("search.nothing") : words("search.found")),
        lead("lead", nothing ? words("search.nothing_lead") : words("search.found_lead")),
    };
    append(blocks, nothing ? area_doors(view) : std::move(doors));
    append(blocks, helpers(view));
    return standard_page(view, nothing ? "search.nothing" : "search.found", std::move(blocks));
}
}  // namespace

Page search_page(const View& view) { return view.session.place.item.empty() ? words_page(view) : found_page(view); }

}  // namespace kiosk::screens
