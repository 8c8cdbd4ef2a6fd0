#include "kiosk/platform/window.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/platform/events.h"
#include "kiosk/platform/x11_screen.h"

namespace kiosk::platform {

using base::ErrorKind;
using base::failure;

namespace {

constexpr std::uint32_t red = 0x00ff0000, green = 0x0000ff00, blue = 0x000000ff;
constexpr int headless_width_px = 1920, headless_height_px = 1080;

void set_hint(const char* name, const char* value) { SDL_SetHintWithPriority(name, value, SDL_HINT_OVERRIDE); }

void set_hints(bool headless)
{
    set_hint(SDL_HINT_VIDEODRIVER, headless ? "dummy" : "x11");
    // Otherwise SDL presents every surface through OpenGL: 133 MiB and 16-25 ms a frame without a GPU.
    set_hint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    // A mouse sends fingers too, and a finger no mouse: each touch arrives exactly once, always as a finger.
    set_hint(SDL_HINT_MOUSE_TOUCH_EVENTS, "1");
    set_hint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    set_hint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    set_hint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    set_hint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
}

bool is_plain_rgb(const SDL_PixelFormat& format)
{
    return format.BitsPerPixel >= 24 && format.BytesPerPixel == 4 && format.Rmask == red && format.Gmask == green &&
           format.Bmask == blue;
}

}  // namespace

struct Window::Inner {
    SDL_Window* window = nullptr;
    SDL_Surface* glass = nullptr;   ///< SDL's own
    SDL_Surface* shadow = nullptr;  ///< ours, only when the glass has another pixel format
    bool headless = false;
    bool video = false;
    bool wants_full_screen = false;
    bool fills_screen = false;  ///< and follows it when it changes
    std::uint32_t wake_type = 0, neutral_type = 0;
    bool pointer = false;
    std::array<SDL_Cursor*, 3> cursors{};
    Window::Shape shape = Window::Shape::arrow;
    bool key_held = false;  ///< the letters that follow come from a key that nobody let go
    /// Events that one `wait` took: there were never more at once, so SDL has no more blocks than that.
    std::size_t most_taken = 0;

    ~Inner()
    {
        for (SDL_Cursor* cursor : cursors)
            if (cursor != nullptr) SDL_FreeCursor(cursor);
        if (shadow != nullptr) SDL_FreeSurface(shadow);
        if (window != nullptr) SDL_DestroyWindow(window);
        if (video) SDL_Quit();
    }

    SDL_Surface* surface() const { return shadow != nullptr ? shadow : glass; }
    InPixels size() const { return {surface()->w, surface()->h}; }
    std::uint32_t id() const { return SDL_GetWindowID(window); }

