#include <doctest/doctest.h>

#include "tests/support/fake_sealing.h"

using namespace kiosk;
using namespace kiosk::flow;
using base::ErrorKind;
using support::FakeOpener;
using support::FakeSealer;

namespace {
constexpr auto words = "Đã nhận đủ giấy tờ.";
SealContext request() { return {RequestId::random(), "TT"}; }
LaterContext act_on(const SealContext& at)
{
    return {record::subject_of(at.id), "request.moved", {RequestId::random().bytes}, 3};
}
}  // namespace

TEST_CASE("what is signed for a session and what is sealed as a challenge are two things, and neither is the bare challenge")
{
    const Bytes challenge(challenge_bytes, 7);
    const auto session = session_words(challenge);
    const auto sealed = challenge_words(challenge);
    CHECK(base::text_of(session) == "TGPL session" + base::text_of(challenge));
    CHECK(base::text_of(sealed) == "TGPL challenge" + base::text_of(challenge));
}

TEST_CASE("an act with a new key opens with the key of before it and is the key of what follows")
{
    FakeSealer sealer;
    FakeOpener opener;
    const auto at = request();
    const auto first = sealer.seal(base::view_of("the request"), at).value();
    const auto act = act_on(at);
    const auto renewed = seal_with_new_key(opener, sealer, first, base::view_of(words), at, act).value();
    CHECK(header_of(renewed)->padded_bytes < citizen_padded_min);
    CHECK(base::text_of(open_with_new_key(opener, first, renewed, at, act).value()) == words);
    const auto next = act_on(at);
    const auto sealed = opener.seal_later(renewed, base::view_of("after"), next).value();
    CHECK(base::text_of(opener.open_later(renewed, sealed, next).value()) == "after");
    CHECK(opener.open_later(first, sealed, next).error().kind == ErrorKind::corrupt);
}

TEST_CASE("an act with a new key is bound to who did what, and to one subject")
{
    FakeSealer sealer;
    FakeOpener opener;
    const auto at = request();
    const auto first = sealer.seal(base::view_of("the request"), at).value();
    const auto act = act_on(at);
    const auto renewed = seal_with_new_key(opener, sealer, first, base::view_of(words), at, act).value();
    auto other = act;
    other.who = 4;
    CHECK(open_with_new_key(opener, first, renewed, at, other).error().kind == ErrorKind::corrupt);
    CHECK(open_with_new_key(opener, first, renewed, request(), act).error().kind == ErrorKind::corrupt);
    CHECK(open_with_new_key(opener, first, renewed, {at.id, "CN1"}, act).error().kind == ErrorKind::corrupt);
    CHECK(seal_with_new_key(opener, sealer, first, base::view_of(words), request(), act).error().kind ==
          ErrorKind::invalid_input);
    // A message of the holder is an envelope too, and no act.
    const auto message = sealer.seal(base::view_of("Xin gọi lại."), at).value();
    CHECK(open_with_new_key(opener, first, message, at, act).error().kind == ErrorKind::corrupt);
}

TEST_CASE("the made-up sealing of the tests is bound as the true one is")
{
    FakeSealer sealer;
    FakeOpener opener;
    const auto at = request();
    const auto envelope = sealer.seal(base::view_of(words), at).value();
    CHECK(base::text_of(opener.open(envelope, at).value()) == words);
    CHECK_FALSE(opener.open(envelope, request()));
    CHECK_FALSE(opener.open(envelope, {at.id, "CN1"}));
    const auto act = act_on(at);
    const auto sealed = opener.seal_later(envelope, base::view_of(words), act).value();
    for (int part = 0; part < 4; ++part) {
        CAPTURE(part);
        auto other = act;
        if (part == 0) other.who = 9;
        if (part == 1) other.kind = "request.looked";
        if (part == 2) other.act.bytes[3] ^= 1;
        if (part == 3) other.subject.bytes[3] ^= 1;
        CHECK_FALSE(opener.open_later(envelope, sealed, other));
    }
    const auto wrap = opener.wrap_for(envelope, act.subject, support::made_up_signing_key(5)).value();
    const auto together = with_wrap(envelope, wrap).value();
    CHECK(base::text_of(opener.open(together, at).value()) == words);
    CHECK(base::text_of(opener.open_later(together, sealed, act).value()) == words);
    const Bytes challenge(challenge_bytes, 3);
    CHECK(opener.sign(challenge).value() == support::made_up_signature(opener.signing_key(), challenge));
    CHECK(opener.sign(challenge).value() != opener.sign(Bytes(challenge_bytes, 4)).value());
    CHECK(opener.open_challenge(support::made_up_challenge(challenge)).value() == challenge);
}
