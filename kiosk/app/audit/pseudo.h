#pragma once
/// A language that is complete by construction, for the audit only: the English words with each word about 40 % longer and
/// every vowel under one of the Vietnamese diacritics in turn, between brackets: "[Áskìngg…]". What such words do not break, a
/// further language pack will not break either. Placeholders in braces and figures stay as they are.
#include <string>
#include <string_view>

#include "kiosk/content/library.h"

namespace kiosk::app::audit {

constexpr auto pseudo_language = "qps";

/// Without the brackets.
std::string longer_words(std::string_view);
/// Adds the language to everything in the library that has words.
void add_pseudo_language(content::Library&);

}  // namespace kiosk::app::audit
