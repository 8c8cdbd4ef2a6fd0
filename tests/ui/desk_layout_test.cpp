/// The desk's grid: how much one sees without scrolling, and that nothing lies over the request.
#include "kiosk/ui/desk_grid.h"

#include "desk_sample.h"

namespace kiosk::ui {

namespace {

using namespace samples;

/// Rows of which all is in view.
int whole_rows(Painter& p, float row_px)
{
    int whole = 0;
    for (const SemanticBlock& one : p.seen().blocks)
        if (one.id.starts_with("row.") && !one.hidden && one.rect_px.h >= row_px - 1.5f) ++whole;
    return whole;
}

float right_of(const RectF& rect) { return rect.x + rect.w; }

}  // namespace

TEST_CASE("with four groups 21 rows stand wholly in view on 1920x1080, 14 on 1366x768 and 30 on 2560x1440")
{
    struct Screen {
        int width, height, rows;
    };
    for (const auto& [width, height, rows] : {Screen{1920, 1080, 21}, {1366, 768, 14}, {2560, 1440, 30}}) {
        auto p = painter(width, height);
        p->show(queue(60));
        INFO(width << "x" << height);
        CHECK(whole_rows(*p, 40) == rows);
    }
}

TEST_CASE("a wider screen shows more rows and columns and no larger letters")
{
    auto usual = painter(1920, 1080), wide = painter(2560, 1440);
    usual->show(queue(60));
    wide->show(queue(60));
    CHECK(seen_block(*usual, "row.0")->rect_px.h == doctest::Approx(seen_block(*wide, "row.0")->rect_px.h));
    // Cards stand in two columns there.
    const SemanticBlock &first = *seen_block(*wide, "desk.inside.0"), &last = *seen_block(*wide, "desk.inside.10");
    CHECK(last.rect_px.x > right_of(first.rect_px) - 200);
    CHECK(seen_block(*usual, "desk.inside.10")->rect_px.x == doctest::Approx(seen_block(*usual, "desk.inside.0")->rect_px.x));
}

TEST_CASE("the person's size makes rows and letters larger together")
{
    auto p = painter();
    page::PlainPage page = queue(60);
    p->show(page);
    const int usual = whole_rows(*p, 40);
    page.comfort.text_size = base::TextSize::large;
    p->show(page);
    CHECK(whole_rows(*p, 46) < usual);
    page.comfort.text_size = base::TextSize::small;
    p->show(page);
    CHECK(whole_rows(*p, 37) > usual);
    // Nothing under 12 px, however dense.
    for (const SemanticBlock& one : p->seen().blocks)
        if (!one.words.empty() && one.cap_height_mm > 0)
            CHECK(one.cap_height_mm * p->seen().px_per_mm >= 12 * 8 / 11.0f - 0.1f);
}

TEST_CASE("the request stays beside an open act, and on a narrow screen the list gives way for it")
{
    for (const auto& [width, height] : {std::pair{1920, 1080}, {1600, 900}, {1366, 768}, {2560, 1440}})
        for (const float rail : {440.0f, 566.0f}) {
            auto p = painter(width, height);
            p->show(queue(60, rail));
            INFO(width << " act " << rail);
            const auto detail = p->pane("detail"), act = p->pane("rail"), list = p->pane("list");
            REQUIRE((detail && act));
            CHECK(detail->w >= 390);
            CHECK(right_of(*detail) <= act->x + 1);
            CHECK(act->w >= (width < 1500 ? 410 : rail - 4));
            if (list) CHECK(right_of(*list) <= detail->x + 1);
            CHECK((list.has_value() || (width < 1500 && rail > 500)));
        }
}

TEST_CASE("panes are as wide as the drawings have them, or as the person dragged them within bounds")
{
    DeskShape shape{1920, true, true, true, true, {}, 0};
    DeskGrid grid = desk_grid(shape);
    CHECK(grid.nav == 212);
    CHECK(grid.list == 620);
    CHECK(grid.rail == 348);
    shape.wanted = {100, 2000};
    grid = desk_grid(shape);
    CHECK(grid.list == 340);
    CHECK(grid.rail == 640);
    shape = {1366, true, true, true, true, {}, 0};
    grid = desk_grid(shape);
    CHECK(grid.nav == 166);
    CHECK(grid.list == 432);
    CHECK(grid.rail == 286);
    shape.rail_for_act = 440;
    grid = desk_grid(shape);
    CHECK(grid.rail == 420);
    CHECK(grid.list >= 340);
    shape.rail_for_act = 566;
    grid = desk_grid(shape);
    CHECK(grid.rail == 548);
    CHECK(grid.list_away);
    shape = {2560, true, true, true, true, {}, 0};
    grid = desk_grid(shape);
    CHECK(grid.list == 680);
    CHECK(grid.rail == 384);
    CHECK(grid.columns == 2);
}

TEST_CASE("nothing at the desk asks for more below, and every block can be scrolled into view")
{
    auto p = painter(1366, 768);
    const page::PlainPage page = queue(60);
    p->show(page);
    std::vector<std::string> ids;
    for (const SemanticBlock& one : p->seen().blocks) {
        CHECK_FALSE(one.id.starts_with("more_"));
        ids.push_back(one.id);
    }
    for (const std::string& id : ids) {
        p->reveal(id);
        INFO(id);
        REQUIRE(seen_block(*p, id));
        CHECK_FALSE(seen_block(*p, id)->hidden);
    }
}

TEST_CASE("what an act must keep in sight stays at the bottom of its pane while the form above it scrolls")
{
    auto p = painter(1366, 768);
    page::PlainPage page = queue(60, 566);
    Maker m;
    m.page = page;
    m.meanings = 1000;
    m.add(Area::rail, Divider{}, false, "act.foot");
    m.add(Area::rail, Button{"", say("Vào sổ thụ lý"), W::primary, false, "Ctrl+Enter"}, true, "act.do");
    p->show(m.page);
    REQUIRE(seen_block(*p, "act.do"));
    CHECK_FALSE(seen_block(*p, "act.do")->hidden);
    const float before = seen_block(*p, "act.do")->rect_px.y;
    const auto rail = p->pane("rail");
    p->hover(rail->centre_x(), rail->centre_y());
    p->wheel(-20);
    CHECK(seen_block(*p, "act.do")->rect_px.y == before);
    CHECK(seen_block(*p, "act.do")->rect_px.y >= rail->y + rail->h - 1);
}

TEST_CASE("the number board fills its screen with the number called now and the last eight")
{
    Maker m = begin("board", Layout::board);
    m.add(Area::main, Heading{say("Xin mời số"), 1});
    m.add(Area::main, Called{say("A-012"), say("quầy 2"), true}, false, "now");
    m.add(Area::side, Heading{say("Vừa mời"), 2});
    for (int one = 1; one <= 9; ++one)
        m.add(Area::side, Called{say("A-00" + std::to_string(one)), say("quầy 1"), false}, false,
              "before." + std::to_string(one));
    m.add(Area::status, StatusLine{"", say("Lấy số ở máy bên cửa. Miễn phí."), Tone::plain, "", false});
    m.add(Area::status, ClockFace{{}, say("09:43")});
    for (const auto& [width, height] : {std::pair{1920, 1080}, {1366, 768}, {1080, 1920}, {1024, 768}}) {
        auto p = painter(width, height);
        p->show(m.page);
        INFO(width << "x" << height);
        const SemanticBlock *now = seen_block(*p, "now"), *last = seen_block(*p, "before.8");
        REQUIRE((now && last));
        CHECK(now->rect_px.h > static_cast<float>(height) * 0.2f);
        CHECK_FALSE(seen_block(*p, "before.9"));
        for (const SemanticBlock& one : p->seen().blocks) {
            INFO(one.id);
            CHECK(one.rect_px.y + one.rect_px.h <= static_cast<float>(height) + 0.5f);
            CHECK(right_of(one.rect_px) <= static_cast<float>(width) + 0.5f);
        }
    }
}

}  // namespace kiosk::ui
