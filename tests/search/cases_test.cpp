#include <doctest/doctest.h>

#include "kiosk/search/cases.h"
#include "tests/support/pack_copy.h"

using namespace kiosk;
using test::PackCopy;

namespace {
search::SearchReport report_of(const std::filesystem::path& pack, bool honest = false)
{
    const auto loaded = content::load(pack);
    REQUIRE(loaded);
    const auto cases = content::load_search_cases(pack, loaded->library);
    REQUIRE(cases);
    const auto report = search::run_cases(honest ? cases->honest : cases->golden, loaded->library);
    REQUIRE(report);
    return *report;
}

std::string first_fault(const std::string& cases)
{
    const PackCopy pack;
    pack.write("search/cases.yaml", cases);
    const auto loaded = content::load(pack.path);
    REQUIRE(loaded);
    const auto read = content::load_search_cases(pack.path, loaded->library);
    return read ? "" : read.error().front().text();
}
}  // namespace

TEST_CASE("of a hundred searches of the shipped pack ninety-five find their topic, in each language")
{
    const auto report = report_of(std::filesystem::path{KIOSK_SOURCE_DIR} / "content");
    for (const auto& miss : report.misses) MESSAGE(miss.text());
    for (const auto& [language, count] : report.by_language) {
        CAPTURE(language);
        CHECK(count.enough());
    }
    CHECK(report.by_language.at("vi").all >= 250);
}

TEST_CASE("most of the questions that people asked in public find their topic")
{
    const auto report = report_of(std::filesystem::path{KIOSK_SOURCE_DIR} / "content", true);
    for (const auto& miss : report.misses) MESSAGE(miss.text());
    const auto& count = report.by_language.at("vi");
    CHECK(count.right * 100 >= count.all * 85);
}

TEST_CASE("a search that misses is named with its line, what it found and what was wanted")
{
    const PackCopy pack;
    pack.write("search/cases.yaml",
               "- {lang: vi, text: \"thời tiết\", want: [held]}\n- {lang: vi, text: \"xyzzy\", want: []}\n");
    const auto report = report_of(pack.path);
    REQUIRE(report.misses.size() == 1);
    CHECK(report.misses.front().text() == "search/cases.yaml:1: \"thời tiết\" (vi) finds nothing, wanted is held");
    CHECK(report.misses.front().warning);
    CHECK(report.by_language.at("vi").right == 1);
    CHECK_FALSE(report.by_language.at("vi").enough());
}

TEST_CASE("a file of searches that cannot be read is a fault at its line")
{
    CHECK(first_fault("- {lang: vi, text: \"đất\", want: [nowhere]}\n") == "search/cases.yaml:1: there is no topic nowhere");
    CHECK(first_fault("- {lang: vi, text: \"đất\"}\n") ==
          "search/cases.yaml:1: want: a list of topics is expected; an empty one where nothing may be found");
    CHECK(first_fault("\n- {lang: fr, text: \"terre\", want: []}\n") == "search/cases.yaml:2: pack.yaml names no language fr");
    CHECK(first_fault("lang: vi\n").starts_with("search/cases.yaml:1: expected a list"));
    CHECK(first_fault("- {lang: vi, text: \"đất\", want: [], wnat: []}\n").starts_with("search/cases.yaml:1: "));
    CHECK(first_fault("") == "search/cases.yaml: expected a list of at most 5000 searches, `- {lang, text, want}`");
}
