/// Every kind of fault that an author can make, planted one at a time into a sound pack: found in its file at its line.
#include <doctest/doctest.h>

#include "kiosk/content/expiry.h"
#include "kiosk/content/loader.h"
#include "tests/support/faults_of.h"

using namespace kiosk;
using test::faults_of;
using test::PackCopy;

namespace {
struct Planted {
    const char* kind;
    const char* file;
    std::string from;
    std::string to;
    const char* expected;
};

const std::string sentence_of_26 =
    "Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu.";

const std::vector<Planted> all_planted{
    {"unknown id: area", "topics/held/topic.yaml", "area: aid", "area: food",
     "topics/held/topic.yaml:1: areas.yaml holds no area food"},
    {"unknown id: citation", "topics/held/topic.yaml", "tgpl2017.27.1", "tgpl2017.99",
     "topics/held/topic.yaml:3: no citation is named tgpl2017.99"},
    {"unknown id: term", "topics/legal_aid/vi.md", "term:poor_household", "term:rich",
     "topics/legal_aid/vi.md:5: glossary/terms.yaml holds no term rich"},
    {"unknown id: paper", "rules/rules.yaml", "papers: [certificate]", "papers: [passport]", "no paper is named passport"},
    {"unknown id: picture", "areas.yaml", "icon: gavel", "icon: hammer",
     "areas.yaml: aid: icon hammer: there is no pictures/hammer.svg and no sign of this name"},
    {"picture: not read", "pictures/house_poor.svg", "<rect", "<image",
     "pictures/house_poor.svg:2: <image> is not read in a picture"},
    {"picture: two meanings", "form/check.yaml", "unsure: true", "unsure: true, icon: house_poor",
     "the picture house_poor stands before poor and before unsure"},
    {"unknown id: fact", "form/check.yaml", "{household: poor}", "{house: poor}",
     "form/check.yaml:5: no rule names the fact house"},
    {"missing translation: words", "words/en/screens.yaml", "front.title: Words\n", "",
     "words/vi/screens.yaml:1: front.title has no words in words/en"},
    {"missing translation: citation", "citations/law.yaml", ", en: \"Legal Aid Law 2017, Article 7(2)\"", "",
     "citations/law.yaml:2: words: the words in \"en\" are missing"},
    {"missing translation: part of an article", "topics/held/en.md", "## steps\n1. Ask for a lawyer.\n", "", "topics/held/"},
    {"missing translation: slip", "paper/slip.yaml", ", en: Code", "",
     "paper/slip.yaml:6: words: the words in \"en\" are missing"},
    {"missing translation: statistics", "paper/statistics.yaml", ", en: Row 1}", "}",
     "paper/statistics.yaml:9: words: the words in \"en\" are missing"},
    {"dead end: article", "topics/held/vi.md", "## steps\n1. Xin gặp luật sư.\n", "", "topics/held/vi.md:1: dead end"},
    {"dead end: form", "form/request.yaml", "path: contact.phone", "path: other.phone", "form/request.yaml:1: dead end"},
    {"unreachable question", "form/request.yaml", "any: [relative]}]", "any: [relative]}, {question: for_whom, any: [me]}]",
     "form/request.yaml:10: when: no answers meet all of it"},
    {"jump to nowhere: question", "form/request.yaml", "question: for_whom", "question: whom",
     "form/request.yaml:10: no question whom stands before this one"},
    {"jump to nowhere: answer", "form/request.yaml", "any: [relative]", "any: [friend]",
     "form/request.yaml:10: the question for_whom has no answer friend"},
    {"jump to nowhere: topic", "topics/legal_aid/topic.yaml", "[held]", "[lost]",
     "topics/legal_aid/topic.yaml:5: related: there is no topic lost"},
    {"overlapping law", "rules/rules.yaml", "to: 2026-12-31, state", "to: 2027-01-01, state", "rules/rules.yaml:10: overlap"},
    {"gap in the law", "rules/rules.yaml", "to: 2026-12-31, state", "to: 2026-12-30, state", "rules/rules.yaml:10: gap"},
    {"missing citation", "topics/held/topic.yaml", "citations: [tgpl2017.27.1]", "citations: []",
     "topics/held/topic.yaml:3: citations: a topic rests on"},
    {"over-long label", "words/vi/questions.yaml", "Lời household poor", std::string(81, 'x'),
     "words/vi/questions.yaml:4: 81 letters: at most 80 fit"},
    {"jargon without a term", "topics/legal_aid/vi.md", "[hộ nghèo](term:poor_household)", "hộ nghèo",
     "topics/legal_aid/vi.md:5: \"hộ nghèo\" is jargon"},
    {"sentence over 25 words", "topics/held/vi.md", "Hãy nói ngay với công an.", sentence_of_26,
     "topics/held/vi.md:5: a sentence of 26 words"},
    {"unused string", "words/vi/questions.yaml", "ask.age.title", "ask.shoes.title", "nothing shows ask.shoes.title"},
    {"duplicate key: same map", "pack.yaml", "id: small", "id: small\nid: twice",
     "pack.yaml:2: the key id stands here a second time"},
    {"duplicate key: deep", "form/check.yaml", "{id: poor, sets", "{id: poor, id: twice, sets",
     "form/check.yaml:5: the key id stands here a second time"},
    {"duplicate key: words", "words/vi/screens.yaml", "front.title: Lời", "front.title: Lời\nfront.title: Hai",
     "words/vi/screens.yaml:2: the key front.title stands here a second time"},
    {"duplicate id: question", "form/check.yaml", "- id: age", "- id: household",
     "form/check.yaml:9: the question household is named a second time"},
    {"duplicate id: line of the slip", "paper/slip.yaml", "{field: qr}", "{field: phone}",
     "paper/slip.yaml:15: field: phone stands here a second time"},
    {"duplicate id: figure", "paper/statistics.yaml", "figure: questions", "figure: visits",
     "paper/statistics.yaml:10: figure: visits stands here a second time"},
    {"bad UTF-8", "areas.yaml", "gavel", "gav\xffl", "areas.yaml:1: not valid UTF-8"},
    {"not NFC", "topics/held/vi.md", "Bạn", "Ba\xCC\xA3n", "topics/held/vi.md:2: letters are not in composed form"},
    {"hidden letters", "topics/held/vi.md", "Bạn",
     "B\xE2\x80\xAE"
     "an",
     "topics/held/vi.md:2: holds a control character"},
    {"hidden letters by an escape", "words/vi/screens.yaml", "front.title: Lời", "front.title: \"L\\u202eời\"",
     "words/vi/screens.yaml:1: holds a control character"},
    {"a control character by an escape", "words/vi/screens.yaml", "front.title: Lời", "front.title: \"L\\eời\"",
     "words/vi/screens.yaml:1: holds a control character"},
    {"not NFC by an escape", "words/vi/screens.yaml", "front.title: Lời", "front.title: \"Lo\\u031b\\u0300i\"",
     "words/vi/screens.yaml:1: letters are not in composed form"},
    {"a letter of private use", "topics/held/vi.md", "Bạn", "B\xEE\x80\x80n",
     "topics/held/vi.md:2: holds a letter of private use"},
    {"a hidden end of line", "topics/held/vi.md", "Bạn", "Bạ\xE2\x80\xA8n", "topics/held/vi.md:2: holds a hidden end of line"},
    {"an invisible letter", "topics/held/vi.md", "Bạn", "Bạ\xE2\x80\x8Bn",
     "warning topics/held/vi.md:2: holds an invisible letter"},
    {"words of blanks", "words/vi/screens.yaml", "front.title: Lời", "front.title: \"  \"",
     "words/vi/screens.yaml:1: front.title: words are expected"},
    {"words of blanks in a list of languages", "areas.yaml", "en: Legal aid", "en: \"  \"",
     "areas.yaml:1: words: the words in \"en\" are missing"},
    {"words cut at a mark", "words/vi/questions.yaml", "Lời household poor", "Lời household poor #1",
     "warning words/vi/questions.yaml:4: what stands behind # is left out"},
    {"a day off that is worked", "holidays.yaml", "worked: []", "worked: [2026-04-30]",
     "holidays.yaml:2: worked: 2026-04-30 is a day off as well"},
    {"too large a number", "pack.yaml", "version: 3", "version: 20261123", "pack.yaml:2: version: at most 1000000 is expected"},
    {"absurd size: file", "areas.yaml", "gavel", std::string((2u << 20) + 1, 'x'), "areas.yaml: larger than 2 MiB"},
    {"absurd size: words", "words/vi/screens.yaml", "front.title: Lời", "front.title: " + std::string(2500, 'x'),
     "words/vi/screens.yaml:1: 2500 letters"},
    {"absurd size: list", "form/request.yaml", "- {id: me}",
     "- {id: me}" +
         [] {
             std::string many;
             for (int i = 0; i < 600; ++i) many += "\n    - {id: o" + std::to_string(i) + "}";
             return many;
         }(),
     "form/request.yaml:4: options: at most 500 entries"},
    {"unknown key", "paper/slip.yaml", "{field: centre}", "{field: centre, colour: red}",
     "paper/slip.yaml:2: colour: unknown key"},
    {"slip: unknown field", "paper/slip.yaml", "{field: unit}", "{field: units}",
     "paper/slip.yaml:3: field: one of title, centre"},
    {"slip: a field left out", "paper/slip.yaml", "  - {field: secret, words: {vi: Mã bí mật, en: Secret}}\n", "",
     "paper/slip.yaml:1: lines: a slip also carries secret"},
    {"slip: a place nobody fills", "paper/slip.yaml", "{value}.", "{name}.",
     "paper/slip.yaml:12: words: only the place {value} is known here"},
    {"slip: too wide", "paper/slip.yaml", "vi: Phiếu", "vi: " + std::string(34, 'x'),
     "paper/slip.yaml:4: a word of 34 letters is wider than 80 mm paper"},
    {"slip: too long", "paper/slip.yaml", "vi: Cán bộ đọc.",
     "vi: \"" +
         [] {
             std::string many;
             for (int i = 0; i < 40; ++i) many += "Câu ngắn. ";
             return many;
         }() +
         "\"",
     "paper/slip.yaml:11: 400 letters: at most 180 fit here on 80 mm paper"},
    {"statistics: unknown figure", "paper/statistics.yaml", "figure: visits", "figure: guests",
     "paper/statistics.yaml:9: figure: one of visits"},
    {"statistics: figure nobody shows", "paper/statistics.yaml",
     "      - {number: B3, figure: outreach.women, words: {vi: Dòng 3, en: Row 3}}\n", "",
     "warning paper/statistics.yaml: no row shows the figure outreach.women"},
    {"statistics: period without a day", "paper/statistics.yaml", "đến {to}", "đến",
     "paper/statistics.yaml:2: period: the place {to} is missing in \"vi\""},
};
}  // namespace

