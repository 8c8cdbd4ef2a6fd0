#pragma once
/// How text that people or other programs wrote is taken in: documents, scanners, keyboards. Leaves what is too long or not
/// allowed to whoever takes it in.
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::text {

/// NFC, with the letter Đ where a file holds the Ð (U+00D0) or Ɖ (U+0189) that looks the same. Invalid UTF-8 is an error. Not
/// for passphrases, whose bytes must stay what they were.
base::Result<std::string> incoming(std::string_view);

}  // namespace kiosk::text
