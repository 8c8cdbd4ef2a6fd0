#include "kiosk/app/shell/shell.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "fake_program.h"
#include "kiosk/app/shell/walk_controls.h"
#include "kiosk/app/shell/walker.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

struct Stand {
    WalkClock clock{base::parse_time("2026-11-23T09:42").value()};
    FakeProgram program;
    std::unique_ptr<Glass> glass = [] {
        auto made = Glass::make({{"test", 1920, 1080, true}, 0});
        REQUIRE_MESSAGE(made, made.error().detail);
        return std::move(*made);
    }();
    Shell shell{*glass, program, clock};
    Stand() { shell.start(); }

    void touch(const std::string& id, platform::Touch::Phase phase)
    {
        const auto control = walk::control_named(glass->painter().seen(), id, true);
        REQUIRE_MESSAGE(control, control.error().detail);
        glass->window().push_finger({phase, 1, control->rect_px.centre_x(), control->rect_px.centre_y()});
        shell.settle();
    }
    void tap(const std::string& id)
    {
        clock.pause(600ms);
        const auto control = walk::control_named(glass->painter().seen(), id, true);
        REQUIRE_MESSAGE(control, control.error().detail);
        for (const auto phase : {platform::Touch::Phase::down, platform::Touch::Phase::up})
            glass->window().push_finger({phase, 1, control->rect_px.centre_x(), control->rect_px.centre_y()});
        shell.settle();
    }
    void key(const std::string& name)
    {
        clock.pause(600ms);
        glass->window().push_key({name, false, false, false});
        shell.settle();
    }
    /// Runs a walk; what it printed goes to `printed`.
    int walk(const std::string& text)
    {
        const auto steps = walk::parse(text, "test.walk");
        REQUIRE_MESSAGE(steps, steps.error().detail);
        std::FILE* out = std::tmpfile();
        const int code = Walker{shell, clock, "", out}.run(*steps);
        std::rewind(out);
        printed.assign(4000, '\0');
        printed.resize(std::fread(printed.data(), 1, printed.size(), out));
        std::fclose(out);
        return code;
    }
    std::string printed;
};

}  // namespace

TEST_CASE("a touch that is pressed and lifted on a control becomes its meaning, once")
{
    Stand stand;
    stand.tap("go.type");
    REQUIRE(stand.program.meanings.size() == 1);
    CHECK(stand.program.meanings.front() == FakeProgram::to_typing);
    CHECK(stand.glass->painter().seen().page == "typing");
}

TEST_CASE("the pressed state is on the glass before the finger is lifted")
{
    Stand stand;
    stand.clock.pause(600ms);
    const auto before = stand.glass->frames();
    stand.touch("go.work", platform::Touch::Phase::down);
    CHECK(stand.glass->frames() > before);
    CHECK(stand.program.meanings.empty());
}

TEST_CASE("when nothing changes nothing is drawn")
{
    Stand stand;
    stand.shell.settle();
    const auto before = stand.glass->frames();
    for (int i = 0; i < 20; ++i) stand.shell.settle();
    CHECK(stand.glass->frames() == before);
    CHECK_FALSE(stand.shell.next_due());
}

TEST_CASE("work waits until its page was shown, and the page after it is shown too")
{
    Stand stand;
    const auto before = stand.glass->frames();
    stand.tap("go.work");
    CHECK(stand.program.done);
    CHECK(stand.glass->frames() >= before + 2);
    CHECK(walk::says(stand.glass->painter().seen(), "Đã xong"));
}

TEST_CASE("everything can be reached and chosen with three keys")
{
    Stand stand;
    for (int i = 0; i < 10 && stand.program.meanings.empty(); ++i) {
        stand.key("Right");
        if (i > 0) stand.key("Return");
    }
    REQUIRE_FALSE(stand.program.meanings.empty());
}

TEST_CASE("a key that the program uses does nothing else")
{
    Stand stand;
    const auto touches = stand.program.touches;
    stand.key("F5");
    CHECK(stand.program.meanings.empty());
    CHECK(stand.program.touches > touches);
}

