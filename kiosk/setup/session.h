#pragma once
/// Setting up a terminal as a value: on which page a technician is, what was answered, what was tried and how it went. Nothing
/// here acts. Leaves to its neighbours: what a page says (page.h), asking devices and writing (`kiosk/app/setup`).
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/content/answers.h"
#include "kiosk/visit/receipt.h"
#include "kiosk/visit/session.h"

namespace kiosk::setup {

enum class Step { unit, size, hang, touch, printer, scanner, sound, clock, keys, content, contact, all };
inline constexpr int steps_in_all = 12;
std::string_view name_of(Step);

/// What is typed, each on a page of its own.
enum class Text { unit, centre_name, unit_name, terminal, hours, phone };
std::string_view name_of(Text);
/// The setting that it becomes, by its name in settings.yaml.
std::string_view setting_of(Text);

/// What was found on this machine, and the glass the pages are on.
struct Machine {
    int width_px = 1920, height_px = 1080;
    float px_per_mm = 4;
    std::vector<std::string> printers, scanners, outputs;  ///< as settings name them
    std::vector<std::filesystem::path> key_folders, packs;
    std::string zone;  ///< "Asia/Ho_Chi_Minh"; empty: not known
    int keys_here = 0;
    int pack_version = 0;
    base::Day pack_day{};
};

/// The long side of a bank card (ISO/IEC 7810 ID-1), and how far the line on the glass may be from it.
inline constexpr double card_mm = 85.6, line_mm_min = 45, line_mm_max = 220;
/// How long the line is now is told in millimetres as the glass takes them; the true ones follow from it.
double diagonal_inches(const Machine&, double line_mm);

inline constexpr std::size_t touch_places = 9;
/// Beyond it the panel has to be aligned: half of the smallest control is far more.
inline constexpr double touch_offset_mm_max = 4;
struct Offset {
    double right_mm = 0, down_mm = 0;
    double far_mm() const;
    bool operator==(const Offset&) const = default;
};

/// What is to be done in the world, once the page that says so is on the glass.
enum class Wanted { nothing, print, say_loudspeaker, say_headphones, look, write };
enum class Ending { not_yet, written, failed };

struct Session {
    Step step = Step::unit;
    bool from_all = false;  ///< the page of everything leads here, and back
    std::string language = "vi";
    content::Answers answers, at_entry;
    Machine machine;
    std::optional<Text> text;
    visit::Session keys;  ///< what is typed and how; of a visit's session nothing else is used
    bool refused = false;
    double line_mm = card_mm;
    std::array<std::optional<Offset>, touch_places> touches;
    visit::Printing printing = visit::Printing::not_asked;
    int letters_scanned = 0;  ///< of the last code; a code itself is not kept
    enum class Sound { not_asked, sounds, failed } sound = Sound::not_asked;
    Wanted wanted = Wanted::nothing;
    Ending ending = Ending::not_yet;
    base::ErrorKind failure = base::ErrorKind::io;
    bool keys_changed = false, pack_installed = false;
    bool over = false;
};

/// The first place that was not touched yet; none: all were.
std::optional<std::size_t> next_touch(const Session&);
/// The place that is farthest from where it was touched; none: nothing was touched.
std::optional<std::size_t> worst_touch(const Session&);
/// What stands in the field of a text before it is typed over.
std::string text_now(const content::Settings&, Text);

}  // namespace kiosk::setup
