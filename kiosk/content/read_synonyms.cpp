/// search/<language>.yaml: what people type when they mean a topic (`{topic, words}`), and groups of words that mean the same
/// (`[tgpl, trợ giúp pháp lý]`). May be missing.
#include <fmt/format.h>

#include "kiosk/content/load_pass.h"

namespace kiosk::content {

namespace {
constexpr std::size_t groups_max = 500, terms_max = 200;

void read_group(LoadPass& pass, const std::string& path, const Yaml& node, const std::string& language)
{
    std::vector<std::string> group;
    for (const auto& words : node.items)
        if (words.kind == Yaml::Kind::text && !words.text.empty()) group.push_back(words.text);
    if (group.size() != node.items.size() || group.size() < 2)
        pass.fault(path, node.line, "a group is a list of at least two words or phrases");
    else
        pass.library.synonyms[language].push_back(std::move(group));
}

void read_terms_of_topic(LoadPass& pass, const std::string& path, const Yaml& node, const std::string& language)
{
    YamlFields fields{node, path, pass.faults};
    const auto topic = fields.text("topic");
    if (!topic.empty() && pass.library.topic(topic) == nullptr)
        fields.fault("topic", fmt::format("there is no topic {}", topic));
    auto words = fields.texts("words", terms_max);
    if (words.empty()) fields.fault("words", "words: at least one is expected");
    auto& terms = pass.library.search_terms[language][topic];
    terms.insert(terms.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
    fields.done();
}
}  // namespace

void read_synonyms(LoadPass& pass)
{
    for (const auto& language : pass.languages()) {
        const auto path = fmt::format("search/{}.yaml", language);
        if (!pass.files.is_listed(path)) continue;
        const auto root = pass.yaml(path);
        if (!root) continue;
        if (root->kind != Yaml::Kind::list || root->items.size() > groups_max) {
            pass.fault(path, root->line, "a list of at most 500 entries is expected");
            continue;
        }
        for (const auto& node : root->items) {
            if (node.kind == Yaml::Kind::list)
                read_group(pass, path, node, language);
            else if (node.kind == Yaml::Kind::map)
                read_terms_of_topic(pass, path, node, language);
            else
                pass.fault(path, node.line, "expected `{topic, words}` or a group, a list of at least two words or phrases");
        }
    }
}

}  // namespace kiosk::content
