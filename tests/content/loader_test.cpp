#include <doctest/doctest.h>

#include "kiosk/content/expiry.h"
#include "kiosk/content/loader.h"
#include "tests/support/faults_of.h"

using namespace kiosk;
using test::faults_of;
using test::PackCopy;

namespace {
bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("a sound pack becomes a library with every part of an article in its place")
{
    const PackCopy pack;
    const auto loaded = content::load(pack.path);
    REQUIRE(loaded);
    CHECK(loaded->warnings.empty());
    const auto& library = loaded->library;
    REQUIRE(library.topics.size() == 2);
    const auto& topic = library.topics[0];
    CHECK(topic.id == "legal_aid");
    CHECK(topic.citations[0].document == "11/2017/QH14");
    CHECK(topic.citations[0].source == "vbpl.vn, 23/07/2026");
    CHECK(topic.terms == std::vector<std::string>{"poor_household"});
    const auto& text = topic.text.at("vi");
    CHECK(text.title == "Ai được giúp miễn phí?");
    CHECK(text.summary == "Nhà nước trả tiền luật sư cho nhiều người.");
    const auto& answer = text.parts.at(content::ArticlePart::short_answer);
    REQUIRE(answer.size() == 1);
    CHECK(answer[0].text == "Bạn thuộc hộ nghèo thì được giúp miễn phí.");
    REQUIRE(answer[0].marks.size() == 2);
    CHECK(answer[0].marks[0].term == "poor_household");
    CHECK(answer[0].text.substr(answer[0].marks[1].begin, answer[0].marks[1].end - answer[0].marks[1].begin) == "được giúp");
    const auto& steps = text.parts.at(content::ArticlePart::steps);
    REQUIRE(steps.size() == 4);
    CHECK(steps[1].kind == content::Passage::Kind::step);
    CHECK(steps[2].kind == content::Passage::Kind::bullet);
    CHECK(steps[3].kind == content::Passage::Kind::subheading);
    CHECK(library.find_words("en", "front.title").words == "Words");
    CHECK(library.find_words("tay", "front.title").fell_back);
    CHECK(library.guide.request[1].when[0].any_value == std::vector<std::string>{"relative"});
}

TEST_CASE("what unconfirmed rules rest on is unconfirmed too, also where the text before was read")
{
    const PackCopy pack;
    const auto loaded = content::load(pack.path);
    REQUIRE(loaded);
    const auto& later = loaded->library.rules.snapshots[1];
    CHECK_FALSE(later.grounds[0].citation.confirmed_on(later.in_force_from));
    CHECK_FALSE(later.grounds[0].papers[0].confirmed);
    CHECK(loaded->library.rules.snapshots[0].grounds[1].citation.confirmed_on(later.in_force_from));
}

TEST_CASE("a pack of format 1 still loads: what it calls confirmed was told by an office, all else elsewhere")
{
    using State = content::Citation::State;
    const PackCopy pack;
    pack.replace("citations/law.yaml", "state: confirmed\n  source", "state: unconfirmed\n  source");
    const auto loaded = content::load(pack.path);
    REQUIRE(loaded);
    CHECK(loaded->library.citations[0].state == State::elsewhere);
    CHECK(loaded->library.citations[1].state == State::office);
    CHECK_FALSE(loaded->library.citations[0].confirmed_on(loaded->library.pack.checked_on));
    CHECK(loaded->library.citations[1].confirmed_on(loaded->library.pack.checked_on));
}

TEST_CASE("a text that was read is confirmed until a law nobody has read changes it")
{
    const PackCopy pack;
    pack.replace("pack.yaml", "format: 1", "format: 2");
    pack.replace("citations/law.yaml", "state: confirmed",
                 "state: read\n  unread: [{law: Luật 05/2026/QH16, from: 2027-01-01}]");
    pack.replace("citations/law.yaml", "state: confirmed", "state: office\n  unread: [Luật 99/2025/QH15]");
    const auto loaded = content::load(pack.path);
    REQUIRE(loaded);
    const auto& [read, office] = std::tie(loaded->library.citations[0], loaded->library.citations[1]);
    CHECK(read.confirmed_on(*base::parse_day("2026-12-31")));
    CHECK_FALSE(read.confirmed_on(*base::parse_day("2027-01-01")));
    CHECK(read.unread_on(*base::parse_day("2027-01-01"))->law == "Luật 05/2026/QH16");
    CHECK_FALSE(office.confirmed_on(*base::parse_day("2018-01-01")));
}

TEST_CASE("a fact without a question is never asked, or the interview would have no page for it")
{
    const PackCopy pack;
    pack.replace("form/check.yaml", R"(sets: {matter_is_business: "yes"})", "unsure: true");
    pack.replace("form/check.yaml", R"(, sets: {matter_is_business: "no"})", "");
    const auto loaded = content::load(pack.path);
    REQUIRE(loaded);
    CHECK(loaded->library.rules.askable.size() == 2);
    REQUIRE(loaded->warnings.size() == 1);
    CHECK(loaded->warnings[0].warning);
}

TEST_CASE("each planted fault is found at its line")
{
    struct Planted {
        const char* file;
        const char* from;
        const char* to;
        const char* expected;
    };
    const Planted planted[] = {
        {"pack.yaml", "version: 3", "version: three", "pack.yaml:2: version"},
        {"pack.yaml", "format: 1", "format: 3", "pack.yaml:3: format"},
        {"pack.yaml", "format: 1", "format: 2", "citations/law.yaml:7: state: one of read, office, elsewhere is expected"},
        {"citations/law.yaml", "state: confirmed", "state: read",
         "citations/law.yaml:7: state: one of confirmed, unconfirmed is expected"},
        {"citations/law.yaml", "state: confirmed", "state: confirmed\n  unread: [{law: Luật 05/2026/QH16, from: soon}]",
         "citations/law.yaml:8: from"},
        {"citations/law.yaml", "state: confirmed", "state: confirmed\n  unread: [[]]", "citations/law.yaml:8: unread"},
        {"pack.yaml", "id: small", "id: small\nid: twice", "pack.yaml:2: the key id stands here a second time"},
        {"pack.yaml", "id: small", "id: small\ncolour: red", "pack.yaml:2: colour: unknown key"},
        {"pack.yaml", "id: small", "id: &x small", "pack.yaml:1: not readable as YAML: anchors"},
        {"citations/law.yaml", "  document: 11/2017/QH14\n", "", "citations/law.yaml:2: document"},
        {"citations/law.yaml", "from: 2018-01-01", "from: 2018-02-30", "citations/law.yaml:4: from"},
        {"citations/law.yaml", "state: confirmed", "state: perhaps", "citations/law.yaml:7: state"},
        {"citations/law.yaml", ", en: \"Legal Aid Law 2017, Article 7(2)\"", "",
         "citations/law.yaml:2: words: the words in \"en\""},
        {"rules/rules.yaml", "to: 2026-12-31, state", "to: 2026-12-30, state",
         "rules/rules.yaml:10: gap: no rules from 2026-12-31"},
        {"rules/rules.yaml", "to: 2026-12-31, state", "to: 2027-01-01, state", "rules/rules.yaml:10: overlap"},
        {"rules/rules.yaml", "citation: tgpl2017.7.2", "citation: tgpl2017.7.9",
         "rules/rules.yaml:15: no citation is named tgpl2017.7.9"},
        {"rules/rules.yaml", "    to: 2026-12-31\n", "", "is not in force on all days of the rule"},
        {"rules/rules.yaml", "to: 2026-12-31\n", "to: 2026-06-30\n",
         "rules/rules.yaml:12: poor: to is not the last day of a snapshot"},
        {"rules/rules.yaml", "fact: household, is: [poor]", "fact: household, is: [rich]",
         "rules/rules.yaml:17: the fact household has no value rich"},
        {"rules/rules.yaml", "{fact: age, from: 60}", "{fact: years, from: 60}", "the fact years is not listed"},
        {"rules/rules.yaml", "    papers: [certificate]\n", "", "papers: at least one is expected"},
        {"rules/rules.yaml", "papers: [certificate]", "papers: [card]", "rules/rules.yaml:18: no paper is named card"},
        {"form/check.yaml", "{household: poor}", "{household: rich}",
         "form/check.yaml:5: household: expected poor, near_poor, none or unknown"},
        {"form/check.yaml", "{household: poor}", "{house: poor}", "form/check.yaml:5: no rule names the fact house"},
        {"form/check.yaml", "- id: age", "- id: household", "form/check.yaml:9: the question household is named a second time"},
        {"form/request.yaml", "question: for_whom", "question: whom",
         "form/request.yaml:10: no question whom stands before this one"},
        {"form/request.yaml", "any: [relative]", "any: [friend]",
         "form/request.yaml:10: the question for_whom has no answer friend"},
        {"words/en/questions.yaml", "ask.age.title: Words age title\n", "",
         "words/vi/questions.yaml:8: ask.age.title has no words in words/en"},
        {"words/vi/questions.yaml", "ask.age.child: Lời age child\n", "",
         "form/check.yaml:9: ask.age.child is missing in words/vi"},
        {"words/en/screens.yaml", "{number}", "{count}", "words/en/screens.yaml:2: sent.number: other {places}"},
        {"topics/legal_aid/topic.yaml", "area: aid", "area: food",
         "topics/legal_aid/topic.yaml:1: areas.yaml holds no area food"},
        {"topics/legal_aid/topic.yaml", "[held]", "[lost]", "topics/legal_aid/topic.yaml:5: related: there is no topic lost"},
        {"topics/legal_aid/topic.yaml", "[tgpl2017.7.2]", "[]", "topics/legal_aid/topic.yaml:4: citations: a topic rests on"},
        {"topics/legal_aid/vi.md", "term:poor_household", "term:poor",
         "topics/legal_aid/vi.md:5: glossary/terms.yaml holds no term poor"},
        {"topics/legal_aid/vi.md", "## steps", "## step", "topics/legal_aid/vi.md:7: unknown part"},
        {"topics/legal_aid/vi.md", "**được giúp**", "*được giúp*", "topics/legal_aid/vi.md:5: only **strong** words"},
        {"topics/legal_aid/vi.md", "# Ai", "Ai", "topics/legal_aid/vi.md:1: the title is missing"},
        {"topics/legal_aid/en.md", "## steps", "## fees", "topics/legal_aid/en.md: the part steps has words in vi only"},
        {"numbers.yaml", "\"113\"", "call me", "numbers.yaml:1: number"},
        {"holidays.yaml", "2026-04-30", "2026-04-31", "holidays.yaml:1: off: there is no such day"},
        {"areas.yaml", "gavel", "gav\xffl", "areas.yaml:1: not valid UTF-8"},
        {"topics/held/vi.md", "Bạn", "Ba\xCC\xA3n", "topics/held/vi.md:2: letters are not in composed form"},
        {"topics/held/vi.md", "Bạn",
         "B\xE2\x80\xAE"
         "an",
         "topics/held/vi.md:2: holds a control character"},
    };
    for (const auto& one : planted) {
        CAPTURE(one.file);
        CAPTURE(one.expected);
        const PackCopy pack;
        pack.replace(one.file, one.from, one.to);
        const auto found = faults_of(pack);
        CAPTURE(found);
        CHECK(holds(found, one.expected));
    }
}

TEST_CASE("a missing file is named by its path")
{
    for (const auto* file :
         {"pack.yaml", "holidays.yaml", "areas.yaml", "numbers.yaml", "glossary/terms.yaml", "form/check.yaml",
          "form/request.yaml", "topics/held/en.md", "topics/held/topic.yaml", "notices/timetable/vi.md"}) {
        const PackCopy pack;
        pack.remove(file);
        CAPTURE(file);
        CHECK(holds(faults_of(pack), std::string{file} + ": this file is missing"));
    }
    for (const auto* folder : {"citations", "rules", "words/vi", "words/en", "topics", "notices"}) {
        const PackCopy pack;
        pack.remove(folder);
        CAPTURE(folder);
        CHECK(holds(faults_of(pack), std::string{folder} + ": this folder is missing"));
    }
    CHECK_FALSE(content::load("/nowhere/at/all"));
}

TEST_CASE("absurd sizes, deep nesting, links and pipes are refused and never waited for")
{
    const PackCopy pack;
    pack.write("words/vi/huge.yaml", "a: " + std::string((2u << 20) + 1, 'x'));
    pack.write("words/vi/deep.yaml", "a: " + std::string(5000, '[') + std::string(5000, ']'));
    pack.write("words/vi/bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\n");
    pack.write("words/vi/twice.yaml", "a.b: c\n---\nd.e: f\n");
    std::filesystem::create_symlink("/dev/zero", pack.path / "words/vi/link.yaml");
    const auto found = faults_of(pack);
    CHECK(holds(found, "words/vi/huge.yaml: larger than 2 MiB"));
    CHECK(holds(found, "words/vi/deep.yaml:1: not readable as YAML"));
    CHECK(holds(found, "words/vi/bomb.yaml:1: not readable as YAML: anchors"));
    CHECK(holds(found, "words/vi/twice.yaml: holds more than one YAML document"));
    CHECK(holds(found, "words/vi/link.yaml: not a plain file"));
}

TEST_CASE("a file nobody reads is a warning, since its author believes it is used")
{
    const PackCopy pack;
    pack.write("topics/held/fr.md", "# Rien\n");
    const auto loaded = content::load(pack.path);
    REQUIRE(loaded);
    REQUIRE(loaded->warnings.size() == 1);
    CHECK(loaded->warnings[0].file == "topics/held/fr.md");
}

TEST_CASE("a file that cannot be read is named before all that is missed for it")
{
    const PackCopy pack;
    pack.replace("words/vi/questions.yaml", "ask.", "@ask.");
    const auto loaded = content::load(pack.path);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().size() > 1);
    CHECK(loaded.error().front().text().starts_with("words/vi/questions.yaml:1: not readable as YAML"));
}

