#include <doctest/doctest.h>

#include "kiosk/paper/open_points.h"

using namespace kiosk;

namespace {
law::Citation citation(const std::string& id, bool confirmed)
{
    law::Citation made;
    made.id = id;
    made.words["vi"] = "Điều " + id;
    made.document = "1/2020/QH14";
    made.state = confirmed ? law::Citation::State::read : law::Citation::State::elsewhere;
    made.source = "seen nowhere";
    return made;
}

content::Library library_with(bool article_confirmed, bool rules_confirmed)
{
    content::Library library;
    library.citations = {citation("35", article_confirmed), citation("7", true)};
    content::Topic topic;
    topic.id = "divorce";
    topic.text["vi"].title = "Ly hôn";
    topic.citations = {library.citations[0]};
    library.topics = {topic};
    law::Snapshot snapshot;
    snapshot.confirmed = rules_confirmed;
    law::Ground ground;
    ground.id = "tgpl.7";
    ground.words["vi"] = "Người cao tuổi";
    ground.citation = library.citations[1];
    ground.papers = {law::Paper{{{"vi", "Giấy khác"}}, false}, law::Paper{{{"vi", "Giấy khai sinh"}}, true}};
    snapshot.grounds = {ground, ground};
    library.rules.snapshots = {snapshot};
    return library;
}
}  // namespace

TEST_CASE("a text nobody confirmed is listed with its source and the articles that rest on it")
{
    const auto points = paper::open_points(library_with(false, true));
    REQUIRE(points.size() == 2);
    CHECK(points[0].what == "Điều 35 · 1/2020/QH14");
    CHECK(points[0].source == "seen nowhere");
    CHECK(points[0].unknown.find("Chưa ai đọc văn bản") == 0);
    CHECK(points[0].used_by == std::vector<std::string>{"bài “Ly hôn”"});
    CHECK(points[1].what == "Giấy khác");
    CHECK(points[1].used_by == std::vector<std::string>{"Người cao tuổi"});
}

TEST_CASE("a text that was confirmed leaves the list, and unconfirmed rules stand first on it")
{
    CHECK(paper::open_points(library_with(true, true)).size() == 1);
    const auto points = paper::open_points(library_with(true, false));
    // Its papers are open with it and no points of their own.
    REQUIRE(points.size() == 1);
    CHECK(points[0].what.find("Quy tắc từ") == 0);
    CHECK(points[0].used_by == std::vector<std::string>{"Người cao tuổi"});
}

TEST_CASE("the number of a document is not said twice")
{
    auto library = library_with(false, true);
    library.citations[0].words["vi"] = "Nghị định 1/2020/QH14: Điều 35";
    CHECK(paper::open_points(library)[0].what == "Nghị định 1/2020/QH14: Điều 35");
}

TEST_CASE("a change that nobody has read is named, and a text cited under two ids is one point")
{
    auto library = library_with(true, true);
    library.citations[0].unread = {{"Luật 99/2025/QH15", {}}};
    library.citations.push_back(library.citations[0]);
    library.citations.back().id = "35b";
    library.topics[0].citations = {library.citations[0], library.citations.back()};
    const auto points = paper::open_points(library);
    REQUIRE(points.size() == 2);
    CHECK(points[0].unknown == "Chưa đọc sửa đổi của Luật 99/2025/QH15.");
    CHECK(points[0].used_by.size() == 1);
}
