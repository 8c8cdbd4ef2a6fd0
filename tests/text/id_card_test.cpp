#include <doctest/doctest.h>

#include <random>

#include "kiosk/text/id_card.h"

using namespace kiosk;

namespace {
// Made up: no such number was ever issued to anybody here.
const std::string sound = "012345678901|123456789|Nguyễn Thị Thử|23111961|Nữ|Thôn Một, Xã Hai, Tỉnh Ba|01012022";
}

TEST_CASE("the code of an ID card gives number, name, birth date, sex and address")
{
    const auto card = text::id_card(sound + "\r\n");
    REQUIRE(card.has_value());
    CHECK(card->number == "012345678901");
    CHECK(card->name == "Nguyễn Thị Thử");
    REQUIRE(card->born.has_value());
    CHECK(base::iso(*card->born) == "1961-11-23");
    CHECK(card->sex == "Nữ");
    CHECK(card->address == "Thôn Một, Xã Hai, Tỉnh Ba");
}

TEST_CASE("a card without an old number or a birth date is still read")
{
    CHECK(text::id_card("012345678901||Lý A|||Xã Hai|").has_value());
}

TEST_CASE("foreign, damaged and malicious codes are refused")
{
    for (const auto* bad : {"", "https://example.org/?q=1", "TGPL1:BK-7K4M:K7M42QXD", "012345678901|1|", "01234567890|1|A|23111961|Nam|X|",
                            "012345678901|1|A'; DROP TABLE request|23111961|Nam|X|0", "012345678901|1|Nguyễn\x1b[2J|23111961|Nam|X|",
                            "012345678901|1|Nguyễn \xE2\x80\xAE" "A|23111961|Nam|X|", "012345678901|1|Ng\xC3|23111961|Nam|X|",
                            "012345678901|1|Nguyễn A|31021961|Nam|X|", "012345678901|1|<script>|23111961|Nam|X|"})
        CHECK_FALSE(text::id_card(bad).has_value());
    const auto huge = text::id_card(std::string(1 << 20, 'A'));
    REQUIRE_FALSE(huge.has_value());
    CHECK(huge.error().kind == base::ErrorKind::too_large);
}

TEST_CASE("a code with broken bytes never yields a control character")
{
    const unsigned seed = 4711;
    CAPTURE(seed);
    std::mt19937 random{seed};
    for (int i = 0; i < 20000; ++i) {
        auto code = sound;
        for (int k = 0; k < 3; ++k) code[random() % code.size()] = static_cast<char>(random() % 256);
        const auto card = text::id_card(code);
        if (!card) continue;
        for (const char c : card->name + card->address + card->sex) REQUIRE(static_cast<unsigned char>(c) >= 0x20);
    }
}
