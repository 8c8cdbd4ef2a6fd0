#include "kiosk/screens/pages.h"

namespace kiosk::screens {

namespace {
const content::TopicText* text_of(const content::Topic& topic, const std::string& language)
{
    for (const auto& each : {language, std::string{"vi"}})
        if (const auto found = topic.text.find(each); found != topic.text.end()) return &found->second;
    return nullptr;
}

bool holds_topics(const content::Library& library, const content::Area& area)
{
    for (const auto& topic : library.topics)
        if (topic.area == area.id) return true;
    return false;
}

Blocks steps_from_library(const View& view)
{
    const auto& words = view.words;
    return {
        side_button("check", words("topic.check"), intent::WentTo{{Screen::check_intro, {}}}, "fact_check"),
        side_button("ask", words("topic.ask"), intent::AskedForHelp{}, "edit_note"),
    };
}
}  // namespace

Blocks area_doors(const View& view)
{
    Blocks doors;
    for (const auto& area : view.library.areas)
        if (holds_topics(view.library, area))
            doors.push_back(door("area." + area.id, view.words.given("area." + area.id, area.words), {},
                                 intent::WentTo{{Screen::area, area.id}}, area.icon));
    return doors;
}

Block topic_door(const View& view, const content::Topic& topic)
{
    const auto* text = text_of(topic, view.words.language());
    const bool fell_back = !topic.text.contains(view.words.language());
    const auto id = "topic." + topic.id;
    return door(id, view.words.given(id + ".title", text ? text->title : topic.id, fell_back),
                view.words.given(id + ".summary", text ? text->summary : topic.id, fell_back),
                intent::WentTo{{Screen::topic, topic.id}}, topic.icon);
}

Page areas_page(const View& view)
{
    const auto& words = view.words;
    Blocks blocks{heading("title", words("areas.title")), lead("lead", words("areas.lead")),
                  door("search", words("areas.search"), {}, intent::WentTo{{Screen::search, {}}}, "search", Tone::gold)};
    append(blocks, area_doors(view));
    append(blocks, steps_from_library(view));
    return standard_page(view, "areas", std::move(blocks));
}

Page area_page(const View& view)
{
    const auto& words = view.words;
    const auto& area = *view.library.area(view.session.place.item);
    Blocks blocks{
        paragraph("crumb", words("areas.title"), page::Paragraph::Style::crumb),
        heading("title", words.given("area." + area.id, area.words)),
    };
    for (const auto& topic : view.library.topics) {
        if (topic.area == area.id && text_of(topic, words.language())) blocks.push_back(topic_door(view, topic));
    }
    append(blocks, steps_from_library(view));
    return standard_page(view, "area", std::move(blocks));
}

}  // namespace kiosk::screens
