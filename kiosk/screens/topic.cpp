#include <algorithm>

#include "kiosk/screens/article.h"
#include "kiosk/screens/pages.h"

namespace kiosk::screens {

namespace {
constexpr long words_a_minute = 180;

long reading_minutes(const content::TopicText& text)
{
    long count = 0;
    for (const auto& [part, all] : text.parts)
        for (const auto& passage : all) count += std::count(passage.text.begin(), passage.text.end(), ' ') + 1;
    return std::max(1L, (count + words_a_minute / 2) / words_a_minute);
}

Blocks badges(const View& view, const content::Topic& topic, const content::TopicText& text)
{
    const auto& words = view.words;
    Blocks out{badge("minutes", words("topic.minutes", fmt::arg("minutes", reading_minutes(text))), Tone::teal, "schedule")};
    if (!topic.citations.empty()) {
        const auto& first = topic.citations.front();
        out.push_back(badge("law", words.given("citation." + first.id, first.words), Tone::gold, "gavel"));
    }
    out.push_back(badge("checked", words("topic.checked", fmt::arg("day", words.date(topic.checked_on))), Tone::plain));
    const bool open = std::any_of(topic.citations.begin(), topic.citations.end(),
                                  [&](const auto& c) { return !c.confirmed_on(view.today()); });
    if (open) out.push_back(badge("unconfirmed", words("topic.unconfirmed"), Tone::lotus, "warning"));
    return out;
}

Blocks steps_from_topic(const View& view)
{
    const auto& words = view.words;
    Blocks out;
    if (!view.session.listening.on) {
        auto listen = main_button("listen", words("voice.listen_topic"), intent::Listened{}, "volume_up");
        std::get<page::Button>(listen.kind).icon_after = false;
        out.push_back(std::move(listen));
    }
    if (const auto printing = view.session.printing; !view.settings.printer.empty() && !is_on_its_way(printing))
        out.push_back(side_button("print",
                                  printing == visit::Printing::not_asked ? words("topic.print") : words("topic.print_again"),
                                  intent::AskedToPrint{}, "print"));
    append(out, {
                    side_button("check", words("topic.check"), intent::WentTo{{Screen::check_intro, {}}}, "fact_check"),
                    side_button("ask", words("topic.ask"), intent::AskedForHelp{}, "edit_note"),
                    side_button("numbers", words("home.numbers"), intent::WentTo{{Screen::numbers, {}}}, "call"),
                    side_button("call_staff", words("home.call_staff"), intent::OpenedOverlay{visit::Overlay::call_staff, {}},
                                "support_agent"),
                });
    return in(Area::side, std::move(out));
}

Blocks related(const View& view, const content::Topic& topic)
{
    Blocks out;
    for (const auto& id : topic.related) {
        const auto* other = view.library.topic(id);
        if (!other || other->text.empty()) continue;
        auto found = other->text.find(view.words.language());
        const bool fell_back = found == other->text.end();
        if (fell_back) found = other->text.find("vi");
        if (found == other->text.end()) continue;
        if (out.empty()) out.push_back(heading("related", view.words("topic.related"), 2));
        out.push_back(link("related." + id, view.words.given("topic." + id + ".title", found->second.title, fell_back),
                           intent::WentTo{{Screen::topic, id}}, other->icon));
    }
    return out;
}
}  // namespace

/// One article. The short answer first, the law it stands on last, and always a next step.
Page topic_page(const View& view)
{
    const auto& words = view.words;
    const auto& topic = *view.library.topic(view.session.place.item);
    auto found = topic.text.find(words.language());
    const bool fell_back = found == topic.text.end();
    if (fell_back) found = topic.text.find("vi");
    if (found == topic.text.end()) return areas_page(view);
    const auto& text = found->second;

    Blocks blocks;
    if (view.session.printing != visit::Printing::not_asked)
        blocks.push_back(paper_notice(view, "printing", words.of("topic.printing", paper_state(view))));
    if (const auto* area = view.library.area(topic.area)) {
        const auto name = words.given("area." + area->id, area->words);
        auto crumb = words("topic.crumb", fmt::arg("area", name.words));
        crumb.fell_back = crumb.fell_back || name.fell_back;
        blocks.push_back(paragraph("crumb", std::move(crumb), page::Paragraph::Style::crumb));
    }
    blocks.push_back(heading("title", words.given("topic." + topic.id + ".title", text.title, fell_back)));
    append(blocks, badges(view, topic, text));

    std::vector<std::string> offered;
    for (const auto& [part, all] : text.parts) {
        const std::string name{content::name_of(part)};
        blocks.push_back(heading("part." + name, words.of("part", name), 2));
        append(blocks, passages(view, name, all, offered, fell_back));
    }
    append(blocks, related(view, topic));
    if (!topic.citations.empty()) blocks.push_back(heading("sources", words("topic.sources"), 2));
    for (const auto& citation : topic.citations) blocks.push_back(citation_card(view, "source." + citation.id, citation));
    append(blocks, steps_from_topic(view));
    return standard_page(view, "topic", std::move(blocks));
}

}  // namespace kiosk::screens
