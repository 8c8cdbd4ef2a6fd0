#include "kiosk/search/vocabulary.h"

#include <algorithm>
#include <unordered_set>

namespace kiosk::search {

void Vocabulary::add(const std::vector<std::string>& syllables)
{
    ++documents_;
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < syllables.size(); ++i) {
        seen.insert(syllables[i]);
        if (i + 1 < syllables.size()) seen.insert(syllables[i] + ' ' + syllables[i + 1]);
    }
    for (const auto& words : seen) ++count_[words];
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
    return wanted.size() < 5 ? std::nullopt : nearest(pairs_, wanted);
}

std::vector<std::string> syllables_of(std::string_view folded)
{
    std::vector<std::string> out;
    std::string current;
    for (const char c : folded) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            current += c;
        } else if (!current.empty()) {
            out.push_back(std::move(current));
            current.clear();
        }
    }
    if (!current.empty()) out.push_back(std::move(current));
    return out;
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
    return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] &&
           a.substr(same + 2) == b.substr(same + 2);
}

}  // namespace kiosk::search
