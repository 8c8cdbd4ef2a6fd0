#include "kiosk/desk/search_index.h"

#include <doctest/doctest.h>

#include "desk_words.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;

namespace {
flow::OpenedRequest request_of(const std::string& name, const std::string& birth, const std::string& phone,
                               const std::string& other_side = {})
{
    flow::OpenedRequest out;
    out.requester.name = name;
    out.requester.birth = birth;
    out.contact.phone = phone;
    out.other_side = other_side;
    return out;
}
}  // namespace

TEST_CASE("a name is found without marks, in any order and written together")
{
    SearchIndex index;
    index.put(id_of(1), request_of("Nông Thị Xuân", "1975", "0900000352"));
    for (const auto* words : {"nong thi x", "Xuân Nông", "nongthixuan", "NÔNG", "0900 000", "+84900000352", "352"}) {
        CAPTURE(words);
        CHECK(index.fits(id_of(1), sought_in(words)));
    }
    for (const auto* words : {"nong van", "0901", "xuanx"}) {
        CAPTURE(words);
        CHECK_FALSE(index.fits(id_of(1), sought_in(words)));
    }
}

TEST_CASE("a request that is opened again is found by what it says now, and one that left is found no more")
{
    SearchIndex index;
    index.put(id_of(1), request_of("Nông Thị Xuân", "1975", "0900000352"));
    index.put(id_of(1), request_of("Nông Thị Xoan", "1975", "0900000352"));
    CHECK_FALSE(index.fits(id_of(1), sought_in("xuan")));
    CHECK(index.fits(id_of(1), sought_in("xoan")));
    index.put_unreadable(id_of(2));
    CHECK(index.size() == 2);
    CHECK_FALSE(index.fits(id_of(2), sought_in("xoan")));
    index.forget_others({id_of(2)});
    CHECK_FALSE(index.has(id_of(1)));
    CHECK(index.size() == 1);
}

TEST_CASE("somebody is taken for the same person by name and year of birth, or by name and phone, never by the name alone")
{
    SearchIndex index;
    index.put(id_of(1), request_of("Nông Thị Xuân", "1975-03-01", "0900000352"));
    index.put(id_of(2), request_of("Nong Thi Xuan", "1975", "0911111111"));
    index.put(id_of(3), request_of("Nông Thị Xuân", "1990", "+84 900 000 352"));
    index.put(id_of(4), request_of("Nông Thị Xuân", "1990", "0922222222"));
    index.put(id_of(5), request_of("Nông Thị Xoan", "1975", "0900000352"));
    CHECK(index.same_person(id_of(1), id_of(2)));
    CHECK(index.same_person(id_of(1), id_of(3)));
    CHECK_FALSE(index.same_person(id_of(1), id_of(4)));
    CHECK_FALSE(index.same_person(id_of(1), id_of(5)));
}

TEST_CASE("the other side of one request is found among the persons of another, both ways, and a name of one word is no hint")
{
    SearchIndex index;
    index.put(id_of(1), request_of("Triệu Thị Mẩy", "1991", "0900000417", "Chìu Văn Sìn, chồng"));
    index.put(id_of(2), request_of("Chìu Văn Sìn", "1988", "0900000418"));
    index.put(id_of(3), request_of("Sìn", "1988", "0900000419"));
    CHECK(index.may_conflict(id_of(1), id_of(2)));
    CHECK(index.may_conflict(id_of(2), id_of(1)));
    CHECK_FALSE(index.may_conflict(id_of(1), id_of(3)));
}

TEST_CASE("ten thousand people take less than two hundred bytes each")
{
    SearchIndex index;
    constexpr int people = 10'000;
    for (int at = 0; at < people; ++at) {
        RequestId id;
        id.bytes[0] = static_cast<std::uint8_t>(at);
        id.bytes[1] = static_cast<std::uint8_t>(at >> 8);
        index.put(id, request_of("Nguyễn Thị Hoàng Lan", "1980", "0912345678", "Công ty Trà Tân Cương"));
    }
    CHECK(index.bytes() / people < 200);
}
