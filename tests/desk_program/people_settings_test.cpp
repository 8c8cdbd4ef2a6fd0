#include "kiosk/app/desk/people_settings.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

using namespace kiosk::app;

namespace {
struct PeopleFile {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("kiosk-people-" + std::to_string(getpid()) + ".json");
    ~PeopleFile() { std::filesystem::remove(path); }
};
}  // namespace

TEST_CASE("what a person dragged and quietened is there again the next day, and nobody else's")
{
    const PeopleFile file;
    const DeskOfPerson wanted{{640, 320}, false};
    {
        PeopleSettings people{file.path};
        people.keep("Hà", wanted);
    }
    const PeopleSettings people{file.path};
    CHECK(people.of("Hà") == wanted);
    CHECK(people.of("Minh") == DeskOfPerson{});
}

TEST_CASE("a file of people that does not read, or holds a width that no pane can have, keeps nobody from working")
{
    const PeopleFile file;
    for (const auto* text : {"", "no json", "[1]", R"({"Hà": 7})", R"({"Hà": {"list": "wide"}})"}) {
        std::ofstream{file.path} << text;
        CHECK(PeopleSettings{file.path}.of("Hà") == DeskOfPerson{});
    }
    std::ofstream{file.path} << R"({"Hà": {"list": 90000, "rail": 1}})";
    CHECK(PeopleSettings{file.path}.of("Hà").widths == kiosk::page::PaneWidths{1200, 200});
}
