#include "all_pages.h"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

using namespace kiosk;
using namespace kiosk::test;

namespace {
std::string text_of(const std::filesystem::path& path)
{
    std::ifstream in(path);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

struct Used {
    std::set<std::string> ids;
    std::set<std::string> groups;  ///< of("stage", …) uses stage.*
};

Used used_in_sources()
{
    Used used;
    const std::regex id{R"re((?:words|theirs)(?:\.with)?\("([a-z0-9_.-]+)")re"}, group{R"re((?:of|has)\("([a-z0-9_.]+)")re"};
    std::vector<std::filesystem::path> files{std::string{KIOSK_SOURCE_DIR} + "/kiosk/paper/leaflet.cpp"};  // a page on paper
    for (const auto* room : {"/kiosk/screens", "/kiosk/board"})
        for (const auto& file : std::filesystem::directory_iterator(std::string{KIOSK_SOURCE_DIR} + room))
            files.push_back(file.path());
    for (const auto& file : files) {
        const auto source = text_of(file);
        for (std::sregex_iterator it{source.begin(), source.end(), id}, end; it != end; ++it) used.ids.insert((*it)[1]);
        for (std::sregex_iterator it{source.begin(), source.end(), group}, end; it != end; ++it) used.groups.insert((*it)[1]);
    }
    return used;
}

std::set<std::string> ids_of_screens(const std::string& language)
{
    std::set<std::string> ids;
    for (const auto* file : {"/screens.yaml", "/voice.yaml", "/preview.yaml", "/keyboard.yaml", "/hall.yaml", "/board.yaml"}) {
        std::istringstream lines{text_of(std::string{KIOSK_SOURCE_DIR} + "/content/words/" + language + file)};
        for (std::string line; std::getline(lines, line);)
            if (!line.empty() && line[0] != '#') ids.insert(line.substr(0, line.find(':')));
    }
    return ids;
}
}  // namespace

TEST_CASE("every text id a screen uses has words in both languages")
{
    const auto used = used_in_sources();
    REQUIRE(used.ids.size() > 100);
    for (const auto* language : {"vi", "en"}) {
        const auto known = ids_of_screens(language);
        for (const auto& id : used.ids) {
            INFO(language << ": " << id);
            CHECK(known.contains(id));
        }
    }
}

TEST_CASE("no words of the screens are left that no screen uses")
{
    const auto used = used_in_sources();
    for (const auto* language : {"vi", "en"})
        for (const auto& id : ids_of_screens(language)) {
            INFO(language << ": " << id);
            CHECK((used.ids.contains(id) || used.groups.contains(id.substr(0, id.rfind('.')))));
        }
}
