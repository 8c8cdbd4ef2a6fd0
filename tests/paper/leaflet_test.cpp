#include "kiosk/paper/leaflet.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/paper/slip.h"
#include "kiosk/paper/units.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using test::shipped;

namespace {
std::string words_of(const std::vector<paper::LeafletLine>& lines)
{
    std::string all;
    for (const auto& line : lines) all += line.words + '\n';
    return all;
}
}  // namespace

TEST_CASE("a leaflet holds all that the article says, the law it stands on, the day it was checked and whom to ask")
{
    const auto settings = paper::sample_settings();
    for (const auto& topic : shipped().topics)
        for (const auto* language : {"vi", "en"}) {
            INFO(topic.id << " " << std::string{language});
            const auto all = words_of(paper::lines_of({shipped(), settings, topic, language, {}}));
            const auto& text = topic.text.find(language)->second;
            CHECK(all.find(text.title) != all.npos);
            for (const auto& [part, passages] : text.parts)
                for (const auto& passage : passages) CHECK(all.find(passage.text) != all.npos);
            for (const auto& citation : topic.citations)
                CHECK(all.find(content::in_language(citation.words, language)) != all.npos);
            for (const auto* whole : {"2026", "7:30", "0000 000 000"}) CHECK(all.find(whole) != all.npos);
            CHECK(all.find('{') == all.npos);
        }
}

TEST_CASE("law that nobody has confirmed says so on paper, other law does not")
{
    const auto settings = paper::sample_settings();
    auto topic = *shipped().topic("making_will");
    const auto said = [&] {
        return words_of(paper::lines_of({shipped(), settings, topic, "vi", {}})).find("chưa xác nhận") != std::string::npos;
    };
    for (auto& citation : topic.citations) {
        citation.state = law::Citation::State::read;
        citation.unread.clear();
    }
    CHECK_FALSE(said());
    topic.citations.back().state = law::Citation::State::elsewhere;
    CHECK(said());
    topic.citations.back().state = law::Citation::State::office;
    topic.citations.back().unread.push_back({"Luật 99/2025/QH15", {}});
    CHECK(said());
}

TEST_CASE("an article that is not in the language is printed in Vietnamese, and steps are counted")
{
    const auto settings = paper::sample_settings();
    const auto& topic = *shipped().topic("divorce");
    const auto lines = paper::lines_of({shipped(), settings, topic, "tay", "DEMO"});
    CHECK(words_of(lines) == words_of(paper::lines_of({shipped(), settings, topic, "vi", "DEMO"})));
    CHECK(lines.front().words == "DEMO");
    int steps = 0;
    for (const auto& line : lines)
        if (line.kind == paper::LeafletLine::Kind::step) CHECK(line.number == ++steps);
    CHECK(steps > 2);
}

TEST_CASE("no article of the pack is longer than a receipt printer's paper is good for")
{
    const auto settings = paper::sample_settings();
    for (const auto& topic : shipped().topics)
        for (const auto* language : {"vi", "en"}) {
            const paper::Leaflet leaflet{shipped(), settings, topic, language, {}};
            CAPTURE(topic.id);
            CAPTURE(std::string{language});
            CHECK(paper::roll_height(paper::drawing_of(leaflet)) / paper::points_per_mm < 900);
        }
    const paper::Leaflet leaflet{shipped(), settings, *shipped().topic("divorce"), "vi", {}};
    CHECK(paper::roll_dots(paper::drawing_of(leaflet)).has_value());
}
