#include "kiosk/paper/open_points.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/paper/book_parts.h"
#include "kiosk/text/written.h"

namespace kiosk::paper {

namespace {
using content::Library;

/// With the number of the document, unless the words hold it already.
std::string named(const law::Citation& citation)
{
    const auto words = book::vi(citation.words);
    return words.find(citation.document) != std::string::npos ? words : fmt::format("{} · {}", words, citation.document);
}

void add_once(std::vector<std::string>& list, std::string one)
{
    if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(std::move(one));
}

std::vector<std::string> users_of(const Library& library, const law::Citation& citation)
{
    std::vector<std::string> users;
    for (const auto& topic : library.topics)
        for (const auto& cited : topic.citations)
            if (cited.id == citation.id) {
                const auto text = topic.text.find("vi");
                add_once(users, text == topic.text.end() ? topic.id : text->second.title);
            }
    for (const auto& snapshot : library.rules.snapshots)
        for (const auto& ground : snapshot.grounds)
            if (ground.citation.id == citation.id) add_once(users, ground.id);
    return users;
}

void add_papers(const Library& library, std::vector<OpenPoint>& points)
{
    const auto first = points.size();
    for (const auto& snapshot : library.rules.snapshots)
        for (const auto& ground : snapshot.grounds)
            for (const auto& paper : ground.papers) {
                if (paper.confirmed) continue;
                const auto words = book::vi(paper.words);
                const auto known = std::find_if(points.begin() + static_cast<std::ptrdiff_t>(first), points.end(),
                                                [&](const auto& point) { return point.what == words; });
                auto& point = known == points.end() ? points.emplace_back(OpenPoint{words, {}, {}}) : *known;
                add_once(point.used_by, ground.id);
            }
}
}  // namespace

std::vector<OpenPoint> open_points(const Library& library)
{
    std::vector<OpenPoint> points;
    for (const auto& snapshot : library.rules.snapshots) {
        if (snapshot.confirmed) continue;
        OpenPoint point{fmt::format("Toàn bộ quy tắc từ {} · all rules from that day", text::date(snapshot.in_force_from, "vi")), {}, {}};
        for (const auto& ground : snapshot.grounds) add_once(point.used_by, ground.id);
        points.push_back(std::move(point));
    }
    for (const auto& citation : library.citations)
        if (citation.state == law::Citation::State::elsewhere || !citation.unread.empty())
            points.push_back({named(citation), citation.source, users_of(library, citation)});
    add_papers(library, points);
    return points;
}

}  // namespace kiosk::paper
