/// Pages on which something is typed: the unit, opening hours and phone, and the keyboard for each.
#include <algorithm>

#include "kiosk/screens/keyboard.h"
#include "kiosk/setup/after.h"
#include "kiosk/setup/blocks.h"

namespace kiosk::setup {

namespace {
Block text_row(const View& view, const Words& words, Text text)
{
    const std::string name{name_of(text)};
    auto now = text_now(view.session.answers.settings, text);
    auto value = now.empty() ? words("setup.none") : words.given("setup.value." + name, std::move(now));
    return row("text." + name, words.of("setup.text", name), std::move(value), words("setup.change"), intent::OpenedText{text});
}

/// A key of the citizen's keyboard, meant here.
Block keyed(screens::Block key)
{
    Meaning meaning;
    if (key.meaning) meaning = intent::Keyed{*key.meaning};
    auto block = shown(std::move(key.id), key.area, std::move(key.kind), std::move(meaning));
    block.chosen = key.chosen;
    block.enabled = key.enabled;
    return block;
}

Blocks keyboard_for(const View& view, const Words& words, Text text)
{
    const auto& session = view.session;
    const screens::View keys{session.keys, view.library, session.answers.settings, view.now, view.demo, words};
    auto done = words("setup.done_typing");
    auto made = text == Text::unit ? screens::code_keyboard(keys, std::move(done))
                                   : screens::keyboard(keys, kind_of(text), std::move(done));
    Blocks out;
    for (auto& key : made) out.push_back(keyed(std::move(key)));
    return out;
}
}  // namespace

Page unit_page(const View& view)
{
    const Words words{view.library, view.session.language};
    Blocks rows;
    for (const auto text : {Text::centre_name, Text::unit_name, Text::unit, Text::terminal})
        rows.push_back(text_row(view, words, text));
    return step_page(view, words, {panel("rows", Area::main, std::move(rows)), quiet("unit_note", words("setup.unit_note"))});
}

Page contact_page(const View& view)
{
    const Words words{view.library, view.session.language};
    Blocks rows;
    for (const auto text : {Text::hours, Text::phone}) rows.push_back(text_row(view, words, text));
    Blocks blocks{panel("rows", Area::main, std::move(rows)), heading("languages", words("setup.languages"), 2)};
    const auto& offered = view.session.answers.settings.languages;
    for (const auto& language : view.library.pack.languages) {
        const auto name = view.library.pack.language_names.find(language);
        const bool on = offered.empty() || std::find(offered.begin(), offered.end(), language) != offered.end();
        auto line =
            words.given("language." + language, name == view.library.pack.language_names.end() ? language : name->second);
        auto block = choice("language." + language, std::move(line), {}, on, intent::ToggledLanguage{language});
        std::get<page::Choice>(block.kind).kind = page::Choice::Kind::several;
        blocks.push_back(std::move(block));
    }
    return step_page(view, words, std::move(blocks));
}

Page text_page(const View& view)
{
    const Words words{view.library, view.session.language};
    const auto text = *view.session.text;
    const std::string name{name_of(text)};
    page::Field field;
    field.label = words.of("setup.text", name);
    field.text = view.session.keys.typing;
    field.wrong = view.session.refused;
    Blocks blocks{heading("title", words.of("setup.text", name)), quiet("hint", words.of("setup.hint", name)),
                  shown("field", Area::main, std::move(field))};
    if (view.session.refused) blocks.push_back(notice("refused", words("setup.refused"), page::Tone::red, "error"));
    blocks.push_back(shown("bar.back", Area::header, page::Button{"arrow_back", words("setup.back"), Weight::tool, false, {}},
                           intent::WentBack{}));
    auto clear = side_button("clear", words("setup.clear"), intent::ClearedText{}, "backspace");
    clear.enabled = !view.session.keys.typing.empty();
    blocks.push_back(std::move(clear));
    append(blocks, keyboard_for(view, words, text));
    return bare_page(view, words, "text." + name, std::move(blocks), page::Layout::typing);
}

}  // namespace kiosk::setup
