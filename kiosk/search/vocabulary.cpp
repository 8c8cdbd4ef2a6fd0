#include "kiosk/search/vocabulary.h"

#include <algorithm>
#include <cmath>

namespace kiosk::search {

namespace {
void collect(const std::vector<Word>& words, std::unordered_set<std::string>& seen, std::unordered_set<std::string>* pairs)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        seen.insert(words[i].plain);
        if (i + 1 == words.size()) continue;
        auto pair = words[i].plain + ' ' + words[i + 1].plain;
        if (pairs != nullptr) pairs->insert(pair);
        seen.insert(std::move(pair));
    }
}
}  // namespace

void Vocabulary::add(const std::vector<std::vector<Word>>& heads, const std::vector<Word>& text)
{
    ++documents_;
    std::unordered_set<std::string> seen;
    for (const auto& head : heads) collect(head, seen, &head_pairs_);
    collect(text, seen, nullptr);
    for (const auto& words : seen) ++count_[words];
}

void Vocabulary::add_known(const std::vector<Word>& words)
{
    for (const auto& word : words) known_.insert(word.plain);
}

void Vocabulary::finish()
{
    for (const auto& [words, count] : count_)
        (words.find(' ') == std::string::npos ? syllables_ : pairs_).push_back({words, count});
    const auto frequent_first = [](const Entry& a, const Entry& b) {
        return a.count != b.count ? a.count > b.count : a.words < b.words;
    };
    std::sort(syllables_.begin(), syllables_.end(), frequent_first);
    std::sort(pairs_.begin(), pairs_.end(), frequent_first);
}

std::uint32_t Vocabulary::documents_with(const std::string& words) const
{
    const auto it = count_.find(words);
    return it == count_.end() ? 0 : it->second;
}

double Vocabulary::telling(const std::string& syllable) const
{
    return std::clamp(std::log((documents_ + 1.0) / (documents_with(syllable) + 0.5)), 0.2, 3.0);
}

std::optional<std::string> Vocabulary::nearest(const std::vector<Entry>& entries, std::string_view wanted) const
{
    for (const auto& entry : entries)
        if (one_letter_apart(entry.words, wanted)) return entry.words;
    return std::nullopt;
}

std::optional<std::string> Vocabulary::nearest_syllable(std::string_view wanted) const
{
    // Two letters are too few to guess from: nearly everything is one letter away.
    return wanted.size() < 3 ? std::nullopt : nearest(syllables_, wanted);
}

std::optional<std::string> Vocabulary::nearest_pair(std::string_view wanted) const
{
    if (wanted.size() < 5) return std::nullopt;
    const Entry* first = nullptr;
    for (const auto& entry : pairs_) {
        if (!one_letter_apart(entry.words, wanted)) continue;
        if (in_heads(entry.words)) return entry.words;
        if (first == nullptr) first = &entry;
    }
    return first == nullptr ? std::nullopt : std::optional{first->words};
}

bool one_letter_apart(std::string_view a, std::string_view b)
{
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t same = 0;
    while (same < a.size() && a[same] == b[same]) ++same;
    if (a.size() != b.size()) return a.substr(same) == b.substr(same + 1);
    if (same == a.size()) return true;
    if (a.substr(same + 1) == b.substr(same + 1)) return true;
    return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] && a.substr(same + 2) == b.substr(same + 2);
}

}  // namespace kiosk::search
