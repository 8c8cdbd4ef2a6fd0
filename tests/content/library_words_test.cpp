/// What the shipped articles owe their reader, whatever an author changes in them.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

#include "kiosk/content/faults.h"
#include "kiosk/content/pack_files.h"
#include "kiosk/content/yaml.h"

using namespace kiosk::content;

namespace {
const std::vector<std::string> languages{"vi", "en"};

struct Articles {
    Faults faults;
    PackFiles files{KIOSK_SOURCE_DIR "/content", {"topics/", "notices/", "citations/"}, faults};

    std::string text(const std::string& path)
    {
        const auto* file = files.take(path);
        return file ? file->text : std::string{};
    }
    std::vector<std::string> topics() const { return files.folders_in("topics"); }
};

/// As a reader hears it: links and marks of Markdown gone.
std::string spoken(std::string line)
{
    line = std::regex_replace(line, std::regex{R"(\[([^\]]*)\]\([^)]*\))"}, "$1");
    return std::regex_replace(line, std::regex{R"(^(#+|>|-|[0-9]+\.) )"}, "");
}

std::size_t longest_sentence(const std::string& line)
{
    std::size_t longest = 0, words = 0;
    std::istringstream stream{spoken(line)};
    for (std::string word; stream >> word;) {
        longest = std::max(longest, ++words);
        if (std::string_view{".!?:;"}.find(word.back()) != std::string_view::npos) words = 0;
    }
    return longest;
}

std::string short_answer(const std::string& article)
{
    const auto begin = article.find("## short_answer");
    return begin == std::string::npos ? "" : article.substr(begin, article.find("\n## ", begin) - begin);
}
}  // namespace

TEST_CASE("no article or notice sends a reader to an office that was closed in 2025")
{
    Articles articles;
    const std::regex closed{R"((^|\s)(huyện|quận|Phòng Tư pháp)(\s|[.,;:]|$)|[Dd]istrict)"};
    for (const auto* folder : {"topics", "notices"})
        for (const auto* file : articles.files.take_under(folder, ".md")) {
            CAPTURE(file->path);
            CHECK_FALSE(std::regex_search(file->text, closed));
        }
}

TEST_CASE("no sentence of an article or notice has 25 words or more")
{
    Articles articles;
    for (const auto* folder : {"topics", "notices"})
        for (const auto* file : articles.files.take_under(folder, ".md")) {
            std::istringstream lines{file->text};
            int number = 0;
            for (std::string line; std::getline(lines, line);) {
                ++number;
                if (longest_sentence(line) >= 25) FAIL_CHECK(file->path << ":" << number << ": a sentence is too long");
            }
        }
}

TEST_CASE("who reads about violence or a crime meets the number of the police in the first words")
{
    Articles articles;
    for (const auto& language : languages)
        for (const auto* topic : {"domestic_violence", "crime_victim"}) {
            const auto answer = short_answer(articles.text(std::string{"topics/"} + topic + "/" + language + ".md"));
            CAPTURE(topic);
            CHECK(answer.substr(0, answer.find('.')).find("113") != std::string::npos);
        }
}

TEST_CASE("every article says what to do, by when, where, for how much, with which papers, and what to avoid")
{
    Articles articles;
    REQUIRE(articles.topics().size() >= 14);
    for (const auto& topic : articles.topics())
        for (const auto& language : languages)
            for (const auto* part : {"short_answer", "steps", "time_limits", "where_to_go", "fees", "papers", "mistakes"}) {
                CAPTURE(topic);
                CAPTURE(part);
                CHECK(articles.text("topics/" + topic + "/" + language + ".md").find(std::string{"\n## "} + part + "\n") !=
                      std::string::npos);
            }
}
