/// search/<language>.yaml: groups of everyday words that mean the same, so that "bỏ nhau" finds divorce. May be missing.
#include <fmt/format.h>

#include "kiosk/content/reading.h"

namespace kiosk::content {

namespace {
constexpr std::size_t groups_max = 500;

void read_group(Reading& reading, const std::string& path, const Yaml& node, std::vector<std::vector<std::string>>& groups)
{
    std::vector<std::string> group;
    for (const auto& words : node.items)
        if (words.kind == Yaml::Kind::text && !words.text.empty()) group.push_back(words.text);
    if (node.kind != Yaml::Kind::list || group.size() != node.items.size() || group.size() < 2)
        reading.fault(path, node.line, "a group is a list of at least two words or phrases");
    else
        groups.push_back(std::move(group));
}
}  // namespace

void read_synonyms(Reading& reading)
{
    for (const auto& language : reading.languages()) {
        const auto path = fmt::format("search/{}.yaml", language);
        if (!reading.files.is_listed(path)) continue;
        const auto root = reading.yaml(path);
        if (!root) continue;
        if (root->kind != Yaml::Kind::list || root->items.size() > groups_max) {
            reading.fault(path, root->line, "a list of at most 500 groups is expected");
            continue;
        }
        auto& groups = reading.library.synonyms[language];
        for (const auto& node : root->items) read_group(reading, path, node, groups);
    }
}

}  // namespace kiosk::content