TEST_CASE("leaving shows the first page and nothing of the page before")
{
    Stand stand;
    const auto* begin = stand.glass->surface().pixels;
    const auto count = static_cast<std::size_t>(stand.glass->surface().pitch_px) * 1080;
    stand.tap("go.work");
    stand.clock.pause(600ms);
    stand.tap("go.front");
    stand.clock.pause(2s);
    stand.shell.settle();
    const std::vector<std::uint32_t> after(begin, begin + count);

    Stand untouched;
    const auto* fresh = untouched.glass->surface().pixels;
    CHECK(std::equal(after.begin(), after.end(), fresh));
}

TEST_CASE("what is due happens by the clock and not before")
{
    Stand stand;
    stand.program.alarm = stand.clock.steady() + 30s;
    stand.shell.do_due();
    CHECK(stand.program.dues == 0);
    CHECK(stand.walk("wait 29s") == 0);
    CHECK(stand.program.dues == 0);
    CHECK(stand.walk("wait 2s") == 0);
    CHECK(stand.program.dues == 1);
}

TEST_CASE("a walk types a Vietnamese name on the keys of the page")
{
    Stand stand;
    CHECK_MESSAGE(stand.walk("tap \"Gõ tên\"\nexpect-page typing\ntype \"Nguyễn Thị Hường 27\"\nexpect \"Hường 27\"") == 0,
                  stand.printed);
    CHECK(stand.program.text == "Nguyễn Thị Hường 27");
}

TEST_CASE("a walk counts touches, strokes and presses, and fails when there were more than it allows")
{
    Stand stand;
    CHECK(stand.walk("press next\ntap \"Gõ tên\"\ntype \"ab\"\nat-most 1 touches\nat-most 2 strokes\nat-most 1 presses\n"
                     "at-most 1 strokes") == 1);
    for (const auto* figure : {"it took 1 touches", "it took 2 strokes", "it took 1 presses"})
        CHECK(stand.printed.find(figure) != std::string::npos);
    CHECK(stand.printed.find("FAILED line 7: ") != std::string::npos);
    CHECK(stand.walk("type \"ab\"\ncount-anew\nat-most 0 touches\nat-most 0 strokes") == 0);
}

TEST_CASE("a walk stops at the first step that fails, names its line and ends with 1")
{
    Stand stand;
    CHECK(stand.walk("expect \"Bạn cần gì?\"\n\nexpect \"Không có\"\ntap \"Gửi đi\"") == 1);
    CHECK(stand.printed.find("ok 1: ") != std::string::npos);
    CHECK(stand.printed.find("FAILED line 3: ") != std::string::npos);
    CHECK(stand.program.meanings.empty());
}

TEST_CASE("a walk's clock stands still on the page while fingers take their time")
{
    Stand stand;
    const auto before = stand.clock.wall();
    CHECK(stand.walk("tap \"Gõ tên\"\ntype \"abcdefghij\"") == 0);
    CHECK(stand.clock.wall() == before);
    CHECK(stand.walk("wait 2m") == 0);
    CHECK(stand.clock.wall() == before + 2min);
}

TEST_CASE("what a walk remembers can be typed and expected later")
{
    Stand stand;
    CHECK(stand.walk("remember TITLE title\nexpect $TITLE\nrefute $NOTHING") == 1);
    CHECK(stand.printed.find("nothing is remembered as NOTHING") != std::string::npos);
}

TEST_CASE("a scanner's bytes reach the program")
{
    Stand stand;
    CHECK(stand.walk("scan \"TGPL1:BK\\r\"") == 0);
    CHECK(stand.program.scans == "TGPL1:BK\r");
}

TEST_CASE(
    "what is thrown by a touch, a key, a letter, a code or a wake-up makes that event come to nothing, and the visit goes on")
{
    for (const std::string where : {"meant", "pressed", "typed", "scanned", "woken"}) {
        CAPTURE(where);
        Stand stand;
        stand.tap("go.type");
        stand.program.throws = where;
        if (where == "meant") stand.tap("key.a");
        if (where == "pressed") stand.key("F5");
        if (where == "typed") stand.glass->window().push_text("a");
        if (where == "scanned") stand.shell.scanned("TGPL1");
        if (where == "woken") stand.glass->window().wake();
        stand.shell.settle();
        CHECK(stand.program.faults == std::vector<std::string>{"std::runtime_error"});
        CHECK(stand.program.begun_anew == 0);
        CHECK(stand.glass->painter().seen().page == "typing");
        stand.program.throws.clear();
        stand.tap("key.a");
        CHECK(stand.program.text == "a");
    }
}

