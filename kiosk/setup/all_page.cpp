/// The last page: everything as it will be, each with its way back; then what was written and what is left to do.
#include "kiosk/base/utf8.h"
#include "kiosk/setup/blocks.h"

namespace kiosk::setup {

namespace {
Line given(const Words& words, std::string_view id, std::string value)
{
    return value.empty() ? words("setup.none") : words.given("setup.value." + std::string{id}, std::move(value));
}

Line touch_line(const Session& session, const Words& words)
{
    const auto worst = worst_touch(session);
    if (!worst) return words("setup.not_tried");
    auto far = fmt::format("{:.1f}", session.touches[*worst]->far_mm());
    if (words.language() == "vi") far[far.find('.')] = ',';
    return words("setup.touch_row", fmt::arg("mm", far));
}

std::string size_of(const content::Settings& settings, const Words& words)
{
    if (settings.diagonal_inches == 0) return {};
    auto out = fmt::format("{:.1f}", settings.diagonal_inches);
    if (words.language() == "vi") out[out.find('.')] = ',';
    return out + "\"";
}

std::string languages_of(const View& view)
{
    const auto& offered = view.session.answers.settings.languages;
    std::string out;
    for (const auto& language : offered.empty() ? view.library.pack.languages : offered) {
        const auto name = view.library.pack.language_names.find(language);
        out += (out.empty() ? "" : ", ") + (name == view.library.pack.language_names.end() ? language : name->second);
    }
    return out;
}

Line brought(const Words& words, const std::filesystem::path& from, Line otherwise)
{
    if (from.empty()) return otherwise;
    return words("setup.from_stick", fmt::arg("folder", base::without_controls(from.string())));
}

Blocks rows(const View& view, const Words& words)
{
    const auto& s = view.session;
    const auto& settings = s.answers.settings;
    Blocks out;
    const auto add = [&](Step step, Line value) {
        const std::string name{name_of(step)};
        out.push_back(
            row("all." + name, words.of("setup.row", name), std::move(value), words("setup.change"), intent::WentTo{step}));
    };
    const auto unit_name = std::string{content::in_language(settings.unit_name, "vi")};
    add(Step::unit,
        given(words, "unit", settings.unit + (unit_name.empty() ? "" : " · " + unit_name) + " · " + settings.terminal));
    const auto size = size_of(settings, words);
    add(Step::size, size.empty() ? words("setup.size_usual") : given(words, "size", size));
    add(Step::hang, words.of("setup.hang", content::name_of(settings.rotation)));
    add(Step::touch, touch_line(s, words));
    add(Step::printer, device_line(words, settings.printer));
    add(Step::scanner, device_line(words, settings.scanner));
    add(Step::sound, words("setup.loudness", fmt::arg("percent", settings.voice.volume_percent)));
    add(Step::clock, given(words, "zone", s.machine.zone));
    add(Step::keys, brought(words, s.answers.keys_from, words("setup.keys_row", fmt::arg("count", s.machine.keys_here))));
    add(Step::content,
        brought(words, s.answers.content_from, words("setup.pack_row", fmt::arg("version", s.machine.pack_version))));
    const auto hours = std::string{content::in_language(settings.opening_hours, "vi")};
    const auto both = hours + (hours.empty() || settings.phone.empty() ? "" : " · ") + settings.phone;
    add(Step::contact, given(words, "contact", both + (both.empty() ? "" : " · ") + languages_of(view)));
    return out;
}

Line why(const Words& words, base::ErrorKind kind)
{
    switch (kind) {
    case base::ErrorKind::disk_full: return words("setup.failed.disk_full");
    case base::ErrorKind::busy: return words("setup.failed.busy");
    case base::ErrorKind::denied: return words("setup.failed.denied");
    case base::ErrorKind::invalid_input:
    case base::ErrorKind::not_found:
    case base::ErrorKind::corrupt: return words("setup.failed.stick");
    default: return words("setup.failed.io");
    }
}

Page written_page(const View& view, const Words& words)
{
    const auto& session = view.session;
    Blocks blocks{heading("title", words("setup.written")), lead("lead", words("setup.written_lead"))};
    if (session.keys_changed)
        blocks.push_back(notice("keys_changed", words("setup.keys_changed"), page::Tone::gold, "vpn_key"));
    if (session.pack_installed)
        blocks.push_back(notice("pack_installed", words("setup.pack_installed"), page::Tone::green, "menu_book"));
    blocks.push_back(main_button("close", words("setup.close"), intent::Closed{}, "check"));
    return bare_page(view, words, "written", std::move(blocks), page::Layout::standard);
}
}  // namespace

Page all_page(const View& view)
{
    const Words words{view.library, view.session.language};
    const auto& session = view.session;
    if (session.ending == Ending::written) return written_page(view, words);
    Blocks blocks{heading("title", words("setup.title.all")), lead("lead", words("setup.lead.all"))};
    if (session.ending == Ending::failed)
        blocks.push_back(notice("failed", why(words, session.failure), page::Tone::red, "error"));
    blocks.push_back(panel("rows", Area::main, rows(view, words)));
    blocks.push_back(side_button("back", words("setup.back"), intent::WentBack{}, "arrow_back"));
    blocks.push_back(main_button("write", words("setup.write"), intent::Asked{Wanted::write}, "check"));
    return bare_page(view, words, "all", std::move(blocks), page::Layout::standard);
}

Page page_of(const View& view)
{
    if (view.session.text) return text_page(view);
    switch (view.session.step) {
    case Step::unit: return unit_page(view);
    case Step::size: return size_page(view);
    case Step::hang: return hang_page(view);
    case Step::touch: return touch_page(view);
    case Step::printer: return printer_page(view);
    case Step::scanner: return scanner_page(view);
    case Step::sound: return sound_page(view);
    case Step::clock: return clock_page(view);
    case Step::keys: return keys_page(view);
    case Step::content: return content_page(view);
    case Step::contact: return contact_page(view);
    case Step::all: break;
    }
    return all_page(view);
}

}  // namespace kiosk::setup
