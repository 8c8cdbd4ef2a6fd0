#include <doctest/doctest.h>

#include "tests/support/fake_sealing.h"

using namespace kiosk;
using namespace kiosk::flow;
using base::ErrorKind;
using support::envelope_to;
using support::made_up_key;

namespace {
/// As a program of version 1 wrote them.
Bytes first_version(const std::vector<KeyId>& keys, std::size_t padded)
{
    auto out = envelope_to(keys, padded);
    out[4] = 1;
    out.resize(out.size() - envelope_check_bytes);
    return out;
}
}  // namespace

TEST_CASE("the header of an envelope of either version says its keys and its size")
{
    const std::vector keys{made_up_key(1), made_up_key(2)};
    for (const auto size : padded_sizes) {
        CAPTURE(size);
        const auto header = header_of(envelope_to(keys, size));
        REQUIRE(header);
        CHECK(header->version == 2);
        CHECK(header->keys == keys);
        CHECK(header->padded_bytes == size);
        const auto first = header_of(first_version(keys, size));
        REQUIRE(first.has_value() == (size >= 4096));
        if (!first) continue;
        CHECK(first->version == 1);
        CHECK(first->keys == keys);
        CHECK(first->padded_bytes == size);
    }
}

TEST_CASE("bytes of another length, with no key or too many, of no version or a size that is none are no envelope")
{
    const auto whole = envelope_to({made_up_key(1)}, 1024);
    REQUIRE(header_of(whole));
    const auto refused = [&](std::size_t at, std::uint8_t value) {
        auto changed = whole;
        changed[at] = value;
        return header_of(changed).error().kind;
    };
    CHECK(refused(0, 'X') == ErrorKind::corrupt);
    CHECK(refused(4, 0) == ErrorKind::corrupt);
    CHECK(refused(4, 1) == ErrorKind::corrupt);
    CHECK(refused(4, 3) == ErrorKind::newer_version);
    CHECK(refused(5, 0) == ErrorKind::corrupt);
    CHECK(refused(5, 2) == ErrorKind::corrupt);
    CHECK(refused(7, 2) == ErrorKind::corrupt);
    CHECK(header_of(envelope_to({made_up_key(1)}, 512)).error().kind == ErrorKind::corrupt);
    CHECK(header_of(envelope_to(std::vector(9, made_up_key(1)), 1024)).error().kind == ErrorKind::corrupt);
    for (std::size_t size = 0; size < whole.size(); size += 13) CHECK_FALSE(header_of(ByteView{whole}.first(size)));
    auto longer = whole;
    longer.push_back(0);
    CHECK_FALSE(header_of(longer));
}

TEST_CASE("a door for citizens takes no envelope that is padded to less than 4096 bytes")
{
    for (const auto size : padded_sizes) {
        CAPTURE(size);
        CHECK(citizen_header_of(envelope_to({made_up_key(1)}, size)).has_value() == (size >= 4096));
    }
    CHECK(citizen_header_of(first_version({made_up_key(1)}, 4096)));
    CHECK(citizen_header_of({}).error().kind == ErrorKind::corrupt);
}

TEST_CASE("an envelope put together with a wrap has one key more and is otherwise what it was")
{
    Bytes wrap(wrap_bytes, 'w');
    std::copy(wrap_magic.begin(), wrap_magic.end(), wrap.begin());
    wrap[4] = wrap_version;
    const KeyId added{'w', 'w', 'w', 'w', 'w', 'w', 'w', 'w'};
    for (const auto& envelope : {envelope_to({made_up_key(1), made_up_key(2)}, 4096), first_version({made_up_key(1)}, 4096)}) {
        const auto together = with_wrap(envelope, wrap);
        REQUIRE(together);
        auto keys = header_of(envelope)->keys;
        const auto slots_end = static_cast<std::ptrdiff_t>(envelope_slots_at + keys.size() * envelope_slot_bytes);
        keys.push_back(added);
        CHECK(header_of(*together)->keys == keys);
        auto without = *together;
        without.erase(without.begin() + slots_end, without.begin() + slots_end + envelope_slot_bytes);
        --without[5];
        CHECK(without == envelope);
    }
    const auto envelope = envelope_to({made_up_key(1)});
    CHECK(with_wrap(envelope, envelope).error().kind == ErrorKind::corrupt);
    CHECK(with_wrap(envelope, {}).error().kind == ErrorKind::corrupt);
    CHECK(with_wrap(envelope, ByteView{wrap}.first(wrap.size() - 1)).error().kind == ErrorKind::corrupt);
    CHECK(with_wrap(wrap, wrap).error().kind == ErrorKind::corrupt);
    CHECK(with_wrap(envelope_to(std::vector(8, made_up_key(1))), wrap).error().kind == ErrorKind::too_large);
    auto newer = wrap;
    newer[4] = 2;
    CHECK(with_wrap(envelope, newer).error().kind == ErrorKind::newer_version);
}
