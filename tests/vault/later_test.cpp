#include <functional>

#include "kiosk/vault/later.h"
#include "vault_folder.h"

using namespace kiosk;
using namespace kiosk::vault_test;
using base::ErrorKind;

namespace {
constexpr auto words = "Người thụ hưởng đã bổ sung giấy tờ.";

/// Every way in which two contexts can differ, and some in which their parts only stand elsewhere.
std::vector<flow::LaterContext> other_contexts(const flow::LaterContext& at)
{
    std::vector<flow::LaterContext> out;
    const auto add = [&](const std::function<void(flow::LaterContext&)>& change) {
        out.push_back(at);
        change(out.back());
    };
    add([](auto& it) { it.subject.bytes[15] ^= 1; });
    add([](auto& it) { it.kind = "request.looked"; });
    add([](auto& it) { it.kind += '\0'; });
    add([](auto& it) { it.kind.clear(); });
    add([](auto& it) { it.act.bytes[0] ^= 0x80; });
    add([](auto& it) { it.who = 4; });
    add([](auto& it) { it.who += std::int64_t{1} << 40; });
    add([](auto& it) { it.who = -it.who; });
    add([](auto& it) { std::swap(it.subject.bytes, it.act.bytes); });
    return out;
}
}  // namespace

TEST_CASE("what staff seal later opens for the centre and the recovery, and under no other subject, kind, act or person")
{
    const Centre centre;
    const auto at = context();
    const auto first = centre.sealer->seal(base::view_of("the request"), at).value();
    const auto context_of_act = later(at.id);
    const auto sealed = centre.opener->seal_later(first, base::view_of(words), context_of_act);
    REQUIRE(sealed);
    for (auto* opener : {centre.opener.get(), centre.recovery.get()})
        CHECK(base::text_of(opener->open_later(first, *sealed, context_of_act).value()) == words);
    for (std::size_t i = 0; i < other_contexts(context_of_act).size(); ++i) {
        CAPTURE(i);
        const auto opened = centre.opener->open_later(first, *sealed, other_contexts(context_of_act)[i]);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == ErrorKind::corrupt);
    }
}

TEST_CASE("the binding of what is sealed later is its own, without the check of the envelope")
{
    const auto key = vault::new_subject_key().value();
    const auto at = later(base::RequestId::random());
    const auto sealed = vault::sealed_later(base::view_of(words), key, at).value();
    CHECK(vault::opened_later(sealed, key, at));
    for (std::size_t i = 0; i < other_contexts(at).size(); ++i) {
        CAPTURE(i);
        CHECK_FALSE(vault::opened_later(sealed, key, other_contexts(at)[i]));
    }
    const auto other_key = vault::new_subject_key().value();
    CHECK(vault::opened_later(sealed, other_key, at).error().kind == ErrorKind::corrupt);
}

TEST_CASE("words for one subject are not sealed with the key of another")
{
    const Centre centre;
    const auto one = context();
    const auto two = context();
    const auto first = centre.sealer->seal(base::view_of("one"), one).value();
    const auto second = centre.sealer->seal(base::view_of("two"), two).value();
    CHECK(centre.opener->seal_later(second, base::view_of(words), later(one.id)).error().kind == ErrorKind::corrupt);
    const auto at = later(one.id);
    const auto sealed = centre.opener->seal_later(first, base::view_of(words), at).value();
    CHECK(centre.opener->open_later(second, sealed, at).error().kind == ErrorKind::corrupt);
}

TEST_CASE("a changed byte anywhere in what was sealed later is noticed, and so is a lost end")
{
    const Centre centre;
    const auto id = context();
    const auto first = centre.sealer->seal(base::view_of("the request"), id).value();
    const auto at = later(id.id);
    const auto sealed = centre.opener->seal_later(first, base::view_of(words), at).value();
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        CAPTURE(i);
        auto changed = sealed;
        changed[i] ^= 0x04;
        const auto opened = centre.opener->open_later(first, changed, at);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == (i == 4 ? ErrorKind::newer_version : ErrorKind::corrupt));
        if (i % 16 == 0)
            CHECK(centre.opener->open_later(first, base::ByteView{sealed}.first(i), at).error().kind == ErrorKind::corrupt);
    }
}

TEST_CASE("without a private key nobody makes an act of staff, not even with all that a terminal has and old acts to copy from")
{
    const Centre centre;
    const auto id = context();
    const auto first = centre.sealer->seal(base::view_of("the request"), id).value();
    const auto at = later(id.id);
    const auto genuine = centre.opener->seal_later(first, base::view_of(words), at).value();
    // Another request of which the forger made the key, in place of the true one; and another centre's keys.
    const auto forged_first = centre.sealer->seal(base::view_of("made up"), id).value();
    const Centre elsewhere;
    const auto strange_first = elsewhere.sealer->seal(base::view_of("made up"), id).value();
    const auto strange = elsewhere.opener->seal_later(strange_first, base::view_of("forged"), at).value();
    CHECK_FALSE(elsewhere.opener->seal_later(first, base::view_of("forged"), at));
    CHECK_FALSE(elsewhere.opener->open_later(first, genuine, at));
    CHECK_FALSE(centre.opener->open_later(first, strange, at));
    CHECK_FALSE(centre.opener->open_later(forged_first, genuine, at));
    // An envelope that a terminal can make is no act, and neither is what it encrypts with public bytes as a key.
    CHECK_FALSE(centre.opener->open_later(first, first, at));
    CHECK_FALSE(centre.opener->open_later(first, forged_first, at));
    for (const auto& guess : {base::Bytes(32), base::Bytes(centre.made.public_key.begin(), centre.made.public_key.end()),
                              base::Bytes(first.begin() + 42, first.begin() + 74)}) {
        const auto key = vault::SecretMemory::copy_of(guess).value();
        CHECK_FALSE(centre.opener->open_later(first, vault::sealed_later(base::view_of("forged"), key, at).value(), at));
    }
}

