#include <fmt/format.h>

#include "kiosk/content/settings.h"

namespace kiosk::content {

namespace {

/// Always quoted: an opening hour or a phone number must not be read back as a number.
std::string in_quotes(std::string_view text)
{
    std::string out{'"'};
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out + '"';
}

std::string by_language(const law::Words& words)
{
    std::string out;
    for (const auto& [language, text] : words)
        out += fmt::format("{}{}: {}", out.empty() ? "" : ", ", language, in_quotes(text));
    return "{" + out + "}";
}

std::string_view yes_or_no(bool value) { return value ? "yes" : "no"; }

std::string phone_lines(const std::vector<PhoneLine>& lines)
{
    if (lines.empty()) return " []\n";
    std::string out = "\n";
    for (const auto& line : lines)
        out += fmt::format("  - number: {}\n    words: {}\n    below: {}\n    checked_on: {}\n", in_quotes(line.number),
                           by_language(line.words), by_language(line.below), base::iso(line.checked_on));
    return out;
}

std::string hours_of(std::string_view name, const PartOfDay& part)
{
    return fmt::format("{}: \"{:02}:{:02}-{:02}:{:02}\"", name, part.from / 60, part.from % 60, part.to / 60, part.to % 60);
}

std::string languages(const std::vector<std::string>& names)
{
    std::string out;
    for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
    return "[" + out + "]";
}

std::string services(const std::vector<ServiceLetter>& letters)
{
    std::string out;
    for (const auto& [letter, words] : letters)
        out += fmt::format("{}{}: {}", out.empty() ? "" : ", ", letter, by_language(words));
    return "{" + out + "}";
}

}  // namespace

std::string written(const Settings& settings)
{
    std::string out = "# Settings of this terminal and its unit. A line left out means the usual value.\n\n";
    out += "# The unit's code in the register (TT, CN1, CN2) and the letters before the dash of a request's code.\n";
    out += fmt::format("unit: {}\ncode_prefix: {}\n\n", in_quotes(settings.unit), in_quotes(settings.code_prefix));
    out += "# How the desk names this terminal when somebody there calls staff.\n";
    out += fmt::format("terminal: {}\n\n", in_quotes(settings.terminal));
    out += "# Shown in the header of every page, by language.\n";
    out += fmt::format("centre_name: {}\nunit_name: {}\n", by_language(settings.centre_name), by_language(settings.unit_name));
    out += fmt::format("opening_hours: {}\n\n", by_language(settings.opening_hours));
    out += "# The unit's own phone; empty: not shown. Below it more numbers, each with the day it was checked.\n";
    out += fmt::format("phone: {}\nphone_lines:{}\n", in_quotes(settings.phone), phone_lines(settings.phone_lines));
    out += "# The content pack; empty: the one that came with the program. A relative path starts at this file's folder.\n";
    out += fmt::format("content: {}\n", in_quotes(settings.content.string()));
    out += "# Staff keys, only where a desk stands. A terminal alone has none.\n";
    out += fmt::format("keys_file: {}\n\n", in_quotes(settings.keys_file.string()));
    out += "# Measured across the screen; 0: the usual size for its resolution. All sizes in mm depend on it.\n";
    out += fmt::format("diagonal_inches: {}\n", settings.diagonal_inches);
    out += "# How the screen hangs: normal, left, right (turned that way) or inverted (upside down).\n";
    out += fmt::format("rotation: {}\n\n", name_of(settings.rotation));
    out += "# A visit nobody touches: after so long the countdown, after the countdown everything is wiped.\n";
    out += fmt::format("idle_seconds: {}\ncountdown_seconds: {}\n\n", settings.idle_seconds, settings.countdown_seconds);
    out += "# The centre's own promise: a request is read and answered within so many working days.\n";
    out += fmt::format("answer_working_days: {}\n\n", settings.answer_working_days);
    const auto& comfort = settings.comfort;
    out +=
        "# At the desk: the hours of each part of the day in which somebody may be called, and whether controls show their "
        "keys.\n";
    out += "parts_of_day: {" + hours_of("morning", settings.parts_of_day.morning) + ", " +
           hours_of("noon", settings.parts_of_day.noon) + ", " + hours_of("afternoon", settings.parts_of_day.afternoon) + ", " +
           hours_of("after_17", settings.parts_of_day.after_17) + "}\n";
    out += fmt::format("shortcuts_shown: {}\n\n", yes_or_no(settings.shortcuts_shown));
    out += "# How the screen is before anybody changes it: small normal large largest; light high-dark high-light low.\n";
    out += fmt::format("comfort:\n  text_size: {}\n  contrast: {}\n", base::name_of(comfort.text_size),
                       base::name_of(comfort.contrast));
    out += fmt::format("  low_reach: {}\n  left_hand: {}\n  slow_touch: {}\n  three_keys: {}\n\n", yes_or_no(comfort.low_reach),
                       yes_or_no(comfort.left_hand), yes_or_no(comfort.slow_touch), yes_or_no(comfort.three_keys));
    out +=
        "# How people type Vietnamese before they change it: marks (keys for tones and letters), telex or vni. Tones: old "
        "(hòa)\n";
    out += "# or new (hoà).\n";
    out += fmt::format("typing:\n  way: {}\n  tones: {}\n\n", name_of(settings.typing_way), name_of(settings.tones));
    out +=
        "# The scanner of ID cards and slips: the path of a serial device, best one below /dev/serial/by-id (9600 baud, 8N1); "
        "or\n";
    out +=
        "# keyboard, for one that types what it reads and ends with Enter (many of those lose Vietnamese letters); empty: "
        "none.\n";
    out += fmt::format("scanner: {}\n\n", in_quotes(settings.scanner));
    out +=
        "# The printer of slips: the device of a receipt printer of 80 mm that understands ESC/POS, such as /dev/usb/lp0 (a\n";
    out += "# serial one at the 115200 baud that the system sets: a slip is 150 kB); or queue:NAME,\n";
    out +=
        "# a queue of this machine's print service; or a printer's address ipps://HOST/ipp/print (ipp:// sends the codes "
        "unsealed through\n";
    out += "# the house's network); empty: none.\n";
    out += fmt::format("printer: {}\n", in_quotes(settings.printer));
    out +=
        "# At the desk: where official papers on A4 are printed, queue:NAME or an address; empty: they can be saved as PDF.\n";
    out += fmt::format("office_printer: {}\n\n", in_quotes(settings.office_printer));
    const auto& voice = settings.voice;
    out += "# How the voice is before anybody changes it: rate 75 to 200, loudness 20 to 100 of the most its output allows.\n";
    out +=
        "# Headphones with a sound card of their own are used while they are plugged in: name that card. Empty: the usual "
        "card.\n";
    out += fmt::format("voice:\n  rate_percent: {}\n  volume_percent: {}\n", voice.rate_percent, voice.volume_percent);
    for (const auto& [name, output] :
         {std::pair{"loudspeaker", &voice.loudspeaker}, std::pair{"headphones", &voice.headphones}})
        out += fmt::format("  {}: {{device: {}, max_percent: {}}}\n", name, in_quotes(output->device), output->max_percent);
    out += "\n# Languages offered; empty: all of the pack.\n";
    out += fmt::format("languages: {}\n\n", languages(settings.languages));
    out +=
        "# Services for which people take a number, by the letter before it: {A: tư vấn, B: giấy tờ}; empty: no numbers are\n";
    out += "# given. No two terminals of a hall share a letter.\n";
    out += fmt::format("ticket_letters: {}\n", services(settings.ticket_letters));
    out += "# Whether somebody sits in this hall who calls people; the number of the counter to which the desk here calls.\n";
    out += fmt::format("staff_here: {}\ncounter: {}\n", yes_or_no(settings.staff_here), in_quotes(settings.counter));
    out +=
        "\n# On another disk, whole paths: the second copy of what was stored, and the mark beside it; empty: in this "
        "folder.\n";
    out += fmt::format("log_file: {}\nmark: {}\n", in_quotes(settings.log_file.string()), in_quotes(settings.mark.string()));
    return out;
}

}  // namespace kiosk::content
