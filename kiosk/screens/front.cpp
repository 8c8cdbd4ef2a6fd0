#include "kiosk/screens/pages.h"
#include "kiosk/screens/voice.h"

namespace kiosk::screens {

/// One invitation, and a number for whoever came only to speak to somebody. A touch anywhere begins; the languages and the
/// comfort tile stand beside it.
Page front_page(const View& view)
{
    const auto& words = view.words;
    const int seconds = view.settings.idle_seconds + view.settings.countdown_seconds;
    Blocks blocks{
        badge("promise", words("front.promise"), Tone::teal, "verified_user"),
        heading("title", words("front.title")),
        lead("lead", words("front.lead")),
        in(Area::main, main_button("start", words("front.start"), intent::Woke{}, "touch_app")),
    };
    if (content::gives_numbers(view.settings))
        blocks.push_back(in(Area::main, side_button("number", words("home.number"), intent::WentTo{{Screen::hall, {}}},
                                                    "confirmation_number")));
    append(blocks, {
                       // Before the language: who cannot read the words chooses no language among them.
                       in(Area::side, side_button("comfort", words("front.comfort"),
                                                  intent::OpenedOverlay{visit::Overlay::comfort, {}}, "accessibility_new")),
                       in(Area::side, quiet("choose_language", words("front.choose_language"))),
                   });
    for (const auto& language : languages_of(view)) {
        auto tile = side_button("language." + language, language_name(view, language), intent::ChoseLanguage{language});
        tile.chosen = language == view.session.language;
        blocks.push_back(in(Area::side, std::move(tile)));
        blocks.push_back(in(Area::side, hear_language_button(view, language)));
    }
    auto listen = listen_button(view, Area::side, "listen");
    std::get<page::Button>(listen.kind).weight = page::Button::Weight::secondary;
    blocks.push_back(std::move(listen));
    blocks.push_back(in(Area::side, quiet("wiped", words("front.wiped", fmt::arg("seconds", seconds)))));
    auto page = front_layout(view, "front", std::move(blocks));
    if (view.session.overlay == visit::Overlay::none) page.anywhere = intent::Woke{};
    return page;
}

}  // namespace kiosk::screens
