/// What was typed, read as it was meant: each kind of spelling on words that stand in no list of spellings.
#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/search/index.h"
#include "kiosk/search/spelling.h"
#include "kiosk/search/words.h"

using namespace kiosk::search;

namespace {
const std::vector<Document> topics{
    {"divorce",
     "Ly hôn",
     "Khi một người muốn",
     "Nộp đơn tại toà án nhân dân khu vực.",
     "",
     {"ly hôn", "bỏ chồng", "thôi chồng"},
     {"Divorce"},
     {"divorce"}},
    {"birth",
     "Đăng ký khai sinh cho con",
     "Làm ở xã",
     "Đem giấy chứng sinh đến xã.",
     "",
     {"giấy khai sinh", "con chưa có khai sinh"},
     {},
     {}},
    {"support",
     "Đòi tiền cấp dưỡng nuôi con",
     "Góp tiền nuôi con",
     "Mang giấy khai sinh, giấy khai sinh bản sao và giấy khai sinh của con.",
     "",
     {"cấp dưỡng"},
     {"Claiming child support"},
     {"alimony"}},
    {"land", "Tranh chấp đất đai", "Bị lấn đất", "Hoà giải ở xã trước.", "", {"sổ đỏ", "lấn đất", "hàng xóm lấn"}, {}, {}},
    {"violence", "Bạo lực gia đình", "Bị đánh", "Gọi khi nguy hiểm.", "", {"chồng đánh", "bị đánh", "bạo hành"}, {}, {}},
    {"held", "Khi bạn bị giữ", "Quyền im lặng", "Quyền có người bào chữa.", "", {"ở tù", "bị tù"}, {}, {}},
    {"jobs", "Bị cho nghỉ việc", "Bị đuổi", "Hoà giải viên lao động.", "", {"bảo hiểm thất nghiệp", "thất nghiệp"}, {}, {}},
    {"aid",
     "Ai được trợ giúp pháp lý?",
     "Danh sách",
     "Từ chối phải có lý do.",
     "",
     {"trợ giúp pháp lý", "luật sư miễn phí", "từ chối"},
     {},
     {}},
};
const Synonyms short_forms{{"tgpl", "trợ giúp pháp lý"}, {"bhtn", "bảo hiểm thất nghiệp"}, {"ck", "chồng"}, {"ko", "không"}};

std::string first(std::string_view typed)
{
    static const auto index = Index::build(topics, short_forms);
    REQUIRE(index.has_value());
    const auto hits = index->find(typed);
    return hits.empty() ? "" : hits.front().id;
}
}  // namespace

TEST_CASE("words in a topic's title or search terms come before the same words in another's text")
{
    CHECK(first("giấy khai sinh") == "birth");
    CHECK(first("giay khai sinh") == "birth");
    CHECK(first("con chưa có khai sinh") == "birth");
}

TEST_CASE("words typed without a blank are read apart")
{
    CHECK(first("sodo") == "land");
    CHECK(first("sổđỏ") == "land");
    CHECK(first("lyhon") == "divorce");
    CHECK(first("giaykhaisinh") == "birth");
    CHECK(first("tôi muốn lyhôn") == "divorce");
    CHECK(first("lihon") == "divorce");
    CHECK(first("otu") == "held");
}

TEST_CASE("short forms are read, in capitals and with the letters apart")
{
    CHECK(first("TGPL") == "aid");
    CHECK(first("T.G.P.L") == "aid");
    CHECK(first("bhtn") == "jobs");
    CHECK(first("ck đánh") == "violence");
}

TEST_CASE("other spellings of a sound are read by rule")
{
    CHECK(first("li hôn") == "divorce");
    CHECK(first("ny hôn") == "divorce");
    CHECK(first("tranh trấp đất") == "land");
    CHECK(first("chợ giúp pháp lí") == "aid");
    CHECK(first("khai xinh") == "birth");
    CHECK(first("nấn đất") == "land");
    CHECK(first("cấp zưỡng") == "support");
    CHECK(first("thất ngiệp") == "jobs");
    const auto spellings = spellings_like("trai");
    CHECK(std::any_of(spellings.begin(), spellings.end(), [](const Spelling& one) { return one.plain == "chai"; }));
    CHECK(spellings_like("a").empty());
}

TEST_CASE("signs of VIQR and the Icelandic letter that looks like Đ are read")
{
    CHECK(first("ly ho^n") == "divorce");
    CHECK(first("tranh cha^'p") == "land");
    CHECK(first("\u00D0\u1EA5t \u0111ai") == "land");
}

TEST_CASE("words between those of a search term do not hide it, unless there are many")
{
    CHECK(first("chồng tôi hay đánh tôi") == "violence");
    CHECK(first("nhà hàng xóm nó lấn sang nhà tôi") == "land");
    CHECK(first("chồng thích xem bóng ở nhà bạn rồi mới đánh") != "violence");
}

TEST_CASE("marks that were typed tell words apart that look alike without them")
{
    CHECK(first("bị từ chối") == "aid");
    CHECK(first("bố chồng đánh") == "violence");
    CHECK(first("bo chong") == "divorce");
    CHECK(agreement(words_of("bố").front(), words_of("bỏ").front()) < 1);
    CHECK(agreement(words_of("bo").front(), words_of("bỏ").front()) == 1);
    // The tone on another letter, and hỏi for ngã, are the same word.
    CHECK(agreement(words_of("hòa").front(), words_of("hoà").front()) == 1);
    CHECK(agreement(words_of("nghĩ").front(), words_of("nghỉ").front()) == 1);
}

TEST_CASE("words of the other language are read on either language's page")
{
    CHECK(first("divorce") == "divorce");
    CHECK(first("alimony") == "support");
}

TEST_CASE("nothing is found where hardly anything speaks for it")
{
    for (const auto* typed :
         {"thời tiết hôm nay", "kết quả bóng đá", "cách nấu phở", "đăng ký xe máy mới mua", "weather tomorrow", "qqqq wwww"}) {
        CAPTURE(typed);
        CHECK(first(typed) == "");
    }
}