TEST_CASE("staff seal later to a request whose envelope is of version 1")
{
    const Folder folder;
    folder.old_file("staff.keys");
    folder.old_file("recovery.keys");
    const auto first = folder.old_envelope();
    const auto id = folder.old_context();
    const auto head = folder.unlocked("staff.keys", head_words);
    const auto at = later(id.id);
    const auto sealed = head->seal_later(first, base::view_of(words), at).value();
    for (const auto& [name, passphrase] : {std::pair{"staff.keys", reception_words}, {"recovery.keys", recovery_words}})
        CHECK(base::text_of(folder.unlocked(name, passphrase)->open_later(first, sealed, at).value()) == words);
    for (const auto& other : other_contexts(at)) CHECK_FALSE(head->open_later(first, sealed, other));
    // And what is sealed later does not open as the request, nor the request as what is sealed later.
    CHECK_FALSE(head->open(sealed, id));
    CHECK_FALSE(head->open_later(first, first, at));
}

TEST_CASE("a wrap that was added opens the subject for another unit, its first envelope and what was sealed later")
{
    const Centre home;
    const Centre away;
    const auto id = context();
    const auto first = home.sealer->seal(base::view_of("the request"), id).value();
    const auto at = later(id.id);
    const auto sealed = home.opener->seal_later(first, base::view_of(words), at).value();
    CHECK_FALSE(away.opener->open(first, id));

    const auto wrap = home.opener->wrap_for(first, at.subject, away.made.public_key);
    REQUIRE(wrap);
    const auto taken_along = flow::with_wrap(first, *wrap).value();
    CHECK(base::text_of(away.opener->open(taken_along, id).value()) == "the request");
    CHECK(base::text_of(away.opener->open_later(taken_along, sealed, at).value()) == words);
    const auto of_away = later(id.id);
    const auto answer = away.opener->seal_later(taken_along, base::view_of("from there"), of_away).value();
    CHECK(base::text_of(home.opener->open_later(first, answer, of_away).value()) == "from there");
    CHECK(home.opener->open(taken_along, id));
    CHECK_FALSE(away.recovery->open(taken_along, id));
}

TEST_CASE("a wrap opens no other subject and is made by nobody who cannot open the first")
{
    const Centre home;
    const Centre away;
    const auto one = context();
    const auto two = context();
    const auto first = home.sealer->seal(base::view_of("one"), one).value();
    const auto second = home.sealer->seal(base::view_of("two"), two).value();
    const auto subject = record::subject_of(one.id);
    const auto wrap = home.opener->wrap_for(first, subject, away.made.public_key).value();
    CHECK(away.opener->open(flow::with_wrap(second, wrap).value(), two).error().kind == ErrorKind::corrupt);
    CHECK(away.opener->wrap_for(first, subject, away.made.public_key).error().kind == ErrorKind::corrupt);
    CHECK(home.opener->wrap_for(first, record::subject_of(two.id), away.made.public_key).error().kind == ErrorKind::corrupt);
    for (std::size_t i = 0; i < wrap.size(); ++i) {
        CAPTURE(i);
        auto changed = wrap;
        changed[i] ^= 0x01;
        const auto together = flow::with_wrap(first, changed);
        CHECK((!together || !away.opener->open(*together, one)));
    }
}

TEST_CASE("a wrap takes a request of version 1 along too")
{
    const Folder folder;
    folder.old_file("staff.keys");
    const auto head = folder.unlocked("staff.keys", head_words);
    const Centre away;
    const auto first = folder.old_envelope();
    const auto id = folder.old_context();
    const auto wrap = head->wrap_for(first, record::subject_of(id.id), away.made.public_key).value();
    CHECK(away.opener->open(flow::with_wrap(first, wrap).value(), id));
}

TEST_CASE("the first act after a change of keys has a new key, which who only had the old one never opens")
{
    const Centre centre;  // its recovery key is the one that was lost
    const Pair fresh;
    const auto new_sealer = vault::make_sealer({{"centre", centre.made.public_key}, {"recovery", fresh.open_half}}).value();
    const auto id = context();
    const auto first = centre.sealer->seal(base::view_of("the request"), id).value();
    const auto at = later(id.id);
    const auto renewed = flow::seal_with_new_key(*centre.opener, *new_sealer, first, base::view_of(words), id, at);
    REQUIRE(renewed);
    CHECK(base::text_of(flow::open_with_new_key(*centre.opener, first, *renewed, id, at).value()) == words);
    CHECK_FALSE(flow::open_with_new_key(*centre.recovery, first, *renewed, id, at));

    const auto next = later(id.id);
    const auto sealed = centre.opener->seal_later(*renewed, base::view_of("after"), next).value();
    CHECK(base::text_of(centre.opener->open_later(*renewed, sealed, next).value()) == "after");
    CHECK_FALSE(centre.opener->open_later(first, sealed, next));
    CHECK_FALSE(centre.recovery->open_later(*renewed, sealed, next));
    CHECK_FALSE(centre.recovery->open_later(first, sealed, next));
    // Whoever has public keys alone makes envelopes, but none that counts as a new key.
    const auto forged = new_sealer->seal_small(base::view_of("forged"), id).value();
    CHECK(flow::open_with_new_key(*centre.opener, first, forged, id, at).error().kind == ErrorKind::corrupt);
    auto other = at;
    other.who = 9;
    CHECK(flow::open_with_new_key(*centre.opener, first, *renewed, id, other).error().kind == ErrorKind::corrupt);
}
