#include "painted.h"

using namespace kiosk;
using namespace kiosk::ui;

namespace {

/// A page of so many lines, and a main button that commits.
page::PlainPage long_page(int lines, const std::string& language = "vi")
{
    page::PlainPage out;
    out.id = "consent";
    out.language = language;
    const auto add = [&](std::string id, page::Kind kind, page::Area area = page::Area::main) -> page::PlainBlock& {
        out.blocks.push_back({std::move(id), area, std::move(kind), std::nullopt});
        return out.blocks.back();
    };
    add("title", page::Heading{{"title", "Trước khi viết yêu cầu", "", false}, 1});
    for (int line = 0; line < lines; ++line)
        add("line." + std::to_string(line),
            page::Item{"lock", {"line", "Chỉ cán bộ của Trung tâm mở được yêu cầu của bạn.", "", false}});
    page::Button agree;
    agree.line = {"agree", "Tôi đồng ý", "", false};
    agree.weight = page::Button::Weight::primary;
    agree.icon = "check";
    agree.commits = true;
    add("agree", agree, page::Area::actions).meaning = 7;
    return out;
}

SemanticBlock main_button(Painter& p)
{
    for (const auto& one : p.seen().blocks)
        if (one.id == "agree") return one;
    FAIL("the page has no main button");
    return {};
}

/// Touches the main button until it means something; how often that took.
int touches_until_meant(Painter& p)
{
    for (int touches = 1; touches < 30; ++touches) {
        p.frame(start);
        tap(p, main_button(p).rect_px, start);
        if (p.take_meaning()) return touches;
    }
    return 0;
}

}  // namespace

TEST_CASE("nobody commits to a page before its last part was on the glass")
{
    auto p = painter(1024, 768);
    p->show(long_page(20));
    p->frame(start);
    REQUIRE(p->seen().more_below);
    CHECK(main_button(*p).words.starts_with("Xem tiếp · 1/"));
    CHECK(main_button(*p).spoken.starts_with("Xem tiếp. Phần 1 trong "));
    CHECK(main_button(*p).leads_on);
    int parts = 1;
    for (; p->seen().more_below && parts < 30; ++parts) {
        tap(*p, main_button(*p).rect_px, start);
        CHECK_FALSE(p->take_meaning());
        p->frame(start);
    }
    CHECK(main_button(*p).words == "Tôi đồng ý");
    tap(*p, main_button(*p).rect_px, start);
    CHECK(p->take_meaning() == 7);
    auto again = painter(1024, 768);
    again->show(long_page(20));
    CHECK(touches_until_meant(*again) == parts);
}

TEST_CASE("a page that one glass holds is committed to at once")
{
    auto p = painter();
    p->show(long_page(3));
    CHECK(touches_until_meant(*p) == 1);
}

TEST_CASE("the second touch of a trembling hand does not commit at the place where the first one led on")
{
    auto p = painter(1024, 768);
    p->show(long_page(9));
    p->frame(start);
    auto now = start;
    // So many parts that the first touch leads to the last.
    while (p->seen().more_below) {
        now += 2s;
        tap(*p, main_button(*p).rect_px, now);
        p->frame(now);
    }
    REQUIRE_FALSE(main_button(*p).leads_on);
    const auto at = main_button(*p).rect_px;
    CHECK_FALSE(p->press(1, at.centre_x(), at.centre_y(), now + 350ms));
    p->lift(1, at.centre_x(), at.centre_y(), now + 380ms);
    CHECK_FALSE(p->take_meaning());
    CHECK(p->press(1, at.centre_x(), at.centre_y(), now + 900ms));
    p->lift(1, at.centre_x(), at.centre_y(), now + 980ms);
    CHECK(p->take_meaning() == 7);
}

TEST_CASE("a button that leads on stands where it commits and is as wide, and no second one leads on beside it")
{
    auto p = painter(1024, 768);
    p->show(long_page(20));
    const auto before = main_button(*p).rect_px;
    CHECK(p->seen().more_below);
    for (const auto& one : p->seen().blocks) CHECK_FALSE(one.id.starts_with("more_below"));
    CHECK(touches_until_meant(*p) > 1);
    const auto after = main_button(*p).rect_px;
    CHECK(before.x == after.x);
    CHECK(before.y == after.y);
    CHECK(before.w == after.w);
    CHECK(before.h == after.h);
}

TEST_CASE("who saw all and goes back up may commit there, and another page is seen anew")
{
    auto p = painter(1024, 768);
    auto page = long_page(20);
    p->show(page);
    p->frame(start);
    p->scroll_pages(30);
    p->frame(start);
    p->scroll_pages(-30);
    p->frame(start);
    CHECK_FALSE(main_button(*p).leads_on);
    CHECK(block(*p, "Xem tiếp").id == "more_below");
    page.id = "another";
    p->show(page);
    CHECK(main_button(*p).leads_on);
}

TEST_CASE("the three keys lead on with the main button and commit at the end")
{
    auto p = painter(1024, 768);
    p->show(long_page(20));
    while (p->focused() != "agree") p->focus_next();
    int chosen = 0;
    do {
        p->frame(start);
        p->end_guards();
        p->choose(start);
    } while (++chosen < 30 && !p->take_meaning());
    CHECK(chosen > 1);
    CHECK(chosen < 30);
}

TEST_CASE("in another language the button leads on in that one")
{
    auto p = painter(1024, 768);
    p->show(long_page(20, "en"));
    CHECK(main_button(*p).words.starts_with("More below · 1/"));
    CHECK(main_button(*p).spoken.starts_with("More below. Part 1 of "));
}
