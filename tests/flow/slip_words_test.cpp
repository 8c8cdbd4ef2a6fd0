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

TEST_CASE("a code has one to eight letters before its last four, which are letters of a slip, and a secret has eight of them")
{
    CHECK(written_code("A7K4M").value() == "A-7K4M");
    CHECK(written_code("ABCDEFGH7K4M").value() == "ABCDEFGH-7K4M");
    for (const auto* wrong : {"7K4M", "ABCDEFGHI7K4M", "BK-0K4M", "BK-7K40", ""}) {
        CAPTURE(wrong);
        CHECK(written_code(wrong).error().kind == kiosk::base::ErrorKind::invalid_input);
    }
    CHECK(written_code("az09-7K4M").value() == "AZ09-7K4M");
    CHECK(written_code("AZ-7K4M").value() == "AZ-7K4M");
    for (const auto* wrong : {"K7M42QX", "K7M42QXDD", "K7M42QX0"}) {
        CAPTURE(wrong);
        CHECK(written_secret(wrong).error().kind == kiosk::base::ErrorKind::invalid_input);
    }
    CHECK(slip_words("tgpl1:A7K4MK7M42QXD")->code == "A-7K4M");
    CHECK(slip_words("7K4MK7M42QXD").error().kind == kiosk::base::ErrorKind::invalid_input);
}

TEST_CASE("of what was typed no more than eighty bytes are looked at")
{
    CHECK(written_secret(std::string(72, ' ') + "K7M42QXD"));
    CHECK_FALSE(written_secret(std::string(73, ' ') + "K7M42QXD"));
}
