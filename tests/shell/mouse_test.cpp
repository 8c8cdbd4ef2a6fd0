/// A mouse and a whole keyboard, through the real loop and in walks.
#include <doctest/doctest.h>

#include "kiosk/app/shell/shell.h"
#include "kiosk/app/shell/walker.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

/// A desk of forty rows beside a request with two buttons; the first of them has commands.
class DeskOfRows final : public Program {
public:
    enum Meaning : std::size_t { take, put_back, close_menu, command, first_row, row_menu = 100 };

    bool has_mouse() const override { return mouse; }
    page::PlainPage page() override
    {
        page::PlainPage out;
        out.id = "desk";
        out.language = "vi";
        out.layout = layout;
        out.widths = widths;
        for (std::size_t row = 0; row < 40; ++row) {
            page::Strip strip;
            strip.title = {"", "Dòng " + std::to_string(row), "", false};
            out.blocks.push_back({"row." + std::to_string(row), page::Area::list, strip, first_row + row, true, row == 0, {}});
            out.blocks.back().menu = row_menu + row;
        }
        const auto button = [&](const char* id, const char* words, std::size_t meaning) {
            out.blocks.push_back(
                {id, page::Area::rail, page::Button{"", {"", words, "", false}, {}, false, {}}, meaning, true, false, {}});
        };
        out.blocks.push_back({"request",
                              page::Area::detail,
                              page::PaneHead{{"", "Triệu Thị Mẩy", "", false}, {}, {}, {}, {}},
                              std::nullopt,
                              true,
                              false,
                              {}});
        button("take", "Nhận việc", take);
        button("back", "Trả lại", put_back);
        if (!menu) return out;
        out.blocks.push_back({"menu", page::Area::overlay, page::Menu{}, close_menu, true, false, {}});
        out.blocks.back().inside.push_back(
            {"menu.open", page::Area::overlay, page::MenuItem{{"", "Mở", "", false}, "Enter"}, command, true, false, {}});
        return out;
    }
    void meant(std::size_t meaning) override
    {
        meanings.push_back(meaning);
        menu = meaning >= row_menu;
    }
    bool pressed(const platform::KeyPress& key) override
    {
        keys += (key.ctrl ? "Ctrl+" : "") + std::string{key.shift ? "Shift+" : ""} + (key.alt ? "Alt+" : "") + key.name + " ";
        return key.ctrl || key.alt || key.name == "F5";
    }
    void typed(const std::string& letters) override { text += letters; }
    void panes_dragged(const page::PaneWidths& now) override { widths = now; }
    void somebody_is_here() override { ++touches; }
    std::optional<base::SteadyTime> deadline() override { return std::nullopt; }
    void due() override {}

    page::Layout layout = page::Layout::desk;
    page::PaneWidths widths;
    std::vector<std::size_t> meanings;
    std::string keys, text;
    bool menu = false, mouse = true;
    int touches = 0;
};

struct DeskStand {
    WalkClock clock{base::parse_time("2026-11-23T09:42").value()};
    DeskOfRows program;
    std::unique_ptr<Glass> glass = [] {
        auto made = Glass::make({{"test", 1366, 768, true}, 0});
        REQUIRE_MESSAGE(made, made.error().detail);
        return std::move(*made);
    }();
    Shell shell{*glass, program, clock};

    int walk(const std::string& text)
    {
        const auto steps = walk::parse(text, "test.walk");
        REQUIRE_MESSAGE(steps, steps.error().detail);
        shell.start();
        std::FILE* out = std::tmpfile();
        const int code = Walker{shell, clock, "", out}.run(*steps);
        std::fclose(out);
        return code;
    }
};

}  // namespace

TEST_CASE("a walk at the desk scrolls to a row that is out of sight and clicks it")
{
    DeskStand stand;
    CHECK(stand.walk("tap row.39\n") == 0);
    CHECK(stand.program.meanings == std::vector<std::size_t>{DeskOfRows::first_row + 39});
}

TEST_CASE("a walk turns the wheel over a pane, and what it scrolled away from stays away")
{
    DeskStand stand;
    CHECK(stand.walk("wheel \"list\" 10\n") == 0);
    const auto& blocks = stand.glass->painter().seen().blocks;
    const auto row = std::find_if(blocks.begin(), blocks.end(), [](const auto& one) { return one.id == "row.0"; });
    REQUIRE(row != blocks.end());
    CHECK(row->hidden);
}

