#include "kiosk/platform/window.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <cstdlib>
#include <thread>

using namespace kiosk::platform;
using namespace std::chrono_literals;

namespace {
std::unique_ptr<Window> headless(int width_px = 800, int height_px = 600)
{
    auto window = Window::open({"test", width_px, height_px, true});
    REQUIRE(window);
    (*window)->wait(0ms);  // what SDL says of a new window
    return std::move(*window);
}
}  // namespace

TEST_CASE("without a display the terminal says so instead of drawing into nothing")
{
    unsetenv("DISPLAY");
    const auto window = Window::open({"test", 800, 600, false});
    REQUIRE_FALSE(window);
    CHECK(window.error().kind == kiosk::base::ErrorKind::unavailable);
}

TEST_CASE("a display that does not answer is refused, never replaced by an invisible one")
{
    setenv("DISPLAY", ":6789", 1);
    const auto window = Window::open({"test", 800, 600, false});
    unsetenv("DISPLAY");
    REQUIRE_FALSE(window);
    CHECK(window.error().kind == kiosk::base::ErrorKind::unavailable);
}

TEST_CASE("a headless window has the size that was asked for, larger than SDL's dummy desktop")
{
    const auto window = headless(1920, 1080);
    CHECK(window->width_px() == 1920);
    CHECK(window->height_px() == 1080);
    CHECK(window->pitch_px() >= 1920);
}

TEST_CASE("a touch arrives once, as a finger, where it was")
{
    const auto window = headless();
    window->push_finger({Touch::Phase::down, 7, 123.0F, 456.0F});
    window->push_finger({Touch::Phase::up, 7, 123.0F, 456.0F});
    const auto events = window->wait(0ms);
    REQUIRE(events.size() == 2);
    const auto* down = std::get_if<Touch>(&events[0]);
    REQUIRE(down != nullptr);
    CHECK(down->phase == Touch::Phase::down);
    CHECK(down->finger == 7);
    CHECK(down->x_px == doctest::Approx(123).epsilon(0.001));
    CHECK(down->y_px == doctest::Approx(456).epsilon(0.001));
    const auto* up = std::get_if<Touch>(&events[1]);
    REQUIRE(up != nullptr);
    CHECK(up->phase == Touch::Phase::up);
}

TEST_CASE("ten thousand touches all arrive")
{
    const auto window = headless();
    int arrived = 0;
    for (int i = 0; i < 10'000; ++i) {
        window->push_finger({i % 2 == 0 ? Touch::Phase::down : Touch::Phase::up, 1, 10.0F, 10.0F});
        for (const auto& event : window->wait(0ms)) arrived += std::holds_alternative<Touch>(event) ? 1 : 0;
    }
    CHECK(arrived == 10'000);
}

TEST_CASE("keys come by name with what is held beside them, and text letter by letter")
{
    const auto window = headless();
    window->push_key({"F5", true, false, false});
    window->push_text("đệ");
    const auto events = window->wait(0ms);
    REQUIRE(events.size() == 3);
    const auto* key = std::get_if<KeyPress>(&events[0]);
    REQUIRE(key != nullptr);
    CHECK(key->name == "F5");
    CHECK(key->ctrl);
    CHECK_FALSE(key->alt);
    const auto* letter = std::get_if<TextInput>(&events[2]);
    REQUIRE(letter != nullptr);
    CHECK(letter->text == "ệ");
}

TEST_CASE("a key that is held down gives its letter once and says that it is held")
{
    const auto window = headless();
    for (int i = 0; i < 5; ++i) {
        SDL_Event key{};
        key.type = SDL_KEYDOWN;
        key.key.keysym.sym = SDLK_BACKSPACE;
        key.key.repeat = i > 0 ? 1 : 0;
        SDL_PushEvent(&key);
        window->push_text("a");
    }
    int letters = 0, pressed = 0, repeated = 0;
    for (const auto& event : window->wait(0ms)) {
        letters += std::holds_alternative<TextInput>(event) ? 1 : 0;
        if (const auto* key = std::get_if<KeyPress>(&event)) ++(key->repeated ? repeated : pressed);
    }
    CHECK(letters == 1);
    CHECK(pressed == 1);
    CHECK(repeated == 4);
}

TEST_CASE("another thread can wake the loop")
{
    const auto window = headless();
    std::thread{[&] { window->wake(); }}.join();
    const auto events = window->wait(0ms);
    REQUIRE(events.size() == 1);
    CHECK(std::holds_alternative<Woken>(events[0]));
}
