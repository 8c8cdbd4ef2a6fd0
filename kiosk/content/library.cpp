#include "kiosk/content/library.h"

#include <algorithm>

namespace kiosk::content {

namespace {
/// What `find_words` yields for an unknown id; a view has to outlive the call, so it cannot name the id.
constexpr std::string_view no_words = "⟦?⟧";

template <class Things>
auto by_id(const Things& things, std::string_view id) -> decltype(things.data())
{
    const auto it = std::find_if(things.begin(), things.end(), [&](const auto& one) { return one.id == id; });
    return it == things.end() ? nullptr : &*it;
}
}  // namespace

std::string_view name_of(ArticlePart part)
{
    switch (part) {
    case ArticlePart::short_answer: return "short_answer";
    case ArticlePart::steps: return "steps";
    case ArticlePart::time_limits: return "time_limits";
    case ArticlePart::where_to_go: return "where_to_go";
    case ArticlePart::fees: return "fees";
    case ArticlePart::papers: return "papers";
    case ArticlePart::mistakes: return "mistakes";
    }
    return "short_answer";
}

bool PackInfo::is_partial(std::string_view language) const
{
    return std::find(partial.begin(), partial.end(), language) != partial.end();
}

Library::Found Library::find_words(std::string_view language, std::string_view id) const
{
    const auto in = [&](std::string_view one) -> const std::string* {
        const auto catalogue = words.find(one);
        if (catalogue == words.end()) return nullptr;
        const auto it = catalogue->second.find(id);
        return it == catalogue->second.end() ? nullptr : &it->second;
    };
    if (const auto* found = in(language)) return {*found, false};
    if (!pack.languages.empty())
        if (const auto* found = in(pack.languages.front())) return {*found, true};
    return {no_words, true};
}

bool Library::has_words(std::string_view id) const
{
    return std::any_of(words.begin(), words.end(), [&](const auto& one) { return one.second.contains(id); });
}

const Topic* Library::topic(std::string_view id) const { return by_id(topics, id); }
const Area* Library::area(std::string_view id) const { return by_id(areas, id); }
const Term* Library::term(std::string_view id) const { return by_id(terms, id); }
const Notice* Library::notice(std::string_view id) const { return by_id(notices, id); }
const Citation* Library::citation(std::string_view id) const { return by_id(citations, id); }

const SuggestionList* Library::suggestion_list(std::string_view id) const { return by_id(suggestions, id); }

std::string_view in_language(const Words& words, std::string_view language)
{
    for (const auto wanted : {language, std::string_view{"vi"}})
        if (const auto it = words.find(wanted); it != words.end()) return it->second;
    return words.empty() ? std::string_view{} : std::string_view{words.begin()->second};
}

std::vector<std::vector<std::string>> Library::synonyms_of(std::string_view language) const
{
    const auto found = synonyms.find(language);
    return found == synonyms.end() ? std::vector<std::vector<std::string>>{} : found->second;
}

std::vector<std::string> Library::search_terms_of(std::string_view topic, std::string_view language) const
{
    const auto topics = search_terms.find(language);
    if (topics == search_terms.end()) return {};
    const auto found = topics->second.find(topic);
    return found == topics->second.end() ? std::vector<std::string>{} : found->second;
}

}  // namespace kiosk::content
