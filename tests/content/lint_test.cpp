/// What a reader would stumble over, planted into a sound pack: each is found at its line.
#include <doctest/doctest.h>

#include "kiosk/content/lint.h"
#include "tests/support/faults_of.h"

using namespace kiosk;
using test::faults_of;
using test::PackCopy;

namespace {
const std::string twenty_five =
    "Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm";

std::size_t long_sentences(const std::string& words)
{
    content::Faults faults;
    content::lint_sentences(words, "file", 1, faults);
    return std::move(faults).sorted().size();
}

void check_found(const PackCopy& pack, const std::string& expected)
{
    const auto found = faults_of(pack);
    CAPTURE(expected);
    CAPTURE(found);
    CHECK(found.find(expected) != std::string::npos);
}
}  // namespace

TEST_CASE("a sentence may have 25 words and not one more, wherever it stands")
{
    struct Planted {
        const char* file;
        const char* from;
        std::string to;
        const char* expected;
    };
    const Planted planted[] = {
        {"topics/held/vi.md", "Hãy nói ngay", "Câu ngắn.\n" + twenty_five + "\nsáu", "topics/held/vi.md:6: a sentence of"},
        {"topics/legal_aid/vi.md", "2. Mang theo giấy tờ.", "2. " + twenty_five + " sáu.",
         "topics/legal_aid/vi.md:9: a sentence of 26 words"},
        {"notices/timetable/vi.md", "\n", "\n\n" + twenty_five + " sáu.\n",
         "notices/timetable/vi.md:3: a sentence of 26 words"},
        {"glossary/terms.yaml", "Gia đình có giấy chứng nhận hộ nghèo.", twenty_five + " sáu.",
         "glossary/terms.yaml:3: a sentence of 26 words"},
        {"words/vi/screens.yaml", "front.title: Lời", "front.title: " + twenty_five + " sáu",
         "words/vi/screens.yaml:1: a sentence of 26 words"},
    };
    for (const auto& one : planted) {
        const PackCopy pack;
        pack.replace(one.file, one.from, one.to);
        check_found(pack, one.expected);
    }
    const PackCopy pack;
    pack.replace("words/vi/screens.yaml", "front.title: Lời", "front.title: " + twenty_five + ".");
    CHECK(faults_of(pack).empty());
}

TEST_CASE("an abbreviation ends no sentence, and a citation in parentheses is not counted")
{
    CHECK(long_sentences(twenty_five + ". " + twenty_five) == 0);
    CHECK(long_sentences("Ông Đ. " + twenty_five) == 1);
    CHECK(long_sentences("Ở TP. " + twenty_five) == 1);
    CHECK(long_sentences("Mức 300.000 " + twenty_five) == 1);
    CHECK(long_sentences(twenty_five + " (khoản 2 Điều 7 Luật Trợ giúp pháp lý 2017).") == 0);
    CHECK(long_sentences(twenty_five + " · " + twenty_five) == 0);
    CHECK(long_sentences("“Có” không? " + twenty_five) == 0);
}

TEST_CASE("a label that no control holds at the largest size is found at its line")
{
    struct Planted {
        const char* file;
        const char* from;
        std::string to;
        const char* expected;
    };
    const std::string long_label =
        "Chữ rất dài rất dài rất dài. Rất dài, rất dài, rất dài, rất dài. Rất dài, rất dài, rất dài rất dài. Rất dài rất dài. "
        "Rất dài rất dài.";
    const Planted planted[] = {
        {"words/vi/questions.yaml", "Lời household poor", long_label, "words/vi/questions.yaml:4: "},
        {"words/vi/questions.yaml", "Lời household row", long_label, "words/vi/questions.yaml:3: "},
        {"words/vi/questions.yaml", "Lời household title", long_label, "words/vi/questions.yaml:1: "},
        {"topics/held/vi.md", "Bị tạm giữ", long_label, "topics/held/vi.md:1: "},
        {"topics/held/vi.md", "Bạn có quyền có người bào chữa.", long_label, "topics/held/vi.md:2: "},
        {"glossary/terms.yaml", "vi: hộ nghèo", "vi: \"" + long_label + "\"", "glossary/terms.yaml:2: "},
    };
    for (const auto& one : planted) {
        const PackCopy pack;
        pack.replace(one.file, one.from, one.to);
        check_found(pack, std::string{one.expected});
        check_found(pack, "fit here at the largest text size");
    }
    const PackCopy pack;
    std::string endless;
    for (int i = 0; i < 400; ++i) endless += "Câu ngắn. ";
    pack.replace("topics/held/vi.md", "Hãy nói ngay", endless);
    check_found(pack, "topics/held/vi.md:5: a paragraph of more than");
}

