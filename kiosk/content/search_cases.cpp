#include "kiosk/content/search_cases.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/content/yaml.h"

namespace kiosk::content {

namespace {
constexpr std::size_t cases_max = 5000;

SearchCase read_search_case(const Yaml& node, const std::string& path, const Library& library, Faults& faults)
{
    SearchCase one;
    one.file = path;
    one.line = node.line;
    YamlFields fields{node, path, faults};
    if (!fields.is_map()) return one;
    one.language = fields.text("lang");
    const auto& languages = library.pack.languages;
    if (!one.language.empty() && std::find(languages.begin(), languages.end(), one.language) == languages.end())
        fields.fault("lang", fmt::format("pack.yaml names no language {}", one.language));
    one.text = fields.text("text");
    if (!fields.find("want"))
        fields.fault("want", "want: a list of topics is expected; an empty one where nothing may be found");
    else
        one.want = fields.texts("want");
    for (const auto& topic : one.want)
        if (library.topic(topic) == nullptr) fields.fault("want", fmt::format("there is no topic {}", topic));
    static_cast<void>(fields.text_or("from", ""));  // where somebody asked it; for readers of the file
    fields.done();
    return one;
}

std::vector<SearchCase> read_file(PackFiles& files, const std::string& path, const Library& library, Faults& faults)
{
    std::vector<SearchCase> cases;
    const auto* file = files.take(path);
    if (file == nullptr) return cases;
    const auto root = parse_yaml(*file, faults);
    if (!root) return cases;
    if (root->kind != Yaml::Kind::list || root->items.size() > cases_max) {
        faults.add(path, root->line,
                   fmt::format("expected a list of at most {} searches, `- {{lang, text, want}}`", cases_max));
        return cases;
    }
    for (const auto& node : root->items) cases.push_back(read_search_case(node, path, library, faults));
    return cases;
}
}  // namespace

tl::expected<SearchCases, std::vector<Fault>> load_search_cases(const std::filesystem::path& pack, const Library& library)
{
    Faults faults;
    PackFiles files{pack, {"search/"}, faults};
    SearchCases cases{read_file(files, "search/cases.yaml", library, faults),
                      read_file(files, "search/honest.yaml", library, faults)};
    if (faults.any()) return tl::unexpected(std::move(faults).sorted());
    return cases;
}

}  // namespace kiosk::content
