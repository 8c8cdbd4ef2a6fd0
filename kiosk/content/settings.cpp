#include "kiosk/content/settings.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/content/settings_document.h"
#include "kiosk/content/settings_keys.h"
#include "kiosk/content/settings_values.h"

namespace kiosk::content {

namespace {

std::filesystem::path path_in(const YAML::Node& node, const std::filesystem::path& folder)
{
    const std::filesystem::path path{text_in(node)};
    return path.empty() || path.is_absolute() ? path : folder / path;
}

/// On another disk: a path that depends on where this file lies would mean another file after a copy.
std::filesystem::path elsewhere_in(const YAML::Node& node)
{
    const auto path = std::filesystem::path{text_in(node)}.lexically_normal();
    if (!path.empty() && (!path.is_absolute() || !path.has_filename()))
        refuse(node, "expected the whole path of a file, such as /mnt/second/kiosk.log, or nothing");
    return path;
}

std::vector<std::string> languages_in(const YAML::Node& node)
{
    if (!node.IsSequence()) refuse(node, "expected a list of languages, such as [vi, en]");
    std::vector<std::string> languages;
    for (const auto& one : node) {
        languages.push_back(language_in(one));
        if (std::count(languages.begin(), languages.end(), languages.back()) > 1) refuse(one, "this language stands twice");
    }
    return languages;
}

std::vector<PhoneLine> phone_lines_in(const YAML::Node& node)
{
    if (!node.IsSequence()) refuse(node, "expected a list of phone lines");
    std::vector<PhoneLine> lines;
    for (const auto& entry : node) {
        check_keys(entry, {"number", "words", "below", "checked_on"});
        for (const char* needed : {"number", "words", "checked_on"})
            if (!entry[needed]) refuse(entry, fmt::format("this phone line needs `{}`", needed));
        PhoneLine line;
        line.number = phone_in(entry["number"]);
        line.words = words_in(entry["words"]);
        if (entry["below"]) line.below = words_in(entry["below"]);
        const auto day = base::parse_day(text_in(entry["checked_on"]));
        if (!day) refuse(entry["checked_on"], day.error().detail);
        line.checked_on = *day;
        lines.push_back(std::move(line));
    }
    return lines;
}

template <class Named>
Named named_in(const YAML::Node& node, std::initializer_list<Named> all)
{
    std::string names;
    for (const auto one : all) {
        const std::string_view name = name_of(one);  // beside the type, in base or in text
        if (node.IsScalar() && node.Scalar() == name) return one;
        names += (names.empty() ? "" : ", ") + std::string{name};
    }
    refuse(node, "expected one of " + names);
}

base::Comfort comfort_in(const YAML::Node& node, base::Comfort comfort)
{
    using enum base::TextSize;
    using base::Contrast;
    check_keys(node, {"text_size", "contrast", "low_reach", "left_hand", "slow_touch", "three_keys"});
    if (const auto size = node["text_size"]) comfort.text_size = named_in(size, {small, normal, large, largest});
    if (const auto contrast = node["contrast"])
        comfort.contrast = named_in(contrast, {Contrast::light, Contrast::high_dark, Contrast::high_light, Contrast::low});
    if (const auto on = node["low_reach"]) comfort.low_reach = yes_or_no_in(on);
    if (const auto on = node["left_hand"]) comfort.left_hand = yes_or_no_in(on);
    if (const auto on = node["slow_touch"]) comfort.slow_touch = yes_or_no_in(on);
    if (const auto on = node["three_keys"]) comfort.three_keys = yes_or_no_in(on);
    return comfort;
}

void read_typing(const YAML::Node& node, Settings& settings)
{
    using text::TonePlacement, text::TypingWay;
    check_keys(node, {"way", "tones"});
    if (const auto way = node["way"])
        settings.typing_way = named_in(way, {TypingWay::mark_keys, TypingWay::telex, TypingWay::vni});
    if (const auto tones = node["tones"])
        settings.tones = named_in(tones, {TonePlacement::old_style, TonePlacement::new_style});
}

std::string scanner_in(const YAML::Node& node)
{
    auto scanner = text_in(node);
    if (!scanner.empty() && scanner != keyboard_scanner && !scanner.starts_with('/'))
        refuse(node, "expected the path of a serial device such as /dev/ttyACM0, or keyboard, or nothing");
    return scanner;
}

std::string printer_in(const YAML::Node& node)
{
    auto printer = text_in(node);
    const bool queue = printer.starts_with(print_queue) && printer.size() > print_queue.size() &&
                       printer.find_first_of("/ #?") == printer.npos;
    if (!printer.empty() && printer != folder_printer && !printer.starts_with('/') && !printer.starts_with("ipp://") &&
        !printer.starts_with("ipps://") && !queue)
        refuse(node,
               "expected the path of a receipt printer such as /dev/usb/lp0, queue:NAME, an address ipps://… or ipp://…, "
               "folder (trials only), or nothing");
    return printer;
}

/// A4 comes from no roll of 80 mm, and real papers become a file only where somebody asks for one.
std::string office_printer_in(const YAML::Node& node)
{
    auto printer = printer_in(node);
    if (printer == folder_printer || printer.starts_with('/'))
        refuse(node, "expected queue:NAME, an address ipps://… or ipp://…, or nothing");
    return printer;
}

VoiceOutput output_in(const YAML::Node& node, VoiceOutput output)
{
    check_keys(node, {"device", "max_percent"}, {"device"});
    if (const auto at = node["device"]) output.device = text_in(at);
    if (const auto at = node["max_percent"]) output.max_percent = value_in(at, 10, 100);
    return output;
}

VoiceSettings voice_in(const YAML::Node& node, VoiceSettings voice)
{
    check_keys(node, {"rate_percent", "volume_percent", "loudspeaker", "headphones"});
    if (const auto at = node["rate_percent"]) voice.rate_percent = value_in(at, 75, 200);
    if (const auto at = node["volume_percent"]) voice.volume_percent = value_in(at, 20, 100);
    if (const auto at = node["loudspeaker"]) voice.loudspeaker = output_in(at, voice.loudspeaker);
    if (const auto at = node["headphones"]) voice.headphones = output_in(at, voice.headphones);
    return voice;
}

constexpr std::size_t service_name_letters_max = 30;

/// The words alone are Vietnamese.
law::Words service_words_in(const YAML::Node& node)
{
    auto words = node.IsScalar() ? law::Words{{"vi", text_in(node)}} : words_in(node);
    const auto vi = words.find("vi");
    if (vi == words.end() || vi->second.empty()) refuse(node, "expected what the service is called: tư vấn, or {vi: …, en: …}");
    for (const auto& [language, text] : words)
        if (base::letters_in(text) > service_name_letters_max || text.find('\n') != text.npos)
            refuse(node, fmt::format("expected a name of at most {} letters", service_name_letters_max));
    return words;
}

std::vector<ServiceLetter> ticket_letters_in(const YAML::Node& node)
{
    constexpr auto expected = "expected services by capital letter, such as {A: tư vấn, B: giấy tờ}";
    std::vector<ServiceLetter> out;
    if (node.IsNull()) return out;
    if (!node.IsMap()) refuse(node, expected);
    for (const auto& entry : node) {
        const auto letter = text_in(entry.first);
        if (letter.size() != 1 || letter[0] < 'A' || letter[0] > 'Z') refuse(entry.first, expected);
        if (std::any_of(out.begin(), out.end(), [&](const ServiceLetter& one) { return one.letter == letter; }))
            refuse(entry.first, "this letter stands twice");
        out.push_back({letter, service_words_in(entry.second)});
    }
    if (out.size() > service_letters_max) refuse(node, fmt::format("expected at most {} services", service_letters_max));
    return out;
}

double diagonal_in(const YAML::Node& node)
{
    const auto inches = value_in(node, 0.0, 100.0);
    if (inches != 0 && inches < 5) refuse(node, "expected 0, or 5 to 100 inches");
    return inches;
}

using Folder = std::filesystem::path;
constexpr SettingKey all_keys[] = {
    {"unit", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.unit = code_in(at, unit_letters_max); }},
    {"code_prefix", false,
     [](const YAML::Node& at, const Folder&, Settings& s) { s.code_prefix = code_in(at, prefix_letters_max); }},
    {"terminal", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.terminal = short_name_in(at); }},
    {"centre_name", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.centre_name = words_in(at); }},
    {"unit_name", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.unit_name = words_in(at); }},
    {"opening_hours", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.opening_hours = words_in(at); }},
    {"phone", true, [](const YAML::Node& at, const Folder&, Settings& s) { s.phone = phone_in(at); }},
    {"phone_lines", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.phone_lines = phone_lines_in(at); }},
    {"content", true, [](const YAML::Node& at, const Folder& folder, Settings& s) { s.content = path_in(at, folder); }},
    {"keys_file", true, [](const YAML::Node& at, const Folder& folder, Settings& s) { s.keys_file = path_in(at, folder); }},
    {"diagonal_inches", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.diagonal_inches = diagonal_in(at); }},
    {"rotation", false,
     [](const YAML::Node& at, const Folder&, Settings& s) {
         s.rotation = named_in(at, {Rotation::normal, Rotation::left, Rotation::right, Rotation::inverted});
     }},
    {"idle_seconds", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.idle_seconds = value_in(at, 30, 900); }},
    {"countdown_seconds", false,
     [](const YAML::Node& at, const Folder&, Settings& s) { s.countdown_seconds = value_in(at, 10, 120); }},
    {"answer_working_days", false,
     [](const YAML::Node& at, const Folder&, Settings& s) { s.answer_working_days = value_in(at, 1, 30); }},
    {"parts_of_day", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.parts_of_day = parts_of_day_in(at); }},
    {"shortcuts_shown", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.shortcuts_shown = yes_or_no_in(at); }},
    {"comfort", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.comfort = comfort_in(at, s.comfort); }},
    {"typing", false, [](const YAML::Node& at, const Folder&, Settings& s) { read_typing(at, s); }},
    {"scanner", true, [](const YAML::Node& at, const Folder&, Settings& s) { s.scanner = scanner_in(at); }},
    {"printer", true, [](const YAML::Node& at, const Folder&, Settings& s) { s.printer = printer_in(at); }},
    {"office_printer", true,
     [](const YAML::Node& at, const Folder&, Settings& s) { s.office_printer = office_printer_in(at); }},
    {"voice", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.voice = voice_in(at, s.voice); }},
    {"languages", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.languages = languages_in(at); }},
    {"ticket_letters", true,
     [](const YAML::Node& at, const Folder&, Settings& s) { s.ticket_letters = ticket_letters_in(at); }},
    {"staff_here", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.staff_here = yes_or_no_in(at); }},
    {"counter", false, [](const YAML::Node& at, const Folder&, Settings& s) { s.counter = code_in(at, counter_letters_max); }},
    {"log_file", true, [](const YAML::Node& at, const Folder&, Settings& s) { s.log_file = elsewhere_in(at); }},
    {"mark", true, [](const YAML::Node& at, const Folder&, Settings& s) { s.mark = elsewhere_in(at); }},
};

