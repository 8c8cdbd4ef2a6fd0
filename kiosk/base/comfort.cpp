#include "kiosk/base/comfort.h"

namespace kiosk::base {

std::string_view name_of(TextSize size)
{
    switch (size) {
    case TextSize::small: return "small";
    case TextSize::normal: return "normal";
    case TextSize::large: return "large";
    case TextSize::largest: return "largest";
    }
    return "normal";
}

std::string_view name_of(Contrast contrast)
{
    switch (contrast) {
    case Contrast::light: return "light";
    case Contrast::high_dark: return "high-dark";
    case Contrast::high_light: return "high-light";
    case Contrast::low: return "low";
    }
    return "light";
}

}  // namespace kiosk::base
