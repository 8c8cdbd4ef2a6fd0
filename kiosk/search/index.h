#pragma once
/// The library's index: finds topics, glossary terms and notices by the words people use. FTS5 in memory, built once per
/// language after the first page is up; never touches a file. Leaves what is shown to `screens`.
///
/// Works without tone marks, with Telex or VNI keys left in the text ("lij hoon"), with everyday words (the pack's
/// synonyms) and with one wrong letter in a word. Vietnamese is written in syllables, so pairs of neighbouring syllables
/// ("ly hôn") count before single ones. đ is mapped to d in index and query, which FTS5 does not do.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/content/library.h"

namespace kiosk::search {

/// One thing to be found. `words` holds extra words that are not shown (terms, citations).
struct Document {
    std::string id;
    std::string title;
    std::string summary;
    std::string body;
    std::string words;
};

struct Hit {
    std::string id;
    std::string title;
    double score = 0;   ///< greater is better; comparable within one answer only
};

/// Everyday words that mean the same: each group a list of phrases.
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

}  // namespace kiosk::search
