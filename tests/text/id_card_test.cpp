#include <doctest/doctest.h>

#include <random>

#include "kiosk/text/id_card.h"

using namespace kiosk;

namespace {
// Made up: no such number was ever issued to anybody here.
const std::string sound = "012345678901|123456789|Nguyễn Thị Thử|23111961|Nữ|Thôn Một, Xã Hai, Tỉnh Ba|01012022";
}  // namespace

TEST_CASE("the code of an ID card gives number, name, birth date, sex and address")
{
    const auto card = text::id_card(sound + "\r\n");
    REQUIRE(card.has_value());
    CHECK(card->number == "012345678901");
    CHECK(card->name == "Nguyễn Thị Thử");
    REQUIRE(card->born.has_value());
    CHECK(base::iso(card->born->day) == "1961-11-23");
    CHECK(card->born->whole());
    CHECK(card->sex == "Nữ");
    CHECK(card->address == "Thôn Một, Xã Hai, Tỉnh Ba");
}

TEST_CASE("a card without an old number or a birth date is still read")
{
    CHECK(text::id_card("012345678901||Lý A|||Xã Hai|").has_value());
}

TEST_CASE("what scanners and their settings put around a code is no part of it")
{
    for (const std::string& framed : {sound + "\t", "\x02" + sound + "\x03", "\x02" + sound + "\x03\r\n", " " + sound + " ",
                                      sound + "\r", "\x1d" + sound, sound + std::string(1, '\0')}) {
        const auto card = text::id_card(framed);
        REQUIRE(card.has_value());
        CHECK(card->name == "Nguyễn Thị Thử");
        CHECK(card->number == "012345678901");
    }
    CHECK(text::id_card("012345678901 | | Lý A |\t23111961| Nam | Xã Hai |")->sex == "Nam");
}

TEST_CASE("a birth is read as far as it is printed, with signs between or without")
{
    const auto born = [](const std::string& printed) {
        return text::id_card("012345678901||Lý A|" + printed + "|Nam|Xã Hai|");
    };
    for (const char* whole : {"23111961", "23/11/1961", "23-11-1961", "23.11.1961"}) {
        REQUIRE(born(whole).has_value());
        CHECK(base::iso(born(whole)->born->day) == "1961-11-23");
        CHECK(born(whole)->born->whole());
    }
    for (const char* year : {"00001961", "1961", "00/00/1961"}) {
        REQUIRE(born(year).has_value());
        CHECK(born(year)->born->year_only);
    }
    REQUIRE(born("00091961").has_value());
    CHECK(born("00091961")->born->month_only);
    CHECK(base::iso(born("00091961")->born->day) == "1961-09-01");
    for (const char* none : {"", "00000000"}) {
        CHECK_FALSE(born(none)->born.has_value());
        CHECK_FALSE(born(none)->birth_unread);
    }
    CHECK(born("01011899")->birth_unread);
    for (const char* damaged : {"31021961", "23131961", "2311196", "hôm qua", "23/11-1961"})
        CHECK_FALSE(born(damaged).has_value());
}

TEST_CASE("sex is read in any case, names with any apostrophe and of any length, and the old number may have any form")
{
    const auto read = [](const std::string& old_number, const std::string& name, const std::string& sex) {
        return text::id_card("012345678901|" + old_number + "|" + name + "|23111961|" + sex + "|Xã Hai|");
    };
    for (const char* woman : {"Nữ", "nữ", "NỮ", "Nu"}) CHECK(read("1", "A", woman)->sex == "Nữ");
    for (const char* man : {"Nam", "nam", "NAM"}) CHECK(read("1", "A", man)->sex == "Nam");
    CHECK(read("1", "A", "X")->sex.empty());
    CHECK(read("1", "A", "X")->sex_unread);
    CHECK_FALSE(read("1", "A", "")->sex_unread);
    for (const char* name : {"H’Hen Niê", "H'Hen Niê", "H‘Hen Niê", "Y Ƀlơ̆ Niê", "Têrêxa Lê"})
        CHECK(read("1", name, "Nam")->name == name);
    std::string longest;
    for (int i = 0; i < 30; ++i) longest += "Nguyễn Thị ";
    CHECK(read("1", longest + "Thử", "Nữ")->name == longest + "Thử");
    for (const char* old_number : {"", "123456789", "A12345678", "123 456 789", "B-12/34", "012345678901234"})
        CHECK(read(old_number, "A", "Nam").has_value());
}

TEST_CASE("foreign, damaged and malicious codes are refused")
{
    for (const auto* bad :
         {"", "https://example.org/?q=1", "TGPL1:BK-7K4M:K7M42QXD", "012345678901|1|", "01234567890|1|A|23111961|Nam|X|",
          "012345678901|1|A'; DROP TABLE request|23111961|Nam|X|0", "012345678901|1|Nguyễn\x1b[2J|23111961|Nam|X|",
          "012345678901|1|Nguyễn \xE2\x80\xAE"
          "A|23111961|Nam|X|",
          "012345678901|1|Ng\xC3|23111961|Nam|X|", "012345678901|1|Nguyễn A|31021961|Nam|X|",
          "012345678901|1|<script>|23111961|Nam|X|"})
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
