#pragma once
/// How one person needs the screen to be. Belongs to a visit and goes back to the unit's default with it.
#include <string_view>

namespace kiosk::base {

/// Capital height of body text 3.8 / 5.0 / 6.8 / 8.8 mm.
enum class TextSize { small, normal, large, largest };
enum class Contrast { light, high_dark, high_light, low };

struct Comfort {
    TextSize text_size = TextSize::normal;
    Contrast contrast = Contrast::light;
    bool low_reach = false;   ///< all controls in the bottom half
    bool left_hand = false;   ///< mirrored
    bool slow_touch = false;  ///< longer guards against trembling and double touches (ui/touch.h)
    bool three_keys = false;  ///< the chosen control is always marked
    bool operator==(const Comfort&) const = default;
};

/// "normal", "high-dark": the names used in dumps, settings and commands.
std::string_view name_of(TextSize);
std::string_view name_of(Contrast);

}  // namespace kiosk::base
