/// Mouse and keyboard at the desk.
#include "desk_sample.h"

namespace kiosk::ui {

namespace {

std::optional<std::size_t> meaning_of(const page::PlainPage& page, const std::string& id)
{
    for (const auto& block : page.blocks)
        if (block.id == id) return block.meaning;
    return std::nullopt;
}

/// The frame that is due is drawn.
void drawn(Painter& p) { p.frame(start); }

}  // namespace

TEST_CASE("the wheel scrolls the pane below the pointer by a row a notch, and no other")
{
    auto p = painter();
    p->show(samples::queue(60));
    const auto list = p->pane("list"), rail = p->pane("rail");
    const float row = seen_block(*p, "row.9")->rect_px.y, entry = seen_block(*p, "act.call")->rect_px.y;
    p->hover(list->centre_x(), list->centre_y());
    p->wheel(-3);
    CHECK(row - seen_block(*p, "row.9")->rect_px.y == doctest::Approx(120));
    CHECK(seen_block(*p, "act.call")->rect_px.y == entry);
    p->wheel(100);
    CHECK(seen_block(*p, "row.9")->rect_px.y == row);
    p->hover(rail->centre_x(), rail->centre_y());
    p->wheel(-1);
    CHECK(seen_block(*p, "row.9")->rect_px.y == row);
}

TEST_CASE("a moving mouse asks for a frame only when it comes over another control")
{
    auto p = painter();
    p->show(samples::queue(60));
    drawn(*p);
    const RectF row = seen_block(*p, "row.4")->rect_px, next = seen_block(*p, "row.5")->rect_px;
    p->hover(row.centre_x(), row.centre_y());
    CHECK(p->needs_frame());
    drawn(*p);
    p->hover(row.centre_x() + 30, row.centre_y() + 3);
    CHECK_FALSE(p->needs_frame());
    p->hover(next.centre_x(), next.centre_y());
    CHECK(p->needs_frame());
}

TEST_CASE("a right click and Shift+F10 mean the commands of the row")
{
    auto p = painter();
    const page::PlainPage page = samples::queue(60);
    p->show(page);
    const auto menu_of = [&](const std::string& id) {
        for (const auto& block : page.blocks)
            if (block.id == id) return block.menu;
        return std::optional<std::size_t>{};
    };
    const RectF row = seen_block(*p, "row.4")->rect_px;
    CHECK(p->press_menu(row.centre_x(), row.centre_y()));
    CHECK(p->take_meaning() == menu_of("row.4"));
    // Without the keyboard on a control: of the chosen row.
    CHECK(p->press_key("F10", false, true, false));
    CHECK(p->take_meaning() == menu_of("row.2"));
    CHECK_FALSE(p->press_menu(300, 20));
}

TEST_CASE("a menu lies over the page, its commands are touched and a touch beside it closes it")
{
    auto p = painter();
    page::PlainPage page = samples::queue(60);
    p->show(page);
    const RectF row = seen_block(*p, "row.4")->rect_px;
    p->press_menu(row.centre_x(), row.centre_y());
    page::PlainBlock menu{"menu", page::Area::overlay, page::Menu{}, 900, true, false, {}};
    for (int one = 0; one < 3; ++one)
        menu.inside.push_back({"menu." + std::to_string(one),
                               page::Area::overlay,
                               page::MenuItem{samples::say("Mở " + std::to_string(one)), "F5"},
                               901u + one,
                               true,
                               false,
                               {}});
    page.blocks.push_back(menu);
    p->show(page);
    const SemanticBlock* command = seen_block(*p, "menu.1");
    REQUIRE(command);
    CHECK(command->rect_px.y >= row.centre_y());
    CHECK(command->rect_px.x >= row.centre_x());
    const RectF at = command->rect_px, beside = seen_block(*p, "row.0")->rect_px;
    tap(*p, at, start + 1s);
    CHECK(p->take_meaning() == 902);
    tap(*p, {beside.x + 5, beside.y + 5, 2, 2}, start + 3s);
    CHECK(p->take_meaning() == 900);
    CHECK(p->press_key("Escape", false, false, false));
    CHECK(p->take_meaning() == 900);
    CHECK(p->press_key("Down", false, false, false));
    CHECK(p->focused().starts_with("menu."));
    CHECK(p->press_key("Return", false, false, false));
    CHECK(p->take_meaning() >= 901);
}

TEST_CASE("dragging a border changes the widths, live and within bounds, and tells them once when let go")
{
    auto p = painter();
    p->show(samples::queue(60));
    const float before = p->pane("list")->w;
    const RectF border = *p->pane("border.list");
    p->press(1, border.centre_x(), border.centre_y(), start);
    p->slide(1, border.centre_x() - 100, border.centre_y());
    CHECK(p->pane("list")->w == doctest::Approx(before - 100));
    CHECK_FALSE(p->take_dragged());
    p->slide(1, border.centre_x() - 1000, border.centre_y());
    p->lift(1, border.centre_x() - 1000, border.centre_y(), start + 1s);
    const auto widths = p->take_dragged();
    REQUIRE(widths);
    CHECK(widths->list == 340);
    CHECK(widths->rail == 0);
    CHECK_FALSE(p->take_dragged());
    CHECK_FALSE(p->take_meaning());
}

TEST_CASE("the thumb of a scroll bar is dragged to the end of the list")
{
    auto p = painter();
    p->show(samples::queue(60));
    const RectF list = *p->pane("list");
    CHECK(seen_block(*p, "row.59")->hidden);
    p->press(1, list.x + list.w - 3, list.y + 10, start);
    p->slide(1, list.x + list.w - 3, list.y + list.h);
    p->lift(1, list.x + list.w - 3, list.y + list.h, start + 1s);
    CHECK_FALSE(seen_block(*p, "row.59")->hidden);
    CHECK_FALSE(p->take_meaning());
}

TEST_CASE("Tab comes to a group of choices once, and a digit picks in it")
{
    auto p = painter();
    const page::PlainPage page = samples::queue(60);
    p->show(page);
    std::vector<std::string> came_to;
    for (int presses = 0; presses < 12 && (came_to.empty() || came_to.back() != "tile.1"); ++presses) {
        CHECK(p->press_key("Tab", false, false, false));
        came_to.push_back(p->focused());
    }
    CHECK(came_to.back() == "tile.1");
    // Of sixty rows one is come to, the chosen one.
    CHECK(std::count_if(came_to.begin(), came_to.end(), [](const auto& id) { return id.starts_with("row."); }) == 1);
    CHECK(std::count(came_to.begin(), came_to.end(), "row.2") == 1);
    CHECK_FALSE(seen_block(*p, "tile.1")->hidden);
    CHECK(p->press_key("3", false, false, false));
    CHECK(p->take_meaning() == meaning_of(page, "tile.3"));
    CHECK_FALSE(p->press_key("7", false, false, false));
    CHECK(p->press_key("Tab", false, true, false));
    CHECK(p->focused() == "act.accept");
    CHECK(p->press_key("Space", false, false, false));
    CHECK(p->take_meaning() == meaning_of(page, "act.accept"));
}

TEST_CASE("without a ring on a control Space and Return are not the painter's")
{
    auto p = painter();
    p->show(samples::queue(60));
    CHECK_FALSE(p->press_key("Space", false, false, false));
    CHECK_FALSE(p->press_key("Return", false, false, false));
    CHECK_FALSE(p->press_key("5", false, false, false));
}

TEST_CASE("coming to a field by Tab means to write in it, and a blank there is a blank")
{
    auto p = painter();
    const page::PlainPage page = samples::queue(60);
    p->show(page);
    p->press_key("Tab", false, false, false);
    CHECK(p->focused() == "find");
    CHECK(p->take_meaning() == meaning_of(page, "find"));
    CHECK_FALSE(p->press_key("Space", false, false, false));
}

TEST_CASE("a chosen row that arrow keys move to is brought into view")
{
    auto p = painter();
    page::PlainPage page = samples::queue(60);
    p->show(page);
    for (auto& block : page.blocks)
        if (block.id.starts_with("row.")) block.chosen = block.id == "row.50";
    p->show(page);
    CHECK_FALSE(seen_block(*p, "row.50")->hidden);
    CHECK(seen_block(*p, "row.50")->rect_px.h == doctest::Approx(40));
}

TEST_CASE("the list does not jump under the chosen row when rows come in above it")
{
    auto p = painter();
    page::PlainPage page = samples::queue(60);
    for (auto& block : page.blocks)
        if (block.id.starts_with("row.")) block.chosen = block.id == "row.30";
    p->show(page);
    p->reveal("row.30");
    const float before = seen_block(*p, "row.30")->rect_px.y;
    const auto first = std::find_if(page.blocks.begin(), page.blocks.end(), [](const auto& one) { return one.id == "row.0"; });
    auto fresh = *first;
    fresh.id = "row.new";
    page.blocks.insert(first, fresh);
    p->show(page);
    CHECK(seen_block(*p, "row.30")->rect_px.y == doctest::Approx(before));
}

TEST_CASE("another request begins at its top, and the list keeps its place")
{
    auto p = painter(1366, 768);
    page::PlainPage page = samples::queue(60);
    p->show(page);
    const auto list = p->pane("list"), detail = p->pane("detail");
    p->hover(list->centre_x(), list->centre_y());
    p->wheel(-5);
    p->hover(detail->centre_x(), detail->centre_y());
    p->wheel(-5);
    const float row = seen_block(*p, "row.9")->rect_px.y;
    for (auto& block : page.blocks)
        if (block.id.starts_with("row.")) block.chosen = block.id == "row.9";
    auto fresh = painter(1366, 768);
    fresh->show(page);
    p->show(page);
    CHECK(seen_block(*p, "row.9")->rect_px.y == doctest::Approx(row));
    CHECK(seen_block(*p, "desk.inside.0")->rect_px.y == doctest::Approx(seen_block(*fresh, "desk.inside.0")->rect_px.y));
}

TEST_CASE("a double click never presses what came under the pointer by its first half")
{
    auto p = painter();
    page::PlainPage page = samples::queue(60);
    p->show(page);
    const RectF call = seen_block(*p, "act.call")->rect_px;
    p->press(1, call.centre_x(), call.centre_y(), start + 1s);
    p->lift(1, call.centre_x(), call.centre_y(), start + 1050ms);
    CHECK(p->take_meaning() == meaning_of(page, "act.call"));
    for (auto& block : page.blocks)
        if (block.id == "act.call") block.id = "act.do";
    p->show(page);
    p->press(1, call.centre_x(), call.centre_y(), start + 1200ms);
    p->lift(1, call.centre_x(), call.centre_y(), start + 1250ms);
    CHECK_FALSE(p->take_meaning());
    p->press(1, call.centre_x(), call.centre_y(), start + 2s);
    p->lift(1, call.centre_x(), call.centre_y(), start + 2050ms);
    CHECK(p->take_meaning() == meaning_of(page, "act.do"));
}

TEST_CASE("Page Down scrolls the pane that has the keyboard, End goes to its end")
{
    auto p = painter(1366, 768);
    p->show(samples::queue(60));
    while (p->focused() != "act.call") p->press_key("Tab", false, false, false);
    CHECK(seen_block(*p, "entry.29")->hidden);
    CHECK(p->press_key("End", false, false, false));
    CHECK_FALSE(seen_block(*p, "entry.29")->hidden);
    CHECK(p->press_key("Home", false, false, false));
    CHECK(seen_block(*p, "entry.29")->hidden);
}

}  // namespace kiosk::ui