Settings settings_in(const YAML::Node& root, const std::filesystem::path& folder)
{
    Settings settings;
    if (root.IsNull()) return settings;
    check_keys(root, all_keys);
    for (const auto& key : all_keys)
        if (const auto at = root[std::string{key.name}]) key.read(at, folder, settings);
    if (const auto fault = fault_between(settings)) refuse(root[std::string{fault->key}], std::string{fault->expected});
    return settings;
}

base::Result<Settings> read(const std::filesystem::path& file, bool of_unit)
{
    std::optional<Settings> settings;
    TRY(read_document(file, [&](const YAML::Node& root) {
        if (of_unit && (!root.IsMap() || !root["unit"]))
            throw Refused{1, "`unit` is missing: which unit this folder was made for"};
        settings = settings_in(root, file.parent_path());
    }));
    return std::move(*settings);
}

}  // namespace

std::span<const SettingKey> setting_keys() { return all_keys; }

std::optional<SettingFault> fault_between(const Settings& settings)
{
    if (!settings.mark.empty() && settings.mark == settings.log_file)
        return SettingFault{"mark", "expected another file than `log_file`"};
    return std::nullopt;
}

std::string_view name_of(Rotation rotation)
{
    constexpr std::string_view names[] = {"normal", "left", "right", "inverted"};
    return names[static_cast<std::size_t>(rotation)];
}

bool is_counter_name(std::string_view name)
{
    return !name.empty() && name.size() <= counter_letters_max &&
           std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

std::string_view service_words(const Settings& settings, std::string_view letter, const std::string& language)
{
    for (const auto& service : settings.ticket_letters)
        if (service.letter == letter) return in_language(service.words, language);
    return {};
}

base::Result<Settings> read_settings(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error) && !error) return Settings{};
    return read(file, false);
}

base::Result<Settings> read_settings_of_unit(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error) && !error)
        return base::failure(base::ErrorKind::invalid_input,
                             file.string() + ": it is missing; it says which unit this folder was made for");
    return read(file, true);
}

}  // namespace kiosk::content
