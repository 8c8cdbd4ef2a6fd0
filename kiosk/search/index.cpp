#include "kiosk/search/index.h"

#include <sqlite3.h>

#include <algorithm>

#include "kiosk/search/heads.h"
#include "kiosk/search/question.h"
#include "kiosk/search/vocabulary.h"
#include "kiosk/search/weighing.h"

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

base::Error cannot(const char* what) { return {base::ErrorKind::internal, what}; }

Database empty_database()
{
    sqlite3* raw = nullptr;
    bool open = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) == SQLITE_OK;
    Database db{raw};
    // Without a store of blocks of its own, in which the words of a question would stay once they are done with.
    open = open && sqlite3_db_config(raw, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 0, 0) == SQLITE_OK;
    constexpr auto schema =
        "CREATE VIRTUAL TABLE topic USING fts5(title, summary, body, words, content='', columnsize=1, "
        "tokenize='unicode61 remove_diacritics 2')";
    if (!open || sqlite3_exec(raw, schema, nullptr, nullptr, nullptr) != SQLITE_OK ||
        sqlite3_exec(raw, "BEGIN", nullptr, nullptr, nullptr) != SQLITE_OK)
        return nullptr;
    return db;
}
}  // namespace

struct Index::Inner {
    Database db;
    Statement ask;
    Vocabulary vocabulary;
    Heads heads;
    Groups groups;
    std::vector<std::pair<std::string, std::string>> shown;  ///< id and title, by document

    bool add(const Document&, sqlite3_stmt* insert);
    void add_heads(const Document&, std::uint32_t number, std::vector<std::vector<Word>>& heads_of_it);
    void weigh_text(const Question&, Weighing&, std::size_t most) const;
    void forget_asked() const;
};

Index::Index(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Index::~Index() = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;

void Index::Inner::add_heads(const Document& document, std::uint32_t number, std::vector<std::vector<Word>>& heads_of_it)
{
    const auto add_one = [&](const std::string& text, Heads::Kind kind) {
        heads_of_it.push_back(words_of(text));
        heads.add(number, kind, heads_of_it.back());
    };
    add_one(document.title, Heads::Kind::title);
    for (const auto& term : document.terms) add_one(term, Heads::Kind::term);
    for (const auto& title : document.foreign_titles) add_one(title, Heads::Kind::foreign_title);
    for (const auto& term : document.foreign_terms) add_one(term, Heads::Kind::foreign_term);
}

bool Index::Inner::add(const Document& document, sqlite3_stmt* insert)
{
    const auto number = static_cast<std::uint32_t>(shown.size());
    std::vector<std::vector<Word>> heads_of_it;
    add_heads(document, number, heads_of_it);
    std::vector<Word> text;
    bool bound = sqlite3_bind_int64(insert, 1, number) == SQLITE_OK;
    int at = 2;
    for (const auto* part : {&document.title, &document.summary, &document.body, &document.words}) {
        const auto words = words_of(*part);
        bound = bind_text(insert, at++, joined(words)) && bound;
        text.insert(text.end(), words.begin(), words.end());
    }
    if (!bound || sqlite3_step(insert) != SQLITE_DONE) return false;
    sqlite3_reset(insert);
    vocabulary.add(heads_of_it, text);
    shown.emplace_back(document.id, document.title);
    return true;
}

base::Result<Index> Index::build(const std::vector<Document>& documents, const Synonyms& synonyms)
{
    auto inner = std::make_unique<Inner>();
    inner->db = empty_database();
    if (!inner->db) return tl::unexpected(cannot("the search index could not be made"));
    auto* const raw = inner->db.get();
    const auto insert = prepared(raw, "INSERT INTO topic(rowid, title, summary, body, words) VALUES (?1, ?2, ?3, ?4, ?5)");
    for (const auto& document : documents)
        if (!inner->add(document, insert.get()))
            return tl::unexpected(cannot("a topic could not be put into the search index"));
    inner->heads.finish();
    for (const auto& group : synonyms) {
        auto& words = inner->groups.emplace_back();
        for (const auto& phrase : group) {
            words.push_back(words_of(phrase));
            inner->vocabulary.add_known(words.back());
        }
    }
    inner->vocabulary.finish();
    if (sqlite3_exec(raw, "COMMIT; INSERT INTO topic(topic) VALUES('optimize')", nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(cannot("the search index could not be closed"));
    // A summary and hidden words speak for a topic more than its running text does.
    inner->ask = prepared(raw,
                          "SELECT rowid, bm25(topic, 6.0, 4.0, 1.0, 3.0) AS score FROM topic WHERE topic MATCH ?1 "
                          "ORDER BY score LIMIT 200");
    if (!inner->ask) return tl::unexpected(cannot("the search index cannot be asked"));
    return Index{std::move(inner)};
}

namespace {
/// Rows that one question may weigh, each about a microsecond: what is rare tells most and goes first.
constexpr std::size_t rows_weighed_max = 1500;

/// No more documents than this hold the phrase.
std::size_t rows_at_most(const Phrase& phrase, const Vocabulary& vocabulary)
{
    return phrase.prefix ? vocabulary.documents() : vocabulary.documents_with(phrase.words);
}

bool is_pair(const Phrase& phrase) { return phrase.words.find(' ') != std::string::npos; }
}  // namespace

void Index::Inner::weigh_text(const Question& question, Weighing& weighing, std::size_t most) const
{
    auto left = rows_weighed_max;
    for (const auto& phrase : phrases_of(question, vocabulary)) {
        const auto rows = rows_at_most(phrase, vocabulary);
        if (rows > left && weighing.documents() >= most) continue;
        left -= std::min(left, rows);
        sqlite3_reset(ask.get());
        if (!bind_text(ask.get(), 1, '"' + phrase.words + '"' + (phrase.prefix ? "*" : ""))) continue;
        double best = 0;
        while (sqlite3_step(ask.get()) == SQLITE_ROW) {
            const auto relevance = -sqlite3_column_double(ask.get(), 1);
            best = std::max(best, relevance);  // the first row's
            const auto beside_best = best > 0 ? relevance / best : 1.0;
            const auto strength = is_pair(phrase) ? 0.12 + 0.13 * beside_best : 0.03 + 0.05 * beside_best;
            weighing.add(static_cast<std::uint32_t>(sqlite3_column_int64(ask.get(), 0)), phrase.from, phrase.to,
                         phrase.trust * strength, false);
        }
    }
    forget_asked();
}

/// The statement and the tokenizer live on, and what somebody looked for must not: it keeps the last word it took apart. No
/// word is longer than the one that is asked for here.
void Index::Inner::forget_asked() const
{
    constexpr std::size_t longest = 512;
    sqlite3_reset(ask.get());
    if (bind_text(ask.get(), 1, '"' + std::string(longest, 'x') + '"')) sqlite3_step(ask.get());
    sqlite3_reset(ask.get());
    sqlite3_clear_bindings(ask.get());
}

std::vector<Hit> Index::find(std::string_view text, std::size_t most) const
{
    const auto question = question_of(text, inner_->vocabulary, inner_->groups);
    Weighing weighing{question.telling};
    for (const auto& way : question.ways)
        inner_->heads.find_in(way,
                              [&](const Heads::Evidence& e) { weighing.add(e.document, e.from, e.to, e.strength, e.whole); });
    inner_->weigh_text(question, weighing, most);
    std::vector<Hit> hits;
    for (const auto& [document, score] : weighing.found(most))
        hits.push_back({inner_->shown[document].first, inner_->shown[document].second, score});
    return hits;
}

}  // namespace kiosk::search
