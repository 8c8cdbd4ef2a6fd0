#include "kiosk/search/heads.h"

#include <algorithm>
#include <optional>

namespace kiosk::search {

namespace {
constexpr double foreign_trust = 0.9;
/// More words between those of a term, and it is no longer meant. Idle words count less than others.
constexpr double gap_max = 2.5;

bool is_title(Heads::Kind kind) { return kind == Heads::Kind::title || kind == Heads::Kind::foreign_title; }
bool is_foreign(Heads::Kind kind) { return kind == Heads::Kind::foreign_title || kind == Heads::Kind::foreign_term; }

/// How surely a word was meant; 0: not at all. A guess is none when the marks speak against it as well.
double surety(const AskedWord& asked, const Word& meant)
{
    constexpr double guessed = 0.8;
    double best = 0;
    for (const auto& reading : asked.readings) {
        if (reading.word.plain != meant.plain) continue;
        const auto agree = agreement(reading.word, meant);
        if (reading.trust >= guessed || agree == 1.0) best = std::max(best, reading.trust * agree);
    }
    return best;
}

double gap_of(const AskedWord& between) { return tells_nothing(between.readings.front().word.plain) ? 0.4 : 1.0; }
}  // namespace

void Heads::add(std::uint32_t document, Kind kind, const std::vector<Word>& words)
{
    if (words.empty()) return;
    std::string key = std::to_string(static_cast<int>(kind));
    for (const auto& word : words) {
        key += ' ' + word.plain + '/';
        for (const auto mark : word.marks) key += std::to_string(static_cast<std::uint32_t>(mark)) + ',';
    }
    const auto [it, fresh] = same_.try_emplace(std::move(key), static_cast<std::uint32_t>(heads_.size()));
    if (fresh) heads_.push_back({kind, words, {}});
    auto& documents = heads_[it->second].documents;
    if (documents.empty() || documents.back() != document) documents.push_back(document);
}

void Heads::finish()
{
    same_.clear();
    std::unordered_map<std::string, std::size_t> often;
    for (const auto& head : heads_)
        for (const auto& word : head.words) ++often[word.plain];
    for (std::uint32_t i = 0; i < heads_.size(); ++i) {
        const auto& words = heads_[i].words;
        if (!is_title(heads_[i].kind)) {
            const auto rarest = std::min_element(words.begin(), words.end(),
                                                 [&](const Word& a, const Word& b) { return often[a.plain] < often[b.plain]; });
            by_rarest_[rarest->plain].push_back({i, static_cast<std::uint32_t>(rarest - words.begin())});
        }
        for (std::uint32_t at = 0; at < words.size(); ++at) {
            if (is_title(heads_[i].kind) && !tells_nothing(words[at].plain)) by_word_[words[at].plain].push_back({i, at});
            if (at + 1 < words.size() && (is_title(heads_[i].kind) || words.size() > 2))
                by_pair_[words[at].plain + ' ' + words[at + 1].plain].push_back({i, at});
        }
    }
}

void Heads::find_in(const AskedWords& asked, const std::function<void(const Evidence&)>& found) const
{
    find_whole(asked, found);
    find_parts(asked, found);
}

bool Heads::match(const Head& head, const AskedWords& asked, std::size_t anchor, std::size_t at,
                  std::vector<std::size_t>& places, double& strength) const
{
    places.assign(head.words.size(), at);
    strength = surety(asked[at], head.words[anchor]);
    double gap = 0;
    const auto walk = [&](std::size_t word, int step) {
        for (auto place = static_cast<std::ptrdiff_t>(places[word - static_cast<std::size_t>(step)]) + step;
             place >= 0 && place < static_cast<std::ptrdiff_t>(asked.size()) && gap <= gap_max; place += step) {
            const auto sure = surety(asked[static_cast<std::size_t>(place)], head.words[word]);
            if (sure > 0) {
                places[word] = static_cast<std::size_t>(place);
                strength *= sure;
                return true;
            }
            gap += gap_of(asked[static_cast<std::size_t>(place)]);
        }
        return false;
    };
    for (auto word = anchor; word > 0; --word)
        if (!walk(word - 1, -1)) return false;
    for (auto word = anchor + 1; word < head.words.size(); ++word)
        if (!walk(word, 1)) return false;
    strength /= 1 + 0.3 * gap;
    return gap <= gap_max;
}

void Heads::find_whole(const AskedWords& asked, const std::function<void(const Evidence&)>& found) const
{
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < asked.size(); ++at)
        for (const auto& reading : asked[at].readings) {
            const auto terms = by_rarest_.find(reading.word.plain);
            if (terms == by_rarest_.end()) continue;
            for (const auto& part : terms->second) {
                const auto& head = heads_[part.head];
                double strength = 0;
                if (!match(head, asked, part.at, at, places, strength)) continue;
                if (is_foreign(head.kind)) strength *= foreign_trust;
                for (const auto document : head.documents)
                    for (const auto place : places) found({document, asked[place].from, asked[place].to, strength, true});
            }
        }
}

void Heads::find_parts(const AskedWords& asked, const std::function<void(const Evidence&)>& found) const
{
    const auto tell = [&](const HeadWord& part, std::size_t from, std::size_t to, double strength) {
        const auto& head = heads_[part.head];
        if (is_foreign(head.kind)) strength *= foreign_trust;
        for (const auto document : head.documents) found({document, from, to, strength, false});
    };
    for (std::size_t at = 0; at < asked.size(); ++at)
        for (const auto& reading : asked[at].readings) {
            if (const auto titles = by_word_.find(reading.word.plain); titles != by_word_.end())
                for (const auto& part : titles->second)
                    tell(part, asked[at].from, asked[at].to, 0.2 * surety(asked[at], heads_[part.head].words[part.at]));
            if (at + 1 == asked.size()) continue;
            for (const auto& next : asked[at + 1].readings) {
                const auto pairs = by_pair_.find(reading.word.plain + ' ' + next.word.plain);
                if (pairs == by_pair_.end() || (tells_nothing(reading.word.plain) && tells_nothing(next.word.plain))) continue;
                for (const auto& part : pairs->second) {
                    const auto& words = heads_[part.head].words;
                    const auto sure = surety(asked[at], words[part.at]) * surety(asked[at + 1], words[part.at + 1]);
                    // A part of a term tells the less the longer the whole is.
                    const auto tells = is_title(heads_[part.head].kind) ? 0.6 : 0.8 / static_cast<double>(words.size());
                    tell(part, asked[at].from, asked[at + 1].to, sure * tells);
                }
            }
        }
}

}  // namespace kiosk::search
