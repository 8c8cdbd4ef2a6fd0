#include "kiosk/visit/fields.h"

#include "small_world.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {
const base::Day today = std::chrono::year{2026} / 11 / 23;

std::string typed(const char* letters, QuestionKind kind)
{
    std::string text;
    for (const char* letter = letters; *letter; ++letter) text = with_letter(text, std::string{*letter}, kind, 120);
    return text;
}
}  // namespace

TEST_CASE("a phone number is doubted kindly once and then believed")
{
    const auto phone = question("phone", QuestionKind::phone);
    CHECK(trouble_with(phone, "0912345678", today, "") == "");
    CHECK(trouble_with(phone, "02093812345", today, "") == "");
    CHECK(trouble_with(phone, "+84912345678", today, "") == "");
    CHECK(trouble_with(phone, "912", today, "") == "phone");
    CHECK(trouble_with(phone, "912345678", today, "") == "phone_unusual");
    CHECK(trouble_with(phone, "912345678", today, "phone_unusual") == "");
}

TEST_CASE("a date is taken as people write it")
{
    CHECK(shown_form(typed("3/1/2027", QuestionKind::date), QuestionKind::date) == "03/01/2027");
    CHECK(shown_form(typed("03012027", QuestionKind::date), QuestionKind::date) == "03/01/2027");
    CHECK(kept_form(typed("1961", QuestionKind::date), QuestionKind::date) == "1961");
}

TEST_CASE("a birth may be a year alone but never lies ahead, a court date is a whole day that is not over")
{
    const auto birth = question("birth", QuestionKind::date, {}, "requester.birth");
    const auto court = question("court_date", QuestionKind::date, {}, "facts.court_date");
    CHECK(trouble_with(birth, "1961", today, "") == "");
    CHECK(trouble_with(birth, "2031", today, "") == "birth");
    CHECK(trouble_with(court, "23112026", today, "") == "");
    CHECK(trouble_with(court, "22112026", today, "") == "date_past");
    CHECK(trouble_with(court, "2026", today, "") == "date_whole");
    CHECK(trouble_with(court, "31022027", today, "") == "date");
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
    for (const char* bad : {"\u202e", "\u2066", "\u200f", "\ufeff", "\x1b", "\x7f", "\n", "\xed\xa0\x80", "\xff", "\ufffd"}) CHECK(with_letter("a", bad, QuestionKind::text, 20) == "a");
}
