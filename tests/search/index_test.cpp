#include <doctest/doctest.h>

#include "kiosk/search/index.h"
#include "kiosk/search/vocabulary.h"

using namespace kiosk::search;

namespace {
const std::vector<Document> library{
    {"divorce", "Ly hôn khi một bên không đồng ý", "Bạn vẫn có quyền xin ly hôn", "Nộp đơn tại toà án nhân dân khu vực.", ""},
    {"land", "Tranh chấp đất đai", "Hoà giải ở xã trước", "Giấy chứng nhận quyền sử dụng đất.", ""},
    {"violence", "Bạo lực gia đình", "Khi bạn bị đánh, bị đe doạ", "Gọi 113 khi nguy hiểm.", ""},
    {"labour", "Bị cho thôi việc", "Tiền lương và sa thải", "Hoà giải viên lao động.", ""},
};
const Synonyms synonyms{{"bỏ nhau", "ly hôn"}, {"sổ đỏ", "giấy chứng nhận quyền sử dụng đất"}, {"bị đuổi việc", "sa thải"}};

std::string best(std::string_view text)
{
    const auto index = Index::build(library, synonyms);
    REQUIRE(index.has_value());
    const auto hits = index->find(text);
    return hits.empty() ? "" : hits.front().id;
}
}  // namespace

TEST_CASE("a topic is found with and without tone marks")
{
    CHECK(best("ly hôn") == "divorce");
    CHECK(best("ly hon") == "divorce");
    CHECK(best("dat dai") == "land");
    CHECK(best("ĐẤT ĐAI") == "land");
}

TEST_CASE("keys of Telex and VNI that nobody composed are understood")
{
    CHECK(best("ly hoon") == "divorce");
    CHECK(best("ddaats ddai") == "land");
    CHECK(best("d9a61t d9ai") == "land");
}

TEST_CASE("everyday words lead to the topic")
{
    CHECK(best("bỏ nhau") == "divorce");
    CHECK(best("so do") == "land");
    CHECK(best("tôi bị đuổi việc") == "labour");
    CHECK(best("bị đánh") == "violence");
}

TEST_CASE("one wrong letter still finds the topic")
{
    CHECK(best("ly hom") == "divorce");
    CHECK(best("bao lcu gia dinh") == "violence");
    CHECK(best("tranh chep") == "land");
}

TEST_CASE("what nobody wrote about finds nothing rather than anything")
{
    CHECK(best("xyzzy") == "");
    CHECK(best("") == "");
    CHECK(best("\"*() NEAR/") == "");
}

TEST_CASE("words are one letter apart when one is added, missing, changed or two are swapped")
{
    CHECK(one_letter_apart("hon", "hom"));
    CHECK(one_letter_apart("hon", "honn"));
    CHECK(one_letter_apart("luc", "lcu"));
    CHECK_FALSE(one_letter_apart("hon", "ham"));
    CHECK_FALSE(one_letter_apart("ab", "abcd"));
}
