#pragma once
/// The first step of reading a question: which words were typed. Telex, VNI and VIQR keys that nobody composed, letters of
/// a short form typed apart, words run together. Leaves spelling and synonyms to `question`.
#include <string_view>
#include <vector>

#include "kiosk/search/vocabulary.h"
#include "kiosk/search/words.h"

namespace kiosk::search {

std::vector<Word> words_as_read(std::string_view typed, const Vocabulary&);

}  // namespace kiosk::search
