#include "kiosk/record/open_part.h"

#include <doctest/doctest.h>

#include "rows.h"

using namespace kiosk;
using namespace kiosk::record;

namespace {
OpenPart random_part(test::Random& random)
{
    OpenPart part;
    if (random() % 2) part.now = test::random_row<Now>(random, 3);
    if (random() % 3 == 0) part.member = test::random_row<MemberNow>(random, 3);
    if (random() % 3 == 0) part.log = test::random_row<LogNow>(random, 3);
    part.must = random() % 4 == 0;
    return part;
}

Bytes cbor(const std::function<void(CborWriter&)>& write)
{
    Bytes out;
    CborWriter writer{out};
    write(writer);
    return out;
}
}  // namespace

TEST_CASE("an open part reads back as it was, and a door takes what the record writes")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    test::Random random{seed};
    for (int round = 0; round < 500; ++round) {
        const auto part = random_part(random);
        const auto bytes = encoded(part);
        const auto read = decoded_open(bytes);
        REQUIRE(read.has_value());
        CHECK(*read == part);
        CHECK(encoded(*read) == bytes);
        const auto checked = checked_open(bytes);
        REQUIRE(checked.has_value());
        CHECK(*checked == part);
    }
}

TEST_CASE("the bytes of an open part are those of the page")
{
    OpenPart part;
    part.now.stage = Stage::claimed;
    part.now.holder = 7;
    part.must = true;
    // {"now": {"stage": "claimed", "holder": 7}, "must": true}
    CHECK(base::hex(encoded(part)) == "a2636e6f77a265737461676567636c61696d656466686f6c64657207646d757374f5");
    CHECK(base::hex(encoded(OpenPart{})) == "a0");
}

TEST_CASE("a door refuses a strange key with its name, and a copy passes it over")
{
    const auto strange = cbor([](CborWriter& writer) {
        writer.map(1);
        writer.text("now");
        writer.map(2);
        writer.text("stage");
        writer.text("claimed");
        writer.text("ground");
        writer.text("poor");
    });
    const auto read = decoded_open(strange);
    REQUIRE(read.has_value());
    CHECK(read->now.stage == Stage::claimed);
    const auto checked = checked_open(strange);
    REQUIRE_FALSE(checked.has_value());
    CHECK(checked.error().kind == base::ErrorKind::invalid_input);
    CHECK(checked.error().detail.find("ground") != std::string::npos);
    CHECK(checked.error().detail.find("poor") == std::string::npos);

    const auto part = cbor([](CborWriter& writer) {
        writer.map(1);
        writer.text("words");
        writer.text("x");
    });
    CHECK(decoded_open(part).has_value());
    CHECK(checked_open(part).error().detail.find("words") != std::string::npos);
}

TEST_CASE("a door refuses a value out of its range with the name of its key")
{
    const auto one = [](std::string_view key, const std::function<void(CborWriter&)>& value) {
        const auto bytes = cbor([&](CborWriter& writer) {
            writer.map(1);
            writer.text("now");
            writer.map(1);
            writer.text(key);
            value(writer);
        });
        const auto checked = checked_open(bytes);
        INFO(key);
        REQUIRE_FALSE(checked.has_value());
        CHECK(checked.error().kind == base::ErrorKind::invalid_input);
        CHECK(checked.error().detail.find(key) != std::string::npos);
        CHECK(decoded_open(bytes).has_value());
    };
    one("stage", [](CborWriter& writer) { writer.text("paused"); });
    one("number", [](CborWriter& writer) { writer.integer(0); });
    one("holder", [](CborWriter& writer) { writer.integer(-1); });
    one("unit", [](CborWriter& writer) { writer.text("Nguyen Van Mau"); });
    one("deadline", [](CborWriter& writer) { writer.text("2026-02-30"); });
    one("form", [](CborWriter& writer) { writer.text("XX"); });
}

TEST_CASE("a known key of another type, a key twice and no map are corrupt")
{
    const auto corrupt = [](const Bytes& bytes) {
        const auto read = decoded_open(bytes);
        return !read && read.error().kind == base::ErrorKind::corrupt && !checked_open(bytes);
    };
    CHECK(corrupt({}));
    CHECK(corrupt({0x80}));
    CHECK(corrupt({0xa0, 0x00}));
    CHECK(corrupt(cbor([](CborWriter& writer) {
        writer.map(1);
        writer.text("now");
        writer.map(1);
        writer.text("stage");
        writer.integer(3);
    })));
    CHECK(corrupt(cbor([](CborWriter& writer) {
        writer.map(2);
        writer.text("must");
        writer.truth(true);
        writer.text("must");
        writer.truth(true);
    })));
    // An indefinite length.
    CHECK(corrupt({0xbf, 0xff}));
}

TEST_CASE("a door refuses a part that is written in another order")
{
    const auto bytes = cbor([](CborWriter& writer) {
        writer.map(2);
        writer.text("must");
        writer.truth(true);
        writer.text("now");
        writer.map(1);
        writer.text("year");
        writer.integer(2026);
    });
    CHECK(decoded_open(bytes).has_value());
    CHECK_FALSE(checked_open(bytes).has_value());
}

TEST_CASE("keys keep their meaning")
{
    // Bytes of format 1, written down once: whoever changes what a key means meets them here.
    OpenPart part;
    part.now = {"TT", "BK-7K4M", 7,  true, Stage::accepted, 3, "CN1-k7m4qd2x", *base::parse_day("2026-12-01"), "TGTT", 12,
                2026, {},        {}, {}};
    part.member.number = 2;
    part.member.role = Role::officer;
    part.member.gone = false;
    part.log.format = 1;
    part.log.machine = "m";
    part.log.day = *base::parse_day("2026-11-23");
    part.log.power = Power::erase;
    part.log.role = Role::head;
    part.log.grant = Grant::view;
    CHECK(base::hex(encoded(part)) ==
          "a3636c6f67a6636461796a323032362d31312d323364726f6c656468656164656772616e74647669657765706f7765726565"
          "7261736566666f726d617401676d616368696e65616d636e6f77ab64636f646567424b2d374b344d64666f726d6454475454"
          "64686f6d656c434e312d6b376d347164327864756e697462545464796561721907ea65737461676568616363657074656466"
          "686f6c64657203666e756d6265720c66757267656e74f568646561646c696e656a323032362d31322d30316c6461696c795f"
          "6e756d62657207657374616666a364676f6e65f464726f6c65676f666669636572666e756d62657202");
}
