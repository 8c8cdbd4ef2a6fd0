#pragma once
/// One word of Telex or VNI strokes -> letters. Leaves splitting text into words to typing.cpp.
///
/// Strokes may be letters that are composed already ("ế"), as when a person goes on with a word begun on other keys.
#include <string>
#include <string_view>

#include "kiosk/text/typing.h"

namespace kiosk::text {

/// The word as composed; exactly the strokes when they cannot be of the spelling.
std::string composed_word(std::string_view strokes, Method, TonePlacement, Spelling = Spelling::vietnamese);

}  // namespace kiosk::text
