#include <doctest/doctest.h>

#include <fstream>

#include "opened.h"

using namespace kiosk;
using support::sealed_request;

namespace {
void spoil_middle_of(const std::filesystem::path& file)
{
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out.seekp(9000);
    out << std::string(600, '\x5a');
}
}  // namespace

TEST_CASE("damage of today is found when the store rests next day, and the start after it heals and tells")
{
    support::Opened at;
    for (int i = 0; i < 5; ++i) REQUIRE(at.store->put(sealed_request()));
    REQUIRE(at.store->checkpoint());
    spoil_middle_of(at.file("kiosk.log"));
    REQUIRE(at.store->put(sealed_request()));
    REQUIRE(at.store->checkpoint());
    CHECK_FALSE(at.store->must_end());
    at.clock.advance(std::chrono::hours{24});
    REQUIRE(at.store->put(sealed_request()));
    REQUIRE(at.store->checkpoint());
    CHECK(at.store->must_end());
    at.again();
    CHECK(at.is_whole());
    CHECK(at.rows().size() == 7);
    CHECK(at.store->what_was_healed().find("mended") != std::string::npos);
    CHECK(at.store->troubles(false).value() == std::vector{flow::Trouble::store_mended});
    REQUIRE(at.store->put(sealed_request()));
    REQUIRE(at.store->checkpoint());
    CHECK_FALSE(at.store->must_end());
}

TEST_CASE("damage that was there before a start is found at its first rest")
{
    support::Opened at;
    for (int i = 0; i < 5; ++i) REQUIRE(at.store->put(sealed_request()));
    REQUIRE(at.store->checkpoint());
    at.store.reset();
    spoil_middle_of(at.file("kiosk.log"));
    at.again();
    CHECK(at.store->what_was_healed().empty());
    REQUIRE(at.store->checkpoint());
    CHECK(at.store->must_end());
    at.again();
    CHECK(at.is_whole());
}
