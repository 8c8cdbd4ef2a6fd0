#include "kiosk/paper/leaflet.h"

#include <fmt/format.h>

#include "kiosk/text/written.h"

namespace kiosk::paper {

namespace {
using content::Passage;
using LineKind = LeafletLine::Kind;

class LeafletWords {
public:
    explicit LeafletWords(const Leaflet& leaflet) : leaflet_(leaflet) {}
    std::string operator()(std::string_view id) const
    {
        return std::string{leaflet_.library.find_words(leaflet_.language, id).words};
    }
    std::string with(std::string_view id, std::string_view place, std::string_view value) const
    {
        auto words = (*this)(id);
        if (const auto at = words.find(place); at != words.npos) words.replace(at, place.size(), value);
        return words;
    }
    std::string here(const law::Words& words) const { return std::string{content::in_language(words, leaflet_.language)}; }

private:
    const Leaflet& leaflet_;
};

LineKind kind_of(Passage::Kind kind)
{
    switch (kind) {
    case Passage::Kind::subheading: return LineKind::subheading;
    case Passage::Kind::step: return LineKind::step;
    case Passage::Kind::bullet: return LineKind::point;
    case Passage::Kind::paragraph: break;
    }
    return LineKind::paragraph;
}

void add_passages(std::vector<LeafletLine>& out, const std::vector<Passage>& passages)
{
    int number = 0;
    for (const auto& passage : passages) {
        number = passage.kind == Passage::Kind::step ? number + 1 : 0;
        out.push_back({kind_of(passage.kind), passage.text, number});
    }
}

/// All of it in one paragraph: a line for each would be a third of the paper.
std::string law_of(const Leaflet& leaflet, const LeafletWords& words)
{
    std::string all;
    for (const auto& citation : leaflet.topic.citations) {
        const auto name = words.here(citation.words);
        all += (all.empty() ? "" : "; ") +
               (citation.confirmed_on(leaflet.today) ? name : words.with("papers.unconfirmed", "{paper}", name));
    }
    return (all.empty() ? "" : all + ". ") +
           words.with("topic.checked", "{day}", text::date(leaflet.topic.checked_on, leaflet.language)) + ".";
}

void draw(Roll& roll, const LeafletLine& line)
{
    using RollStyle = Roll::Style;
    switch (line.kind) {
    case LineKind::band: roll.words(line.words, RollStyle::strong, Roll::Align::middle); return roll.rule();
    case LineKind::centre: roll.words(line.words, RollStyle::small, Roll::Align::middle); return roll.rule();
    case LineKind::title: roll.words(line.words, RollStyle::title); break;
    case LineKind::part:
        roll.blank(5);
        roll.words(line.words, RollStyle::strong);
        break;
    case LineKind::subheading: roll.words(line.words, RollStyle::strong); break;
    case LineKind::paragraph: roll.words(line.words, RollStyle::reading); break;
    case LineKind::step: roll.hanging(fmt::format("{}.", line.number), line.words, RollStyle::reading); break;
    case LineKind::point: roll.hanging("–", line.words, RollStyle::reading); break;
    case LineKind::law:
    case LineKind::hours: roll.words(line.words, RollStyle::small); break;
    case LineKind::ask:
        roll.rule();
        roll.words(line.words, RollStyle::strong);
        break;
    case LineKind::phone: roll.words(line.words, RollStyle::strong); break;
    }
    roll.blank(2.5);
}
}  // namespace

std::vector<LeafletLine> lines_of(const Leaflet& leaflet)
{
    const LeafletWords words{leaflet};
    auto found = leaflet.topic.text.find(leaflet.language);
    if (found == leaflet.topic.text.end()) found = leaflet.topic.text.find("vi");
    if (found == leaflet.topic.text.end()) return {};
    std::vector<LeafletLine> out;
    const auto add = [&out](LineKind kind, std::string line) {
        if (!line.empty()) out.push_back({kind, std::move(line), 0});
    };
    add(LineKind::band, leaflet.band);
    add(LineKind::centre, words.here(leaflet.settings.centre_name));
    add(LineKind::title, found->second.title);
    for (const auto& [part, passages] : found->second.parts) {
        add(LineKind::part, words(fmt::format("part.{}", content::name_of(part))));
        add_passages(out, passages);
    }
    add(LineKind::part, words("topic.sources"));
    add(LineKind::law, law_of(leaflet, words));
    add(LineKind::ask, words("leaflet.ask_us"));
    add(LineKind::hours, words.here(leaflet.settings.opening_hours));
    if (!leaflet.settings.phone.empty())
        add(LineKind::phone, words.with("receipt.phone", "{phone}", text::phone(leaflet.settings.phone)));
    return out;
}

DrawRoll drawing_of(const Leaflet& leaflet)
{
    return [&leaflet](Roll& roll) {
        for (const auto& line : lines_of(leaflet)) draw(roll, line);
    };
}

}  // namespace kiosk::paper
