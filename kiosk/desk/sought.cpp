#include "kiosk/desk/sought.h"

#include <algorithm>

#include "kiosk/text/fold.h"

namespace kiosk::desk {

namespace {
bool is_between(char letter) { return letter == ' ' || letter == '-' || letter == '.'; }

char small(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

/// Does `together` begin here?
bool begins_at(std::string_view words, std::size_t at, std::string_view together)
{
    std::size_t matched = 0;
    for (; at < words.size() && matched < together.size(); ++at) {
        if (is_between(words[at])) continue;
        if (small(words[at]) != together[matched]) return false;
        ++matched;
    }
    return matched == together.size();
}
}  // namespace

Sought sought_in(const std::string& typed)
{
    Sought out;
    const auto folded = text::folded(typed);
    for (std::size_t at = 0; at < folded.size();) {
        const auto end = std::min(folded.find(' ', at), folded.size());
        if (end > at) out.words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    for (const char letter : folded)
        if (!is_between(letter)) out.together += letter;
    out.number = dialled(typed);
    return out;
}

std::string dialled(std::string_view words)
{
    std::string digits;
    for (const char letter : words) {
        if (letter >= '0' && letter <= '9')
            digits += letter;
        else if (std::string_view{" .-()+/"}.find(letter) == std::string_view::npos)
            return {};
    }
    // Without a plus 84 may as well begin something shorter.
    const bool plus = words.find('+') != std::string_view::npos;
    for (const std::string_view abroad : {"0084", "84"})
        if (digits.starts_with(abroad) && digits.size() >= abroad.size() + (plus ? 1 : 8))
            return (digits[abroad.size()] == '0' ? "" : "0") + digits.substr(abroad.size());
    return digits;
}

bool holds_together(std::string_view words, std::string_view together)
{
    if (together.empty()) return true;
    for (std::size_t at = 0; at < words.size(); ++at)
        if (small(words[at]) == together.front() && begins_at(words, at, together)) return true;
    return false;
}

bool name_fits(std::string_view folded_name, const Sought& wanted)
{
    if (wanted.words.empty() || folded_name.empty()) return false;
    const bool all = std::all_of(wanted.words.begin(), wanted.words.end(),
                                 [&](const std::string& word) { return folded_name.find(word) != std::string_view::npos; });
    return all || holds_together(folded_name, wanted.together);
}

}  // namespace kiosk::desk
