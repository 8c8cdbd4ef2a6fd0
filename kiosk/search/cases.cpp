#include "kiosk/search/cases.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/search/index.h"

namespace kiosk::search {

namespace {
constexpr std::size_t looked_at = 3;

std::vector<std::string> first_topics(const Index& index, const std::string& text)
{
    std::vector<std::string> topics;
    for (const auto& hit : index.find(text, looked_at)) topics.push_back(hit.id);
    return topics;
}

bool is_right(const content::SearchCase& one, const std::vector<std::string>& topics)
{
    if (one.want.empty()) return topics.empty();
    return std::find_first_of(topics.begin(), topics.end(), one.want.begin(), one.want.end()) != topics.end();
}

std::string told(const content::SearchCase& one, const std::vector<std::string>& topics)
{
    const auto wanted = one.want.empty() ? "nothing" : fmt::format("{}", fmt::join(one.want, " or "));
    return fmt::format("\"{}\" ({}) finds {}, wanted is {}", one.text, one.language,
                       topics.empty() ? "nothing" : fmt::format("{}", fmt::join(topics, ", ")), wanted);
}
}  // namespace

base::Result<SearchReport> run_cases(const std::vector<content::SearchCase>& cases, const content::Library& library)
{
    SearchReport report;
    std::map<std::string, Index> indexes;
    for (const auto& one : cases) {
        auto index = indexes.find(one.language);
        if (index == indexes.end()) {
            auto built = TRY(Index::build(documents_of(library, one.language), synonyms_of(library, one.language)));
            index = indexes.emplace(one.language, std::move(built)).first;
        }
        auto& count = report.by_language[one.language];
        ++count.all;
        const auto topics = first_topics(index->second, one.text);
        if (is_right(one, topics))
            ++count.right;
        else
            report.misses.push_back({one.file, one.line, told(one, topics), true});
    }
    return report;
}

}  // namespace kiosk::search
