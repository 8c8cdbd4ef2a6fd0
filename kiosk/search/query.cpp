#include "kiosk/search/query.h"

#include <algorithm>
#include <array>

#include "kiosk/text/fold.h"
#include "kiosk/text/typing.h"

namespace kiosk::search {

bool tells_nothing(std::string_view syllable)
{
    static constexpr std::array<std::string_view, 48> common{
        "toi",  "ban", "bi",  "co",  "la",   "va",  "khong", "cho", "cua", "thi",  "ma",  "o",    "duoc", "lam", "sao", "nhu",
        "the",  "nao", "gi",  "muon", "can", "phai", "voi",  "khi", "den", "di",   "ra",  "vao",  "nay",  "do",  "mot", "cac",
        "nhung", "ve", "a",   "an",  "and",  "of",  "to",    "in",  "is",  "my",   "i",   "am",   "do",   "how", "can", "what"};
    return std::find(common.begin(), common.end(), syllable) != common.end();
}

namespace {

std::string joined(const std::vector<std::string>& syllables, std::size_t from, std::size_t count)
{
    std::string out;
    for (std::size_t i = from; i < from + count; ++i) out += (i == from ? "" : " ") + syllables[i];
    return out;
}

/// How much of a reading the index knows: pairs count double.
std::size_t known(const std::vector<std::string>& syllables, const Vocabulary& vocabulary)
{
    std::size_t points = 0;
    for (std::size_t i = 0; i < syllables.size(); ++i) {
        points += vocabulary.documents_with(syllables[i]) > 0 ? 1 : 0;
        if (i + 1 < syllables.size()) points += vocabulary.documents_with(joined(syllables, i, 2)) > 0 ? 2 : 0;
    }
    return points;
}

/// The text as it stands, or read as Telex or VNI keys that nobody composed, whichever the index knows best.
std::vector<std::string> best_reading(std::string_view typed, const Vocabulary& vocabulary)
{
    auto best = syllables_of(text::folded(typed));
    auto points = known(best, vocabulary);
    for (const auto method : {text::Method::telex, text::Method::vni}) {
        auto reading = syllables_of(text::folded(text::composed(typed, method)));
        const auto its_points = known(reading, vocabulary);
        if (its_points > points) {
            best = std::move(reading);
            points = its_points;
        }
    }
    return best;
}

void add(std::vector<Phrase>& phrases, Phrase phrase)
{
    const auto same = std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& p) { return p.words == phrase.words; });
    if (same == phrases.end())
        phrases.push_back(std::move(phrase));
    else
        same->weight = std::max(same->weight, phrase.weight);
}

bool contains_words(const std::string& whole, const std::string& part)
{
    return (' ' + whole + ' ').find(' ' + part + ' ') != std::string::npos;
}

void add_synonyms(std::vector<Phrase>& phrases, const std::string& whole, const Groups& groups, const Vocabulary& vocabulary)
{
    for (const auto& group : groups) {
        const bool named = std::any_of(group.begin(), group.end(), [&](const auto& words) { return contains_words(whole, words); });
        if (!named) continue;
        for (const auto& words : group) {
            const auto syllables = syllables_of(words);
            const bool in_index = syllables.size() < 2 ? vocabulary.documents_with(words) > 0
                                                       : vocabulary.documents_with(joined(syllables, 0, 2)) > 0;
            if (in_index) add(phrases, {words, 3, false});
        }
    }
}

/// Each pair as typed or, when unknown, as the nearest known pair.
void add_pairs(std::vector<Phrase>& phrases, std::vector<std::string>& syllables, const Vocabulary& vocabulary)
{
    for (std::size_t i = 0; i + 1 < syllables.size(); ++i) {
        const auto pair = joined(syllables, i, 2);
        if (vocabulary.documents_with(pair) > 0) {
            const bool weak = tells_nothing(syllables[i]) && tells_nothing(syllables[i + 1]);
            const bool half = tells_nothing(syllables[i]) || tells_nothing(syllables[i + 1]);
            if (!weak) add(phrases, {pair, half ? 1.0 : 2.0, false});
        } else if (!tells_nothing(syllables[i]) && !tells_nothing(syllables[i + 1])) {
            if (const auto near = vocabulary.nearest_pair(pair)) add(phrases, {*near, 1.5, false});
        }
    }
}

void add_singles(std::vector<Phrase>& phrases, const std::vector<std::string>& syllables, const Vocabulary& vocabulary)
{
    for (std::size_t i = 0; i < syllables.size(); ++i) {
        const auto& syllable = syllables[i];
        if (tells_nothing(syllable) || syllable.size() < 2) continue;
        const bool last = i + 1 == syllables.size();
        const auto count = vocabulary.documents_with(syllable);
        if (count == 0) {
            if (const auto near = vocabulary.nearest_syllable(syllable))
                add(phrases, {*near, 0.4, false});
            else if (last)
                add(phrases, {syllable, 0.4, true});
            continue;
        }
        // A word of more than a third of all documents finds everything and tells nothing.
        if (count * 3 > vocabulary.documents() && vocabulary.documents() > 30 && !phrases.empty()) continue;
        add(phrases, {syllable, 0.5, false});
    }
}

}  // namespace

std::vector<Phrase> phrases_of(std::string_view typed, const Vocabulary& vocabulary, const Groups& groups, std::size_t most)
{
    auto syllables = best_reading(typed, vocabulary);
    if (syllables.size() > 40) syllables.resize(40);
    if (syllables.empty()) return {};
    std::vector<Phrase> phrases;
    add_synonyms(phrases, joined(syllables, 0, syllables.size()), groups, vocabulary);
    add_pairs(phrases, syllables, vocabulary);
    add_singles(phrases, syllables, vocabulary);
    // Nothing but everyday words: better their topics than nothing.
    if (phrases.empty())
        for (const auto& syllable : syllables)
            if (vocabulary.documents_with(syllable) > 0) add(phrases, {syllable, 0.2, false});
    std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) { return a.weight > b.weight; });
    if (phrases.size() > most) phrases.resize(most);
    return phrases;
}

}  // namespace kiosk::search
