#include <algorithm>

#include "kiosk/screens/answers.h"
#include "kiosk/screens/pages.h"
#include "kiosk/screens/voice.h"
#include "kiosk/text/written.h"

namespace kiosk::screens {

namespace {
using base::Contrast;
using base::TextSize;

Block tool(std::string id, std::string icon, Line line, Meaning meaning, Area area = Area::bar)
{
    auto block = in(area, link(std::move(id), std::move(line), std::move(meaning), std::move(icon)));
    std::get<page::Button>(block.kind).weight = page::Button::Weight::tool;
    return block;
}

Block brand(const View& view, Area area, Line below = {})
{
    Block block;
    block.id = "brand";
    block.area = area;
    const auto name = content::in_language(view.settings.centre_name, view.words.language());
    auto line = name.empty() ? view.words("brand.centre") : view.words.given("brand.centre", std::string{name});
    block.kind = page::Brand{std::move(line), std::move(below)};
    return block;
}

Block clock_face(const View& view, Area area)
{
    Block block;
    block.id = "clock";
    block.area = area;
    block.kind = page::ClockFace{view.words.given("clock.day", view.words.weekday_date(view.today())),
                                 view.words.given("clock.time", text::time_of_day(base::local(view.now)))};
    return block;
}

/// Shown words stay short; the spoken ones say how it is now.
Line with_state(Line line, const Line& state)
{
    const auto said = joined(line, ": ", state);
    return heard_as(std::move(line), said);
}

Blocks comfort_tools(const View& view)
{
    const auto& words = view.words;
    const auto& now = view.session.comfort;
    auto larger = now, other = now, lower = now;
    larger.text_size = static_cast<TextSize>((static_cast<int>(now.text_size) + 1) % 4);
    other.contrast = static_cast<Contrast>((static_cast<int>(now.contrast) + 1) % 4);
    lower.low_reach = !now.low_reach;
    auto reach =
        tool("bar.lower", "accessible", with_state(words("bar.lower"), words.of("switch", now.low_reach ? "on" : "off")),
             intent::SetComfort{lower});
    reach.chosen = now.low_reach;
    return {
        tool("bar.text_size", "format_size", with_state(words("bar.text_size"), words.of("text_size", name_of(now.text_size))),
             intent::SetComfort{larger}),
        tool("bar.contrast", "contrast", with_state(words("bar.contrast"), words.of("contrast", name_of(now.contrast))),
             intent::SetComfort{other}),
        reach,
    };
}

/// Shows the language in use; a touch goes on to the next one.
Block language_tool(const View& view)
{
    const auto offered = languages_of(view);
    const auto here = std::find(offered.begin(), offered.end(), view.session.language);
    const bool last = here == offered.end() || std::next(here) == offered.end();
    auto line = language_name(view, view.session.language);
    line = heard_as(line, joined(view.words("bar.language"), ": ", line));
    return tool("bar.language", "translate", std::move(line), intent::ChoseLanguage{last ? offered.front() : *std::next(here)});
}

Blocks bar(const View& view)
{
    Blocks out{tool("bar.home", "home", view.words("bar.home"), intent::WentHome{}),
               tool("bar.back", "arrow_back", view.words("bar.back"), intent::WentBack{})};
    append(out, voice_tools(view, Area::bar, false));
    // While a page is read its controls stand here alone, so that they stay large.
    if (!view.session.listening.on) {
        append(out, comfort_tools(view));
        out.push_back(language_tool(view));
    }
    out.push_back(exit_button(view, Area::bar, "bar.exit"));
    return out;
}

/// What a scanner read where nothing was asked for is told on every page, below its title.
Blocks with_trouble(const View& view, Blocks blocks)
{
    const auto named = [&](std::string_view id) {
        return std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) { return block.id == id; });
    };
    if (view.session.trouble.empty() || named("trouble") != blocks.end()) return blocks;
    const auto title = named("title");
    for (auto& told : trouble_notice(view))
        blocks.insert(title == blocks.end() ? blocks.begin() : std::next(title), std::move(told));
    return blocks;
}

