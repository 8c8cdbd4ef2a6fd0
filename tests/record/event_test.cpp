#include "kiosk/record/event.h"

#include <doctest/doctest.h>

#include <random>

#include "kiosk/base/clock.h"

using namespace kiosk;
using namespace kiosk::record;

namespace {
Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

Draft small_draft(std::string_view sealed = "for staff alone")
{
    Draft draft;
    draft.act.bytes.fill(0xa1);
    draft.subject.bytes.fill(0x5b);
    draft.kind = "request.received";
    draft.who = 7;
    draft.at = *base::parse_day("2026-11-23");
    draft.open = bytes_of("\xa0");
    draft.sealed = bytes_of(sealed);
    return draft;
}

Head origin_that_begins() { return {{"CN1-k7m4qd2x", 0}, {}}; }
}  // namespace

TEST_CASE("SHA-256 is that of the standard")
{
    CHECK(base::hex(sha256(base::view_of("abc"))) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(base::hex(sha256({})) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("events follow one another by number and hash")
{
    const auto first = placed(small_draft(), origin_that_begins());
    CHECK(first.id == EventId{"CN1-k7m4qd2x", 1});
    CHECK(first.before == Hash{});
    CHECK(follows(first, origin_that_begins()));
    CHECK(follows(first, Head{}));
    const auto second = placed(small_draft("another"), head_after(first));
    CHECK(second.before == first.hash);
    CHECK(follows(second, head_after(first)));
    CHECK_FALSE(follows(second, origin_that_begins()));
    CHECK_FALSE(follows(second, head_after(second)));
    auto elsewhere = head_after(first);
    elsewhere.id.origin = "CN2-k7m4qd2x";
    CHECK_FALSE(follows(second, elsewhere));
}

TEST_CASE("an event with one thing changed does not follow")
{
    const auto event = placed(small_draft(), origin_that_begins());
    const auto refused = [&](auto change) {
        auto changed = event;
        change(changed);
        return !follows(changed, origin_that_begins());
    };
    CHECK_FALSE(refused([](Event&) {}));
    CHECK(refused([](Event& e) { e.act.bytes[15] ^= 1; }));
    CHECK(refused([](Event& e) { e.subject.bytes[0] ^= 1; }));
    CHECK(refused([](Event& e) { e.kind = "request.receivee"; }));
    CHECK(refused([](Event& e) { e.who = 8; }));
    CHECK(refused([](Event& e) { e.at = *base::parse_day("2026-11-24"); }));
    CHECK(refused([](Event& e) { e.open.push_back(0); }));
    CHECK(refused([](Event& e) { e.sealed.back() ^= 1; }));
    CHECK(refused([](Event& e) { e.sealed_hash[0] ^= 1; }));
    CHECK(refused([](Event& e) { e.before[0] ^= 1; }));
    CHECK(refused([](Event& e) { e.hash[31] ^= 1; }));
    CHECK(refused([](Event& e) { e.id.origin = "CN1-k7m4qd2y"; }));
}

TEST_CASE("a written event reads back and tells how many bytes it took")
{
    const auto event = placed(small_draft(), origin_that_begins());
    auto bytes = written(event).bytes;
    const auto size = bytes.size();
    bytes.push_back(0x77);
    const auto read = read_event(bytes);
    REQUIRE(read.has_value());
    CHECK(read->bytes == size);
    CHECK(follows(read->event, origin_that_begins()));
    CHECK(read->event.kind == event.kind);
    CHECK(read->event.at == event.at);
    CHECK(read->event.sealed == event.sealed);
    CHECK_FALSE(read->event.forgotten);
    CHECK(written(read->event).bytes == written(event).bytes);
}

TEST_CASE("zeros in place of the sealed bytes are an event that was forgotten and still follows")
{
    const auto event = placed(small_draft(), origin_that_begins());
    auto out = written(event);
    CHECK(base::text_of(ByteView{out.bytes}.subspan(out.sealed_at)) == "for staff alone");
    std::fill(out.bytes.begin() + static_cast<std::ptrdiff_t>(out.sealed_at), out.bytes.end(), std::uint8_t{0});
    const auto read = read_event(out.bytes);
    REQUIRE(read.has_value());
    CHECK(read->event.forgotten);
    CHECK(read->event.sealed.empty());
    CHECK(read->event.hash == event.hash);
    CHECK(follows(read->event, origin_that_begins()));
    // Written again it takes less room, and is known all the same.
    const auto again = read_event(written(read->event).bytes);
    REQUIRE(again.has_value());
    CHECK(again->event.forgotten);
    CHECK(follows(again->event, origin_that_begins()));
}

TEST_CASE("sealed bytes that always were zeros, or none, are not forgotten")
{
    for (const auto& sealed : {Bytes{}, Bytes(256, 0)}) {
        auto draft = small_draft();
        draft.sealed = sealed;
        const auto read = read_event(written(placed(draft, origin_that_begins())).bytes);
        REQUIRE(read.has_value());
        CHECK_FALSE(read->event.forgotten);
        CHECK(read->event.sealed == sealed);
        CHECK(follows(read->event, origin_that_begins()));
    }
}

TEST_CASE("half an event is none")
{
    const auto bytes = written(placed(small_draft(), origin_that_begins())).bytes;
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto read = read_event(ByteView{bytes}.first(size));
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().kind == base::ErrorKind::corrupt);
    }
}

TEST_CASE("an event of more than a mebibyte is none")
{
    auto draft = small_draft();
    draft.sealed = Bytes(event_bytes_max - 512, 1);
    CHECK(read_event(written(placed(draft, origin_that_begins())).bytes).has_value());
    draft.sealed = Bytes(event_bytes_max, 1);
    CHECK_FALSE(read_event(written(placed(draft, origin_that_begins())).bytes).has_value());
}

TEST_CASE("whatever byte is changed, an event reads as none or does not follow")
{
    const auto event = placed(small_draft(), origin_that_begins());
    const auto bytes = written(event).bytes;
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random{seed};
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto changed = bytes;
        changed[at] ^= static_cast<std::uint8_t>(1 + random() % 255);
        const auto read = read_event(changed);
        INFO("byte " << at);
        CHECK_FALSE((read && follows(read->event, origin_that_begins())));
    }
}

TEST_CASE("a day that no calendar has, a number below 1 and an unreadable name are no event")
{
    auto event = placed(small_draft(), origin_that_begins());
    event.id.number = 0;
    CHECK_FALSE(read_event(written(event).bytes).has_value());
    event = placed(small_draft(), origin_that_begins());
    event.who = -1;
    CHECK_FALSE(read_event(written(event).bytes).has_value());
    for (const auto* origin : {"", "CN1 k7m4", "CN1\nk7m4"}) {
        event = placed(small_draft(), {{origin, 0}, {}});
        CHECK_FALSE(read_event(written(event).bytes).has_value());
    }
    event = placed(small_draft(), {{std::string(65, 'a'), 0}, {}});
    CHECK_FALSE(read_event(written(event).bytes).has_value());
}
