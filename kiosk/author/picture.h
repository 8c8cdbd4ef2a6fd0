#pragma once
/// The interviews as a picture (SVG 1.1): every question with its options and the facts they give, and an arc from an
/// answer to each question that depends on it. For a lawyer to look over; leaves checking to `content`.
#include <string>

#include "kiosk/content/library.h"

namespace kiosk::author {

std::string picture_of(const content::Library&, std::string_view language = "vi");

}  // namespace kiosk::author
