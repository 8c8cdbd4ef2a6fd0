#include "kiosk/content/recordings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kiosk/base/utf8.h"
#include "kiosk/content/pieces.h"

namespace kiosk::content {

namespace {

std::string normal(std::string_view words)
{
    auto composed = base::nfc(words);
    const auto small = base::lower(composed ? std::string_view{*composed} : words);
    std::string out;
    bool blank = false;
    for (const auto point : base::code_points(small)) {
        if (point == U' ' || point == U'\n' || point == U'\t' || point == 0xA0) {
            blank = !out.empty();
            continue;
        }
        if (std::exchange(blank, false)) out += ' ';
        out += base::utf8(point);
    }
    return out;
}

/// The first pages first; what staff alone read is never recorded.
std::size_t rank(std::string_view id)
{
    constexpr std::array<std::string_view, 8> first{"front.", "language.", "home.", "voice.",
                                                    "bar.",   "fallback.", "idle.", "ask."};
    const auto* at =
        std::find_if(first.begin(), first.end(), [&](std::string_view beginning) { return id.starts_with(beginning); });
    return static_cast<std::size_t>(at - first.begin());
}

std::string without_blanks_around(std::string_view words)
{
    constexpr std::array<std::string_view, 3> blanks{" ", "\n", "\u00A0"};
    for (bool again = true; std::exchange(again, false);)
        for (const auto blank : blanks) {
            if (words.starts_with(blank)) words.remove_prefix(blank.size()), again = true;
            if (words.ends_with(blank)) words.remove_suffix(blank.size()), again = true;
        }
    return std::string{words};
}

class Texts {
public:
    Texts(const Library& library, const std::string& language) : library_(library), language_(language) {}

    void add(std::string id, std::string_view words, bool fell_back)
    {
        if (base::has_letter_or_digit(words))
            all_.push_back({std::move(id), std::string{words}, std::string{words}, {}, {}, fell_back});
    }
    void add(std::string id, const Words& words)
    {
        add(std::move(id), in_language(words, language_), !words.contains(language_));
    }
    void add(const std::string& group, const std::vector<Passage>& passages, bool fell_back)
    {
        for (std::size_t at = 0; at < passages.size(); ++at)
            add(fmt::format("{}.{}", group, at + 1), passages[at].text, fell_back);
    }

    void add_catalogue()
    {
        const auto catalogue = library_.words.find("vi");
        if (catalogue == library_.words.end()) return;
        for (const auto& [id, vietnamese] : catalogue->second) {
            if (id.starts_with("desk.")) continue;
            const auto found = library_.find_words(language_, id);
            if (has_places(found.words))
                add_pieces(id, found.words, found.fell_back);
            else
                add(id, found.words, found.fell_back);
        }
        for (const auto& [language, name] : library_.pack.language_names) add("language." + language, name, false);
        std::stable_sort(all_.begin(), all_.end(),
                         [](const SpokenText& a, const SpokenText& b) { return rank(a.id) < rank(b.id); });
    }
    void add_articles()
    {
        for (const auto& area : library_.areas) add("area." + area.id, area.words);
        for (const auto& topic : library_.topics) {
            const auto own = topic.text.find(language_), vietnamese = topic.text.find("vi");
            const auto text = own != topic.text.end() ? own : vietnamese;
            if (text == topic.text.end()) continue;
            const bool fell_back = own == topic.text.end();
            const auto group = "topic." + topic.id + ".";
            add(group + "title", text->second.title, fell_back);
            add(group + "summary", text->second.summary, fell_back);
            for (const auto& [part, passages] : text->second.parts)
                add(group + std::string{name_of(part)}, passages, fell_back);
        }
        for (const auto& notice : library_.notices) {
            add("notice." + notice.id, notice.title);
            const auto own = notice.text.find(language_), vietnamese = notice.text.find("vi");
            const auto text = own != notice.text.end() ? own : vietnamese;
            if (text != notice.text.end()) add("notice." + notice.id, text->second, own == notice.text.end());
        }
        for (const auto& term : library_.terms) {
            add("term." + term.id, term.words);
            add("term." + term.id + ".meaning", term.meaning);
        }
    }
    void add_law()
    {
        for (const auto& snapshot : library_.rules.snapshots)
            for (const auto& ground : snapshot.grounds) {
                const auto id = fmt::format("ground.{}.{}", snapshot.id, ground.id);
                add(id, ground.words);
                for (std::size_t at = 0; at < ground.papers.size(); ++at)
                    add(fmt::format("{}.paper.{}", id, at + 1), ground.papers[at].words);
            }
        for (const auto& citation : library_.citations) add("citation." + citation.id, citation.words);
        for (const auto& line : library_.phone_lines) {
            add("number." + line.number, line.words);
            add("number." + line.number + ".below", line.below);
        }
    }
    std::vector<SpokenText> taken() { return std::move(all_); }

private:
    void add_pieces(const std::string& id, std::string_view words, bool fell_back)
    {
        std::size_t number = 0;
        for (const auto& piece : pieces_of(words)) {
            if (piece.recorded_as.empty()) continue;
            all_.push_back({fmt::format("{}.piece.{}", id, ++number), without_blanks_around(piece.words), piece.recorded_as, id,
                            std::string{words}, fell_back});
        }
    }

    const Library& library_;
    const std::string& language_;
    std::vector<SpokenText> all_;
};

}  // namespace

std::string hash_of_words(std::string_view words)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : normal(words)) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return fmt::format("{:016x}", hash);
}

std::vector<SpokenText> spoken_texts(const Library& library, const std::string& language)
{
    Texts texts{library, language};
    texts.add_catalogue();
    texts.add_articles();
    texts.add_law();
    return texts.taken();
}

const Recording* recording_of(const Library& library, std::string_view language, std::string_view words)
{
    const auto all = library.recordings.find(language);
    if (all == library.recordings.end() || words.empty()) return nullptr;
    const auto found = all->second.find(hash_of_words(words));
    return found == all->second.end() ? nullptr : &found->second;
}

PiecesRecorded pieces_recorded(const Library& library, std::string_view language, std::string_view text)
{
    PiecesRecorded out;
    for (const auto& piece : pieces_of(text)) {
        if (piece.recorded_as.empty()) continue;
        ++out.all;
        out.recorded += recording_of(library, language, piece.recorded_as) ? 1 : 0;
    }
    return out;
}

}  // namespace kiosk::content
