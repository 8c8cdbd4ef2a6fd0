#pragma once
/// What abbreviations of law and offices stand for, and how single letters are called.
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::text {

/// "UBND" -> "Ủy ban nhân dân". Capitals count; with dashes and dots as written ("NĐ-CP", "v.v.").
std::optional<std::string_view> spoken_abbreviation(std::string_view, std::string_view language);
/// The name of one letter, small or capital: "K" -> "ca" in vi, "K" in en. Nothing for what is no letter of the alphabet.
std::string_view letter_name(char32_t, std::string_view language);

}  // namespace kiosk::text
