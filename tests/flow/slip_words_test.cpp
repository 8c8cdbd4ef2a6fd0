#include <doctest/doctest.h>

#include "kiosk/flow/submit.h"

using namespace kiosk::flow;

TEST_CASE("a slip's QR code yields its code and secret")
{
    const auto words = slip_words("TGPL1:BK-7K4M:K7M42QXD");
    REQUIRE(words);
    CHECK(words->code == "BK-7K4M");
    CHECK(words->secret == "K7M42QXD");
}

TEST_CASE("blanks, dashes and small letters are forgiven")
{
    const auto words = slip_words(" bk 7k4m  k7m4-2qxd ");
    REQUIRE(words);
    CHECK(words->code == "BK-7K4M");
    CHECK(words->secret == "K7M42QXD");
    CHECK(written_code("bk7k4m").value() == "BK-7K4M");
    CHECK(written_secret("K7M4 2QXD").value() == "K7M42QXD");
}

TEST_CASE("what is no slip is refused")
{
    for (const auto* text :
         {"", "TGPL1:", "BK-7K4M", "https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "BK-7K4M K7M42QX0"})
        CHECK_FALSE(slip_words(text));
}
