#include <doctest/doctest.h>

#include <algorithm>

#include "desk_words.h"
#include "kiosk/page/lines.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;

namespace {

/// A control with nothing but a picture cannot be told to anybody who does not see it.
void check_all_speak(const std::vector<Block>& blocks)
{
    for (const auto& block : blocks) {
        if (block.meaning) {
            const auto lines = page::lines_of(block.kind);
            CHECK_MESSAGE(std::any_of(lines.begin(), lines.end(), [](const page::Line* line) { return !line->said().empty(); }),
                          block.id);
        }
        check_all_speak(block.inside);
    }
}

}  // namespace

TEST_CASE("every control of the desk can be spoken, on its pages and on those each control leads to")
{
    for (const auto stage : {visit::Stage::received, visit::Stage::claimed, visit::Stage::called, visit::Stage::waiting,
                             visit::Stage::accepted, visit::Stage::transferred, visit::Stage::finished, visit::Stage::closed}) {
        const AtWork desk{stage};
        const auto page = desk.page();
        check_all_speak(page.blocks);
        for (const auto& block : page.blocks) {
            if (!block.meaning || !block.enabled) continue;
            INFO(block.id);
            AtWork next{stage};
            next.take(*block.meaning);
            check_all_speak(next.page().blocks);
        }
    }
    AtWork locked;
    locked.session = {};
    check_all_speak(locked.page().blocks);
}
