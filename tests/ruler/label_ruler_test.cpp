/// Over-long labels, planted into a sound pack and measured as the terminal paints them.
#include <doctest/doctest.h>

#include "kiosk/app/ruler/label_ruler.h"
#include "tests/support/pack_copy.h"

using namespace kiosk;
using test::PackCopy;

namespace {
std::string faults_of(const std::filesystem::path& pack)
{
    const auto loaded = content::load(pack);
    std::string text;
    if (!loaded)
        for (const auto& fault : loaded.error()) text += "refused: " + fault.text() + '\n';
    REQUIRE_MESSAGE(loaded, text);
    const auto ruler = app::label_ruler();
    REQUIRE_MESSAGE(ruler, ruler.error().detail);
    for (const auto& fault : author::long_labels(pack, loaded->library, *ruler)) text += fault.text() + '\n';
    return text;
}
}  // namespace

TEST_CASE("a label that few letters make too large is measured and found at its line")
{
    struct Planted {
        const char* file;
        const char* from;
        std::string to;
        const char* expected;
    };
    // Few enough letters to be counted as fitting, but wide ones.
    std::string wide;
    for (int i = 0; i < 13; ++i) wide += "WWWWW ";
    const std::string one_word(38, 'm');
    const Planted planted[] = {
        {"words/vi/questions.yaml", "Lời household poor", wide, "words/vi/questions.yaml:4: takes "},
        {"words/en/questions.yaml", "Words household title", wide, "words/en/questions.yaml:1: takes "},
        {"words/vi/questions.yaml", "Lời household row", one_word, "words/vi/questions.yaml:3: a word is wider"},
        {"topics/held/vi.md", "# Bị tạm giữ", "# " + wide, "topics/held/vi.md:1: takes "},
        {"topics/held/en.md", "> ", "> " + one_word + ' ', "topics/held/en.md:2: a word is wider"},
        {"glossary/terms.yaml", "vi: hộ nghèo", "vi: " + one_word, "glossary/terms.yaml:2: a word is wider"},
    };
    for (const auto& one : planted) {
        const PackCopy pack;
        pack.replace(one.file, one.from, one.to);
        const auto found = faults_of(pack.path);
        CAPTURE(one.expected);
        CAPTURE(found);
        CHECK(found.find(one.expected) != std::string::npos);
    }
}

TEST_CASE("every label of the shipped pack and of a small one fits at the largest size on the narrowest screens")
{
    CHECK(faults_of(PackCopy{}.path) == "");
    CHECK(faults_of(std::filesystem::path{KIOSK_SOURCE_DIR} / "content") == "");
}

TEST_CASE("what is measured is handed in, so that an author without letters is still served")
{
    const PackCopy pack;
    const auto loaded = content::load(pack.path);
    REQUIRE(loaded);
    std::size_t measured = 0;
    const auto none =
        author::long_labels(pack.path, loaded->library, [&](author::LabelKind, std::string_view) -> std::optional<std::string> {
            ++measured;
            return std::nullopt;
        });
    CHECK(none.empty());
    CHECK(measured > 20);
}
