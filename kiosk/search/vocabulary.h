#pragma once
/// The syllables and pairs of neighbouring syllables of an index, with how many documents hold them; and what a misspelt
/// one may have meant. Pure, in memory. Leaves how a misspelling comes about to `spelling`.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "kiosk/search/words.h"

namespace kiosk::search {

class Vocabulary {
public:
    /// Called once a document: its titles and search terms, each a sequence, and its running text.
    void add(const std::vector<std::vector<Word>>& heads, const std::vector<Word>& text);
    /// Words that no document holds and that mean something all the same: short forms.
    void add_known(const std::vector<Word>&);
    void finish();

    bool knows(const std::string& syllable) const { return count_.contains(syllable) || known_.contains(syllable); }
    std::uint32_t documents_with(const std::string& syllable_or_pair) const;
    /// Does a title or a search term hold this pair?
    bool in_heads(const std::string& pair) const { return head_pairs_.contains(pair); }
    /// How much a syllable tells, from 0.2 (nearly everywhere) to 3 (in few documents, or in none).
    double telling(const std::string& syllable) const;
    /// The most frequent known entry that differs in one letter (added, missing, changed or two swapped).
    std::optional<std::string> nearest_syllable(std::string_view) const;
    /// The same of pairs; one of a title or a search term before those of running text.
    std::optional<std::string> nearest_pair(std::string_view) const;
    std::uint32_t documents() const { return documents_; }

private:
    struct Entry {
        std::string words;
        std::uint32_t count = 0;
    };
    std::optional<std::string> nearest(const std::vector<Entry>&, std::string_view) const;

    std::unordered_map<std::string, std::uint32_t> count_;
    std::unordered_set<std::string> head_pairs_;
    std::unordered_set<std::string> known_;
    std::vector<Entry> syllables_;
    std::vector<Entry> pairs_;
    std::uint32_t documents_ = 0;
};

/// At most one letter added, missing, changed, or two neighbours swapped. ASCII only, as folded text is.
bool one_letter_apart(std::string_view, std::string_view);

}  // namespace kiosk::search
