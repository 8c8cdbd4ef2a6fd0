#pragma once
/// `settings.yaml` of a data folder: what this terminal and its unit are. A missing file means the defaults below.
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/base/comfort.h"
#include "kiosk/base/result.h"
#include "kiosk/content/library.h"
#include "kiosk/content/parts_of_day.h"
#include "kiosk/text/typing.h"

namespace kiosk::content {

/// A scanner that types what it reads, like a keyboard.
constexpr std::string_view keyboard_scanner = "keyboard";
/// Papers as PDF in the folder paper/ of the data folder, for trials: kiosk-print refuses it where requests are real.
constexpr std::string_view folder_printer = "folder";
/// Before the name of a queue of the system's print service.
constexpr std::string_view print_queue = "queue:";
/// Where the voice sounds. A device that is not there at the moment is not used: headphones that are plugged in go before.
struct VoiceOutput {
    std::string device;     ///< name of the sound card as the system lists it; empty: the usual one
    int max_percent = 100;  ///< nobody can make it louder than this
};
/// How the voice is for the next person.
struct VoiceSettings {
    int rate_percent = 100;   ///< 75 to 200
    int volume_percent = 60;  ///< 20 to 100, of the output's most
    VoiceOutput loudspeaker;
    VoiceOutput headphones{"", 60};  ///< without a device: no headphones
};

/// How the screen hangs, as seen from where it hung upright: turned to its left, to its right, upside down.
enum class Rotation { normal, left, right, inverted };
std::string_view name_of(Rotation);

/// A service of the hall with the letter of its numbers ("A-012").
struct ServiceLetter {
    std::string letter;  ///< one capital letter; no two terminals of a hall share one
    law::Words words;    ///< "tư vấn"
};
constexpr std::size_t service_letters_max = 4;
constexpr std::size_t counter_letters_max = 4;

struct Settings {
    std::string unit = "TT";         ///< unit code of the register: TT, CN1, CN2 …
    std::string code_prefix = "BK";  ///< before the dash of a request's code
    std::string terminal = "Máy 1";  ///< name of this terminal, as the desk reads it when somebody rings
    law::Words centre_name;          ///< header line
    law::Words unit_name;
    law::Words opening_hours;
    std::string phone;                     ///< of the unit; empty: not shown
    std::vector<PhoneLine> phone_lines;    ///< the centre's own, after the pack's general ones
    std::filesystem::path content;         ///< empty: the shipped pack
    std::filesystem::path keys_file;       ///< staff keys, only where a desk stands; empty: none
    double diagonal_inches = 0;            ///< 0: by resolution (ui/painter.h)
    Rotation rotation = Rotation::normal;  ///< of screen and touch (packaging/system/screen-turn)
    int idle_seconds = 90;
    int countdown_seconds = 30;
    int answer_working_days = 1;  ///< the centre's own promise to read and call
    PartsOfDay parts_of_day;      ///< between which hours "in the morning" is safe to call
    bool shortcuts_shown = true;  ///< at the desk, in the controls, before a person quietens them
    base::Comfort comfort;
    text::TypingWay typing_way = text::TypingWay::mark_keys;  ///< before anybody changes it
    text::TonePlacement tones = text::TonePlacement::old_style;
    std::string scanner;  ///< of cards and slips: a serial device's path, `keyboard_scanner`; empty: none
    /// Of slips and articles: the device of a receipt printer (ESC/POS), `print_queue` and a name, an ipps:// or ipp://
    /// address, `folder_printer`; empty: none, and no page speaks of paper.
    std::string printer;
    /// Of official papers on A4, at the desk: `print_queue` and a name, an ipps:// or ipp:// address; empty: papers are saved.
    std::string office_printer;
    VoiceSettings voice;
    std::vector<std::string> languages;  ///< empty: all of the pack
    /// Services for which people take a number in the hall, in the order shown; empty: no numbers are given.
    std::vector<ServiceLetter> ticket_letters;
    bool staff_here = true;     ///< somebody sits in this hall who calls people to a counter
    std::string counter = "1";  ///< of the desk here: where a number is called to
    /// Absolute, on another disk: the framed copy of the log, and what the store knows of its newest event; empty: in the data
    /// folder.
    std::filesystem::path log_file;
    std::filesystem::path mark;
};

/// 1 to 4 letters A-Z or digits.
bool is_counter_name(std::string_view);
/// Numbers are given only where somebody is there to call them.
inline bool gives_numbers(const Settings& settings) { return settings.staff_here && !settings.ticket_letters.empty(); }
/// The words of a service; empty: no service here has this letter.
std::string_view service_words(const Settings&, std::string_view letter, const std::string& language);

/// Capital letters and digits of a unit's code and of the letters before a code's dash.
constexpr std::size_t unit_letters_max = 8;
constexpr std::size_t prefix_letters_max = 4;

/// invalid_input names file, line and what was expected.
base::Result<Settings> read_settings(const std::filesystem::path& file);
/// The same of a folder that was made for a unit: the file is there and names it. Without that line (a file emptied by a power
/// cut) every request would go to another unit in silence.
base::Result<Settings> read_settings_of_unit(const std::filesystem::path& file);
/// Commented YAML that reads back as the same settings.
std::string written(const Settings&);

}  // namespace kiosk::content
