#include <doctest/doctest.h>

#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

#include "kiosk/base/utf8.h"
#include "kiosk/text/typing.h"

using namespace kiosk;
using text::Method;
using text::TonePlacement;

namespace {

unsigned long number_from_environment(const char* name, unsigned long otherwise)
{
    const char* given = std::getenv(name);
    return given ? std::strtoul(given, nullptr, 10) : otherwise;
}

/// Strokes near Vietnamese words, with blanks, digits, signs and letters that are composed already between them.
std::string random_keys(std::mt19937_64& random)
{
    static constexpr std::string_view keys[] = {
        "a",
        "e",
        "i",
        "o",
        "u",
        "y",
        "a",
        "o",
        "u",
        "w",
        "d",
        "n",
        "g",
        "h",
        "t",
        "c",
        "m",
        "r",
        "s",
        "f",
        "x",
        "j",
        "z",
        "q",
        "k",
        "b",
        "p",
        "A",
        "O",
        "U",
        "W",
        "D",
        "S",
        "1",
        "2",
        "5",
        "6",
        "7",
        "8",
        "9",
        "0",
        " ",
        "-",
        "@",
        ".",
        "'",
        "ế",
        "ươ",
        "đ",
        "Ệ",
        "ñ",
        "中",
        "\xF0\x9F\x98\x80",
    };
    std::string out;
    for (auto left = 1 + random() % 24; left > 0; --left) out += keys[random() % std::size(keys)];
    return out;
}

std::string key_by_key(const std::string& keys, Method method, TonePlacement placement)
{
    text::Typing typing;
    for (const auto point : base::code_points(keys)) {
        typing = text::after_key(std::move(typing), base::utf8(point), method, placement);
        REQUIRE(base::is_nfc(typing.text));
    }
    return typing.text;
}

void check_screen_keys(std::mt19937_64& random, TonePlacement placement)
{
    static constexpr std::string_view letters[] = {"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y",
                                                   "d", "đ", "n", "g", "h", "t", "c", "q", "G", "Ơ", " ", "7"};
    std::string typed;
    for (int i = 0; i < 12; ++i) {
        const auto before = typed;
        if (random() % 3 == 0) {
            const char tone = "sfrxjz"[random() % 6];
            typed = text::after_tone(typed, tone, placement);
            CHECK(base::letters_in(typed) == base::letters_in(before));
            CHECK(text::after_tone(text::after_tone(typed, 'z', placement), 'z', placement) ==
                  text::after_tone(typed, 'z', placement));
        } else {
            typed = text::after_letter(typed, letters[random() % std::size(letters)], placement);
            CHECK(base::letters_in(typed) == base::letters_in(before) + 1);
        }
        CHECK(base::is_nfc(typed));
    }
}

}  // namespace

TEST_CASE("whatever is typed, what stands there is clean text, and each backspace makes it one letter shorter")
{
    const auto seed = number_from_environment("KIOSK_SEED", 20261123);
    const auto rounds = 300 * number_from_environment("KIOSK_ROUNDS", 1);
    INFO("KIOSK_SEED=", seed);
    std::mt19937_64 random{seed};
    for (unsigned long round = 0; round < rounds; ++round) {
        const auto method = random() % 2 ? Method::telex : Method::vni;
        const auto placement = random() % 2 ? TonePlacement::old_style : TonePlacement::new_style;
        const auto keys = random_keys(random);
        CAPTURE(keys);
        auto typed = text::composed(keys, method, placement);
        REQUIRE(base::is_nfc(typed));
        CHECK(typed == key_by_key(keys, method, placement));
        CHECK(base::letters_in(typed) <= base::letters_in(keys));
        while (!typed.empty()) {
            const auto letters = base::letters_in(typed);
            typed = text::after_backspace(typed);
            REQUIRE(base::letters_in(typed) == letters - 1);
        }
        check_screen_keys(random, placement);
    }
}

TEST_CASE("a finished word typed into once more stays what it is")
{
    for (const char* words :
         {"tiếng Việt", "Nguyễn Thị Hường", "đường", "khuỷu", "giữ gìn", "HĐND", "Hmông", "quý", "boóng", "hòa"})
        for (const auto method : {Method::telex, Method::vni}) CHECK(text::composed(words, method) == words);
    CHECK(text::composed("hoà", Method::telex, TonePlacement::new_style) == "hoà");
}
