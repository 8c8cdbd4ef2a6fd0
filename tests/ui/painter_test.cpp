#include <imgui.h>

#include "kiosk/drawing/icons.h"
#include "painted.h"

using namespace kiosk;
using namespace kiosk::ui;

TEST_CASE("touching a control gives its meaning once, and shows that it was felt")
{
    auto p = painter();
    p->show(samples::sample("home"));
    p->frame(start);
    const SemanticBlock door = block(*p, "Gửi yêu cầu trợ giúp");
    CHECK_FALSE(p->needs_frame());
    p->end_guards();
    p->press(1, door.rect_px.centre_x(), door.rect_px.centre_y(), start);
    CHECK(p->needs_frame());
    CHECK_FALSE(p->take_meaning().has_value());
    p->frame(start);
    p->lift(1, door.rect_px.centre_x(), door.rect_px.centre_y(), start + 80ms);
    CHECK(p->take_meaning() == door.meaning);
    CHECK_FALSE(p->take_meaning().has_value());
    p->frame(start);
    CHECK_FALSE(p->needs_frame());
}

TEST_CASE("a tap faster than a frame is still drawn pressed, then let go")
{
    auto p = painter();
    p->show(samples::sample("home"));
    p->frame(start);
    tap(*p, block(*p, "Gửi yêu cầu trợ giúp").rect_px, start);
    p->frame(start);
    CHECK(p->needs_frame());
    p->frame(start);
    CHECK_FALSE(p->needs_frame());
}

TEST_CASE("under a dialog nothing can be touched")
{
    auto p = painter();
    p->show(samples::sample("dialog"));
    const SemanticBlock exit = block(*p, "Thoát nhanh");
    CHECK_FALSE(exit.enabled);
    tap(*p, exit.rect_px, start);
    CHECK_FALSE(p->take_meaning().has_value());
    tap(*p, block(*p, "Tôi vẫn ở đây").rect_px, start + 1s);
    CHECK(p->take_meaning().has_value());
}

TEST_CASE("the front page starts from anywhere")
{
    auto p = painter();
    const page::PlainPage page = samples::sample("front");
    p->show(page);
    p->end_guards();
    p->press(1, 700, 60, start);
    p->lift(1, 700, 60, start + 100ms);
    CHECK(p->take_meaning() == page.anywhere);
}

TEST_CASE("the three keys visit every control of a long page in reading order and choose it")
{
    auto p = painter(1024, 768);
    page::PlainPage page = samples::sample("everything");
    page.comfort.text_size = base::TextSize::largest;
    p->show(page);
    std::vector<std::size_t> expected;
    for (const SemanticBlock& one : p->seen().blocks) {
        if (one.meaning && one.enabled) expected.push_back(*one.meaning);
    }
    std::vector<std::size_t> met;
    for (int step = 0; step < 80 && met.size() < expected.size(); ++step) {
        p->focus_next();
        const Semantics before = p->seen();
        p->end_guards();
        p->choose(start);
        if (const auto meaning = p->take_meaning()) met.push_back(*meaning);
    }
    const auto told = [](const std::vector<std::size_t>& meanings) {
        std::string words;
        for (const std::size_t one : meanings) words += std::to_string(one) + " ";
        return words;
    };
    CHECK(told(met) == told(expected));
}

TEST_CASE("the same page keeps its place, another page starts at the top")
{
    auto p = painter(1024, 768);
    page::PlainPage page = samples::sample("everything");
    p->show(page);
    p->scroll_pages(1);
    CHECK(p->seen().more_above);
    p->show(page);
    CHECK(p->seen().more_above);
    page.id = "another";
    p->show(page);
    CHECK_FALSE(p->seen().more_above);
}

TEST_CASE("a page that fits has no more below, a page that does not uses the page's own words for it")
{
    auto p = painter();
    p->show(samples::sample("home"));
    CHECK_FALSE(p->seen().more_below);
    auto small = painter(1024, 768);
    small->show(samples::sample("everything"));
    CHECK(small->seen().more_below);
    CHECK(block(*small, "Xem tiếp bên dưới").id == "more_below");
}

TEST_CASE("hidden digits are told as dots, and wiping leaves no words")
{
    auto p = painter();
    p->show(samples::sample("lock"));
    for (const SemanticBlock& one : p->seen().blocks) {
        CHECK(one.words.find("abcdefgh") == std::string::npos);
        CHECK(one.spoken.find("abcdefgh") == std::string::npos);
    }
    p->wipe();
    CHECK(p->seen().blocks.empty());
}

TEST_CASE("an unknown icon is drawn as a neutral sign")
{
    CHECK(drawing::icon_known("home"));
    CHECK_FALSE(drawing::icon_known("no_such_icon"));
    CHECK(drawing::icon_code_point("no_such_icon") != 0);
}

TEST_CASE("a missing font is named, not guessed")
{
    FontFiles files = *installed_fonts();
    files.bold = "/nowhere/Inter-Bold.otf";
    const auto made = Painter::make(files, ScreenSize{});
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().kind == base::ErrorKind::unavailable);
    CHECK(made.error().detail.find("Inter-Bold.otf") != std::string::npos);
}

TEST_CASE("the light around words read aloud keeps its distance from their first letter")
{
    auto p = painter();
    p->show(samples::sample("dialog"));
    p->highlight("dialog.title");
    const RectF title = block(*p, "Bạn còn ở đây không?").rect_px;
    const ImDrawData& drawn = p->frame(start);
    float left = title.x;
    for (int list = 0; list < drawn.CmdListsCount; ++list)
        for (const ImDrawVert& one : drawn.CmdLists[list]->VtxBuffer)
            // The ring's brown, on this page nowhere else so near.
            if ((one.col & 0xFFFFFFu) == 0x00324Eu && one.pos.y > title.y && one.pos.y < title.y + title.h &&
                one.pos.x < title.x)
                left = std::min(left, one.pos.x);
    CHECK(title.x - left >= 15);
    CHECK(title.x - left <= 30);
}