TEST_CASE("every kind of fault that an author can make is found in its file at its line")
{
    for (const auto& one : all_planted) {
        const PackCopy pack;
        pack.write("glossary/jargon.yaml", "vi: [hộ nghèo]\nen: []\n");
        pack.replace(one.file, one.from, one.to);
        const auto found = faults_of(pack);
        CAPTURE(one.kind);
        CAPTURE(one.expected);
        CAPTURE(found);
        CHECK(found.find(one.expected) != std::string::npos);
    }
}

TEST_CASE("a figure of outreach has no number by unit, and a count has none by commune")
{
    const PackCopy pack;
    auto text = pack.read("paper/statistics.yaml");
    const auto swap = [&](const std::string& from, const std::string& to) { text.replace(text.find(from), from.size(), to); };
    swap("figure: visits", "figure: ?");
    swap("figure: outreach.women", "figure: visits");
    swap("figure: ?", "figure: outreach.women");
    pack.write("paper/statistics.yaml", text);
    const auto found = faults_of(pack);
    CAPTURE(found);
    CHECK(found.find("paper/statistics.yaml:9: figure: outreach.women has no number for these columns") != std::string::npos);
    CHECK(found.find("figure: visits has no number for these columns") != std::string::npos);
}

TEST_CASE("no slip can be told to carry the name, the matter or the group")
{
    for (const auto* forbidden : {"name", "requester", "requester.name", "aided", "matter", "matter.words", "area", "topic",
                                  "ground", "grounds", "group", "category", "facts", "household", "address", "id_number"}) {
        const PackCopy pack;
        pack.replace("paper/slip.yaml", "{field: rule}", std::string{"{field: "} + forbidden + "}");
        const auto found = faults_of(pack);
        CAPTURE(forbidden);
        CAPTURE(found);
        CHECK(found.find("paper/slip.yaml:10: field: one of title, centre") != std::string::npos);
        const PackCopy in_words;
        in_words.replace("paper/slip.yaml", "Chậm nhất {value}.", std::string{"Chậm nhất {"} + forbidden + "}.");
        CHECK(faults_of(in_words).find("paper/slip.yaml:12: words: only the place {value} is known here") != std::string::npos);
    }
}

