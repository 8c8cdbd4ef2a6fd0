#pragma once
/// YAML as plain values with line numbers. Anchors, aliases, tags, several documents and deep nesting are refused: an author
/// needs none of them, and each is a way to make a small file huge. A key that stands twice is a fault.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/content/pack_files.h"
#include "kiosk/law/rules.h"

namespace kiosk::content {

struct PackInfo;

struct Yaml {
    enum class Kind { nothing, text, list, map } kind = Kind::nothing;
    int line = 0;
    std::string text;
    struct Key {
        std::string text;
        int line = 0;
    };
    std::vector<Key> keys;    ///< of a map, beside `items`
    std::vector<Yaml> items;  ///< of a list or a map
};

/// Nothing, with a fault, when the file is not YAML. An empty file is a node of kind nothing.
std::optional<Yaml> parse_yaml(const PackFile&, Faults&);

/// A map that is read field by field. What is missing or of the wrong kind becomes a fault and an empty value; `done`
/// reports the keys nobody asked for.
class YamlFields {
public:
    YamlFields(const Yaml& node, std::string_view file, Faults& faults);

    const Yaml* find(std::string_view key);  ///< null when absent
    std::string text(std::string_view key);  ///< has to be there and not empty
    std::string text_or(std::string_view key, std::string_view otherwise);
    std::optional<base::Day> day(std::string_view key);  ///< has to be there
    std::optional<base::Day> day_if_any(std::string_view key);
    std::optional<int> whole_number(std::string_view key);  ///< when it is there
    bool flag(std::string_view key, bool otherwise);
    /// One of the words, as its place in the list.
    std::optional<std::size_t> one_of(std::string_view key, const std::vector<std::string_view>& words);
    /// A list; empty when absent, or with a fault when it is longer than any author needs: what lists hold is multiplied
    /// with other lists, and a pack has to be checked within two seconds.
    const std::vector<Yaml>& list(std::string_view key, std::size_t most = 500);
    std::vector<std::string> texts(std::string_view key, std::size_t most = 50);  ///< a list of words
    /// In every language of the pack; a partial one may be missing.
    law::Words words(std::string_view key, const PackInfo&);
    bool confirmed();  ///< `state: confirmed | unconfirmed`
    void done();

    bool is_map() const { return node_.kind == Yaml::Kind::map; }
    int line() const { return node_.line; }
    int line_of(std::string_view key);
    void fault(std::string_view key, std::string message) { faults_.add(file_, line_of(key), std::move(message)); }

private:
    const Yaml* wanted(std::string_view key, Yaml::Kind kind, const char* expected, bool required);

    const Yaml& node_;
    std::string_view file_;
    Faults& faults_;
    std::vector<std::string> asked_;
};

}  // namespace kiosk::content
