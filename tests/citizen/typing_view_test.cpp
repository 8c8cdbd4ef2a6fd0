/// While keys are on the glass: what is being typed, and letters on the keys that can be read.
#include <map>

#include "first_view.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {

/// Calls `look` for every page with keys, at every size on every screen; `also_lowered`: also for a low reach. Yields how many
/// it met.
template <class Look>
std::size_t every_typing_page(Look&& look, bool also_lowered)
{
    const auto sessions = screens::every_page(shipped_library());
    std::size_t met = 0;
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto& [name, session] : sessions) {
            glass.show(session, {});
            if (glass.count(ui::Role::key) == 0) continue;
            ++met;
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
    return met;
}

bool is_key(const ui::SemanticBlock& one) { return one.role == ui::Role::key && one.meaning && !one.hidden; }

}  // namespace

TEST_CASE("while typing the words being typed stay in view above the keys, at every size, also with lowered keys")
{
    const auto met = every_typing_page(
        [](FirstView& glass, const std::string&, base::TextSize) {
            std::size_t keys = 0;
            const auto& blocks = glass.painter().seen().blocks;
            const auto field =
                std::find_if(blocks.begin(), blocks.end(), [](const auto& one) { return one.role == ui::Role::field; });
            REQUIRE(field != blocks.end());
            CHECK_FALSE(field->hidden);
            for (const auto& one : blocks) {
                if (!is_key(one)) continue;
                ++keys;
                CHECK(one.rect_px.y >= field->rect_px.y + field->rect_px.h);
            }
            CHECK(keys > 10);
            // Keys never push out what is asked.
            CHECK((glass.shows("title") || glass.shows("ask")));
        },
        true);
    CHECK(met > 0);
}

TEST_CASE("what is wrong with what was typed is on the glass at once, beside the question and the field")
{
    const auto sessions = screens::every_page(shipped_library());
    std::size_t met = 0;
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto& [name, session] : sessions) {
            if (name.find(" trouble ") == std::string::npos) continue;
            glass.show(session, {});
            if (glass.count(ui::Role::key) == 0) continue;
            ++met;
            INFO(name << " " << width << "x" << height);
            CHECK(glass.shows("trouble"));
            CHECK(glass.shows("title"));
            CHECK(glass.count(ui::Role::field) == 1);
        }
    }
    CHECK(met > 80);
}

TEST_CASE("on a panel of ten or twelve inches the question, what is typed and every button stand apart from each other")
{
    const auto sessions = screens::every_page(shipped_library());
    for (const double inches : {10.1, 12.1}) {
        FirstView glass{1280, 800, false, inches};
        std::size_t met = 0;
        for (const auto& [name, session] : sessions) {
            glass.show(session, {});
            if (glass.count(ui::Role::key) == 0) continue;
            ++met;
            for (const auto& comfort : {letters(base::TextSize::small), letters(base::TextSize::normal),
                                        letters(base::TextSize::largest), lowered(), lowered(base::TextSize::largest)}) {
                INFO(name << " " << inches << " " << base::name_of(comfort.text_size)
                          << std::string{comfort.low_reach ? " low" : ""});
                glass.show(session, comfort);
                const bool asked = glass.shows("title") || glass.shows("ask"), field = glass.count(ui::Role::field) == 1;
                // Six rows of keys, or two of tools while it is read aloud, leave ten inches one of them.
                const bool crowded = glass.count("key.suggestion") > 0 || name == "search" || glass.shows("bar.voice.again");
                if (inches < 12 && crowded)
                    CHECK((asked || field));
                else
                    CHECK((asked && field));
                const auto targets = touched(glass.painter().seen());
                for (std::size_t a = 0; a < targets.size(); ++a) {
                    INFO(targets[a].id);
                    const auto& r = targets[a].rect_px;
                    CHECK(r.h >= 12.7f * glass.painter().seen().px_per_mm - 1);
                    CHECK(r.y >= 0);
                    CHECK(r.y + r.h <= 800);
                    for (std::size_t b = a + 1; b < targets.size(); ++b) {
                        INFO(targets[b].id);
                        CHECK_FALSE(meet(r, targets[b].rect_px));
                    }
                }
                for (const auto& one : glass.painter().seen().blocks)
                    if (!one.hidden) CHECK(one.rect_px.h > 0);
            }
        }
        CHECK(met > 0);
    }
}

