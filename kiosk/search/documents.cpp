#include "kiosk/search/index.h"

namespace kiosk::search {

std::vector<Document> documents_of(const content::Library& library, std::string_view language)
{
    std::vector<Document> out;
    for (const auto& topic : library.topics) {
        auto text = topic.text.find(language);
        if (text == topic.text.end()) text = topic.text.find("vi");
        if (text == topic.text.end()) continue;
        Document document{topic.id, text->second.title, text->second.summary, {}, {}, {}, {}, {}};
        for (const auto& [part, passages] : text->second.parts)
            for (const auto& passage : passages) document.body += passage.text + "\n";
        for (const auto& id : topic.terms)
            if (const auto* term = library.term(id))
                document.words += std::string{content::in_language(term->words, language)} + "\n";
        if (const auto* area = library.area(topic.area))
            document.words += std::string{content::in_language(area->words, language)} + "\n";
        for (const auto& citation : topic.citations) document.words += citation.document + "\n";
        document.terms = library.search_terms_of(topic.id, language);
        for (const auto& other : library.pack.languages) {
            if (other == language) continue;
            if (const auto words = topic.text.find(other); words != topic.text.end())
                document.foreign_titles.push_back(words->second.title);
            const auto terms = library.search_terms_of(topic.id, other);
            document.foreign_terms.insert(document.foreign_terms.end(), terms.begin(), terms.end());
        }
        out.push_back(std::move(document));
    }
    return out;
}

Synonyms synonyms_of(const content::Library& library, std::string_view language)
{
    auto groups = library.synonyms_of(language);
    for (const auto& other : library.pack.languages) {
        if (other == language) continue;
        const auto foreign = library.synonyms_of(other);
        groups.insert(groups.end(), foreign.begin(), foreign.end());
    }
    return groups;
}

}  // namespace kiosk::search
