#include "kiosk/search/question.h"

#include <algorithm>
#include <optional>

#include "kiosk/search/reading.h"
#include "kiosk/search/spelling.h"

namespace kiosk::search {

namespace {
constexpr double by_rule = 0.85, by_two_rules = 0.72, by_letter = 0.65, by_synonym = 0.95;
constexpr std::size_t ways_max = 10;

void add_reading(AskedWord& asked, const std::string& plain, double trust)
{
    const auto same =
        std::find_if(asked.readings.begin(), asked.readings.end(), [&](const Candidate& r) { return r.word.plain == plain; });
    // Whoever writes "lợ lương" hears the tones right.
    if (same == asked.readings.end()) asked.readings.push_back({{plain, asked.readings.front().word.marks}, trust});
}

double trust_in(const Spelling& spelling)
{
    return spelling.changes == 0 ? 1.0 : spelling.changes == 1 ? by_rule : by_two_rules;
}

std::vector<Spelling> with_spellings(const std::string& plain)
{
    auto all = spellings_like(plain);
    all.insert(all.begin(), {plain, 0});
    return all;
}

/// The known pair that two words may be by another spelling; titles and search terms before running text.
struct KnownPair {
    Spelling left, right;
    std::uint32_t count = 0;
    bool in_heads = false;
};
std::optional<KnownPair> respelt(const std::string& left, const std::string& right, const Vocabulary& vocabulary)
{
    std::optional<KnownPair> best;
    for (const auto& l : with_spellings(left))
        for (const auto& r : with_spellings(right)) {
            const auto pair = l.plain + ' ' + r.plain;
            const KnownPair found{l, r, vocabulary.documents_with(pair), vocabulary.in_heads(pair)};
            if (found.count == 0) continue;
            if (!best || found.in_heads > best->in_heads || (found.in_heads == best->in_heads && found.count > best->count))
                best = found;
        }
    return best;
}

/// Two words that stand nowhere side by side may be two others that do.
void respell_pair(AskedWord& left, AskedWord& right, const Vocabulary& vocabulary)
{
    const auto &l = left.readings.front().word.plain, &r = right.readings.front().word.plain;
    if (vocabulary.documents_with(l + ' ' + r) > 0 || (tells_nothing(l) && tells_nothing(r))) return;
    const bool both_known = vocabulary.knows(l) && vocabulary.knows(r);
    if (const auto pair = respelt(l, r, vocabulary); pair && (pair->in_heads || !both_known)) {
        add_reading(left, pair->left.plain, trust_in(pair->left));
        add_reading(right, pair->right.plain, trust_in(pair->right));
        return;
    }
    if (tells_nothing(l) || tells_nothing(r)) return;
    if (const auto near = vocabulary.nearest_pair(l + ' ' + r); near && (vocabulary.in_heads(*near) || !both_known)) {
        const auto blank = near->find(' ');
        add_reading(left, near->substr(0, blank), by_letter);
        add_reading(right, near->substr(blank + 1), by_letter);
    }
}

/// A word that nobody knows may be another one.
void respell_word(AskedWord& asked, const Vocabulary& vocabulary)
{
    const auto plain = asked.readings.front().word.plain;
    if (asked.readings.size() > 1 || plain.size() < 2 || vocabulary.knows(plain)) return;
    for (const auto& spelling : spellings_like(plain))
        if (vocabulary.documents_with(spelling.plain) > 0) add_reading(asked, spelling.plain, trust_in(spelling));
    if (asked.readings.size() > 1) return;
    if (const auto near = vocabulary.nearest_syllable(plain)) add_reading(asked, *near, by_letter);
}

AskedWords asked_words(const std::vector<Word>& words, const Vocabulary& vocabulary)
{
    AskedWords asked;
    for (const auto& word : words) asked.push_back({{{word, 1}}, asked.size(), asked.size() + 1});
    for (std::size_t i = 0; i + 1 < asked.size(); ++i) respell_pair(asked[i], asked[i + 1], vocabulary);
    for (auto& word : asked) respell_word(word, vocabulary);
    return asked;
}

/// How surely the words stand there, without others between them; 0: they do not.
double stands_at(const AskedWords& asked, std::size_t at, const std::vector<Word>& words)
{
    if (words.empty() || at + words.size() > asked.size()) return 0;
    double trust = 1;
    for (std::size_t i = 0; i < words.size() && trust > 0; ++i) {
        double best = 0;
        for (const auto& reading : asked[at + i].readings)
            if (reading.word.plain == words[i].plain && agreement(reading.word, words[i]) == 1.0)
                best = std::max(best, reading.trust);
        trust *= best;
    }
    return trust;
}

/// The same question with other words at some places.
AskedWords replaced(const AskedWords& asked, std::size_t at, std::size_t count, const std::vector<Word>& words, double trust)
{
    AskedWords out(asked.begin(), asked.begin() + static_cast<std::ptrdiff_t>(at));
    const auto from = asked[at].from, places = asked[at + count - 1].to - from;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto begin = from + i * places / words.size();
        const auto end = std::max(begin + 1, from + (i + 1) * places / words.size());
        out.push_back({{{words[i], trust}}, begin, end});
    }
    out.insert(out.end(), asked.begin() + static_cast<std::ptrdiff_t>(at + count), asked.end());
    return out;
}

void add_synonyms(std::vector<AskedWords>& ways, const Groups& groups)
{
    const auto asked = ways.front();
    for (const auto& group : groups)
        for (const auto& named : group)
            for (std::size_t at = 0; at < asked.size(); ++at) {
                const auto trust = stands_at(asked, at, named);
                if (trust < by_rule) continue;
                for (const auto& other : group) {
                    if (ways.size() >= ways_max) return;
                    if (&other != &named && !other.empty())
                        ways.push_back(replaced(asked, at, named.size(), other, trust * by_synonym));
                }
            }
}
}  // namespace

