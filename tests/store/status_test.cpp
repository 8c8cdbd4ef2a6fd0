#include <doctest/doctest.h>

#include "opened.h"

using namespace kiosk;
using base::ErrorKind;
using support::known_secret;
using support::Opened;
using support::sealed_request;

namespace {
struct OpenedWithRequest : Opened {
    std::string code = store->put(sealed_request())->code;
};
}  // namespace

TEST_CASE("the holder of a slip sees the stage")
{
    OpenedWithRequest at;
    const auto status = at.store->status(at.code, known_secret);
    REQUIRE(status);
    CHECK(status->code == at.code);
    CHECK(status->stage == visit::Stage::received);
    CHECK(status->note.empty());
}

TEST_CASE("a wrong secret, an unknown code and too many tries are one and the same answer")
{
    OpenedWithRequest at;
    const auto wrong = at.store->status(at.code, "AAAAAAAA").error();
    const auto unknown = at.store->status("BK-ZZZZ", known_secret).error();
    for (int i = 0; i < 10; ++i) (void)at.store->status(at.code, "AAAAAAAA");
    const auto slowed = at.store->status(at.code, known_secret);
    REQUIRE_FALSE(slowed);
    CHECK(wrong.kind == ErrorKind::denied);
    CHECK(unknown.kind == wrong.kind);
    CHECK(unknown.detail == wrong.detail);
    CHECK(slowed.error().kind == wrong.kind);
    CHECK(slowed.error().detail == wrong.detail);
}

TEST_CASE("after five wrong tries even the right secret has to wait, and the wait doubles")
{
    OpenedWithRequest at;
    for (int i = 0; i < 5; ++i) CHECK_FALSE(at.store->status(at.code, "AAAAAAAA"));
    CHECK_FALSE(at.store->status(at.code, known_secret));
    at.clock.advance(std::chrono::seconds{14});
    CHECK_FALSE(at.store->status(at.code, known_secret));
    at.clock.advance(std::chrono::seconds{1});
    CHECK_FALSE(at.store->status(at.code, "AAAAAAAA"));
    at.clock.advance(std::chrono::seconds{29});
    CHECK_FALSE(at.store->status(at.code, known_secret));
    at.clock.advance(std::chrono::seconds{1});
    CHECK(at.store->status(at.code, known_secret));
}

TEST_CASE("pulling the plug gives no free tries")
{
    OpenedWithRequest at;
    for (int i = 0; i < 5; ++i) {
        CHECK_FALSE(at.store->status(at.code, "AAAAAAAA"));
        at.again();
    }
    CHECK_FALSE(at.store->status(at.code, known_secret));
    at.clock.advance(std::chrono::seconds{16});
    CHECK(at.store->status(at.code, known_secret));
}

TEST_CASE("the right secret forgives earlier mistakes")
{
    OpenedWithRequest at;
    for (int round = 0; round < 4; ++round) {
        for (int i = 0; i < 4; ++i) CHECK_FALSE(at.store->status(at.code, "AAAAAAAA"));
        CHECK(at.store->status(at.code, known_secret));
        at.clock.advance(std::chrono::seconds{60});
    }
}

TEST_CASE("guessing over many codes slows down in all but never for long")
{
    OpenedWithRequest at;
    int asked = 0;
    for (int i = 0; i < 40; ++i, ++asked) (void)at.store->status("BK-" + std::to_string(1000 + i), "AAAAAAAA");
    CHECK_FALSE(at.store->status(at.code, known_secret));
    at.clock.advance(std::chrono::seconds{31});
    CHECK(at.store->status(at.code, known_secret));
}

TEST_CASE("a message of the holder is kept once and only with the right secret")
{
    OpenedWithRequest at;
    const base::Bytes sealed(300, 'm');
    CHECK_FALSE(at.store->append_message(at.code, "AAAAAAAA", sealed));
    REQUIRE(at.store->append_message(at.code, known_secret, sealed));
    REQUIRE(at.store->append_message(at.code, known_secret, sealed));
    CHECK(at.store->list()->front().messages.size() == 1);
    CHECK(at.store->verify());
}

TEST_CASE("why people stop is counted by day and reason, and nothing but the reasons of the list is taken")
{
    OpenedWithRequest at;
    for (const auto* reason : {"unclear", "unclear", "other"}) CHECK(at.store->count_stop(reason));
    at.clock.advance(std::chrono::hours{24});
    CHECK(at.store->count_stop("unclear"));
    CHECK(at.store->count_stop("Tôi là Lò Thị Mẩy").error().kind == ErrorKind::invalid_input);
    CHECK(at.store->count_stop("").error().kind == ErrorKind::invalid_input);
    const auto counts = at.store->stop_counts().value();
    REQUIRE(counts.size() == 3);
    CHECK(counts[0].reason == "other");
    CHECK(counts[1].count == 2);
    CHECK(base::iso(counts[2].day) == "2026-11-24");
    CHECK(counts[2].count == 1);
    CHECK(at.store->verify());
}

TEST_CASE("waits double and end at an hour")
{
    const store::Patience patience;
    CHECK(store::wait_after(4, patience).count() == 0);
    CHECK(store::wait_after(5, patience).count() == 15);
    CHECK(store::wait_after(7, patience).count() == 60);
    CHECK(store::wait_after(1'000'000, patience).count() == 3600);
}
