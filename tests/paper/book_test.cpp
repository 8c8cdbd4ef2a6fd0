#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "kiosk/base/ids.h"
#include "kiosk/paper/book.h"

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
    topic.text["vi"] = {"Ly hôn", "", {{content::Part::short_answer, std::vector<content::Passage>(200, passage)}}};
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
