/// Faults planted in pages and arrangements made by hand: an audit that cannot find them proves nothing.
#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/app/audit/faults.h"

using namespace kiosk;
using namespace kiosk::app::audit;

namespace {

ui::SemanticBlock seen(const std::string& id, ui::RectF rect)
{
    ui::SemanticBlock one;
    one.id = id;
    one.words = one.spoken = "Tiếp tục";
    one.rect_px = rect;
    one.cap_height_mm = 5;
    one.text_rgb = 0x17222B;
    one.background_rgb = 0xFFFFFF;
    one.meaning = 0;
    return one;
}

/// Four pixels are a millimetre.
ui::Semantics glass(std::vector<ui::SemanticBlock> blocks)
{
    ui::Semantics out;
    out.width_px = 1920;
    out.height_px = 1080;
    out.px_per_mm = 4;
    out.blocks = std::move(blocks);
    return out;
}

bool has(const Faults& faults, const std::string& kind, const std::string& block = "a")
{
    return std::any_of(faults.begin(), faults.end(), [&](const Fault& one) { return one.kind == kind && one.block == block; });
}

Faults on_glass(std::vector<ui::SemanticBlock> blocks)
{
    Faults faults;
    find_on_glass(glass(std::move(blocks)), faults);
    return faults;
}

Faults in_words(const ui::SemanticBlock& one, base::Contrast contrast = base::Contrast::light)
{
    Faults faults;
    find_in_words(glass({one}), contrast, faults);
    return faults;
}

std::unique_ptr<ui::Fonts> fonts() { return std::move(*ui::Fonts::open(*ui::installed_fonts())); }

page::PlainPage page_with(const std::string& words)
{
    page::PlainPage page;
    page.id = "planted";
    page.language = "vi";
    page.blocks.push_back(
        {"a", page::Area::main, page::Paragraph{{"", words, "", false}, {}, {}}, std::nullopt, true, false, {}});
    return page;
}

/// One line of letters in a block, both where the test wants them.
ui::Arrangement letters(ui::Fonts& fonts, const std::vector<ui::RectF>& lines, ui::RectF block)
{
    ui::Arrangement out;
    out.regions.push_back({{0, 0, 1920, 1080}, 1080, 0, false, 0, 0});
    ui::Placed placed;
    placed.id = "a";
    placed.rect = block;
    placed.words_rgb = 0;
    placed.ground_rgb = 0xFFFFFF;
    for (const auto& line : lines) {
        ui::DrawnPart part;
        part.kind = ui::DrawnPart::Kind::letters;
        part.rect = line;
        part.em = 40;
        part.baseline = line.y + 35;
        part.first = out.letters.size();
        part.count = 2;
        for (const float x : {0.0f, line.w - 30})
            out.letters.push_back({x, fonts.glyph(ui::Face::regular, U'n'), ui::Face::regular, false, 0});
        out.parts.push_back(part);
    }
    placed.parts = out.parts.size();
    out.placed.push_back(placed);
    return out;
}

Faults in_letters(const ui::Arrangement& page, ui::Fonts& fonts)
{
    Faults faults;
    const ui::Metrics metrics{ui::screen_size(1920, 1080), base::TextSize::normal, page::Layout::standard};
    find_in_letters(page, metrics, base::Contrast::light, fonts, faults);
    return faults;
}

}  // namespace

TEST_CASE("two sound controls side by side have no fault")
{
    CHECK(on_glass({seen("a", {100, 100, 200, 80}), seen("b", {100, 200, 200, 80})}).empty());
    CHECK(in_words(seen("a", {100, 100, 200, 80})).empty());
}

TEST_CASE("blocks that lie over each other are found")
{
    CHECK(has(on_glass({seen("a", {100, 100, 200, 80}), seen("b", {250, 150, 200, 80})}), "overlap"));
}

TEST_CASE("a control too small for a finger is found, and one that is only read is not")
{
    auto small = seen("a", {100, 100, 200, 46});
    CHECK(has(on_glass({small}), "target"));
    small.meaning.reset();
    CHECK_FALSE(has(on_glass({small}), "target"));
}

TEST_CASE("controls closer than a finger's gap are found")
{
    CHECK(has(on_glass({seen("a", {100, 100, 200, 80}), seen("b", {100, 184, 200, 80})}), "gap"));
}

TEST_CASE("what lies outside the screen is found")
{
    CHECK(has(on_glass({seen("a", {1800, 100, 200, 80})}), "outside"));
    CHECK(has(on_glass({seen("a", {100, 1040, 200, 80})}), "outside"));
}

TEST_CASE("a block without spoken words is found")
{
    auto mute = seen("a", {100, 100, 200, 80});
    mute.spoken.clear();
    CHECK(has(in_words(mute), "speech"));
}

TEST_CASE("words that are missing or borrowed from Vietnamese are found")
{
    auto missing = seen("a", {100, 100, 200, 80});
    missing.words = "⟦home.title⟧";
    CHECK(has(in_words(missing), "words"));
    auto borrowed = seen("a", {100, 100, 200, 80});
    borrowed.fell_back = true;
    CHECK(has(in_words(borrowed), "language"));
}

