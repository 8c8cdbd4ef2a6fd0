/// suggestions/<id>.yaml: answers offered while somebody types. May be missing.
#include <fmt/format.h>

#include <set>

#include "kiosk/base/utf8.h"
#include "kiosk/content/reading.h"
#include "kiosk/text/fold.h"

namespace kiosk::content {

namespace {
constexpr std::size_t entries_max = 1500;
constexpr std::size_t also_max = 30;
constexpr std::size_t letters_max = 40;   // of a key: with another name beside it, one fills the narrowest screen
constexpr std::string_view lists_folder = "suggestions/";
constexpr std::string_view ending = ".yaml";

bool short_words(const std::string& words) { return !words.empty() && base::letters_in(words) <= letters_max; }

/// Either words alone, or words with the other names they are found by.
Suggestion read_entry(Reading& reading, const std::string& path, const Yaml& node)
{
    Suggestion entry;
    if (node.kind == Yaml::Kind::text) {
        entry.words = node.text;
    } else {
        Fields fields{node, path, reading.faults};
        if (!fields.is_map()) return entry;
        entry.words = fields.text("words");
        entry.also = fields.texts("also", also_max);
        fields.done();
    }
    if (!short_words(entry.words)) reading.fault(path, node.line, fmt::format("an entry has words of at most {} letters", letters_max));
    for (const auto& name : entry.also)
        if (!short_words(name)) reading.fault(path, node.line, fmt::format("also: names of at most {} letters are expected", letters_max));
    entry.folded.push_back(text::folded(entry.words));
    for (const auto& name : entry.also) entry.folded.push_back(text::folded(name));
    return entry;
}

SuggestionList read_list(Reading& reading, const std::string& path, const Yaml& root)
{
    SuggestionList list;
    list.id = path.substr(lists_folder.size(), path.size() - lists_folder.size() - ending.size());
    if (!is_id(list.id)) reading.fault(path, 0, "the file's name: letters, digits and '_' are expected");
    Fields fields{root, path, reading.faults};
    if (!fields.is_map()) return list;
    list.source = fields.words("source", reading.pack());
    if (const auto day = fields.day("checked_on")) list.checked_on = *day;
    list.confirmed = fields.confirmed();
    std::set<std::string> seen;
    for (const auto& node : fields.list("entries", entries_max)) {
        auto entry = read_entry(reading, path, node);
        if (!entry.words.empty() && !seen.insert(base::lower(entry.words)).second)
            reading.fault(path, node.line, fmt::format("{} stands here a second time", entry.words));
        list.entries.push_back(std::move(entry));
    }
    if (list.entries.empty()) fields.fault("entries", "entries: at least one is expected");
    fields.done();
    return list;
}
}  // namespace

void read_suggestions(Reading& reading)
{
    for (const auto* file : reading.files.take_under(lists_folder.substr(0, lists_folder.size() - 1), ending))
        if (const auto root = parse_yaml(*file, reading.faults)) reading.library.suggestions.push_back(read_list(reading, file->path, *root));
}

}  // namespace kiosk::content
