#include <doctest/doctest.h>

#include "kiosk/content/binary.h"
#include "kiosk/content/loader.h"
#include "tests/support/pack_copy.h"

using namespace kiosk;
using test::PackCopy;

TEST_CASE("a library reads back from its binary form as it was")
{
    const PackCopy pack;
    const auto loaded = content::load(pack.path);
    const auto stamp = content::stamp_of(pack.path);
    REQUIRE(loaded);
    REQUIRE(stamp);
    const auto bytes = content::binary_form(loaded->library, *stamp);
    const auto again = content::from_binary(bytes, *stamp);
    REQUIRE(again);
    CHECK(content::binary_form(*again, *stamp) == bytes);
    CHECK(again->topics[0].text.at("vi").parts.at(content::ArticlePart::short_answer)[0].marks.size() == 2);
    CHECK(again->rules.snapshots[0].grounds[1].all[0].any[0].least == 60);
    CHECK(again->citations[0].source == "vbpl.vn, 23/07/2026");
    CHECK(again->rules.snapshots[0].in_force_to == base::parse_day("2026-12-31").value());
}

TEST_CASE("a changed file, a new file and a removed file make the binary form stale")
{
    const PackCopy pack;
    const auto before = content::stamp_of(pack.path).value();
    CHECK(content::stamp_of(pack.path).value() == before);
    pack.replace("numbers.yaml", "113", "1130");
    const auto changed = content::stamp_of(pack.path).value();
    CHECK(changed != before);
    pack.write("words/vi/more.yaml", "more.words: a\n");
    CHECK(content::stamp_of(pack.path).value() != changed);
    pack.remove("words/vi/more.yaml");
    CHECK(content::stamp_of(pack.path).value() == changed);

    const auto bytes = content::binary_form({}, before);
    const auto stale = content::from_binary(bytes, changed);
    REQUIRE_FALSE(stale);
    CHECK(stale.error().kind == base::ErrorKind::not_found);
}

TEST_CASE("a binary form with any byte changed or cut off is refused")
{
    const PackCopy pack;
    const auto loaded = content::load(pack.path);
    const content::Stamp stamp{1, 2};
    const auto bytes = content::binary_form(loaded->library, stamp);
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
        auto damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        CHECK_FALSE(content::from_binary(damaged, stamp));
    }
    for (std::size_t size = 0; size < bytes.size(); size += 97)
        CHECK_FALSE(content::from_binary(std::string_view{bytes}.substr(0, size), stamp));
    CHECK_FALSE(content::from_binary(bytes + "x", stamp));
}