TEST_CASE("a day of checking that has not come yet is a fault at its line")
{
    const PackCopy pack;
    pack.replace("pack.yaml", "checked_on: 2026-11-23", "checked_on: 2126-11-23");
    const auto today = *base::parse_day("2026-11-30");
    const auto found = content::checked_in_future(pack.path, today);
    REQUIRE(found.size() == 1);
    CHECK(found[0].text() == "pack.yaml:6: checked_on: 2126-11-23 has not come yet");
    CHECK_FALSE(found[0].warning);
    CHECK(content::checked_in_future(pack.path, *base::parse_day("2126-11-23")).empty());
}

TEST_CASE("a statement may name the citations it rests on: no reader sees them, and they are among those of its topic")
{
    const PackCopy pack;
    pack.replace("topics/held/vi.md", "Hãy nói ngay với công an.", "Hãy nói ngay với công an. {tgpl2017.27.1}");
    const auto loaded = content::load(pack.path);
    REQUIRE(loaded);
    const auto& parts = loaded->library.topic("held")->text.at("vi").parts;
    bool found = false;
    for (const auto& [part, passages] : parts)
        for (const auto& passage : passages) {
            CHECK(passage.text.find('{') == std::string::npos);
            found = found || passage.rests_on == std::vector<std::string>{"tgpl2017.27.1"};
        }
    CHECK(found);
    pack.replace("topics/held/vi.md", "{tgpl2017.27.1}", "{tgpl2017.99}");
    const auto refused = content::load(pack.path);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().front().text().find("topics/held/vi.md:5: {tgpl2017.99}: not among the citations") == 0);
    // Inside of strong words it would be cut out of them.
    pack.replace("topics/held/vi.md", "Hãy nói ngay với công an. {tgpl2017.99}",
                 "Hãy nói ngay với **công an. {tgpl2017.27.1}**");
    const auto inside = content::load(pack.path);
    REQUIRE_FALSE(inside);
    CHECK(inside.error().front().text().find("citations in braces stand behind the words") != std::string::npos);
}
