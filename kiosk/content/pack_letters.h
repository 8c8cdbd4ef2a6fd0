#pragma once
/// Which letters may stand in a pack, as they lie in its files and as YAML's escapes make them.
#include <optional>
#include <string_view>

namespace kiosk::content {

struct WrongLetter {
    const char* what = "";  ///< for the author
    bool warning = false;   ///< some scripts need it; in Vietnamese or English it is a slip
};
/// The worst that is wrong with this text; line feeds and tabs are fine.
std::optional<WrongLetter> wrong_letter_in(std::string_view text);

}  // namespace kiosk::content
