#pragma once
/// Written words -> words to be spoken: numbers, money, dates, times, codes letter by letter, abbreviations of law
/// ("UBND", "Đ.", "K2 Đ7", "NĐ-CP"), so that a voice reads them as a person would. Names of persons and words pass unchanged.
/// Leaves the voice itself to `kiosk-voice`, and which words are spoken to `screens`.
#include <string>
#include <string_view>

namespace kiosk::text {

std::string spoken(std::string_view words, std::string_view language);
/// Letter by letter, digit by digit: "BK-7K4M" -> "bê ca, bảy ca bốn mờ" in vi, "B K, seven K four M" in en.
std::string spelled(std::string_view code, std::string_view language);

}  // namespace kiosk::text
