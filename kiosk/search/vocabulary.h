#pragma once
/// The syllables and pairs of neighbouring syllables of an index, with how many documents hold them; and what a misspelt
/// one may have meant. Pure, in memory.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosk::search {

class Vocabulary {
public:
    /// Called once a document with its folded syllables, in order.
    void add(const std::vector<std::string>& syllables);
    void finish();

    std::uint32_t documents_with(const std::string& syllable_or_pair) const;
    /// The most frequent known entry that differs in one letter (added, missing, changed or two swapped).
    std::optional<std::string> nearest_syllable(std::string_view) const;
    std::optional<std::string> nearest_pair(std::string_view) const;
    std::uint32_t documents() const { return documents_; }

private:
    struct Entry {
        std::string words;
        std::uint32_t count = 0;
    };
    std::optional<std::string> nearest(const std::vector<Entry>&, std::string_view) const;

    std::unordered_map<std::string, std::uint32_t> count_;
    std::vector<Entry> syllables_;
    std::vector<Entry> pairs_;
    std::uint32_t documents_ = 0;
};

/// Folded text cut into syllables (runs of letters and digits).
std::vector<std::string> syllables_of(std::string_view folded);
/// At most one letter added, missing, changed, or two neighbours swapped. ASCII only, as folded text is.
bool one_letter_apart(std::string_view, std::string_view);

}  // namespace kiosk::search
