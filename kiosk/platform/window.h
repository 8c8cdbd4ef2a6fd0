#pragma once
/// The SDL window: surface, fingers, keys, sleep. x11 with SDL_FRAMEBUFFER_ACCELERATION=0, or `dummy` when headless.
/// Leaves the meaning of events to its callers. Mouse clicks become finger events (SDL_MOUSE_TOUCH_EVENTS), so that a
/// walk, a mouse and a finger take the same road.
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::platform {

struct Touch {
    enum class Phase { down, move, up } phase = Phase::down;
    std::int64_t finger = 0;
    float x_px = 0, y_px = 0;
};
struct KeyPress {
    std::string name;  ///< SDL's key name: "Return", "Escape", "F5", "A"
    bool ctrl = false, shift = false, alt = false;
    bool repeated = false;  ///< held down: nobody pressed it anew
};
struct TextInput {
    std::string text;
};  ///< a key that is held down gives its letter once
struct Exposed {};
struct Closed {};
struct Wheel {
    int lines = 0;
};                ///< up is positive
struct Woken {};  ///< `wake` was called
/// Of a mouse, where somebody asked for it (`follow_pointer`): it moved with no button down, or its right button was pressed.
struct Pointer {
    float x_px = 0, y_px = 0;
    bool right_button = false;
};
using Event = std::variant<Touch, KeyPress, TextInput, Exposed, Closed, Wheel, Woken, Pointer>;

struct WindowWish {
    std::string title;
    int width_px = 0, height_px = 0;  ///< 0: full screen
    bool headless = false;            ///< SDL's dummy driver
};

class Window {
public:
    /// unavailable when there is no display and `headless` was not asked for (SDL's silent fall-back is refused).
    static base::Result<std::unique_ptr<Window>> open(const WindowWish&);
    ~Window();

    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    int width_px() const;
    int height_px() const;
    /// 32-bit pixels, 0x00RRGGBB; owned by the window, good until the next `wait`. Their content stays from frame to frame.
    std::uint32_t* pixels();
    int pitch_px() const;
    struct Rect {
        int x, y, w, h;
    };
    void present(const std::vector<Rect>&);

    /// Sleeps until an event or the time-out (none: for ever); then takes everything that waits. Headless never sleeps.
    std::vector<Event> wait(std::optional<std::chrono::milliseconds>);
    /// Real SDL events, as a touch screen would send them: what walks push.
    void push_finger(Touch);
    void push_key(const KeyPress&);
    void push_text(const std::string&);
    void push_pointer(const Pointer&);
    void push_wheel(int lines);
    /// From now on a mouse is told of, and its arrow is seen. A terminal without one never asks for this.
    void follow_pointer();
    enum class Shape { arrow, hand, across };
    void shape_pointer(Shape);
    /// Wakes `wait` from another thread.
    void wake();
    /// Overwrites the events that were taken: SDL keeps their blocks, with the letters in them, for those to come. What waits
    /// stays. Not reached: what Xlib and the X server keep of a key.
    void forget();

private:
    struct Inner;
    explicit Window(std::unique_ptr<Inner>);
    std::unique_ptr<Inner> inner_;
};

}  // namespace kiosk::platform
