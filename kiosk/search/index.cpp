#include "kiosk/search/index.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>

#include "kiosk/search/query.h"
#include "kiosk/search/vocabulary.h"
#include "kiosk/text/fold.h"

namespace kiosk::search {

namespace {
struct CloseDatabase {
    void operator()(sqlite3* db) const { sqlite3_close(db); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

Statement prepared(sqlite3* db, const char* sql)
{
    sqlite3_stmt* raw = nullptr;
    sqlite3_prepare_v2(db, sql, -1, &raw, nullptr);
    return Statement{raw};
}

bool bind_text(sqlite3_stmt* statement, int at, const std::string& text)
{
    return sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT) == SQLITE_OK;
}

std::string spaced(const std::vector<std::string>& syllables)
{
    std::string out;
    for (const auto& syllable : syllables) out += syllable + ' ';
    return out;
}
}  // namespace

struct Index::Inner {
    Database db;
    Statement ask;
    Vocabulary vocabulary;
    Groups groups;
    std::vector<std::pair<std::string, std::string>> shown;   ///< id and title, by row
};

Index::Index(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Index::~Index() = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;

base::Result<Index> Index::build(const std::vector<Document>& documents, const Synonyms& synonyms)
{
    auto inner = std::make_unique<Inner>();
    sqlite3* raw = nullptr;
    const bool open = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) == SQLITE_OK;
    inner->db.reset(raw);
    constexpr auto schema = "CREATE VIRTUAL TABLE topic USING fts5(title, summary, body, words, content='', columnsize=1, "
                            "tokenize='unicode61 remove_diacritics 2')";
    if (!open || sqlite3_exec(raw, schema, nullptr, nullptr, nullptr) != SQLITE_OK ||
        sqlite3_exec(raw, "BEGIN", nullptr, nullptr, nullptr) != SQLITE_OK)
        return base::failure(base::ErrorKind::internal, "the search index could not be made");
    const auto insert = prepared(raw, "INSERT INTO topic(rowid, title, summary, body, words) VALUES (?1, ?2, ?3, ?4, ?5)");
    for (std::size_t row = 0; row < documents.size(); ++row) {
        const auto& document = documents[row];
        std::vector<std::string> all;
        bool bound = sqlite3_bind_int64(insert.get(), 1, static_cast<sqlite3_int64>(row)) == SQLITE_OK;
        int at = 2;
        for (const auto* text : {&document.title, &document.summary, &document.body, &document.words}) {
            const auto syllables = syllables_of(text::folded(*text));
            bound = bind_text(insert.get(), at++, spaced(syllables)) && bound;
            all.insert(all.end(), syllables.begin(), syllables.end());
        }
        if (!bound || sqlite3_step(insert.get()) != SQLITE_DONE)
            return base::failure(base::ErrorKind::internal, "a topic could not be put into the search index");
        sqlite3_reset(insert.get());
        inner->vocabulary.add(all);
        inner->shown.emplace_back(document.id, document.title);
    }
    inner->vocabulary.finish();
    for (const auto& group : synonyms) {
        auto& folded = inner->groups.emplace_back();
        for (const auto& words : group) {
            auto plain = spaced(syllables_of(text::folded(words)));
            if (!plain.empty()) plain.pop_back();
            folded.push_back(std::move(plain));
        }
    }
    if (sqlite3_exec(raw, "COMMIT; INSERT INTO topic(topic) VALUES('optimize')", nullptr, nullptr, nullptr) != SQLITE_OK)
        return base::failure(base::ErrorKind::internal, "the search index could not be closed");
    // Titles and hidden words speak for a topic more than its running text does.
    inner->ask = prepared(raw, "SELECT rowid, bm25(topic, 10.0, 4.0, 1.0, 3.0) AS score FROM topic WHERE topic MATCH ?1 "
                               "ORDER BY score LIMIT 200");
    if (!inner->ask) return base::failure(base::ErrorKind::internal, "the search index cannot be asked");
    return Index{std::move(inner)};
}

namespace {
/// Rows that one question may weigh, each about a microsecond: what is rare tells most and goes first.
constexpr std::size_t rows_weighed_max = 1500;

/// No more documents than this hold the phrase: those with its rarest pair, or word.
std::size_t rows_at_most(const Phrase& phrase, const Vocabulary& vocabulary)
{
    const auto syllables = syllables_of(phrase.words);
    if (phrase.prefix || syllables.empty()) return vocabulary.documents();
    if (syllables.size() == 1) return vocabulary.documents_with(syllables.front());
    std::size_t least = vocabulary.documents();
    for (std::size_t i = 0; i + 1 < syllables.size(); ++i)
        least = std::min<std::size_t>(least, vocabulary.documents_with(syllables[i] + ' ' + syllables[i + 1]));
    return least;
}
}  // namespace

std::vector<Hit> Index::find(std::string_view text, std::size_t most) const
{
    std::map<sqlite3_int64, double> score;
    auto phrases = phrases_of(text, inner_->vocabulary, inner_->groups);
    std::stable_sort(phrases.begin(), phrases.end(), [&](const Phrase& a, const Phrase& b) {
        return a.weight != b.weight ? a.weight > b.weight : rows_at_most(a, inner_->vocabulary) < rows_at_most(b, inner_->vocabulary);
    });
    auto left = rows_weighed_max;
    for (const auto& phrase : phrases) {
        // Once strong phrases found enough, single words could only stir the order.
        if (phrase.weight < 0.6 && score.size() >= most) break;
        const auto rows = rows_at_most(phrase, inner_->vocabulary);
        if (rows > left && score.size() >= most) continue;
        left -= std::min(left, rows);
        sqlite3_reset(inner_->ask.get());
        if (!bind_text(inner_->ask.get(), 1, '"' + phrase.words + '"' + (phrase.prefix ? "*" : ""))) continue;
        while (sqlite3_step(inner_->ask.get()) == SQLITE_ROW)
            score[sqlite3_column_int64(inner_->ask.get(), 0)] -= phrase.weight * sqlite3_column_double(inner_->ask.get(), 1);
    }
    sqlite3_reset(inner_->ask.get());
    std::vector<Hit> hits;
    for (const auto& [row, points] : score)
        hits.push_back({inner_->shown[static_cast<std::size_t>(row)].first, inner_->shown[static_cast<std::size_t>(row)].second, points});
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
    if (hits.size() > most) hits.resize(most);
    return hits;
}

}  // namespace kiosk::search
