#pragma once
/// What a person typed -> the ways to read it: Telex and VNI keys that nobody composed, words run together, other
/// spellings, wrong letters, short forms and everyday words. Pure; knows the vocabulary, not the documents.
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/search/vocabulary.h"
#include "kiosk/search/words.h"

namespace kiosk::search {

/// A word it may have been; `trust` is 1 for the word as typed, less for a guess.
struct Candidate {
    Word word;
    double trust = 1;
};

struct AskedWord {
    std::vector<Candidate> readings;  ///< as typed first
    std::size_t from = 0, to = 0;     ///< the places of the question it stands for; a synonym may be longer or shorter
};
using AskedWords = std::vector<AskedWord>;

struct Question {
    std::vector<double> telling;   ///< by place: how much the word there tells; at most `places_max`
    std::vector<AskedWords> ways;  ///< as read first, then with synonyms in place; empty when nothing was typed
};
constexpr std::size_t places_max = 40;

/// Words that mean the same, cut into syllables.
using Groups = std::vector<std::vector<std::vector<Word>>>;

Question question_of(std::string_view typed, const Vocabulary&, const Groups&);

/// What to look for in running text: one or two neighbouring words that the vocabulary knows.
struct Phrase {
    std::string words;
    std::size_t from = 0, to = 0;
    double trust = 1;
    bool prefix = false;  ///< the word may go on
};
/// Pairs first, rare ones before frequent ones; at most `most`.
std::vector<Phrase> phrases_of(const Question&, const Vocabulary&, std::size_t most = 14);

}  // namespace kiosk::search
