#include "../support/language_pack.h"

#include <doctest/doctest.h>

#include "../support/scratch_folder.h"
#include "kiosk/page/lines.h"
#include "kiosk/screens/every_page.h"
#include "kiosk/screens/screens.h"

using namespace kiosk;

namespace {
template <class Blocks>
void check_lines(const Blocks& blocks)
{
    for (const auto& block : blocks) {
        for (const auto* line : page::lines_of(block.kind)) {
            CHECK_FALSE_MESSAGE(line->fell_back, block.id << ": " << line->words);
            CHECK_MESSAGE(line->words.find("⟦") == std::string::npos, block.id);
        }
        check_lines(block.inside);
    }
}
}  // namespace

TEST_CASE("a third language is a pack and nothing else: the test language loads without a fault and every page speaks it alone")
{
    const support::ScratchFolder folder;
    test::make_language_pack(folder.path() / "pack");
    const auto loaded = content::load(folder.path() / "pack");
    std::string faults;
    if (!loaded)
        for (const auto& fault : loaded.error()) faults += fault.text() + "\n";
    REQUIRE_MESSAGE(loaded, faults);
    const auto& library = loaded->library;
    CHECK(library.words.at("qps").size() == library.words.at("vi").size());
    for (const auto& named : screens::every_page(library)) {
        auto here = named.session;
        here.language = "qps";
        INFO(named.name);
        check_lines(screens::page_of(here, library, {}, *base::parse_time("2026-11-23T09:42"), false).blocks);
    }
}
