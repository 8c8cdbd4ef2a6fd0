#include "kiosk/record/sealed_part.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace kiosk::record;

TEST_CASE("a sealed part reads back as it was, and one that holds nothing takes no bytes")
{
    CHECK(encoded(SealedPart{}).empty());
    CHECK(decoded_sealed({})->for_staff.empty());
    for (const auto& part : {SealedPart{Bytes(5000, 7), "$argon2id$v=19$m=4096", Bytes(552, 9)}, SealedPart{Bytes{1}, "", {}},
                             SealedPart{{}, "v", {}}, SealedPart{{}, "", Bytes{0}}}) {
        const auto read = decoded_sealed(encoded(part));
        REQUIRE(read.has_value());
        CHECK(*read == part);
    }
}

TEST_CASE("a sealed part passes over keys of a newer program")
{
    // {"note": h'09', "later": [1, {"a": null}]}
    const Bytes bytes{0xa2, 0x64, 'n', 'o', 't', 'e', 0x41, 9, 0x65, 'l', 'a', 't', 'e', 'r', 0x82, 1, 0xa1, 0x61, 'a', 0xf6};
    const auto read = decoded_sealed(bytes);
    REQUIRE(read.has_value());
    CHECK(read->note == Bytes{9});
}

TEST_CASE("broken sealed parts are corrupt")
{
    const auto whole = encoded(SealedPart{Bytes(40, 7), "verifier", Bytes(30, 9)});
    for (std::size_t size = 1; size < whole.size(); ++size) {
        const auto read = decoded_sealed(ByteView{whole}.first(size));
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().kind == base::ErrorKind::corrupt);
    }
    auto longer = whole;
    longer.push_back(0);
    CHECK_FALSE(decoded_sealed(longer).has_value());
    // A note that is a number, a map of four thousand million pairs, and a million arrays in one another.
    CHECK_FALSE(decoded_sealed(Bytes{0xa1, 0x64, 'n', 'o', 't', 'e', 1}).has_value());
    CHECK_FALSE(decoded_sealed(Bytes{0xba, 0xff, 0xff, 0xff, 0xff}).has_value());
    Bytes deep{0xa1, 0x61, 'x'};
    deep.insert(deep.end(), 1'000'000, 0x81);
    CHECK_FALSE(decoded_sealed(deep).has_value());
}
