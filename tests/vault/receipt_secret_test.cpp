#include <doctest/doctest.h>
#include <sodium.h>

#include <set>

#include "kiosk/flow/submit.h"
#include "kiosk/vault/receipt_secret.h"

using namespace kiosk;

TEST_CASE("a receipt's secret is eight unmistakable letters and the verifier knows it")
{
    const auto maker = vault::make_secret_maker(vault::SecretCost::light);
    std::set<std::string> seen;
    for (int i = 0; i < 20; ++i) {
        const auto made = maker->make();
        REQUIRE(made);
        CHECK(made->secret.size() == 8);
        CHECK(made->secret.find_first_not_of(flow::slip_letters) == std::string::npos);
        CHECK(flow::written_secret(made->secret).value() == made->secret);
        CHECK(crypto_pwhash_str_verify(made->verifier.c_str(), made->secret.data(), made->secret.size()) == 0);
        CHECK(made->verifier.find(made->secret) == std::string::npos);
        seen.insert(made->secret);
    }
    CHECK(seen.size() == 20);
}

TEST_CASE("a maker can be dropped while it is working")
{
    for (int i = 0; i < 3; ++i) vault::make_secret_maker();
}

TEST_CASE("a note opens with the receipt's secret and request and with nothing else")
{
    const auto notes = vault::make_note_cipher();
    const auto id = base::RequestId::random();
    const auto sealed = notes->seal_note("Xin mang theo sổ hộ nghèo.", "K7M42QXD", id).value();
    CHECK(notes->open_note(sealed, "K7M42QXD", id).value() == "Xin mang theo sổ hộ nghèo.");
    CHECK_FALSE(notes->open_note(sealed, "K7M42QXE", id));
    CHECK_FALSE(notes->open_note(sealed, "K7M42QXD", base::RequestId::random()));
    auto changed = sealed;
    changed[40] ^= 1;
    CHECK_FALSE(notes->open_note(changed, "K7M42QXD", id));
    CHECK_FALSE(notes->open_note({}, "K7M42QXD", id));
}

TEST_CASE("a short note and a shorter one have the same size")
{
    const auto notes = vault::make_note_cipher();
    const auto id = base::RequestId::random();
    CHECK(notes->seal_note("a", "K7M42QXD", id)->size() == notes->seal_note("thiếu giấy chứng nhận", "K7M42QXD", id)->size());
}
