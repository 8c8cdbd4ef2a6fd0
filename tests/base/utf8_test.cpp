#include "kiosk/base/utf8.h"

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("a name typed on a phone and the same name typed here are the same text")
{
    const auto decomposed = base::nfd("Nguyễn Thị Hường");
    CHECK(decomposed != "Nguyễn Thị Hường");
    CHECK_FALSE(base::is_nfc(decomposed));
    REQUIRE(base::nfc(decomposed).has_value());
    CHECK(*base::nfc(decomposed) == "Nguyễn Thị Hường");
}

TEST_CASE("broken text is refused and never repaired silently")
{
    for (const char* broken : {"\xff", "\xc3", "\xe1\xbb", "a\x80z", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xc0\xaf"}) {
        CHECK_FALSE(base::valid_utf8(broken));
        CHECK_FALSE(base::nfc(broken).has_value());
        CHECK_FALSE(base::is_nfc(broken));
    }
    CHECK(base::valid_utf8("đ"));
    CHECK(base::nfc("")->empty());
    CHECK(base::code_points("a\xff").back() == U'\uFFFD');
}

TEST_CASE("letters are counted as a person sees them")
{
    CHECK(base::letters_in("Việt") == 4);
    CHECK(base::letters_in(base::nfd("Việt")) == 4);
    CHECK(base::letters_in("") == 0);
    CHECK(base::without_last_letter("Việt") == "Việ");
    CHECK(base::without_last_letter(base::nfd("Vịệ")) == base::nfd("Vị"));
    CHECK(base::without_last_letter("").empty());
}

TEST_CASE("capitals are Vietnamese capitals")
{
    CHECK(base::upper("đường ưu tiên ẵm") == "ĐƯỜNG ƯU TIÊN ẴM");
    CHECK(base::lower("ĐƯỜNG ƯU TIÊN ẴM") == "đường ưu tiên ẵm");
}

TEST_CASE("control characters and marks that turn text around are dropped")
{
    CHECK(base::without_controls("a\x01\x1b[31mb\x7f") == "a[31mb");
    CHECK(base::without_controls("\xE2\x80\xAEgnp.exe\xE2\x80\xAC") == "gnp.exe");
    CHECK(base::without_controls("\xEF\xBB\xBFtên") == "tên");
    CHECK(base::without_controls("một\nhai\r\n") == "mộthai");
    CHECK(base::without_controls("một\nhai\r\n", true) == "một\nhai\n");
    CHECK(base::without_controls("Đặng Thị Ẵm") == "Đặng Thị Ẵm");
}

TEST_CASE("a control between two words becomes one blank, line ends stay where lines are kept, and what nobody sees is dropped")
{
    CHECK(base::with_blanks_for_controls("Nguyễn\nVăn A") == "Nguyễn Văn A");
    CHECK(base::with_blanks_for_controls("Thôn 1 \r\n Xã 2\t\tHuyện 3\n") == "Thôn 1 Xã 2 Huyện 3");
    CHECK(base::with_blanks_for_controls("a\r\nb\rc\u2028d\t\te", true) == "a\nb\nc\nd e");
    CHECK(base::with_blanks_for_controls("a\u200Bb\u202Ec\uFEFF") == "abc");
    CHECK(base::with_blanks_for_controls("\t a  b") == "a  b");
    CHECK_FALSE(base::can_be_seen(" \u00A0\u200B\t"));
    CHECK(base::can_be_seen(" ?"));
}

TEST_CASE("look-alikes of Đ become Đ") { CHECK(base::with_vietnamese_d("Ðặng ðo Ɖ ɖ Đ d") == "Đặng đo Đ đ Đ d"); }
