#include "kiosk/screens/voice.h"

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
    auto block = tool(area, std::move(id), on ? "stop" : "volume_up", on ? words("voice.stop") : words("voice.listen"), intent::Listened{});
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
    if (!few) append(out, {tool(area, "bar.voice.slower", "fast_rewind", words("voice.slower"), intent::SpokeSlower{}),
                           tool(area, "bar.voice.faster", "fast_forward", words("voice.faster"), intent::SpokeFaster{}),
                           tool(area, "bar.voice.softer", "volume_down", words("voice.softer"), intent::SpokeSofter{})});
    out.push_back(tool(area, "bar.voice.louder", "volume_up", words("voice.louder"), intent::SpokeLouder{}));
    out.push_back(listen_button(view, area, "bar.listen"));
    return out;
}

Blocks silent_notice(const View& view)
{
    if (!view.session.listening.failed) return {};
    return {notice("voice.failed", view.words("voice.failed"), Tone::gold, "volume_off")};
}

SpokenRoles spoken_roles(const content::Library& library, const std::string& language)
{
    const Words words{library, language};
    return {words("voice.button").words, words("voice.choice").words, words("voice.chosen").words, words("voice.field").words};
}

}  // namespace kiosk::screens