    base::Result<void> take_surface()
    {
        glass = SDL_GetWindowSurface(window);
        if (glass == nullptr) return failure(ErrorKind::unavailable, std::string{"no window surface: "} + SDL_GetError());
        if (shadow != nullptr) SDL_FreeSurface(shadow);
        shadow = nullptr;
        if (is_plain_rgb(*glass->format)) return {};
        shadow = SDL_CreateRGBSurface(0, glass->w, glass->h, 32, red, green, blue, 0);
        if (shadow == nullptr) return failure(ErrorKind::unavailable, "no memory for the window's pixels");
        return {};
    }
};

base::Result<std::unique_ptr<Window>> Window::open(const WindowWish& wish)
{
    auto inner = std::make_unique<Inner>();
    inner->headless = wish.headless;
    const char* display = std::getenv("DISPLAY");
    if (!wish.headless && (display == nullptr || *display == '\0'))
        return failure(ErrorKind::unavailable, "there is no display (DISPLAY is not set)");
    set_hints(wish.headless);
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return failure(ErrorKind::unavailable, std::string{"the display does not answer: "} + SDL_GetError());
    inner->video = true;
    // Without a display SDL falls back to a driver that shows nothing, and reports success.
    const char* driver = SDL_GetCurrentVideoDriver();
    if (driver == nullptr || std::string_view{driver} != (wish.headless ? "dummy" : "x11"))
        return failure(ErrorKind::unavailable, "the display does not answer");

    const bool sized = wish.width_px > 0 && wish.height_px > 0;
    inner->wants_full_screen = inner->fills_screen = !sized && !wish.headless;
    SDL_Rect place{SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, headless_width_px, headless_height_px};
    if (sized) place = {place.x, place.y, wish.width_px, wish.height_px};
    // Asking for full screen waits 100 ms for a window manager that a kiosk does not have: first a window as large as the
    // screen, and the rest when the first page is up.
    if (inner->wants_full_screen && SDL_GetDisplayBounds(0, &place) != 0)
        return failure(ErrorKind::unavailable, std::string{"the display has no size: "} + SDL_GetError());
    inner->window = SDL_CreateWindow(wish.title.c_str(), place.x, place.y, place.w, place.h,
                                     inner->wants_full_screen ? std::uint32_t{SDL_WINDOW_BORDERLESS} : 0U);
    if (inner->window == nullptr) return failure(ErrorKind::unavailable, std::string{"no window: "} + SDL_GetError());
    if (inner->fills_screen) {
        SDL_ShowCursor(SDL_DISABLE);
        watch_screen(inner->window);
    }
    TRY(inner->take_surface());
    inner->wake_type = SDL_RegisterEvents(2);
    inner->neutral_type = inner->wake_type + 1;
    SDL_StartTextInput();
    return std::unique_ptr<Window>{new Window{std::move(inner)}};
}

Window::Window(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Window::~Window() = default;

int Window::width_px() const { return inner_->surface()->w; }
int Window::height_px() const { return inner_->surface()->h; }
std::uint32_t* Window::pixels() { return static_cast<std::uint32_t*>(inner_->surface()->pixels); }
int Window::pitch_px() const { return inner_->surface()->pitch / 4; }

void Window::present(const std::vector<Rect>& changed)
{
    std::vector<SDL_Rect> rects;
    rects.reserve(changed.size());
    for (const auto& rect : changed) rects.push_back({rect.x, rect.y, rect.w, rect.h});
    if (inner_->shadow != nullptr)
        for (auto rect : rects) {
            auto to = rect;
            SDL_BlitSurface(inner_->shadow, &rect, inner_->glass, &to);
        }
    if (!rects.empty()) SDL_UpdateWindowSurfaceRects(inner_->window, rects.data(), static_cast<int>(rects.size()));
}

std::vector<Event> Window::wait(std::optional<std::chrono::milliseconds> time_out)
{
    std::vector<Event> events;
    std::size_t taken = 0;
    const auto take = [&](const SDL_Event& event) {
        inner_->most_taken = std::max(inner_->most_taken, ++taken);
        const bool resized = event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
        // The old surface is gone; without a new one there is nothing left to draw on.
        if (resized && !inner_->take_surface()) events.emplace_back(Closed{});
        if (inner_->fills_screen && screen_changed(event)) fill_screen(inner_->window);
        if (event.type == SDL_KEYDOWN) inner_->key_held = event.key.repeat != 0;
        // A hand that cannot let go, or a bag on the keyboard, writes one letter.
        if (event.type == SDL_TEXTINPUT && inner_->key_held) return;
        const bool mouse = event.type == SDL_MOUSEMOTION || event.type == SDL_MOUSEBUTTONDOWN;
        if (mouse && !inner_->pointer) return;
        const auto ours = event_of(event, inner_->size(), inner_->wake_type);
        if (!ours) return;
        // Of a way only its end counts.
        const bool moves = event.type == SDL_MOUSEMOTION && !events.empty();
        const auto* before = moves ? std::get_if<Pointer>(&events.back()) : nullptr;
        if (before != nullptr && !before->right_button)
            events.back() = *ours;
        else
            events.push_back(*ours);
    };
    if (std::exchange(inner_->wants_full_screen, false)) {
        SDL_SetWindowFullscreen(inner_->window, SDL_WINDOW_FULLSCREEN_DESKTOP);
        SDL_RaiseWindow(inner_->window);
        if (!inner_->take_surface()) return {Closed{}};
        return {Exposed{}};
    }
    SDL_Event event;
    if (!inner_->headless && time_out != std::chrono::milliseconds{0}) {
        const int got = time_out ? SDL_WaitEventTimeout(&event, static_cast<int>(time_out->count())) : SDL_WaitEvent(&event);
        if (got != 0) take(event);
    }
    while (SDL_PollEvent(&event) != 0) take(event);
    return events;
}

void Window::push_finger(Touch touch)
{
    auto event = finger_event(touch, inner_->size(), inner_->id());
    SDL_PushEvent(&event);
}

void Window::push_key(const KeyPress& key)
{
    for (const bool down : {true, false}) {
        auto event = key_event(key, down, inner_->id());
        SDL_PushEvent(&event);
    }
}

void Window::push_text(const std::string& text)
{
    for (const auto point : base::code_points(text)) {
        auto event = text_event(base::utf8(point), inner_->id());
        SDL_PushEvent(&event);
    }
}

void Window::push_pointer(const Pointer& pointer)
{
    auto event = pointer_event(pointer, inner_->id());
    SDL_PushEvent(&event);
}

void Window::push_wheel(int lines)
{
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.windowID = inner_->id();
    event.wheel.y = lines;
    SDL_PushEvent(&event);
}

void Window::follow_pointer()
{
    inner_->pointer = true;
    SDL_ShowCursor(SDL_ENABLE);
}

void Window::shape_pointer(Shape shape)
{
    if (inner_->headless || shape == inner_->shape) return;
    constexpr std::array known{SDL_SYSTEM_CURSOR_ARROW, SDL_SYSTEM_CURSOR_HAND, SDL_SYSTEM_CURSOR_SIZEWE};
    auto& cursor = inner_->cursors.at(static_cast<std::size_t>(shape));
    if (cursor == nullptr) cursor = SDL_CreateSystemCursor(known.at(static_cast<std::size_t>(shape)));
    if (cursor != nullptr) SDL_SetCursor(cursor);
    inner_->shape = shape;
}

void Window::forget()
{
    SDL_Event neutral{};
    neutral.type = inner_->neutral_type;
    // Beside filters and watchers, which need not hear of it.
    for (std::size_t at = 0; at < inner_->most_taken; ++at) SDL_PeepEvents(&neutral, 1, SDL_ADDEVENT, 0, 0);
    SDL_FlushEvent(inner_->neutral_type);
}

void Window::wake()
{
    SDL_Event event{};
    event.type = inner_->wake_type;
    SDL_PushEvent(&event);
}

}  // namespace kiosk::platform
