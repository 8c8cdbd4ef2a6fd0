/// Clock, keys and content pack: what this machine has of the centre, and what a stick brings.
#include "kiosk/base/utf8.h"
#include "kiosk/setup/blocks.h"
#include "kiosk/text/written.h"

namespace kiosk::setup {

namespace {
constexpr auto zone_here = "Asia/Ho_Chi_Minh";

/// A label of a stick may be anything: one plain line is shown of it.
Line folder_line(const Words& words, const std::filesystem::path& folder)
{
    constexpr std::size_t letters_max = 60;
    auto name = base::valid_utf8(folder.native()) ? base::without_controls(folder.string()) : std::string{"?"};
    while (base::letters_in(name) > letters_max) name = base::without_last_letter(name);
    return words.given("setup.folder", std::move(name));
}

Blocks folders(const Words& words, std::string_view group, const std::vector<std::filesystem::path>& found,
               const std::filesystem::path& chosen, intent::What what, Line none)
{
    Blocks out{choice(std::string{group} + ".none", std::move(none), {}, chosen.empty(), intent::Chose{what, {}})};
    for (std::size_t at = 0; at < found.size(); ++at)
        out.push_back(choice(std::string{group} + "." + std::to_string(at + 1), folder_line(words, found[at]), {},
                             found[at] == chosen, intent::Chose{what, found[at].string()}));
    if (found.empty()) out.push_back(quiet("no_stick", words("setup.no_stick")));
    return out;
}

}  // namespace

Page clock_page(const View& view)
{
    const Words words{view.library, view.session.language};
    const auto time = text::time_of_day(base::local(view.now));
    const auto day = words.weekday_date(base::local_day(view.now));
    Blocks blocks{heading("now", words("setup.clock_now", fmt::arg("time", time), fmt::arg("day", day)), 2)};
    const auto& zone = view.session.machine.zone;
    if (zone == zone_here)
        blocks.push_back(notice("zone", words("setup.zone_right"), page::Tone::green, "check_circle"));
    else
        blocks.push_back(notice("zone", words("setup.zone_wrong", fmt::arg("zone", zone.empty() ? "?" : zone)),
                                page::Tone::gold, "schedule"));
    blocks.push_back(quiet("clock_wrong", words("setup.clock_wrong")));
    return step_page(view, words, std::move(blocks));
}

Page keys_page(const View& view)
{
    const Words words{view.library, view.session.language};
    const auto& session = view.session;
    Blocks blocks{notice("keys_here", words("setup.keys_here", fmt::arg("count", session.machine.keys_here)),
                         session.machine.keys_here > 0 ? page::Tone::green : page::Tone::red, "vpn_key")};
    append(blocks, folders(words, "keys", session.machine.key_folders, session.answers.keys_from, intent::What::keys,
                           words("setup.keys_stay")));
    blocks.push_back(quiet("keys_note", words("setup.keys_note")));
    blocks.push_back(look_again(words));
    return step_page(view, words, std::move(blocks));
}

Page content_page(const View& view)
{
    const Words words{view.library, view.session.language};
    const auto& machine = view.session.machine;
    Blocks blocks{notice(
        "pack_here",
        words("setup.pack_here", fmt::arg("version", machine.pack_version), fmt::arg("day", words.date(machine.pack_day))),
        page::Tone::green, "menu_book")};
    append(blocks, folders(words, "pack", machine.packs, view.session.answers.content_from, intent::What::content,
                           words("setup.pack_stays")));
    blocks.push_back(look_again(words));
    return step_page(view, words, std::move(blocks));
}

}  // namespace kiosk::setup