Page page_with(const View& view, std::string id, page::Layout layout)
{
    Page out;
    out.id = std::move(id);
    out.language = view.words.language();
    out.layout = layout;
    out.comfort = view.session.comfort;
    if (view.demo) out.blocks.push_back(in(Area::band, notice("demo", view.words("demo.band"), Tone::gold, "build")));
    if (view.preview) {
        const auto day = view.words.date(view.today());
        out.blocks.push_back(
            in(Area::band, notice("preview", view.words("preview.band", fmt::arg("day", day)), Tone::gold, "visibility")));
    }
    return out;
}
}  // namespace

std::vector<std::string> languages_of(const View& view)
{
    const auto& wanted = view.settings.languages;
    std::vector<std::string> offered;
    for (const auto& language : view.library.pack.languages)
        if (wanted.empty() || std::find(wanted.begin(), wanted.end(), language) != wanted.end()) offered.push_back(language);
    if (offered.empty()) offered.emplace_back("vi");
    return offered;
}

Line language_name(const View& view, const std::string& language)
{
    const auto& names = view.library.pack.language_names;
    const auto name = names.find(language);
    return view.words.given("language." + language, name == names.end() ? language : name->second);
}

Block exit_button(const View& view, Area area, std::string id)
{
    auto block = tool(std::move(id), "logout", view.preview ? view.words("preview.end") : view.words("bar.exit"),
                      intent::QuickExited{}, area);
    std::get<page::Button>(block.kind).weight = page::Button::Weight::exit;
    return block;
}

Page standard_page(const View& view, std::string id, Blocks blocks)
{
    auto out = page_with(view, std::move(id), page::Layout::standard);
    out.blocks.push_back(brand(view, Area::header));
    out.blocks.push_back(clock_face(view, Area::header));
    append(out.blocks, silent_notice(view));
    blocks = with_trouble(view, std::move(blocks));
    append(out.blocks, fallback_mark(view, blocks, "fallback"));
    append(out.blocks, std::move(blocks));
    append(out.blocks, bar(view));
    append(out.blocks, overlay_of(view));
    return out;
}

Page typing_page(const View& view, std::string id, Blocks blocks)
{
    auto out = page_with(view, std::move(id), page::Layout::typing);
    out.blocks.push_back(brand(view, Area::header));
    out.blocks.push_back(tool("bar.back", "arrow_back", view.words("bar.back"), intent::WentBack{}, Area::header));
    append(out.blocks, voice_tools(view, Area::header, true));
    if (!view.session.listening.on) out.blocks.push_back(in(Area::header, language_tool(view)));
    out.blocks.push_back(exit_button(view, Area::header, "bar.exit"));
    append(out.blocks, silent_notice(view));
    blocks = with_trouble(view, std::move(blocks));
    append(out.blocks, fallback_mark(view, blocks, "fallback"));
    append(out.blocks, std::move(blocks));
    append(out.blocks, overlay_of(view));
    return out;
}

Page front_layout(const View& view, std::string id, Blocks blocks)
{
    auto out = page_with(view, std::move(id), page::Layout::front);
    const auto hours = content::in_language(view.settings.opening_hours, view.words.language());
    Line below;
    if (!hours.empty()) below = view.words("front.hours", fmt::arg("hours", hours));
    append(out.blocks, silent_notice(view));
    blocks = with_trouble(view, std::move(blocks));
    append(out.blocks, fallback_mark(view, blocks, "fallback"));
    append(out.blocks, std::move(blocks));
    // Painted as the foot of the page, so it is read last.
    out.blocks.push_back(brand(view, Area::header, std::move(below)));
    out.blocks.push_back(clock_face(view, Area::header));
    append(out.blocks, overlay_of(view));
    return out;
}

}  // namespace kiosk::screens