TEST_CASE("law that has run out is named at the line of its citation")
{
    const PackCopy pack;
    const auto loaded = content::load(pack.path);
    REQUIRE(loaded);
    CHECK(content::expired_law(pack.path, loaded->library, *base::parse_day("2026-12-31")).empty());
    const auto after = content::expired_law(pack.path, loaded->library, *base::parse_day("2027-01-01"));
    REQUIRE_FALSE(after.empty());
    CHECK(after[0].text() == "citations/law.yaml:1: tgpl2017.7.2 ran out on 2026-12-31; the topic legal_aid still rests on it");
}

TEST_CASE("a law nobody has read is named once it changes citations in use")
{
    const PackCopy pack;
    pack.replace("citations/law.yaml", "state: confirmed",
                 "state: confirmed\n  unread: [Luật 99/2025/QH15, {law: Luật 05/2026/QH16, from: 2026-12-01}]");
    const auto loaded = content::load(pack.path);
    REQUIRE(loaded);
    CHECK(content::expired_law(pack.path, loaded->library, *base::parse_day("2026-11-30")).empty());
    const auto after = content::expired_law(pack.path, loaded->library, *base::parse_day("2026-12-01"));
    REQUIRE(after.size() == 1);
    CHECK(
        after[0].text() ==
        "citations/law.yaml:1: Luật 05/2026/QH16, in force from 2026-12-01, was read by nobody; citations that it changes: 1");
}
