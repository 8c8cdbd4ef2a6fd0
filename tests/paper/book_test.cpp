#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "kiosk/base/ids.h"
#include "kiosk/paper/book.h"
#include "kiosk/paper/book_statements.h"

using namespace kiosk;

namespace {
std::string bytes_of(const content::Library& library, int& pages)
{
    const auto file = std::filesystem::temp_directory_path() / ("kiosk-book-" + base::RequestId::random().text() + ".pdf");
    const auto printed = paper::print_book(library, file);
    REQUIRE(printed.has_value());
    pages = *printed;
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    in.close();
    std::filesystem::remove(file);
    return bytes;
}

content::Library small_library()
{
    content::Library library;
    library.pack.id = "small";
    library.pack.version = 3;
    library.pack.languages = {"vi"};
    library.pack.checked_on = base::Day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}};
    content::Topic topic;
    topic.id = "divorce";
    content::Passage passage;
    passage.text = "Bạn vẫn có quyền yêu cầu toà án cho ly hôn.";
    topic.text["vi"] = {"Ly hôn", "", {{content::ArticlePart::short_answer, std::vector<content::Passage>(200, passage)}}};
    library.topics.push_back(topic);
    return library;
}
}  // namespace

TEST_CASE("the same pack prints the same bytes, and a long article goes over to the next page")
{
    int pages = 0;
    const auto first = bytes_of(small_library(), pages);
    CHECK(first.starts_with("%PDF"));
    CHECK(pages >= 6);
    CHECK(first == bytes_of(small_library(), pages));
}

TEST_CASE("a book that cannot be written is an error")
{
    CHECK_FALSE(paper::print_book(small_library(), "/nowhere/book.pdf").has_value());
}

TEST_CASE("amounts with a unit are found in a statement, whatever stands around them")
{
    using Limits = std::vector<std::string>;
    CHECK(paper::book::limits_in("Trong 12 giờ, hoặc 3 ngày làm việc.") == Limits{"12 giờ", "3 ngày làm việc"});
    CHECK(paper::book::limits_in("Từ đủ 16 tuổi; án phí 300.000 đồng; một nửa là 50%.") ==
          Limits{"16 tuổi", "300.000 đồng", "50 %"});
    CHECK(paper::book::limits_in("Điều 27 khoản 2, Luật 11/2017, ngày 2/9").empty());
    CHECK(paper::book::limits_in("").empty());
}
