#include "kiosk/text/speech.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kiosk/text/number_words.h"

using namespace kiosk;

namespace {
struct Spoken {
    const char* written;
    const char* said;
};
void expect(const std::vector<Spoken>& lines, const char* language)
{
    for (const auto& line : lines) CHECK_MESSAGE(text::spoken(line.written, language) == line.said, line.written);
}
}  // namespace

TEST_CASE("numbers are said as people say them")
{
    const std::vector<Spoken> vi{{"0", "không"},
                                 {"5", "năm"},
                                 {"10", "mười"},
                                 {"15", "mười lăm"},
                                 {"21", "hai mươi mốt"},
                                 {"24", "hai mươi tư"},
                                 {"55", "năm mươi lăm"},
                                 {"101", "một trăm linh một"},
                                 {"110", "một trăm mười"},
                                 {"1005", "một nghìn không trăm linh năm"},
                                 {"1389", "một nghìn ba trăm tám mươi chín"},
                                 {"10021", "mười nghìn không trăm hai mươi mốt"},
                                 {"1500000", "một triệu năm trăm nghìn"},
                                 {"1000000", "một triệu"},
                                 {"2000000005", "hai tỷ không trăm linh năm"}};
    for (const auto& line : vi) CHECK_MESSAGE(text::number_words(line.written, "vi") == line.said, line.written);
    const std::vector<Spoken> en{{"0", "zero"},
                                 {"21", "twenty-one"},
                                 {"105", "one hundred and five"},
                                 {"1389", "one thousand three hundred and eighty-nine"},
                                 {"2005", "two thousand and five"},
                                 {"1500000", "one million five hundred thousand"}};
    for (const auto& line : en) CHECK_MESSAGE(text::number_words(line.written, "en") == line.said, line.written);
    CHECK(text::year_words("1961", "en") == "nineteen sixty-one");
    CHECK(text::year_words("2026", "en") == "twenty twenty-six");
    CHECK(text::year_words("2005", "en") == "two thousand and five");
    CHECK(text::year_words("1905", "en") == "nineteen oh five");
    CHECK(text::year_words("1900", "en") == "nineteen hundred");
}

TEST_CASE("a code is spelled so that it can be written down by ear")
{
    CHECK(text::spelled("BK-7K4M", "vi") == "bê ca, bảy ca bốn mờ");
    CHECK(text::spelled("BK-7K4M", "en") == "B K, seven K four M");
    CHECK(text::spelled("K7M4-2QXD", "vi") == "ca bảy mờ bốn, hai quy ích dê");
    CHECK(text::spelled("+86 13", "vi") == "dấu cộng tám sáu, một ba");
    CHECK(text::spelled("+86 13", "en") == "plus eight six, one three");
    expect({{"Mã của bạn là BK-7K4M.", "Mã của bạn là bê ca, bảy ca bốn mờ."}}, "vi");
    expect({{"Your code is BK-7K4M.", "Your code is B K, seven K four M."}}, "en");
}

TEST_CASE("a key that types one sign says its name instead of nothing")
{
    CHECK(text::spelled(".", "vi") == "dấu chấm");
    CHECK(text::spelled("/", "vi") == "gạch chéo");
    CHECK(text::spelled("@", "en") == "at sign");
}

TEST_CASE("dates, times and money are said in words")
{
    expect({{"Hạn: 23/11/2026", "Hạn: ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu"},
            {"ngày 03/04/2026", "ngày mùng ba tháng tư năm hai nghìn không trăm hai mươi sáu"},
            {"2026-11-23", "ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu"},
            {"trước 25/12", "trước ngày hai mươi lăm tháng mười hai"},
            {"Thứ Hai 23/11/2026, 09:42",
             "Thứ Hai ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu, chín giờ bốn mươi hai phút"},
            {"7:30 - 11:30", "bảy giờ ba mươi phút đến mười một giờ ba mươi phút"},
            {"7h30 và 13h", "bảy giờ ba mươi phút và mười ba giờ"},
            {"08:00", "tám giờ"},
            {"Phạt 500.000đ", "Phạt năm trăm nghìn đồng"},
            {"1.500.000 đồng", "một triệu năm trăm nghìn đồng"},
            {"300.000 ₫", "ba trăm nghìn đồng"},
            {"2,5 triệu", "hai phẩy năm triệu"},
            {"81% trở lên", "tám mươi mốt phần trăm trở lên"},
            {"1/2 tài sản", "một phần hai tài sản"},
            {"120 m2 đất", "một trăm hai mươi mét vuông đất"},
            {"3-5 ngày", "ba đến năm ngày"}},
           "vi");
    expect({{"by 23/11/2026", "by the twenty-third of November twenty twenty-six"},
            {"until 31 December 2026", "until the thirty-first of December twenty twenty-six"},
            {"on the 5 September", "on the fifth of September"},
            {"After 17:00", "After five o'clock in the afternoon"},
            {"19:30", "seven thirty in the evening"},
            {"at 09:42", "at nine forty-two"},
            {"at 09:05", "at nine oh five"},
            {"at 08:00", "at eight o'clock"},
            {"500,000 VND", "five hundred thousand dong"},
            {"2.5 percent", "two point five percent"},
            {"81%", "eighty-one percent"}},
           "en");
}

