#pragma once
/// UTF-8 text at the borders of the house: everything that comes in is checked and brought to NFC once, here.
/// Source: Unicode 15 (UAX #15, RFC 3629), by utf8proc.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::base {

bool valid_utf8(std::string_view);
/// Canonical composition. Invalid UTF-8 is an error, never repaired silently.
Result<std::string> nfc(std::string_view);
bool is_nfc(std::string_view);
/// Canonical decomposition of valid text.
std::string nfd(std::string_view);

/// Code points of valid text; a broken byte yields U+FFFD.
std::vector<char32_t> code_points(std::string_view);
std::string utf8(char32_t);
std::string utf8(const std::vector<char32_t>&);

/// Simple case mapping, letter by letter.
std::string lower(std::string_view);
std::string upper(std::string_view);

/// What a person sees as letters (grapheme clusters).
std::size_t letters_in(std::string_view);
/// Is there a letter or a digit in it, of any script? Signs and blanks alone cannot be said.
bool has_letter_or_digit(std::string_view);
/// Without its last letter.
std::string without_last_letter(std::string_view);

/// Drops control characters and bidirectional marks; keeps line feeds when asked to.
std::string without_controls(std::string_view, bool keep_line_feeds = false);
/// The same for text that was written elsewhere: a run of controls with the blanks around it is one blank, for it stood
/// between two words ("Thôn 1", Alt+Enter, "Xã 2"); line ends of any kind are line feeds when they are kept. Marks that
/// nobody sees are dropped.
std::string with_blanks_for_controls(std::string_view, bool keep_line_feeds = false);
/// The letters Ð ð (Icelandic, U+00D0) and Ɖ ɖ (African, U+0189) look like Đ đ and stand in many Vietnamese files for them.
std::string with_vietnamese_d(std::string_view);
/// Is there anything in it but blanks and marks without a shape?
bool can_be_seen(std::string_view);

}  // namespace kiosk::base
