#pragma once
/// The library's index: finds topics by the words people use. Built in memory, once per language, after the first page is up;
/// never touches a file. Titles and search terms are looked up as they stand (`heads`), running text by FTS5. Leaves what is
/// shown to `screens`, and what may have been meant by what was typed to `question`.
///
/// How a document is weighed: each word of the question counts as much as it tells, times the strongest thing in the
/// document that speaks for it: a search term that is there as a whole, a pair of words in a title, a pair in the text, a
/// single word. Vietnamese is written in syllables, so single ones hardly count. A document for which too little speaks is
/// not found.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/content/library.h"

namespace kiosk::search {

/// One thing to be found. `words` holds extra words that are not shown (terms of law, citations).
struct Document {
    std::string id;
    std::string title;
    std::string summary;
    std::string body;
    std::string words;
    std::vector<std::string> terms{};           ///< what people type who mean it: the pack's search terms
    std::vector<std::string> foreign_titles{};  ///< of other languages: some type their own language on any page
    std::vector<std::string> foreign_terms{};
};

struct Hit {
    std::string id;
    std::string title;
    double score = 0;  ///< greater is better; comparable within one answer only
};

/// Everyday words and short forms that mean the same: each group a list of phrases.
using Synonyms = std::vector<std::vector<std::string>>;

class Index {
public:
    static base::Result<Index> build(const std::vector<Document>&, const Synonyms&);
    ~Index();
    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;

    /// Best first. Empty when nothing fits; the caller then leads to staff and to the nearest topics.
    std::vector<Hit> find(std::string_view text, std::size_t most = 20) const;

private:
    struct Inner;
    explicit Index(std::unique_ptr<Inner>);
    std::unique_ptr<Inner> inner_;
};

/// The pack's topics of one language as documents; terms they use are among their words.
std::vector<Document> documents_of(const content::Library&, std::string_view language);
/// Words that mean the same in a language, and after them those of the pack's other languages.
Synonyms synonyms_of(const content::Library&, std::string_view language);

}  // namespace kiosk::search
