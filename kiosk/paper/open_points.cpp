#include "kiosk/paper/open_points.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

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

void add_users(const Library& library, const law::Citation& citation, std::vector<std::string>& users)
{
    for (const auto& topic : library.topics)
        for (const auto& cited : topic.citations)
            if (cited.id == citation.id) {
                const auto text = topic.text.find("vi");
                add_once(users, text == topic.text.end() ? topic.id : "bài “" + text->second.title + "”");
            }
    for (const auto& snapshot : library.rules.snapshots)
        for (const auto& ground : snapshot.grounds)
            if (ground.citation.id == citation.id) add_once(users, book::vi(ground.words));
}

std::string unknown_of(const law::Citation& citation)
{
    std::string words;
    if (citation.state == law::Citation::State::elsewhere)
        words = "Chưa ai đọc văn bản: cần đọc nguyên văn, hoặc hỏi cơ quan ban hành.";
    for (const auto& unread : citation.unread)
        words += fmt::format("{}Chưa đọc sửa đổi của {}{}.", words.empty() ? "" : " ", unread.law,
                             unread.from ? ", có hiệu lực từ " + text::date(*unread.from, "vi") : "");
    return words;
}

/// The point of that name, begun where there is none yet.
OpenPoint& point_named(std::vector<OpenPoint>& points, const std::string& what)
{
    const auto known = std::find_if(points.begin(), points.end(), [&](const auto& point) { return point.what == what; });
    return known == points.end() ? points.emplace_back(OpenPoint{what, {}, {}, {}}) : *known;
}

/// Papers that only an unconfirmed snapshot leaves open are no points of their own: its rules are.
void add_papers(const Library& library, std::vector<OpenPoint>& points)
{
    for (const auto& snapshot : library.rules.snapshots)
        for (const auto& ground : snapshot.grounds)
            for (const auto& paper : ground.papers) {
                if (paper.confirmed || !snapshot.confirmed) continue;
                auto& point = point_named(points, book::vi(paper.words));
                point.unknown = "Giấy tờ này chưa được xác nhận.";
                add_once(point.used_by, book::vi(ground.words));
            }
}
}  // namespace

std::vector<OpenPoint> open_points(const Library& library)
{
    std::vector<OpenPoint> points, rules;
    for (const auto& snapshot : library.rules.snapshots) {
        if (snapshot.confirmed) continue;
        OpenPoint point{fmt::format("Quy tắc từ {} · rules from that day", text::date(snapshot.in_force_from, "vi")),
                        "Chưa ai đọc luật sửa đổi.",
                        {},
                        {}};
        for (const auto& ground : snapshot.grounds)
            if (!ground.carried) add_once(point.used_by, book::vi(ground.words));
        rules.push_back(std::move(point));
    }
    for (const auto& citation : library.citations) {
        if (citation.state != law::Citation::State::elsewhere && citation.unread.empty()) continue;
        auto& point = point_named(points, named(citation));
        point.unknown = unknown_of(citation);
        if (point.source.empty()) point.source = citation.source;
        add_users(library, citation, point.used_by);
    }
    add_papers(library, points);
    std::stable_sort(points.begin(), points.end(),
                     [](const OpenPoint& a, const OpenPoint& b) { return a.used_by.size() > b.used_by.size(); });
    rules.insert(rules.end(), std::make_move_iterator(points.begin()), std::make_move_iterator(points.end()));
    return rules;
}

}  // namespace kiosk::paper
