/// The glass: how large it is, how it hangs, whether touches land where they should. Line and places are keys of a keyboard,
/// the only blocks whose size is told in millimetres (ui/keyboard.h).
#include <algorithm>

#include "kiosk/setup/blocks.h"

namespace kiosk::setup {

namespace {
/// How wide a key of a pad is; a line as long as a card is so many of them.
constexpr double pad_key_mm = 38;
constexpr double fine_mm = 0.5, coarse_mm = 5;
/// Places stand in three rows over the whole width of the glass, and over as much of its height as the words leave: between
/// them so many rows of keys as fit there.
int rows_apart(const Machine& machine)
{
    constexpr float share_of_keys = 0.72f, row_mm = 22;
    const float rows = static_cast<float>(machine.height_px) / machine.px_per_mm * share_of_keys / row_mm;
    return std::clamp(static_cast<int>((rows - 1) / 2), 2, 6);
}
constexpr float place_units = 2, blank_units = 3;

Block key(std::string id, Line line, int row, float units, Meaning meaning)
{
    page::Key one;
    one.line = std::move(line);
    one.row = row;
    one.units = units;
    one.weight = page::Key::Weight::function;
    return shown(std::move(id), Area::keys, std::move(one), std::move(meaning));
}

std::string one_decimal(const Words& words, double value)
{
    auto out = fmt::format("{:.1f}", value);
    if (words.language() == "vi") out[out.find('.')] = ',';
    return out;
}

Blocks places(const Session& session)
{
    Blocks out;
    const auto next = next_touch(session);
    const int apart = rows_apart(session.machine);
    for (std::size_t place = 0; place < touch_places; ++place) {
        const int row = static_cast<int>(place / 3) * apart;
        auto target = key(touch_block(place), {"setup.place", "+", {}}, row, place_units, intent::Nothing{});
        target.chosen = place == next;
        target.enabled = !session.touches[place].has_value();
        out.push_back(std::move(target));
        if (place % 3 < 2) out.push_back(key("blank." + std::to_string(place), {}, row, blank_units, std::nullopt));
    }
    for (int row = 0; row < 2 * apart; ++row)
        if (row % apart != 0) out.push_back(key("blank.row." + std::to_string(row), {}, row, 12, std::nullopt));
    return out;
}

Block touch_result(const View& view, const Words& words)
{
    const auto next = next_touch(view.session);
    const auto worst = worst_touch(view.session);
    if (!worst) return quiet("result", words("setup.touch_begin"));
    const auto& offset = *view.session.touches[*worst];
    const auto far = one_decimal(words, offset.far_mm());
    const auto place = static_cast<int>(*worst) + 1;
    if (offset.far_mm() > touch_offset_mm_max)
        return notice("result", words("setup.touch_off", fmt::arg("mm", far), fmt::arg("place", place)), page::Tone::red,
                      "error");
    if (next)
        return quiet("result", words("setup.touch_so_far", fmt::arg("number", static_cast<int>(*next) + 1), fmt::arg("mm", far),
                                     fmt::arg("place", place)));
    return notice("result", words("setup.touch_good", fmt::arg("mm", far), fmt::arg("place", place)), page::Tone::green,
                  "check_circle");
}
}  // namespace

std::string touch_block(std::size_t place) { return "place." + std::to_string(place + 1); }

Page size_page(const View& view)
{
    const Words words{view.library, view.session.language};
    const auto& session = view.session;
    const auto inches = one_decimal(words, diagonal_inches(session.machine, session.line_mm));
    Blocks blocks{
        quiet("size", words("setup.size_now", fmt::arg("inches", inches))),
        key("card", words("setup.card"), 0, static_cast<float>(session.line_mm / pad_key_mm), intent::Nothing{}),
        // Room below the line, for a card that is held to it.
        key("blank", {}, 1, 1, std::nullopt),
        side_button("much_shorter", words("setup.much_shorter"), intent::MadeLineLonger{-coarse_mm}),
        side_button("shorter", words("setup.shorter"), intent::MadeLineLonger{-fine_mm}, "remove"),
        side_button("longer", words("setup.longer"), intent::MadeLineLonger{fine_mm}, "add"),
        side_button("much_longer", words("setup.much_longer"), intent::MadeLineLonger{coarse_mm}),
    };
    return step_page(view, words, std::move(blocks), page::Layout::typing);
}

Page hang_page(const View& view)
{
    const Words words{view.library, view.session.language};
    Blocks blocks;
    using content::Rotation;
    for (const auto how : {Rotation::normal, Rotation::left, Rotation::right, Rotation::inverted}) {
        const std::string name{content::name_of(how)};
        blocks.push_back(choice("hang." + name, words.of("setup.hang", name), {}, view.session.answers.settings.rotation == how,
                                intent::Hung{how}));
    }
    blocks.push_back(quiet("hang_note", words("setup.hang_note")));
    return step_page(view, words, std::move(blocks));
}

/// What leads on stands in the header, so that the places have the glass.
Page touch_page(const View& view)
{
    const Words words{view.library, view.session.language};
    const auto tool = [](std::string id, Line line, Intent meaning, std::string icon) {
        return shown(std::move(id), Area::header, page::Button{std::move(icon), std::move(line), Weight::tool, false, {}},
                     std::move(meaning));
    };
    Blocks blocks{
        tool("again", words("setup.touch_again"), intent::TouchesForgotten{}, "refresh"),
        tool("back", words("setup.back"), intent::WentBack{}, "arrow_back"),
        tool("skip", words("setup.skip"), intent::Skipped{}, "redo"),
        tool("next", words("setup.next"), intent::WentOn{}, "arrow_forward"),
        heading("title", words("setup.lead.touch"), 2),
        touch_result(view, words),
    };
    append(blocks, places(view.session));
    return bare_page(view, words, std::string{name_of(Step::touch)}, std::move(blocks), page::Layout::typing);
}

}  // namespace kiosk::setup