TEST_CASE("a walk clicks one control after the other, and twice on the same")
{
    DeskStand stand;
    CHECK(stand.walk("tap take\ntap back\ndouble-click \"Nhận việc\"\n") == 0);
    CHECK(stand.program.meanings ==
          std::vector<std::size_t>{DeskOfRows::take, DeskOfRows::put_back, DeskOfRows::take, DeskOfRows::take});
}

TEST_CASE("a walk counts strokes and clicks as a person would make them, and fails above its bound")
{
    const std::string steps = "tap take\ndouble-click \"Trả lại\"\nkey \"Ctrl+Shift+C\"\ntype \"Tiếng\"\nwheel \"list\" 3\n";
    // "Tieengs" is seven strokes, the chord one more; the wheel is none.
    CHECK(DeskStand{}.walk(steps + "at-most 8 keys\nat-most 3 clicks\n") == 0);
    CHECK(DeskStand{}.walk(steps + "at-most 7 keys\n") == 1);
    CHECK(DeskStand{}.walk(steps + "at-most 2 clicks\n") == 1);
}

TEST_CASE("a right click opens the commands of a row, and a click chooses one of them")
{
    DeskStand stand;
    CHECK(stand.walk("right-click \"Dòng 3\"\nexpect \"Mở\"\ntap \"Mở\"\nrefute \"Mở\"\n") == 0);
    CHECK(stand.program.meanings == std::vector<std::size_t>{DeskOfRows::row_menu + 3, DeskOfRows::command});
}

TEST_CASE("Shift+F10 opens the commands of the chosen row and Escape closes them")
{
    DeskStand stand;
    CHECK(stand.walk("key \"Shift+F10\"\nexpect \"Mở\"\nkey \"Escape\"\nrefute \"Mở\"\n") == 0);
    CHECK(stand.program.meanings == std::vector<std::size_t>{DeskOfRows::row_menu, DeskOfRows::close_menu});
}

TEST_CASE("the program hears every key of the desk first, with all that was held down")
{
    DeskStand stand;
    CHECK(stand.walk("key \"Ctrl+Shift+C\"\nkey \"Alt+3\"\nkey \"F5\"\nkey \"Tab\"\n") == 0);
    CHECK(stand.program.keys == "Ctrl+Shift+C Alt+3 F5 Tab ");
}

TEST_CASE("a key that presses a button with the ring writes no letter")
{
    DeskStand stand;
    CHECK(stand.walk("key \"Tab\"\nkey \"Tab\"\nkey \"Space\"\n") == 0);
    stand.glass->window().push_text(" ");
    stand.shell.settle();
    CHECK(stand.program.meanings == std::vector<std::size_t>{DeskOfRows::take});
    CHECK(stand.program.text.empty());
}

TEST_CASE("dragged borders are told to the program and kept by the next page")
{
    DeskStand stand;
    CHECK(stand.walk("drag \"border.rail\" -60\n") == 0);
    CHECK(stand.program.widths.rail == doctest::Approx(346).epsilon(0.01));
    CHECK(stand.program.meanings.empty());
    CHECK(stand.glass->painter().pane("rail")->w == doctest::Approx(345).epsilon(0.02));
}

TEST_CASE("a mouse that only moves draws nothing new and still says that somebody is here")
{
    DeskStand stand;
    CHECK(stand.walk("hover \"Nhận việc\"\n") == 0);
    const long frames = stand.glass->frames();
    const int touches = stand.program.touches;
    const auto rail = *stand.glass->painter().pane("rail");
    for (int step = 0; step < 20; ++step)
        stand.glass->window().push_pointer({rail.x + 100.0f, rail.y + rail.h - 20 - static_cast<float>(step), false});
    stand.shell.settle();
    const long after_leaving = stand.glass->frames();
    CHECK(after_leaving <= frames + 1);
    for (int step = 0; step < 20; ++step) {
        stand.glass->window().push_pointer({rail.x + 100.0f, rail.y + rail.h - 20 - static_cast<float>(step), false});
        stand.shell.settle();
    }
    CHECK(stand.glass->frames() == after_leaving);
    CHECK(stand.program.touches > touches);
}

TEST_CASE("a terminal without a mouse is never told of one")
{
    DeskStand stand;
    stand.program.mouse = false;
    stand.program.layout = page::Layout::standard;
    stand.shell.start();
    const int touches = stand.program.touches;
    stand.glass->window().push_pointer({300, 300, false});
    stand.glass->window().push_pointer({300, 300, true});
    stand.shell.settle();
    CHECK(stand.program.touches == touches);
}
