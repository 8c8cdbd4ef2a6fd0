#pragma once
/// Titles and search terms of all documents, in memory. A search term that stands whole in a question speaks more for its
/// document than anything in running text; words may stand between its own ("chồng tôi hay đánh" holds "chồng đánh").
/// Leaves running text to the index.
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "kiosk/search/question.h"

namespace kiosk::search {

class Heads {
public:
    enum class Kind { title, term, foreign_title, foreign_term };
    void add(std::uint32_t document, Kind, const std::vector<Word>& words);
    void finish();

    /// What in a question speaks for a document.
    struct Evidence {
        std::uint32_t document = 0;
        std::size_t from = 0, to = 0;  ///< places of the question
        double strength = 0;           ///< 0 to 1
        bool whole = false;            ///< part of a search term of which every word was found
    };
    void find_in(const AskedWords&, const std::function<void(const Evidence&)>& found) const;

private:
    /// Equal words of one kind, with all documents that have them.
    struct Head {
        Kind kind = Kind::title;
        std::vector<Word> words;
        std::vector<std::uint32_t> documents;
    };
    void find_whole(const AskedWords&, const std::function<void(const Evidence&)>& found) const;
    void find_parts(const AskedWords&, const std::function<void(const Evidence&)>& found) const;
    bool match(const Head&, const AskedWords&, std::size_t anchor, std::size_t at, std::vector<std::size_t>& places,
               double& strength) const;

    struct HeadWord {
        std::uint32_t head = 0, at = 0;  ///< which word of it
    };
    std::vector<Head> heads_;
    std::unordered_map<std::string, std::uint32_t> same_;               ///< kind and words -> head, while adding
    std::unordered_map<std::string, std::vector<HeadWord>> by_rarest_;  ///< search terms by their rarest word
    std::unordered_map<std::string, std::vector<HeadWord>> by_pair_;    ///< first of two neighbouring words
    std::unordered_map<std::string, std::vector<HeadWord>> by_word_;    ///< of titles
};

}  // namespace kiosk::search