Question question_of(std::string_view typed, const Vocabulary& vocabulary, const Groups& groups)
{
    auto words = words_as_read(typed, vocabulary);
    if (words.size() > places_max) words.resize(places_max);
    Question question;
    if (words.empty()) return question;
    question.ways.push_back(asked_words(words, vocabulary));
    for (const auto& asked : question.ways.front()) {
        double telling = 0;
        for (const auto& reading : asked.readings) telling = std::max(telling, vocabulary.telling(reading.word.plain));
        question.telling.push_back(tells_nothing(asked.readings.front().word.plain) ? 0.15 : telling);
    }
    add_synonyms(question.ways, groups);
    return question;
}

namespace {
void add_phrase(std::vector<Phrase>& phrases, Phrase phrase)
{
    const auto same = std::find_if(phrases.begin(), phrases.end(),
                                   [&](const Phrase& p) { return p.words == phrase.words && p.from == phrase.from; });
    if (same == phrases.end())
        phrases.push_back(std::move(phrase));
    else
        same->trust = std::max(same->trust, phrase.trust);
}

void add_pair(std::vector<Phrase>& phrases, const AskedWord& left, const AskedWord& right, const Vocabulary& vocabulary)
{
    for (const auto& l : left.readings)
        for (const auto& r : right.readings) {
            const int idle = int{tells_nothing(l.word.plain)} + int{tells_nothing(r.word.plain)};
            const auto pair = l.word.plain + ' ' + r.word.plain;
            if (idle == 2 || vocabulary.documents_with(pair) == 0) continue;
            add_phrase(phrases, {pair, left.from, right.to, l.trust * r.trust * (idle == 1 ? 0.8 : 1.0), false});
        }
}

void add_single(std::vector<Phrase>& phrases, const AskedWord& asked, bool last, const Vocabulary& vocabulary)
{
    for (const auto& reading : asked.readings) {
        const auto& plain = reading.word.plain;
        if (tells_nothing(plain) || plain.size() < 2) continue;
        const auto count = vocabulary.documents_with(plain);
        if (count == 0 && !(last && asked.readings.size() == 1)) continue;
        // A word of more than a third of all documents finds everything and tells nothing.
        if (count * 3 > vocabulary.documents() && vocabulary.documents() > 30 && !phrases.empty()) continue;
        add_phrase(phrases, {plain, asked.from, asked.to, reading.trust * (count == 0 ? 0.5 : 1.0), count == 0});
    }
}
}  // namespace

std::vector<Phrase> phrases_of(const Question& question, const Vocabulary& vocabulary, std::size_t most)
{
    std::vector<Phrase> pairs, singles;
    for (const auto& asked : question.ways)
        for (std::size_t i = 0; i + 1 < asked.size(); ++i) add_pair(pairs, asked[i], asked[i + 1], vocabulary);
    singles = pairs;
    for (const auto& asked : question.ways)
        for (std::size_t i = 0; i < asked.size(); ++i) add_single(singles, asked[i], i + 1 == asked.size(), vocabulary);
    singles.erase(singles.begin(), singles.begin() + static_cast<std::ptrdiff_t>(pairs.size()));
    for (auto* list : {&pairs, &singles})
        std::stable_sort(list->begin(), list->end(), [&](const Phrase& a, const Phrase& b) {
            return vocabulary.documents_with(a.words) < vocabulary.documents_with(b.words);
        });
    pairs.insert(pairs.end(), singles.begin(), singles.end());
    if (pairs.size() > most) pairs.resize(most);
    return pairs;
}

}  // namespace kiosk::search