TEST_CASE("who asks for larger letters never gets smaller ones on the keys")
{
    std::map<std::string, float> normal;
    std::size_t compared = 0;
    for (const bool first : {true, false})
        every_typing_page(
            [&](FirstView& glass, const std::string& page, base::TextSize size) {
                if (first ? size != base::TextSize::normal : size <= base::TextSize::normal) return;
                for (const auto& one : glass.painter().seen().blocks) {
                    if (!is_key(one) || one.id.starts_with("key.suggestion")) continue;
                    INFO(one.id);
                    if (first) {
                        normal[page + one.id] = one.cap_height_mm;
                        continue;
                    }
                    ++compared;
                    CHECK(one.cap_height_mm >= normal.at(page + one.id) - 0.01f);
                }
            },
            false);
    CHECK(compared > 0);
}

TEST_CASE("the main button under a pad is as high as main buttons are")
{
    std::map<std::string, std::size_t> met;
    every_typing_page(
        [&](FirstView& glass, const std::string& page, base::TextSize) {
            const auto pads = {"request/phone", "request/birth", "my_request"};
            const auto pad = std::find_if(pads.begin(), pads.end(), [&](const char* name) { return page.starts_with(name); });
            if (pad == pads.end()) return;
            ++met[*pad];
            REQUIRE(glass.shows("key.done"));
            CHECK(glass.seen("key.done")->rect_px.h >= 20 * glass.painter().seen().px_per_mm - 1);
        },
        false);
    CHECK(met.size() == 3);
}

TEST_CASE(
    "from a wheelchair the way out, the way back, skipping and the card can be reached while typing, on every screen at every "
    "size")
{
    std::size_t skipped = 0, scanned = 0;
    every_typing_page(
        [&](FirstView& glass, const std::string&, base::TextSize) {
            if (!glass.page().comfort.low_reach) return;
            CHECK(glass.low("bar.exit"));
            CHECK(glass.low("bar.back"));
            for (const auto* id : {"skip", "scan"}) {
                if (!glass.has(id)) continue;
                ++(std::string_view{id} == "skip" ? skipped : scanned);
                INFO(std::string{id});
                REQUIRE(glass.low(id));
                CHECK(glass.seen(id)->rect_px.h >= 12.7f * glass.painter().seen().px_per_mm - 1);
            }
        },
        true);
    CHECK(skipped > 0);
    CHECK(scanned > 0);
}

TEST_CASE("from a wheelchair on 15 inches at the usual size every tool and button of a name's page stands beside its keys")
{
    FirstView glass{1024, 768};
    glass.show("request/name typing", lowered());
    for (const auto* id : {"bar.back", "bar.listen", "bar.language", "bar.exit", "why", "hide", "scan", "skip", "key.done"}) {
        INFO(std::string{id});
        CHECK(glass.low(id));
    }
}

TEST_CASE("on a ten-inch panel in a demonstration a number's page shows its question and what is typed, at every size")
{
    for (const bool low : {false, true}) {
        FirstView glass{1280, 800, true, 10.1};
        for (const auto* page :
             {"request/phone", "request/birth", "request/id_number", "request/come_back_on trouble date_far"}) {
            for (const auto size : text_sizes) {
                INFO(page << " " << base::name_of(size) << std::string{low ? " low" : ""});
                glass.show(page, low ? lowered(size) : letters(size));
                CHECK(glass.shows("title"));
                CHECK(glass.count(ui::Role::field) == 1);
                const auto targets = touched(glass.painter().seen());
                for (std::size_t a = 0; a < targets.size(); ++a)
                    for (std::size_t b = a + 1; b < targets.size(); ++b) {
                        INFO(targets[a].id << " " << targets[b].id);
                        CHECK_FALSE(meet(targets[a].rect_px, targets[b].rect_px));
                    }
            }
        }
    }
}
