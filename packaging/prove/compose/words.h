#pragma once
/// The words of the proof: every onset with every rhyme and tone of syllables.txt, and the words of a dictionary.
/// Leaves how they are typed to orders.h.
#include <filesystem>
#include <string>
#include <vector>

namespace proof {

enum class Style { old_style, new_style };

/// One letter without its tone, as the keys see it.
struct Letter {
    char base = 0;  ///< a-z
    char mark = 0;  ///< 0, or '^' hat, '+' horn, '(' breve, '-' bar
};

struct Word {
    std::string onset;
    std::string rhyme;  ///< without tone
    int tone = 0;       ///< 0 none, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng
    std::vector<Letter> letters;
    std::size_t rhyme_begin = 0;  ///< index in letters
    std::size_t tone_at[2] = {};  ///< index in letters, by Style
    std::string written(Style) const;
};

/// Ends the program with a sentence when the table is wrong.
std::vector<Word> words_of(const std::filesystem::path& table);

/// The syllables of a hunspell dictionary; what is no single word in small Vietnamese letters is left out.
std::vector<Word> dictionary_words(const std::filesystem::path& dictionary);

bool is_vowel(char base);

}  // namespace proof
