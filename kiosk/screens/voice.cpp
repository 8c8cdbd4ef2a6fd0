#include "kiosk/screens/voice.h"

#include "kiosk/content/recordings.h"
#include "kiosk/page/lines.h"
#include "kiosk/visit/listening.h"

namespace kiosk::screens {

namespace {
Block tool(Area area, std::string id, std::string icon, Line line, Meaning meaning)
{
    auto block = in(area, link(std::move(id), std::move(line), std::move(meaning), std::move(icon)));
    std::get<page::Button>(block.kind).weight = page::Button::Weight::tool;
    return block;
}
}  // namespace

Block listen_button(const View& view, Area area, std::string id)
{
    const auto& words = view.words;
    const bool on = view.session.listening.on;
    auto block = tool(area, std::move(id), on ? "stop" : "volume_up", on ? words("voice.stop") : words("voice.listen"),
                      intent::Listened{});
    block.chosen = on;
    return block;
}

Blocks voice_tools(const View& view, Area area, bool few)
{
    const auto& words = view.words;
    const auto& now = view.session.listening;
    if (!now.on) return {listen_button(view, area, "bar.listen")};
    Blocks out{now.paused ? tool(area, "bar.voice.resume", "play_arrow", words("voice.resume"), intent::PausedVoice{false})
                          : tool(area, "bar.voice.pause", "pause", words("voice.pause"), intent::PausedVoice{true}),
               tool(area, "bar.voice.again", "replay", words("voice.again"), intent::HeardAgain{})};
    const auto ends_at = [](Line line, bool at_end, const Line& end) {
        return at_end ? heard_as(line, joined(line, ": ", end)) : line;
    };
    const auto louder = ends_at(words("voice.louder"), now.volume_percent >= visit::volume_percent_max, words("voice.loudest"));
    const auto softer = ends_at(words("voice.softer"), now.volume_percent <= visit::volume_percent_min, words("voice.softest"));
    if (!few)
        append(out, {tool(area, "bar.voice.slower", "fast_rewind", words("voice.slower"), intent::SpokeSlower{}),
                     tool(area, "bar.voice.faster", "fast_forward", words("voice.faster"), intent::SpokeFaster{}),
                     tool(area, "bar.voice.softer", "volume_down", softer, intent::SpokeSofter{})});
    out.push_back(tool(area, "bar.voice.louder", "volume_up", louder, intent::SpokeLouder{}));
    out.push_back(listen_button(view, area, "bar.listen"));
    return out;
}

Blocks silent_notice(const View& view)
{
    if (!view.session.listening.failed) return {};
    return {notice("voice.failed", view.words("voice.failed"), Tone::gold, "volume_off")};
}

Block hear_language_button(const View& view, const std::string& language)
{
    const auto name = language_name(view, language).words;
    auto button = side_button("language." + language + ".hear", view.words("front.hear", fmt::arg("language", name)),
                              intent::HeardLanguage{language}, "volume_up");
    std::get<page::Button>(button.kind).weight = page::Button::Weight::aside;
    button.chosen = view.session.listening.sample == language;
    return button;
}

std::vector<Line> invitation(const content::Library& library, const std::string& language)
{
    const Words words{library, language};
    const auto name = library.pack.language_names.find(language);
    return {words.given("language." + language, name == library.pack.language_names.end() ? language : name->second),
            words("front.invitation")};
}

bool heard_in_turn(const content::Library& library, std::string_view language, const std::vector<page::Heard>& in_turn)
{
    bool any = false;
    for (const auto& heard : in_turn) {
        const bool recorded = recording_of(library, language, heard) != nullptr;
        if (!recorded && !heard.filling) return false;
        any = any || recorded;
    }
    return any;
}

const content::Recording* recording_of(const content::Library& library, std::string_view language, const page::Heard& heard)
{
    return content::recording_of(library, language, heard.recorded_as.empty() ? heard.words : heard.recorded_as);
}

namespace {
struct Fallen {
    bool heard = false, missing = false;
};

void look_for(const View& view, const Blocks& blocks, Fallen& fallen)
{
    for (const auto& block : blocks) {
        for (const auto* line : page::lines_of(block.kind)) {
            if (!line->fell_back) continue;
            const auto& language = view.words.language();
            const bool heard = content::recording_of(view.library, language, line->words) ||
                               heard_in_turn(view.library, language, line->in_turn);
            (heard ? fallen.heard : fallen.missing) = true;
        }
        look_for(view, block.inside, fallen);
    }
}
}  // namespace

Blocks fallback_mark(const View& view, const Blocks& on_page, std::string id)
{
    Fallen fallen;
    look_for(view, on_page, fallen);
    if (fallen.missing) return {badge(std::move(id), view.words("fallback.missing"), Tone::plain, "translate")};
    if (fallen.heard) return {badge(std::move(id), view.words("fallback.heard"), Tone::plain, "volume_up")};
    return {};
}

SpokenRoles spoken_roles(const content::Library& library, const std::string& language)
{
    const Words words{library, language};
    return {words("voice.button"), words("voice.choice"), words("voice.chosen"), words("voice.field")};
}

}  // namespace kiosk::screens
