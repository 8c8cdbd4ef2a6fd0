#include <doctest/doctest.h>

#include "kiosk/store/terminal_door.h"
#include "opened.h"
#include "tests/support/real_envelopes.h"

using namespace kiosk;
using base::ErrorKind;

namespace {
const auto own_key = support::made_up_key(9);

struct Door : support::Opened {
    store::KnownHere known{"TT", "Máy 1"};
    store::TerminalDoor door{*store, clock, [this] { return known; }};
    base::Result<flow::Ticket> put() { return door.put(support::request_to({own_key})); }
};
}  // namespace

TEST_CASE("a terminal hands in twenty requests at once, then two a minute, and what is refused is told as busy")
{
    Door at;
    for (int i = 0; i < 20; ++i) CHECK(at.put());
    for (int i = 0; i < 5; ++i) CHECK(at.put().error().kind == ErrorKind::busy);
    at.clock.advance(std::chrono::seconds{29});
    CHECK(at.put().error().kind == ErrorKind::busy);
    at.clock.advance(std::chrono::seconds{1});
    CHECK(at.put());
    CHECK(at.put().error().kind == ErrorKind::busy);
    int taken = 0;
    for (int second = 0; second < 600; ++second) {
        at.clock.advance(std::chrono::seconds{1});
        if (at.put()) ++taken;
    }
    CHECK(taken == 20);
    at.clock.advance(std::chrono::hours{24});
    for (int i = 0; i < 20; ++i) CHECK(at.put());
    CHECK(at.put().error().kind == ErrorKind::busy);
}

TEST_CASE("what is refused as busy is taken a little later as it is, and what is stored gets its ticket however busy it is")
{
    Door at;
    const auto first = support::request_to({own_key});
    const auto code = at.door.put(first)->code;
    for (int i = 0; i < 19; ++i) CHECK(at.put());
    const auto late = support::request_to({own_key});
    CHECK(at.door.put(late).error().kind == ErrorKind::busy);
    CHECK(at.door.put(first)->code == code);
    at.clock.advance(std::chrono::seconds{30});
    CHECK(at.door.put(late));
}

TEST_CASE("what is refused for itself uses up nothing of the rate")
{
    Door at;
    auto noise = support::sealed_request();
    for (int i = 0; i < 100; ++i) CHECK_FALSE(at.door.put(noise));
    for (int i = 0; i < 20; ++i) CHECK(at.put());
}

TEST_CASE("noise, other sizes, other units and far days are refused at the terminal's door before anything is stored")
{
    Door at;
    const auto good = [&] { return support::request_to({own_key}); };
    auto noise = good();
    noise.envelope = base::Bytes(10, 'x');
    auto longer = good();
    longer.envelope.push_back(0);
    auto other_size = good();
    other_size.envelope[6] = 1;
    auto no_keys = good();
    no_keys.envelope[5] = 0;
    auto other_unit = good();
    other_unit.unit = "ZZ";
    auto far = good();
    far.day = base::parse_day("9999-12-31").value();
    far.answer_by = far.day;
    auto past = good();
    past.day = base::parse_day("1970-01-01").value();
    auto late_answer = good();
    late_answer.answer_by = base::parse_day("2999-01-01").value();
    auto early_answer = good();
    early_answer.answer_by = base::parse_day("2026-11-22").value();
    for (const auto* request : {&noise, &longer, &other_size, &no_keys, &other_unit, &far, &past, &late_answer, &early_answer})
        CHECK(at.door.put(*request).error().kind == ErrorKind::invalid_input);
    CHECK(at.rows().empty());
    CHECK(at.door.put(good()));
}

TEST_CASE("a verifier that would cost more than a slip's is refused, for every look-up would pay it")
{
    Door at;
    for (const auto* verifier :
         {"$argon2id$v=19$m=4194304,t=24,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
          "$argon2id$v=19$m=4096,t=4000,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
          "$argon2id$"}) {
        auto request = support::request_to({own_key});
        request.verifier = verifier;
        CHECK(at.door.put(request).error().kind == ErrorKind::invalid_input);
    }
}

TEST_CASE("settings that are changed while the store runs are known, and so is what they said before")
{
    Door at;
    at.known.unit = "CN1";
    auto moved = support::request_to({own_key});
    moved.unit = "CN1";
    CHECK(at.door.put(moved));
    CHECK(at.put());
    at.known = {};  // a slip of the pen: they do not read any more
    CHECK(at.put());
}

TEST_CASE("a bell rings under the name of a terminal of this folder, and never with words of whoever holds the socket")
{
    Door at;
    CHECK(at.door.ring("Máy 1", "request.phone", true));
    CHECK(at.door.ring("Gọi 0912345678", "home", false));
    for (const auto* odd : {"", "Máy\n1", "Máy\x1b[31m",
                            "M\xe2\x80\xae"
                            "áy",
                            "Máy\xff", "   ", "Một cái tên dài hơn hai mươi chữ"})
        CHECK(at.door.ring(odd, "home", true).error().kind == ErrorKind::invalid_input);
    const auto rings = at.store->rings().value();
    REQUIRE(rings.size() == 2);
    CHECK(rings[0].terminal == "Máy 1");
    CHECK(rings[1].terminal == "Máy 1");
    CHECK(rings[1].urgent);
}

TEST_CASE("bells and reasons for stopping have a rate of their own")
{
    Door at;
    int rung = 0;
    while (rung < 200 && at.door.ring("Máy 1", "home", false)) ++rung;
    CHECK(rung == 60);
    CHECK(at.put());
    at.clock.advance(std::chrono::seconds{2});
    CHECK(at.door.ring("Máy 1", "home", true));
    CHECK(at.door.count_stop("unclear"));
    CHECK(at.door.count_stop("unclear").error().kind == ErrorKind::busy);
}
