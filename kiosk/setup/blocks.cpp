#include "kiosk/setup/blocks.h"

#include <algorithm>

#include "kiosk/text/written.h"

namespace kiosk::setup {

namespace {
/// A touch goes on to the pack's next language.
Block language_tool(const View& view, Area area)
{
    const auto& all = view.library.pack.languages;
    const auto here = std::find(all.begin(), all.end(), view.session.language);
    const bool last = here == all.end() || std::next(here) == all.end();
    const auto& names = view.library.pack.language_names;
    const auto name = names.find(view.session.language);
    page::Button button{"translate", {}, Weight::tool, false, {}};
    button.line = {"language", name == names.end() ? view.session.language : name->second, {}};
    return shown("bar.language", area, std::move(button),
                 intent::ChoseLanguage{all.empty() ? "vi"
                                       : last      ? all.front()
                                                   : *std::next(here)});
}

Block brand(const Words& words) { return shown("brand", Area::header, page::Brand{words("setup.brand"), {}}); }

Block clock_face(const View& view, const Words& words)
{
    return shown("clock", Area::header,
                 page::ClockFace{words.given("clock.day", words.weekday_date(base::local_day(view.now))),
                                 words.given("clock.time", text::time_of_day(base::local(view.now)))});
}
}  // namespace

Block shown(std::string id, Area area, page::Kind kind, Meaning meaning)
{
    Block block;
    block.id = std::move(id);
    block.area = area;
    block.kind = std::move(kind);
    block.meaning = std::move(meaning);
    return block;
}

Block heading(std::string id, Line line, int level)
{
    return shown(std::move(id), Area::main, page::Heading{std::move(line), level});
}

Block lead(std::string id, Line line)
{
    return shown(std::move(id), Area::main, page::Paragraph{std::move(line), page::Paragraph::Style::lead, {}});
}

Block quiet(std::string id, Line line)
{
    return shown(std::move(id), Area::main, page::Paragraph{std::move(line), page::Paragraph::Style::quiet, {}});
}

Block notice(std::string id, Line line, page::Tone tone, std::string icon)
{
    return shown(std::move(id), Area::main, page::Notice{std::move(icon), std::move(line), tone});
}

Block side_button(std::string id, Line line, Intent meaning, std::string icon)
{
    return shown(std::move(id), Area::actions, page::Button{std::move(icon), std::move(line), Weight::secondary, false, {}},
                 std::move(meaning));
}

Block look_again(const Words& words)
{
    return side_button("look", words("setup.look_again"), intent::Asked{Wanted::look}, "refresh");
}

Block main_button(std::string id, Line line, Intent meaning, std::string icon)
{
    page::Button button{std::move(icon), std::move(line), Weight::primary, true, {}};
    return shown(std::move(id), Area::actions, std::move(button), std::move(meaning));
}

Block choice(std::string id, Line line, Line below, bool chosen, Intent meaning)
{
    auto block = shown(std::move(id), Area::main, page::Choice{std::move(line), std::move(below), page::Choice::Kind::one, {}},
                       std::move(meaning));
    block.chosen = chosen;
    return block;
}

Block row(std::string id, Line label, Line value, Line action, Intent meaning)
{
    return shown(std::move(id), Area::main, page::Row{std::move(label), std::move(value), std::move(action)},
                 std::move(meaning));
}

Block panel(std::string id, Area area, Blocks inside)
{
    auto block = shown(std::move(id), area, page::Panel{});
    block.inside = std::move(inside);
    return block;
}

Line device_line(const Words& words, const std::string& which)
{
    if (which.empty()) return words("setup.no_device");
    if (which == content::keyboard_scanner) return words("setup.keyboard_scanner");
    if (which == content::folder_printer) return words("setup.folder_printer");
    if (which.starts_with(content::print_queue))
        return words("setup.queue", fmt::arg("name", which.substr(content::print_queue.size())));
    // "/dev/serial/by-id/usb-Some_Maker_Some_Scanner-if00": the name alone, in words that can be wrapped.
    auto name = which.substr(which.find_last_of('/') + 1);
    std::replace(name.begin(), name.end(), '_', ' ');
    return words.given("setup.device", which.starts_with("/dev/serial/by-id/") ? name : which);
}

void append(Blocks& to, Blocks more)
{
    for (auto& block : more) to.push_back(std::move(block));
}

Page bare_page(const View& view, const Words& words, std::string id, Blocks blocks, page::Layout layout)
{
    Page page;
    page.id = "setup." + std::move(id);
    page.language = words.language();
    page.layout = layout;
    page.comfort = view.session.answers.settings.comfort;
    if (view.demo)
        page.blocks.push_back(shown("demo", Area::band, page::Notice{"build", words("demo.band"), page::Tone::gold}));
    page.blocks.push_back(brand(words));
    page.blocks.push_back(clock_face(view, words));
    page.blocks.push_back(language_tool(view, Area::header));
    append(page.blocks, std::move(blocks));
    return page;
}

Page step_page(const View& view, const Words& words, Blocks own, page::Layout layout)
{
    const auto& session = view.session;
    const std::string name{name_of(session.step)};
    const int number = static_cast<int>(session.step) + 1;
    Blocks blocks;
    if (!session.from_all)
        blocks.push_back(
            shown("progress", Area::main,
                  page::Progress{number, steps_in_all - number,
                                 words("setup.progress", fmt::arg("number", number), fmt::arg("all", steps_in_all))}));
    blocks.push_back(heading("title", words.of("setup.title", name)));
    blocks.push_back(lead("lead", words.of("setup.lead", name)));
    append(blocks, std::move(own));
    if (session.step != Step::unit || session.from_all)
        blocks.push_back(side_button("back", words("setup.back"), intent::WentBack{}, "arrow_back"));
    blocks.push_back(side_button("skip", words("setup.skip"), intent::Skipped{}));
    blocks.push_back(main_button("next", words("setup.next"), intent::WentOn{}));
    return bare_page(view, words, name, std::move(blocks), layout);
}

}  // namespace kiosk::setup
