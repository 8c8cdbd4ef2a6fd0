#include "kiosk/content/recordings.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/content/binary.h"
#include "kiosk/content/loader.h"
#include "tests/support/faults_of.h"

using namespace kiosk;
using test::faults_of;

namespace {

/// A third language that is heard before it is written.
void add_tay(const test::PackCopy& pack, const std::string& lines)
{
    pack.replace("pack.yaml", "languages: [vi, en]", "languages: [vi, en, tay]\npartial: [tay]");
    pack.replace("pack.yaml", "en: English", "en: English, tay: Tiếng Tày");
    if (!lines.empty())
        pack.write("recordings/tay/list.yaml", "speaker: Nông Thị Đào\nrecorded_on: 2026-11-20\nrecordings:\n" + lines);
}

bool says(const std::string& all, const std::string& part)
{
    if (all.find(part) != all.npos) return true;
    MESSAGE(all);
    return false;
}

}  // namespace

TEST_CASE("the hash of words stays the same under capitals and blanks, and changes with any letter")
{
    const auto hash = content::hash_of_words("Bạn cần hỏi về pháp luật?");
    CHECK(hash == "ef2a784480395259");
    CHECK(content::hash_of_words("  bạn cần hỏi\nvề  PHÁP LUẬT? ") == hash);
    CHECK(content::hash_of_words("Bạn cần hỏi về phap luật?") != hash);
    CHECK(content::hash_of_words("Ba\xCC\xA3"
                                 "n cần hỏi về pháp luật?") == hash);
}

TEST_CASE("a recording is found by the words that stand on the glass, and by no others")
{
    const test::PackCopy pack;
    const auto hash = content::hash_of_words("Câu chữ");
    add_tay(pack, "  - {id: any.words, file: a.wav, hash: \"" + hash + "\"}\n");
    const auto loaded = content::load(pack.path);
    REQUIRE_MESSAGE(loaded, faults_of(pack));
    const auto* found = content::recording_of(loaded->library, "tay", "câu chữ");
    REQUIRE(found);
    CHECK(found->file == (std::filesystem::canonical(pack.path) / "recordings/tay/a.wav").string());
    CHECK(found->speaker == "Nông Thị Đào");
    CHECK(found->line == 4);
    CHECK(content::recording_of(loaded->library, "tay", "Câu chữ khác") == nullptr);
    CHECK(content::recording_of(loaded->library, "vi", "Câu chữ") == nullptr);
    // The binary form keeps them.
    const auto stamp = content::stamp_of(pack.path).value();
    const auto again = content::from_binary(content::binary_form(loaded->library, stamp), stamp);
    REQUIRE(again);
    CHECK(content::recording_of(*again, "tay", "Câu chữ"));
}

TEST_CASE("a language that is declared partial may have nothing, and the check counts what is missing")
{
    const test::PackCopy pack;
    add_tay(pack, "");
    CHECK(says(faults_of(pack), "warning pack.yaml:5: tay: of "));
    REQUIRE(content::load(pack.path));
    pack.replace("pack.yaml", "partial: [tay]", "");
    CHECK(says(faults_of(pack), "the words in \"tay\" are missing"));
    CHECK_FALSE(content::load(pack.path));
}

TEST_CASE("Vietnamese and English are never partial")
{
    for (const auto* language : {"vi", "en", "tay"}) {
        const test::PackCopy pack;
        pack.replace("pack.yaml", "languages: [vi, en]", std::string{"languages: [vi, en]\npartial: ["} + language + "]");
        CHECK(says(faults_of(pack),
                   std::string{"partial: "} + language + " has to be one of the languages, and none of vi, en and the first"));
        CHECK_FALSE(content::load(pack.path));
    }
}

TEST_CASE("what is written of a partial language is held to the same as the others")
{
    const test::PackCopy pack;
    add_tay(pack, "");
    pack.write("words/tay/screens.yaml", "no.such.words: \"Chữ\"\n");
    CHECK(says(faults_of(pack), "words/tay/screens.yaml:1: no.such.words has no words in words/vi"));
}

TEST_CASE("each fault in a list of recordings is told with its line")
{
    const std::pair<const char*, const char*> faults[] = {
        {"  - {id: a, file: ../a.wav, hash: \"0123456789abcdef\"}\n",
         ":4: file: the name of a .wav, .flac, .ogg or .opus file in this folder is expected"},
        {"  - {id: a, file: a.mp3, hash: \"0123456789abcdef\"}\n", ":4: file: the name of a .wav"},
        {"  - {id: a, file: a.wav, hash: 12}\n", ":4: hash: 16 digits"},
        {"  - {id: a, file: a.wav}\n", ":4: hash: words are expected"},
        {"  - {id: a, file: a.wav, hash: \"0123456789abcdef\", loud: yes}\n", ":4: loud: unknown key"},
        {"  - {id: a, file: a.wav, hash: \"0123456789abcdef\"}\n  - {id: b, file: b.wav, hash: \"0123456789abcdef\"}\n",
         ":5: the same words are recorded a second time"}};
    for (const auto& [lines, message] : faults) {
        const test::PackCopy pack;
        add_tay(pack, lines);
        CHECK(says(faults_of(pack), std::string{"recordings/tay/list.yaml"} + message));
        CHECK_FALSE(content::load(pack.path));
    }
    const test::PackCopy pack;
    pack.write("recordings/tay/list.yaml", "speaker: A\nrecorded_on: 2026-11-20\nrecordings: []\n");
    CHECK(says(faults_of(pack), "recordings/tay: pack.yaml does not name this language"));
}
