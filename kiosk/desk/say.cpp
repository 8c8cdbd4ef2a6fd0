#include "kiosk/desk/say.h"

#include <algorithm>

namespace kiosk::desk {

std::string Say::words(std::string_view id) const { return std::string{library_.find_words(language_, id).words}; }

std::string Say::words(std::string_view id, Filled filled) const
{
    const auto pattern = words(id);
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto close = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
        if (close == std::string::npos) {
            out += pattern[at++];
            continue;
        }
        const auto name = std::string_view{pattern}.substr(at + 1, close - at - 1);
        const auto found = std::find_if(filled.begin(), filled.end(), [&](const auto& pair) { return pair.first == name; });
        if (found != filled.end()) out += found->second;
        at = close + 1;
    }
    return out;
}

page::Line Say::line(std::string_view id) const
{
    const auto found = library_.find_words(language_, id);
    return {std::string{id}, std::string{found.words}, {}, found.fell_back};
}

page::Line Say::line(std::string_view id, Filled filled) const
{
    auto out = line(id);
    out.words = words(id, filled);
    return out;
}

std::string Say::option(std::string_view path, const std::string& value) const
{
    for (const auto& question : library_.guide.request) {
        if (question.path != path) continue;
        const auto known = std::any_of(question.options.begin(), question.options.end(),
                                       [&](const visit::Option& option) { return option.id == value; });
        const auto id = "ask." + question.id + "." + value;
        if (known && library_.has_words(id)) return words(id);
    }
    return value;
}

std::string Say::row_of(std::string_view path) const
{
    for (const auto& question : library_.guide.request)
        if (question.path == path) return words("ask." + question.id + ".row");
    return std::string{path};
}

std::string Say::area(const std::string& id) const
{
    if (const auto own = "desk.area." + id; library_.has_words(own)) return words(own);
    const auto* area = library_.area(id);
    return area == nullptr ? id : std::string{content::in_language(area->words, language_)};
}

std::string Say::ground(const std::string& id) const
{
    const auto* ground = ground_named(library_.rules, id);
    return ground == nullptr ? id : std::string{content::in_language(ground->words, language_)};
}

const law::Ground* ground_named(const law::RuleBook& rules, std::string_view id)
{
    for (auto snapshot = rules.snapshots.rbegin(); snapshot != rules.snapshots.rend(); ++snapshot)
        for (const auto& ground : snapshot->grounds)
            if (ground.id == id) return &ground;
    return nullptr;
}

std::string dotted(std::initializer_list<std::string> parts)
{
    std::string out;
    for (const auto& part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += " · ";
        out += part;
    }
    return out;
}

}  // namespace kiosk::desk