TEST_CASE("a page that cannot be made leads to the first page on a wiped glass")
{
    Stand stand;
    stand.tap("go.type");
    stand.tap("key.a");
    stand.program.throws = "page";
    stand.tap("key.a");
    CHECK(stand.program.begun_anew == 1);
    CHECK(stand.program.text.empty());
    CHECK(stand.glass->painter().seen().page == "front");
    stand.tap("go.type");
    CHECK(stand.glass->painter().seen().page == "typing");
}

TEST_CASE("work and deadlines that throw again and again end in the first page, and the loop comes to rest")
{
    for (const std::string where : {"act", "due"}) {
        CAPTURE(where);
        Stand stand;
        stand.program.throws = where;
        if (where == "act") stand.tap("go.work");
        if (where == "due") {
            stand.program.alarm = stand.clock.steady();
            for (int i = 0; i < 3; ++i) stand.shell.do_due();
        }
        CHECK(stand.program.begun_anew == 1);
        CHECK(stand.program.faults.size() == 3);
        stand.shell.settle();
        CHECK(stand.glass->painter().seen().page == "front");
    }
}

TEST_CASE("when not even the first page can be made the glass is empty and the loop does not spin")
{
    Stand stand;
    stand.tap("go.type");
    stand.program.heals = false;
    stand.program.throws = "page";
    stand.tap("key.a");  // comes back
    CHECK(stand.program.begun_anew > 0);
    CHECK(stand.program.faults.size() < 40);
    CHECK(stand.glass->painter().seen().blocks.empty());
    stand.program.throws.clear();
    stand.key("F5");
    CHECK(stand.glass->painter().seen().page == "front");
}

TEST_CASE("a walk that leaves pictures tells where each touch fell, so that a finger can repeat it")
{
    Stand stand;
    const auto folder = std::filesystem::temp_directory_path() / ("kiosk-walk-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const auto work = walk::control_named(stand.glass->painter().seen(), "go.work", true).value().rect_px;
    std::FILE* out = std::tmpfile();
    const auto steps = walk::parse("# a visit\nexpect-page front\ntap go.work\ntap go.front\n", "test.walk").value();
    CHECK(Walker{stand.shell, stand.clock, folder, out}.run(steps) == 0);
    std::fclose(out);
    std::ifstream file{folder / "touches.txt"};
    std::vector<std::string> touches;
    for (std::string line; std::getline(file, line);) touches.push_back(line);
    REQUIRE(touches.size() == 2);
    int line = 0;
    float x = 0, y = 0;
    REQUIRE(std::sscanf(touches[0].c_str(), "%d %f %f", &line, &x, &y) == 3);
    CHECK(line == 3);
    CHECK(work.contains(x, y));
    CHECK(touches[1].starts_with("4 "));
    std::filesystem::remove_all(folder);
}

TEST_CASE("a sign of life is given again and again, and only when nothing is left to be drawn")
{
    Stand stand;
    int signs = 0, undrawn = 0;
    stand.shell.beat(1ms, [&] {
        if (stand.glass->painter().needs_frame()) ++undrawn;
        stand.program.over = ++signs == 5;
    });
    stand.shell.run();
    CHECK(signs == 5);
    CHECK(undrawn == 0);
}

TEST_CASE("a shell that cannot show any page any more gives no sign of life")
{
    Stand stand;
    stand.program.throws = "page";
    stand.program.heals = false;
    for (int i = 0; i < 20; ++i) stand.key("Tab");
    int signs = 0;
    stand.shell.beat(1ms, [&] { ++signs; });
    // A key so that the page is asked for, and an end.
    for (int i = 0; i < 20; ++i) stand.glass->window().push_key({"F5", false, false, false});
    const std::jthread end{[&] {
        std::this_thread::sleep_for(300ms);
        stand.program.over = true;
    }};
    stand.shell.run();
    CHECK(stand.program.faults.size() >= 12);
    CHECK(signs == 0);
}
