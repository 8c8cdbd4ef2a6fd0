/// While keys are on the glass: what is being typed, and letters on the keys that can be read.
#include <map>

#include "first_view.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {

/// Calls `look` for every page with keys, at every size on every screen; `lowered`: also for a low reach.
template <class Look>
void every_typing_page(Look&& look, bool also_lowered)
{
    const auto sessions = screens::every_page(shipped_library());
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto& [name, session] : sessions) {
            glass.show(session, {});
            if (glass.count(ui::Role::key) == 0) continue;
            for (const auto size : text_sizes) {
                for (const bool low : {false, true}) {
                    if (low && !also_lowered) continue;
                    INFO(name << " " << width << "x" << height << " " << base::name_of(size) << std::string{low ? " low" : ""});
                    glass.show(session, low ? lowered(size) : letters(size));
                    look(glass, name + std::to_string(width), size);
                }
            }
        }
    }
}

bool is_key(const ui::Seen& one) { return one.role == ui::Role::key && one.meaning && !one.hidden; }

}  // namespace

TEST_CASE("while typing the words being typed stay in view above the keys, at every size, also with lowered keys")
{
    every_typing_page([](FirstView& glass, const std::string&, base::TextSize) {
        const auto& blocks = glass.painter().seen().blocks;
        const auto field = std::find_if(blocks.begin(), blocks.end(), [](const auto& one) { return one.role == ui::Role::field; });
        REQUIRE(field != blocks.end());
        CHECK_FALSE(field->hidden);
        for (const auto& one : blocks)
            if (is_key(one)) CHECK(one.rect_px.y >= field->rect_px.y + field->rect_px.h);
        // Keys never push out what is asked.
        CHECK((glass.shows("title") || glass.shows("ask")));
    }, true);
}

TEST_CASE("who asks for larger letters never gets smaller ones on the keys")
{
    std::map<std::string, float> normal;
    for (const bool first : {true, false})
        every_typing_page([&](FirstView& glass, const std::string& page, base::TextSize size) {
            if (first ? size != base::TextSize::normal : size <= base::TextSize::normal) return;
            for (const auto& one : glass.painter().seen().blocks) {
                if (!is_key(one) || one.id.starts_with("key.suggestion")) continue;
                INFO(one.id);
                if (first) normal[page + one.id] = one.cap_height_mm;
                else CHECK(one.cap_height_mm >= normal.at(page + one.id) - 0.01f);
            }
        }, false);
}

TEST_CASE("the main button under a pad is as high as main buttons are")
{
    every_typing_page([](FirstView& glass, const std::string& page, base::TextSize) {
        if (!page.starts_with("request/phone") && !page.starts_with("request/birth") && !page.starts_with("my_request")) return;
        REQUIRE(glass.shows("key.done"));
        CHECK(glass.seen("key.done")->rect_px.h >= 20 * glass.painter().seen().px_per_mm - 1);
    }, false);
}

TEST_CASE("from a wheelchair the way out and the way back can be reached while typing, on every screen at the usual size")
{
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto* page : {"request/name typing", "request/matter_words long", "request/phone", "my_request code", "search"}) {
            INFO(width << "x" << height << " " << page);
            glass.show(page, lowered());
            CHECK(glass.low("bar.exit"));
            CHECK(glass.low("bar.back"));
        }
    }
}
