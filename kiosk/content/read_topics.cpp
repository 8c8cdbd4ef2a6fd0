/// areas.yaml, topics/, glossary/, notices/, numbers.yaml.
#include <fmt/format.h>

#include "kiosk/content/article.h"
#include "kiosk/content/lint.h"

namespace kiosk::content {

namespace {
constexpr std::size_t areas_max = 100, topics_max = 1000, lines_max = 500;

std::vector<Yaml> list_in(LoadPass& pass, const std::string& path, std::size_t most)
{
    auto root = pass.yaml(path);
    if (!root) return {};
    if (root->kind != Yaml::Kind::list) pass.fault(path, root->line, "expected a list, `- …`");
    if (root->items.size() > most) {
        pass.fault(path, root->line, fmt::format("at most {} entries are expected", most));
        return {};
    }
    return root->kind == Yaml::Kind::list ? std::move(root->items) : std::vector<Yaml>{};
}

void add_terms(Topic& topic, const TopicText& text)
{
    for (const auto& [part, passages] : text.parts)
        for (const auto& passage : passages)
            for (const auto& mark : passage.marks)
                if (!mark.term.empty() && std::find(topic.terms.begin(), topic.terms.end(), mark.term) == topic.terms.end())
                    topic.terms.push_back(mark.term);
}

void check_same_parts(LoadPass& pass, const Topic& topic)
{
    const auto& languages = pass.languages();
    const auto first = topic.text.find(languages.front());
    if (first == topic.text.end()) return;
    for (const auto& [language, text] : topic.text) {
        const auto path = fmt::format("topics/{}/{}.md", topic.id, language);
        for (const auto& [part, passages] : first->second.parts)
            if (!text.parts.contains(part))
                pass.fault(path, 0, fmt::format("the part {} has words in {} only", name_of(part), languages.front()));
        for (const auto& [part, passages] : text.parts)
            if (!first->second.parts.contains(part))
                pass.fault(path, 0, fmt::format("the part {} has no words in {}", name_of(part), languages.front()));
    }
}

/// The text of a folder in every language; a missing one is a fault.
template <class Read>
void each_language(LoadPass& pass, const std::string& folder, Read read)
{
    for (const auto& language : pass.languages()) {
        const auto path = fmt::format("{}/{}.md", folder, language);
        if (const auto* file = pass.files.take(path))
            read(language, *file);
        else if (!pass.files.is_listed(path) && !pass.pack().is_partial(language))
            pass.fault(path, 0, "this file is missing");
    }
}

/// What a statement rests on is among what its article rests on.
void check_rests_on(LoadPass& pass, const Topic& topic, const TopicText& text, const PackFile& file)
{
    for (const auto& [part, passages] : text.parts)
        for (const auto& passage : passages)
            for (const auto& id : passage.rests_on) {
                if (std::any_of(topic.citations.begin(), topic.citations.end(),
                                [&](const Citation& one) { return one.id == id; }))
                    continue;
                const auto at = file.text.find(id);
                const auto line =
                    1 + std::count(file.text.begin(),
                                   file.text.begin() + static_cast<std::ptrdiff_t>(std::min(at, file.text.size())), '\n');
                pass.fault(file.path, static_cast<int>(line), fmt::format("{{{}}}: not among the citations of this topic", id));
            }
}

void read_topic(LoadPass& pass, const std::string& id)
{
    const auto folder = "topics/" + id;
    const auto path = folder + "/topic.yaml";
    Topic topic;
    topic.id = id;
    if (!is_id(id)) pass.fault(path, 0, "the name of the folder has letters, digits, '-' and '_'");
    if (const auto root = pass.yaml(path)) {
        YamlFields fields{*root, path, pass.faults};
        topic.area = fields.text("area");
        if (!topic.area.empty() && !pass.library.area(topic.area))
            fields.fault("area", fmt::format("areas.yaml holds no area {}", topic.area));
        topic.icon = fields.text_or("icon", "");
        pass.topic_order[id] = fields.whole_number("order").value_or(1000);
        for (const auto& citation : fields.texts("citations"))
            topic.citations.push_back(pass.cited(citation, path, fields.line_of("citations")));
        if (topic.citations.empty()) fields.fault("citations", "citations: a topic rests on at least one");
        topic.related = fields.texts("related");
        for (const auto& other : topic.related) pass.related_topics.push_back({path, fields.line_of("related"), other});
        if (const auto day = fields.day("checked_on")) topic.checked_on = *day;
        fields.done();
    }
    each_language(pass, folder, [&](const std::string& language, const PackFile& file) {
        const auto& text = topic.text[language] = read_topic_text(file, pass);
        check_rests_on(pass, topic, text, file);
    });
    for (const auto& language : pass.languages())
        if (const auto it = topic.text.find(language); it != topic.text.end()) add_terms(topic, it->second);
    check_same_parts(pass, topic);
    pass.library.topics.push_back(std::move(topic));
}
/// The words of every language under a key, each at its own line.
void lint_each(LoadPass& pass, YamlFields& fields, const std::string& path, std::string_view key, std::size_t most)
{
    const auto* node = fields.find(key);
    for (std::size_t i = 0; node && i < node->items.size(); ++i) {
        lint_label(node->items[i].text, most, path, node->items[i].line, pass.faults);
        lint_sentences(node->items[i].text, path, node->items[i].line, pass.faults);
    }
}
}  // namespace

void read_areas(LoadPass& pass)
{
    const std::string path = "areas.yaml";
    for (const auto& item : list_in(pass, path, areas_max)) {
        YamlFields fields{item, path, pass.faults};
        if (!fields.is_map()) continue;
        Area area{fields.text("id"), fields.text_or("icon", ""), fields.words("words", pass.pack())};
        lint_each(pass, fields, path, "words", title_letters_max);
        if (pass.library.area(area.id)) fields.fault("id", fmt::format("the area {} is named a second time", area.id));
        fields.done();
        pass.library.areas.push_back(std::move(area));
    }
}

void read_terms(LoadPass& pass)
{
    const std::string path = "glossary/terms.yaml";
    const auto root = pass.yaml(path);
    if (!root) return;
    if (root->kind != Yaml::Kind::map) pass.fault(path, root->line, "expected `id:` lines, each with words and meaning");
    for (std::size_t i = 0; i < root->keys.size(); ++i) {
        YamlFields fields{root->items[i], path, pass.faults};
        if (!is_id(root->keys[i].text)) pass.fault(path, root->keys[i].line, "an id has letters, digits, '-' and '_'");
        if (!fields.is_map()) continue;
        pass.term_ids.insert(root->keys[i].text);
        pass.term_at.emplace(root->keys[i].text, Written{path, root->keys[i].line});
        pass.library.terms.push_back(
            {root->keys[i].text, fields.words("words", pass.pack()), fields.words("meaning", pass.pack())});
        lint_each(pass, fields, path, "words", term_letters_max);
        lint_each(pass, fields, path, "meaning", words_letters_max);
        fields.done();
    }
}

void read_topics(LoadPass& pass)
{
    const auto folders = pass.files.folders_in("topics");
    if (folders.size() > topics_max)
        pass.fault("topics", 0, fmt::format("at most {} topics are expected", topics_max));
    else
        for (const auto& id : folders) read_topic(pass, id);
    if (pass.library.topics.empty()) pass.fault("topics", 0, "this folder is missing or holds no topic");
    const auto rank = [&](const Topic& topic) {
        const auto& areas = pass.library.areas;
        const auto it = std::find_if(areas.begin(), areas.end(), [&](const Area& one) { return one.id == topic.area; });
        return std::tuple{it - areas.begin(), pass.topic_order[topic.id], topic.id};
    };
    auto& topics = pass.library.topics;
    std::sort(topics.begin(), topics.end(), [&](const Topic& a, const Topic& b) { return rank(a) < rank(b); });
}

void check_topics(LoadPass& pass)
{
    std::set<std::string_view> ids;
    for (const auto& topic : pass.library.topics) ids.insert(topic.id);
    for (const auto& later : pass.related_topics)
        if (!ids.contains(later.topic))
            pass.fault(later.file, later.line, fmt::format("related: there is no topic {}", later.topic));
    for (const auto& area : pass.library.areas)
        if (std::none_of(pass.library.topics.begin(), pass.library.topics.end(),
                         [&](const Topic& one) { return one.area == area.id; }))
            pass.faults.warn("areas.yaml", 0, fmt::format("the area {} has no topic", area.id));
}

void read_notices(LoadPass& pass)
{
    std::vector<std::pair<int, Notice>> found;
    for (const auto& id : pass.files.folders_in("notices")) {
        const auto folder = "notices/" + id;
        const auto path = folder + "/notice.yaml";
        Notice notice;
        notice.id = id;
        int order = 1000;
        if (const auto root = pass.yaml(path)) {
            YamlFields fields{*root, path, pass.faults};
            order = fields.whole_number("order").value_or(1000);
            if (const auto day = fields.day("checked_on")) notice.checked_on = *day;
            fields.done();
        }
        each_language(pass, folder, [&](const std::string& language, const PackFile& file) {
            auto text = read_notice_text(file, pass);
            notice.title[language] = std::move(text.title);
            notice.text[language] = std::move(text.text);
        });
        found.emplace_back(order, std::move(notice));
    }
    if (found.empty()) pass.fault("notices", 0, "this folder is missing or holds no notice");
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [order, notice] : found) pass.library.notices.push_back(std::move(notice));
}

void read_phone_lines(LoadPass& pass)
{
    const std::string path = "numbers.yaml";
    for (const auto& item : list_in(pass, path, lines_max)) {
        YamlFields fields{item, path, pass.faults};
        if (!fields.is_map()) continue;
        PhoneLine line;
        line.number = fields.text("number");
        if (std::any_of(line.number.begin(), line.number.end(),
                        [](char c) { return (c < '0' || c > '9') && c != ' ' && c != '+' && c != '.'; }))
            fields.fault("number", "number: digits and spaces are expected");
        line.words = fields.words("words", pass.pack());
        line.below = fields.words("below", pass.pack());
        if (const auto day = fields.day("checked_on")) line.checked_on = *day;
        fields.done();
        pass.library.phone_lines.push_back(std::move(line));
    }
}

}  // namespace kiosk::content