TEST_CASE("jargon without a term is found where it first stands, whatever case it is written in")
{
    const PackCopy pack;
    pack.write("glossary/jargon.yaml", "vi: [hộ nghèo, người bào chữa]\nen: [defender]\n");
    CHECK(faults_of(pack).empty());  // marked, or only in the title and the line for lists
    pack.replace("topics/legal_aid/vi.md", "[hộ nghèo](term:poor_household)", "Hộ nghèo");
    check_found(pack, "topics/legal_aid/vi.md:5: \"hộ nghèo\" is jargon");
    pack.replace("topics/legal_aid/en.md", "Come to", "Ask a “defender” or come to");
    check_found(pack, "topics/legal_aid/en.md:8: \"defender\" is jargon");
    pack.write("glossary/jargon.yaml", "vi:\n  - hộ nghèo\nfr:\n  - avocat\n");
    check_found(pack, "glossary/jargon.yaml:3: pack.yaml does not name this language");
}

TEST_CASE("a longer word of the law explains the shorter one inside it")
{
    const PackCopy pack;
    pack.write("glossary/jargon.yaml", "vi: [nghèo, hộ nghèo]\nen: []\n");
    CHECK(faults_of(pack).empty());
    pack.replace("topics/legal_aid/vi.md", "miễn phí.\n\n## steps", "miễn phí khi nghèo.\n\n## steps");
    check_found(pack, "topics/legal_aid/vi.md:5: \"nghèo\" is jargon");
}

TEST_CASE("a question that no answers lead to is found at its line, also when another question is the reason")
{
    const std::string dead =
        "- id: never\n  section: you\n  kind: text\n  when:\n    - {question: for_whom, any: [me]}\n    - {question: for_whom, "
        "any: [relative]}\n";
    PackCopy pack;
    pack.write("form/request.yaml", pack.read("form/request.yaml") + dead);
    check_found(pack, "form/request.yaml:21: when: no answers meet all of it, the question never can never be asked");

    PackCopy hidden;
    hidden.write("form/request.yaml", hidden.read("form/request.yaml") +
                                          "- id: deeper\n  section: you\n  kind: choice\n  options: [{id: a}]\n  when: "
                                          "[{question: for_whom, any: [relative]}]\n"
                                          "- id: never\n  section: you\n  kind: text\n  when: [{question: deeper, any: [a]}, "
                                          "{question: for_whom, any: [me]}]\n");
    check_found(hidden, "the question never can never be asked");
}

TEST_CASE("of several answers two may be needed at once, but not one that stands alone beside another")
{
    visit::Question several;
    several.id = "several";
    several.kind = visit::QuestionKind::several;
    several.options = {{"a", {}, {}, false, false}, {"b", {}, {}, false, false}, {"none", {}, {}, false, true}};
    visit::Question asked;
    asked.when = {{"several", {"a"}}, {"several", {"b"}}};
    CHECK(content::can_be_asked(asked, {several}));
    asked.when = {{"several", {"a"}}, {"several", {"none"}}};
    CHECK_FALSE(content::can_be_asked(asked, {several}));
}

TEST_CASE("what is written but never used is a warning at its line")
{
    const PackCopy pack;
    for (const auto* language : {"vi", "en"}) {
        const auto file = std::string{"words/"} + language + "/screens.yaml";
        pack.write(file, pack.read(file) + "ask.household.gone: x\npart.gone: y\n");
    }
    pack.write("glossary/terms.yaml",
               pack.read("glossary/terms.yaml") + "lonely:\n  words: {vi: a, en: b}\n  meaning: {vi: c, en: d}\n");
    pack.write("rules/more.yaml", "facts:\n  - {fact: shoe_size, kind: number, asked: no}\n");
    pack.replace("form/request.yaml", "path: aided.relation", "path: facts.shoe_size");
    const auto found = faults_of(pack);
    CAPTURE(found);
    for (const auto* expected : {"warning words/vi/screens.yaml:3: nothing shows ask.household.gone",
                                 "warning words/en/screens.yaml:4: nothing shows part.gone",
                                 "warning glossary/terms.yaml:4: no article or notice marks the term lonely",
                                 "warning form/request.yaml:7: relation gives the fact shoe_size, which no rule uses"})
        CHECK(found.find(expected) != std::string::npos);
}

TEST_CASE("the shipped pack holds nothing a reader stumbles over and nothing unused")
{
    const auto loaded = content::load(std::filesystem::path{KIOSK_SOURCE_DIR} / "content");
    for (const auto& fault : loaded ? loaded->warnings : loaded.error()) FAIL_CHECK(fault.text());
}