TEST_CASE("capitals under 3.8 mm are found")
{
    auto tiny = seen("a", {100, 100, 200, 80});
    tiny.cap_height_mm = 3.7f;
    CHECK(has(in_words(tiny), "capitals"));
}

TEST_CASE("faint words are found, and too stark ones in the calm theme")
{
    auto grey = seen("a", {100, 100, 200, 80});
    grey.text_rgb = 0x555555;
    CHECK(has(in_words(grey), "contrast"));
    CHECK(has(in_words(seen("a", {}), base::Contrast::high_dark), "contrast"));
    CHECK(has(in_words(seen("a", {}), base::Contrast::low), "contrast"));
}

TEST_CASE("letters that reach out of their block are found")
{
    const auto some = fonts();
    CHECK(in_letters(letters(*some, {{100, 100, 200, 58}}, {100, 100, 200, 58}), *some).empty());
    CHECK(has(in_letters(letters(*some, {{100, 100, 300, 58}}, {100, 100, 200, 58}), *some), "cut_word"));
    CHECK(has(in_letters(letters(*some, {{1800, 100, 300, 58}}, {1800, 100, 300, 58}), *some), "outside"));
}

TEST_CASE("lines that run into each other are found")
{
    const auto some = fonts();
    CHECK(has(in_letters(letters(*some, {{100, 100, 200, 58}, {100, 110, 200, 58}}, {100, 100, 200, 80}), *some), "overlap"));
}

TEST_CASE("a letter that the font does not have is found on a real page")
{
    const auto some = fonts();
    const auto screen = ui::screen_size(1024, 768);
    CHECK(has(faults_of(page_with("Bạn cần gì 𞤀"), screen, *some), "glyph"));
    CHECK_FALSE(has(faults_of(page_with("Bạn cần gì"), screen, *some), "glyph"));
}

TEST_CASE("a word too long for the screen is found on a real page")
{
    const auto some = fonts();
    CHECK(has(faults_of(page_with(std::string(200, 'n')), ui::screen_size(1024, 768), *some), "broken_word"));
}

TEST_CASE("a block that more below never shows is found")
{
    std::set<std::string> shown{"a"};
    Faults faults;
    find_unreachable({"a", "b"}, shown, faults);
    CHECK(has(faults, "unreachable", "b"));
    CHECK_FALSE(has(faults, "unreachable", "a"));
}

namespace {
page::PlainBlock exit_block(page::Area area)
{
    page::Button button;
    button.line = {"", "Thoát nhanh", "", false};
    button.weight = page::Button::Weight::exit;
    return {"out", area, button, std::size_t{0}, true, false, {}};
}
}  // namespace

TEST_CASE("a page without a way out is found, and one whose way out has to be scrolled to")
{
    const auto some = fonts();
    const auto screen = ui::screen_size(1024, 768);
    auto page = page_with("Bạn cần gì");
    CHECK(has(faults_of(page, screen, *some), "exit", "planted"));
    page.blocks.push_back(exit_block(page::Area::bar));
    CHECK_FALSE(has(faults_of(page, screen, *some), "exit", "planted"));
    page.blocks.back() = exit_block(page::Area::main);
    for (int line = 0; line < 40; ++line) {
        page.blocks.insert(page.blocks.begin(), page.blocks.front());
        page.blocks.front().id += std::to_string(line);
    }
    CHECK(has(faults_of(page, screen, *some), "exit", "planted"));
}

TEST_CASE("while typing only what a person can do without may be out of a low reach, and on the smallest screen alone")
{
    auto page = page_with("Bạn cần gì");
    page.layout = page::Layout::typing;
    page.comfort.low_reach = true;
    page.blocks.push_back(exit_block(page::Area::header));
    auto why = exit_block(page::Area::main);
    why.id = "why";
    std::get<page::Button>(why.kind).weight = page::Button::Weight::link;
    page.blocks.push_back(why);
    auto skip = why;
    skip.id = "skip";
    std::get<page::Button>(skip.kind).weight = page::Button::Weight::secondary;
    page.blocks.push_back(skip);
    const auto reach = [&](const std::string& id, int height) {
        auto seen = glass({::seen(id, {100, 100, 200, 80})});
        seen.height_px = height;
        Faults faults;
        find_out_of_reach(page, seen, faults);
        return has(faults, "reach", id);
    };
    CHECK_FALSE(reach("why", 768));
    CHECK(reach("why", 1024));
    CHECK(reach("skip", 768));
    CHECK(reach(page.blocks[page.blocks.size() - 3].id, 768));
}

TEST_CASE("a control out of a low reach is found")
{
    const auto some = fonts();
    auto page = page_with("Bạn cần gì");
    page.blocks.push_back(exit_block(page::Area::bar));
    auto seen = glass({::seen("a", {100, 100, 200, 80})});
    Faults faults;
    find_out_of_reach(page, seen, faults);
    CHECK_FALSE(has(faults, "reach"));
    page.comfort.low_reach = true;
    find_out_of_reach(page, seen, faults);
    CHECK(has(faults, "reach"));
}
