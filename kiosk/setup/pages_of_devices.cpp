/// Printer, scanner and sound: what was found, what is chosen, and a try of each.
#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/setup/blocks.h"

namespace kiosk::setup {

namespace {
using intent::What;

/// All that was found, what is in the settings now even when it is not plugged in, and none.
Blocks devices(const Words& words, std::string_view group, std::vector<std::string> found, const std::string& chosen, What what)
{
    Blocks out;
    const auto count = found.size();
    if (!chosen.empty() && std::find(found.begin(), found.end(), chosen) == found.end()) found.push_back(chosen);
    found.emplace_back();
    for (std::size_t at = 0; at < found.size(); ++at) {
        const auto id = std::string{group} + "." + (found[at].empty() ? "none" : std::to_string(at + 1));
        Line below;
        if (at >= count && found[at].starts_with('/')) below = words("setup.not_plugged_in");
        out.push_back(
            choice(id, device_line(words, found[at]), std::move(below), found[at] == chosen, intent::Chose{what, found[at]}));
    }
    return out;
}

Blocks printing_told(const View& view, const Words& words)
{
    using visit::Printing;
    const auto how = view.session.printing;
    if (how == Printing::not_asked) return {};
    if (visit::is_on_its_way(how)) return {notice("printing", words("setup.printing"), page::Tone::teal, "print")};
    const bool good = how == Printing::printed || how == Printing::sent;
    return {notice("printing", words.of("setup.printed", visit::name_of(how)), good ? page::Tone::green : page::Tone::red,
                   good ? "check_circle" : "error")};
}

/// The usual card of the system goes before any by name.
Blocks outputs(const Words& words, std::string_view group, const std::vector<std::string>& found, const std::string& chosen,
               What what, Line none)
{
    Blocks out{choice(std::string{group} + ".usual", std::move(none), {}, chosen.empty(), intent::Chose{what, {}})};
    auto names = found;
    if (!chosen.empty() && std::find(names.begin(), names.end(), chosen) == names.end()) names.push_back(chosen);
    for (std::size_t at = 0; at < names.size(); ++at)
        out.push_back(choice(std::string{group} + "." + std::to_string(at + 1), words.given("setup.device", names[at]), {},
                             names[at] == chosen, intent::Chose{what, names[at]}));
    return out;
}
}  // namespace

Page printer_page(const View& view)
{
    const Words words{view.library, view.session.language};
    const auto& printer = view.session.answers.settings.printer;
    auto blocks = printing_told(view, words);
    append(blocks, devices(words, "printer", view.session.machine.printers, printer, What::printer));
    if (!printer.empty() && !visit::is_on_its_way(view.session.printing))
        blocks.push_back(side_button("test_slip", words("setup.test_slip"), intent::Asked{Wanted::print}, "print"));
    blocks.push_back(look_again(words));
    return step_page(view, words, std::move(blocks));
}

Page scanner_page(const View& view)
{
    const Words words{view.library, view.session.language};
    const auto& scanner = view.session.answers.settings.scanner;
    Blocks blocks;
    if (view.session.letters_scanned > 0)
        blocks.push_back(notice("scanned", words("setup.scanned", fmt::arg("count", view.session.letters_scanned)),
                                page::Tone::green, "check_circle"));
    else if (!scanner.empty())
        blocks.push_back(notice("scan_now", words("setup.scan_now"), page::Tone::teal, "qr_code_scanner"));
    auto found = view.session.machine.scanners;
    found.emplace_back(content::keyboard_scanner);
    append(blocks, devices(words, "scanner", std::move(found), scanner, What::scanner));
    blocks.push_back(look_again(words));
    return step_page(view, words, std::move(blocks));
}

Page sound_page(const View& view)
{
    const Words words{view.library, view.session.language};
    const auto& voice = view.session.answers.settings.voice;
    const auto& found = view.session.machine.outputs;
    using Sound = Session::Sound;
    Blocks blocks;
    if (view.session.sound == Sound::sounds)
        blocks.push_back(notice("sounds", words("setup.sounds"), page::Tone::green, "volume_up"));
    if (view.session.sound == Sound::failed)
        blocks.push_back(notice("sounds", words("setup.no_sound"), page::Tone::red, "volume_off"));
    blocks.push_back(heading("loudspeaker", words("setup.loudspeaker"), 2));
    append(blocks,
           outputs(words, "loudspeaker", found, voice.loudspeaker.device, What::loudspeaker, words("setup.usual_card")));
    blocks.push_back(heading("headphones", words("setup.headphones"), 2));
    append(blocks,
           outputs(words, "headphones", found, voice.headphones.device, What::headphones, words("setup.no_headphones")));
    Blocks louder{heading("loudness", words("setup.loudness", fmt::arg("percent", voice.volume_percent)), 2)};
    const auto button = [](std::string id, Line line, Intent meaning, std::string icon) {
        auto block = side_button(std::move(id), std::move(line), std::move(meaning), std::move(icon));
        block.area = Area::main;
        return block;
    };
    louder.push_back(button("softer", words("setup.softer"), intent::MadeLouder{-10}, "volume_down"));
    louder.push_back(button("louder", words("setup.louder"), intent::MadeLouder{10}, "volume_up"));
    louder.push_back(button("say", words("setup.say"), intent::Asked{Wanted::say_loudspeaker}, "volume_up"));
    if (!voice.headphones.device.empty())
        louder.push_back(
            button("say_headphones", words("setup.say_headphones"), intent::Asked{Wanted::say_headphones}, "headphones"));
    blocks.push_back(panel("loud", Area::side, std::move(louder)));
    return step_page(view, words, std::move(blocks));
}

}  // namespace kiosk::setup
