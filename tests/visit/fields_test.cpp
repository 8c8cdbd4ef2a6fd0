#include "kiosk/visit/fields.h"

#include "kiosk/base/utf8.h"
#include "small_world.h"

#include <tuple>

using namespace kiosk;
using namespace kiosk::test;

namespace {
const Calendar calendar{std::chrono::year{2026} / 11 / 23, nullptr};

}  // namespace

TEST_CASE("a phone number is doubted kindly once and then believed")
{
    const auto phone = question("phone", QuestionKind::phone);
    for (const char* right : {"0912345678", "02093812345", "+84912345678", "84912345678", "0991234567", "0911111111"})
        CHECK(trouble_with(phone, right, calendar).empty());
    CHECK(trouble_with(phone, "912", calendar) == "phone");
    for (const auto& [number, asked, offer] : {std::tuple{"912345678", "phone_unusual", "0912345678"},
                                               {"00000000", "phone_unusual", ""},
                                               {"020938712345", "phone_land", ""},
                                               {"0283871234", "phone_land", ""},
                                               {"09999999999", "phone_mobile", ""},
                                               {"01234567890", "phone_old", "0834567890"},
                                               {"0612345678", "phone_unusual", ""},
                                               {"840912345678", "phone_unusual", "0912345678"}}) {
        CAPTURE(number);
        const auto doubt = trouble_with(phone, number, calendar);
        CHECK(doubt == asked);
        CHECK(doubt.offer == offer);
        CHECK(trouble_with(phone, number, calendar, doubt).empty());
        CHECK(trouble_with(phone, number, calendar, "needed") == asked);
    }
    CHECK(trouble_with(phone, "09999999999", calendar).count == 11);
    CHECK(kept_form("+84 912 345 678", QuestionKind::phone) == "0912345678");
    CHECK(shown_form("84912345678", QuestionKind::phone) == "0912 345 678");
}

TEST_CASE("an ID number has twelve digits, an older one nine, any other is asked about once")
{
    const auto number = question("id_number", QuestionKind::number, {}, "requester.id_number");
    for (const char* usual : {"", "001061000001", "012345678", "096300000001"})
        CHECK(trouble_with(number, usual, calendar).empty());
    for (const char* odd : {"1", "01234567890", "1234567890", "000000000000", "111111111"}) {
        CAPTURE(odd);
        const auto doubt = trouble_with(number, odd, calendar);
        CHECK(doubt == "id_number");
        CHECK(doubt.count == static_cast<int>(std::string{odd}.size()));
        CHECK(trouble_with(number, odd, calendar, doubt).empty());
    }
}

TEST_CASE("a letter that no longer fits is told, and taking one away makes room")
{
    Person lan;
    lan.guide.request[3].letters_max = 4;  // aided_name
    lan.begins_request().does({did::Marked{"none"}, did::Answered{}, did::Marked{"relative"}, did::Answered{}});
    REQUIRE(lan.at() == "aided_name");
    lan.types({"m", "a", "i", "a"});
    CHECK(lan.session.trouble.empty());
    lan.types({"n"});
    CHECK(lan.session.trouble == "full");
    CHECK(lan.session.trouble.count == 4);
    lan.does({did::TypedTone{'s'}});
    CHECK(lan.session.trouble.empty());
    lan.types({"n"}).does({did::Erased{}}).types({"n"});
    CHECK(lan.session.trouble.empty());
    CHECK(base::letters_in(lan.session.typing) == 4);
}

TEST_CASE("names begin with capitals without anybody touching shift")
{
    Person lan;
    lan.begins_request().does({did::Marked{"none"}, did::Answered{}, did::Marked{"self"}, did::Answered{}});
    lan.types({"t", "h", "i"}).does({did::TypedTone{'j'}}).types({" ", "h", "o", "a"});
    CHECK(lan.session.typing == "Thị Hoa");
}

TEST_CASE("a name longer than its field stops at the field's end")
{
    std::string text;
    for (int i = 0; i < 500; ++i) text = with_letter(text, "a", QuestionKind::text, 40);
    CHECK(text.size() == 40);
}

TEST_CASE("control characters and marks that turn writing round are not typed")
{
    CHECK(with_letter("a", "\n", QuestionKind::name, 120) == "a");
    CHECK(with_letter("a", "\u202E", QuestionKind::name, 120) == "a");
}

TEST_CASE("signs without end on one letter, broken letters and marks that turn the reading around write nothing without end")
{
    std::string text = with_letter("", "a", QuestionKind::text, 20);
    for (int i = 0; i < 10'000; ++i) text = with_letter(text, "\u0301", QuestionKind::text, 20);
    CHECK(text.size() <= 20 * 8);
    for (const char* bad : {"\u202e", "\u2066", "\u200f", "\ufeff", "\x1b", "\x7f", "\n", "\xed\xa0\x80", "\xff", "\ufffd"})
        CHECK(with_letter("a", bad, QuestionKind::text, 20) == "a");
}
