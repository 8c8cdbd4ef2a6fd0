#include "kiosk/search/reading.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>

#include "kiosk/search/spelling.h"
#include "kiosk/text/typing.h"

namespace kiosk::search {

namespace {
/// How much of a reading the index knows: pairs count double, and what it does not know counts against it.
int known(const std::vector<Word>& words, const Vocabulary& vocabulary)
{
    int points = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        points += vocabulary.knows(words[i].plain) ? 1 : -1;
        if (i + 1 < words.size()) points += vocabulary.documents_with(words[i].plain + ' ' + words[i + 1].plain) > 0 ? 2 : 0;
    }
    return points;
}

/// "ly ho^n" -> "ly hon": the signs that VIQR writes behind a vowel. Only those inside or at the end of a word.
std::string without_viqr_signs(std::string_view typed)
{
    std::string out;
    bool after_letter = false;
    for (const char c : typed) {
        const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
        if (after_letter && std::string_view{"^(+'`?~."}.find(c) != std::string_view::npos) continue;
        out += c;
        after_letter = letter;
    }
    return out;
}

/// "t g p l" -> "tgpl", when the vocabulary knows that.
void join_letters(std::vector<Word>& words, const Vocabulary& vocabulary)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string letters;
        std::size_t end = i;
        for (; end < words.size() && words[end].plain.size() == 1; ++end) letters += words[end].plain;
        if (end - i < 3 || !vocabulary.knows(letters)) continue;
        words[i] = {letters, {}};
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.begin() + static_cast<std::ptrdiff_t>(end));
    }
}

/// Cuts letters that run together into syllables of which each two neighbours are a known pair, as they stand or respelt.
class Cutter {
public:
    Cutter(std::string_view letters, const Vocabulary& vocabulary, bool respelt)
        : letters_(letters), vocabulary_(vocabulary), respelt_(respelt)
    {
    }

    /// Empty when there is no such cut.
    std::vector<std::string> cut()
    {
        for (std::size_t end = 1; end <= std::min(syllable_letters_max, letters_.size()); ++end) follow(0, end, 0);
        return best_;
    }

private:
    static constexpr std::size_t syllable_letters_max = 7;

    /// Syllables that the letters may stand for.
    const std::vector<std::string>& meant(const std::string& part)
    {
        const auto [it, fresh] = meant_.try_emplace(part);
        if (!fresh) return it->second;
        if (vocabulary_.documents_with(part) > 0) it->second.push_back(part);
        if (respelt_ && part.size() > 1)
            for (auto& spelling : spellings_like(part))
                if (vocabulary_.documents_with(spelling.plain) > 0) it->second.push_back(std::move(spelling.plain));
        return it->second;
    }

    /// How well two parts go together; 0: not at all. Single letters and other spellings only as in a title or search term.
    int pair_points(const std::string& left, const std::string& right)
    {
        const bool only_heads = left.size() == 1 || right.size() == 1 || respelt_;
        int best = 0;
        for (const auto& l : meant(left))
            for (const auto& r : meant(right)) {
                const auto pair = l + ' ' + r;
                if (vocabulary_.in_heads(pair)) return 3;
                if (!only_heads && vocabulary_.documents_with(pair) > 0) best = 1;
            }
        return best;
    }

    void follow(std::size_t begin, std::size_t end, int points)
    {
        const std::string part{letters_.substr(begin, end - begin)};
        if (tried_++ > tries_max || meant(part).empty()) return;
        if (!parts_.empty()) {
            const auto together = pair_points(parts_.back(), part);
            if (together == 0) return;
            points += together;
        }
        points -= 2;  // few long syllables rather than many short ones
        parts_.push_back(part);
        if (end == letters_.size()) {
            if (parts_.size() > 1 && (best_.empty() || points > best_points_)) {
                best_ = parts_;
                best_points_ = points;
            }
        } else {
            for (std::size_t next = end + 1; next <= std::min(end + syllable_letters_max, letters_.size()); ++next)
                follow(end, next, points);
        }
        parts_.pop_back();
    }

    static constexpr int tries_max = 400;
    std::string_view letters_;
    const Vocabulary& vocabulary_;
    bool respelt_;
    std::unordered_map<std::string, std::vector<std::string>> meant_;
    std::vector<std::string> parts_, best_;
    int best_points_ = 0, tried_ = 0;
};

void cut_glued(std::vector<Word>& words, const Vocabulary& vocabulary)
{
    constexpr std::size_t letters_min = 3, letters_max = 30;
    std::vector<Word> out;
    for (auto& word : words) {
        std::vector<std::string> parts;
        if (word.plain.size() >= letters_min && word.plain.size() <= letters_max && !vocabulary.knows(word.plain))
            for (const bool respelt : {false, true})
                if (parts.empty()) parts = Cutter{word.plain, vocabulary, respelt}.cut();
        // The marks of a word that was cut could belong to any part.
        for (auto& part : parts) out.push_back({std::move(part), {}});
        if (parts.empty()) out.push_back(std::move(word));
    }
    words = std::move(out);
}

std::vector<Word> read_as(std::string_view typed, const Vocabulary& vocabulary)
{
    constexpr std::size_t words_max = 60;
    auto words = words_of(typed);
    if (words.size() > words_max) words.resize(words_max);
    join_letters(words, vocabulary);
    cut_glued(words, vocabulary);
    return words;
}
}  // namespace

std::vector<Word> words_as_read(std::string_view typed, const Vocabulary& vocabulary)
{
    auto best = read_as(typed, vocabulary);
    auto points = known(best, vocabulary);
    const auto weigh = [&](std::string_view text) {
        auto reading = read_as(text, vocabulary);
        const auto its_points = known(reading, vocabulary);
        if (its_points <= points) return;
        best = std::move(reading);
        points = its_points;
    };
    for (const auto method : {text::Method::telex, text::Method::vni}) weigh(text::composed(typed, method));
    weigh(without_viqr_signs(typed));
    return best;
}

}  // namespace kiosk::search
