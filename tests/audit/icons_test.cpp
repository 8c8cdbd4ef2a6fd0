#include <doctest/doctest.h>

#include "kiosk/content/loader.h"
#include "kiosk/ui/icons.h"

using namespace kiosk;

TEST_CASE("every icon the shipped pack names is in the icon font, so that nobody meets a sign of something else")
{
    const auto loaded = content::load(std::string{KIOSK_SOURCE_DIR} + "/content");
    REQUIRE(loaded);
    const auto& library = loaded->library;
    const auto known = [](const std::string& icon, const std::string& where) {
        CHECK_MESSAGE((icon.empty() || ui::icon_known(icon)), where << ": " << icon);
    };
    for (const auto& area : library.areas) known(area.icon, area.id);
    for (const auto& topic : library.topics) known(topic.icon, topic.id);
    for (const auto* questions : {&library.guide.check, &library.guide.request})
        for (const auto& question : *questions)
            for (const auto& option : question.options) known(option.icon, question.id + "." + option.id);
}
