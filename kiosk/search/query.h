#pragma once
/// What a person typed -> the phrases to look for. Pure; knows the vocabulary and the synonyms, not the database.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/search/vocabulary.h"

namespace kiosk::search {

/// Folded phrases; `weight` says how much finding one counts.
struct Phrase {
    std::string words;
    double weight = 1;
    bool prefix = false;   ///< the last word may go on
    bool operator==(const Phrase&) const = default;
};

/// Folded synonym groups.
using Groups = std::vector<std::vector<std::string>>;

/// Words that stand in almost every question and tell nothing ("tôi", "không", "the").
bool tells_nothing(std::string_view syllable);

/// Phrases worth looking for, best first; at most `most`. Empty when nothing known was typed.
std::vector<Phrase> phrases_of(std::string_view typed, const Vocabulary&, const Groups&, std::size_t most = 12);

}  // namespace kiosk::search