TEST_CASE("places in the law and abbreviations are said in full")
{
    expect(
        {{"Khoản 2 Điều 7", "Khoản hai Điều bảy"},
         {"K2 Đ7", "khoản hai điều bảy"},
         {"K.2 Đ.7", "khoản hai điều bảy"},
         {"điểm đ khoản 7 Điều 7", "điểm đê khoản bảy Điều bảy"},
         {"Điểm g", "Điểm giê"},
         {"UBND xã", "Ủy ban nhân dân xã"},
         {"TAND và VKSND", "Tòa án nhân dân và Viện kiểm sát nhân dân"},
         {"Nghị định số 144/2017/NĐ-CP", "Nghị định số một trăm bốn mươi tư, năm hai nghìn không trăm mười bảy, của Chính phủ"},
         {"Luật 11/2017/QH14", "Luật số mười một, năm hai nghìn không trăm mười bảy, Quốc hội khóa mười bốn"},
         {"12/2018/TT-BTP", "số mười hai, năm hai nghìn không trăm mười tám, thông tư của Bộ Tư pháp"},
         {"Thông tư 12/2018/TT-BTP", "Thông tư số mười hai, năm hai nghìn không trăm mười tám, của Bộ Tư pháp"},
         {"Nghị quyết 326/2016/UBTVQH14: mức án phí",
          "Nghị quyết số ba trăm hai mươi sáu, năm hai nghìn không trăm mười sáu, Ủy ban Thường vụ Quốc hội khóa mười bốn: mức "
          "án phí"},
         {"Thông tư liên tịch 01/2012/TTLT-BTP-UBDT",
          "Thông tư liên tịch số một, năm hai nghìn không trăm mười hai, của Bộ Tư pháp và Ủy ban Dân tộc"},
         {"Nghị định 20/2021", "Nghị định số hai mươi, năm hai nghìn không trăm hai mươi mốt"},
         {"tháng 4/2026", "tháng tư năm hai nghìn không trăm hai mươi sáu"},
         {"Điều 17a", "Điều mười bảy a"},
         {"7.7c", "bảy chấm bảy xê"},
         {"điểm a, b, c khoản 1", "điểm a, bê, xê khoản một"},
         {"Miễn phí · Riêng tư", "Miễn phí, Riêng tư"},
         {"Chương II", "Chương hai"},
         {"giấy tờ, v.v.", "giấy tờ, vân vân"},
         {"anh/chị", "anh hoặc chị"},
         {"và/hoặc", "và hoặc"},
         {"nhiễm HIV", "nhiễm hát i vê"}},
        "vi");
    expect({{"Legal Aid Law 2017, Article 7(2)", "Legal Aid Law twenty seventeen, Article seven, paragraph two"},
            {"Article 7(7)(a)", "Article seven, paragraph seven, point A"},
            {"Article 17a", "Article seventeen A"},
            {"Circular 12/2018, Article 6", "Circular twelve of twenty eighteen, Article six"},
            {"the QR code", "the Q R code"},
            {"e.g. a letter", "for example a letter"}},
           "en");
}

TEST_CASE("phone numbers are said digit by digit")
{
    expect({{"0912 345 678", "không chín một hai, ba bốn năm, sáu bảy tám"},
            {"0912345678", "không chín một hai ba bốn năm sáu bảy tám"},
            {"0209 3 870 123", "không hai không chín, ba, tám bảy không, một hai ba"},
            {"1800 9069", "một tám không không, chín không sáu chín"},
            {"gọi 113 ngay", "gọi một một ba ngay"},
            {"111", "một một một"},
            {"Điều 113", "Điều một trăm mười ba"}},
           "vi");
    expect({{"call 113 now", "call one one three now"}}, "en");
}

TEST_CASE("names and plain words are spoken as they are written")
{
    const char* words = "Nguyễn Thị Hường (chị ruột) muốn ly hôn; KHÔNG phải trả tiền.";
    CHECK(text::spoken(words, "vi") == words);
    CHECK(text::spoken("", "vi").empty());
    CHECK(text::spoken("Đi đâu? Ở km nào...", "vi") == "Đi đâu? Ở km nào...");
}
