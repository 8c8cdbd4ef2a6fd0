/// Codes of cards and slips, from a serial scanner or from one that types like a keyboard.
#include <algorithm>
#include <array>
#include <string_view>

#include "kiosk/app/citizen/citizen.h"

namespace kiosk::app {

namespace intent = visit::intent;

namespace {
/// Keys that do something besides writing. Letters come once more as text, shift and its like do nothing alone.
bool acts(std::string_view name)
{
    constexpr std::array<std::string_view, 12> keys{"Space",  "Tab",      "Left",      "Right",  "Up",   "Down",
                                                    "PageUp", "PageDown", "Backspace", "Delete", "Home", "End"};
    return name.starts_with("Keypad ") || std::find(keys.begin(), keys.end(), name) != keys.end();
}
}  // namespace

void Citizen::scanned(const std::string& bytes)
{
    if (session_->overlay == visit::Overlay::idle_warning) happened(intent::Stayed{});
    happened(intent::Scanned{bytes});
}

void Citizen::woken()
{
    take_answers();
    if (parts_.scanner == nullptr) return;
    for (const auto& code : parts_.scanner->take()) {
        somebody_is_here();
        scanned(code);
    }
}

void Citizen::typed(const std::string& text)
{
    if (parts_.settings.scanner == content::keyboard_scanner)
        take(keyboard_scanner_.letters(text, parts_.clock.steady()));
    else
        enter(text);
}

void Citizen::take(const devices::KeyboardScanner::Out& out)
{
    if (!out.typed.empty()) enter(out.typed);
    if (!out.code.empty()) scanned(out.code);
}

/// A key in the midst of a code must neither choose nor move anything; a person's key comes after what they typed.
bool Citizen::scanner_used(const platform::KeyPress& key)
{
    const auto now = parts_.clock.steady();
    if (key.name == "Return" || key.name == "Keypad Enter") {
        if (const auto code = keyboard_scanner_.code_at_return(now)) {
            scanned(*code);
            return true;
        }
        take(keyboard_scanner_.let_go_now());
        return false;
    }
    if (!acts(key.name)) return false;
    if (keyboard_scanner_.in_a_run(now)) return true;
    if (key.name != "Space") take(keyboard_scanner_.let_go_now());
    return false;
}

}  // namespace kiosk::app
