#include "kiosk/base/bytes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "kiosk/base/ids.h"
#include "kiosk/base/result.h"

using namespace kiosk;

TEST_CASE("bytes survive being written as hexadecimal")
{
    base::Bytes all;
    for (int i = 0; i < 256; ++i) all.push_back(static_cast<std::uint8_t>(i));
    REQUIRE(base::from_hex(base::hex(all)).has_value());
    CHECK(*base::from_hex(base::hex(all)) == all);
    CHECK(*base::from_hex("AbfF") == base::Bytes{0xab, 0xff});
    CHECK(base::from_hex("")->empty());
    for (const char* broken : {"a", "0g", "zz", " 0", "0x"}) CHECK_FALSE(base::from_hex(broken).has_value());
}

TEST_CASE("wiped memory holds nothing of what was there")
{
    std::string secret = "Nguyễn Thị Hường";
    base::wipe(secret.data(), secret.size());
    CHECK(std::ranges::all_of(secret, [](char c) { return c == 0; }));
}

TEST_CASE("nothing can be wiped, wherever it lies")
{
    base::Bytes nothing;
    base::wipe(nothing.data(), nothing.size());
    CHECK(nothing.empty());
}

TEST_CASE("a request's id reads back as itself and no two are alike")
{
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto id = base::RequestId::random();
        const auto text = id.text();
        CHECK(text.size() == 36);
        CHECK(text[14] == '4');
        CHECK(std::string_view{"89ab"}.find(text[19]) != std::string_view::npos);
        REQUIRE(base::RequestId::parse(text).has_value());
        CHECK(*base::RequestId::parse(text) == id);
        seen.insert(text);
    }
    CHECK(seen.size() == 1000);
}

TEST_CASE("what is no id is refused")
{
    for (const char* text : {"", "00000000-0000-4000-8000-00000000000", "00000000-0000-4000-8000-0000000000000",
                             "0000000000000-4000-8000-000000000000", "0000000g-0000-4000-8000-000000000000",
                             "00000000-0000-4000-8000-00000000000-", "-0000000-0000-4000-8000-000000000000"})
        CHECK_MESSAGE(!base::RequestId::parse(text).has_value(), text);
}

TEST_CASE("every kind of error has a name of its own")
{
    std::set<std::string_view> names;
    for (int kind = 0; kind <= static_cast<int>(base::ErrorKind::internal); ++kind)
        names.insert(base::name_of(static_cast<base::ErrorKind>(kind)));
    CHECK(names.size() == static_cast<std::size_t>(base::ErrorKind::internal) + 1);
}
