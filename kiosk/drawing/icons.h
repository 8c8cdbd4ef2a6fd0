#pragma once
/// Icon names of Material Icons -> code points of the icon font. An unknown name yields a neutral sign, never a hole.
#include <string_view>

namespace kiosk::drawing {

char32_t icon_code_point(std::string_view name);
bool icon_known(std::string_view name);

}  // namespace kiosk::drawing
