#include "kiosk/platform/events.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace kiosk::platform {

namespace {

/// Keys that may repeat while held. A held "choose" must not choose again on the next page.
bool may_repeat(std::string_view name)
{
    constexpr std::array<std::string_view, 6> keys{"Backspace", "Delete", "Left", "Right", "Up", "Down"};
    return std::find(keys.begin(), keys.end(), name) != keys.end();
}

Event touch_of(const SDL_TouchFingerEvent& finger, const InPixels& size)
{
    auto phase = Touch::Phase::move;
    if (finger.type == SDL_FINGERDOWN) phase = Touch::Phase::down;
    if (finger.type == SDL_FINGERUP) phase = Touch::Phase::up;
    return Touch{phase, finger.fingerId, finger.x * static_cast<float>(size.width_px),
                 finger.y * static_cast<float>(size.height_px)};
}

std::optional<Event> key_of(const SDL_KeyboardEvent& key)
{
    std::string name = SDL_GetKeyName(key.keysym.sym);
    if (name.empty() || (key.repeat != 0 && !may_repeat(name))) return std::nullopt;
    return KeyPress{std::move(name), (key.keysym.mod & KMOD_CTRL) != 0, (key.keysym.mod & KMOD_SHIFT) != 0,
                    (key.keysym.mod & KMOD_ALT) != 0, key.repeat != 0};
}

std::optional<Event> motion_of(const SDL_MouseMotionEvent& event)
{
    if (event.state != 0 || event.which == SDL_TOUCH_MOUSEID) return std::nullopt;
    return Pointer{static_cast<float>(event.x), static_cast<float>(event.y), false};
}

std::optional<Event> button_of(const SDL_MouseButtonEvent& event)
{
    if (event.button != SDL_BUTTON_RIGHT || event.which == SDL_TOUCH_MOUSEID) return std::nullopt;
    return Pointer{static_cast<float>(event.x), static_cast<float>(event.y), true};
}

std::optional<Event> window_event_of(const SDL_WindowEvent& event)
{
    switch (event.event) {
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_RESTORED: return Exposed{};
    case SDL_WINDOWEVENT_CLOSE: return Closed{};
    default: return std::nullopt;
    }
}

}  // namespace

std::optional<Event> event_of(const SDL_Event& event, const InPixels& size, std::uint32_t wake_type)
{
    switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: return touch_of(event.tfinger, size);
    case SDL_KEYDOWN: return key_of(event.key);
    case SDL_TEXTINPUT: return TextInput{event.text.text};
    case SDL_MOUSEWHEEL: return Wheel{event.wheel.y};
    case SDL_MOUSEMOTION: return motion_of(event.motion);
    case SDL_MOUSEBUTTONDOWN: return button_of(event.button);
    case SDL_WINDOWEVENT: return window_event_of(event.window);
    case SDL_QUIT: return Closed{};
    default: break;
    }
    if (event.type == wake_type) return Woken{};
    return std::nullopt;
}

SDL_Event finger_event(const Touch& touch, const InPixels& size, std::uint32_t window_id)
{
    SDL_Event event{};
    switch (touch.phase) {
    case Touch::Phase::down: event.type = SDL_FINGERDOWN; break;
    case Touch::Phase::move: event.type = SDL_FINGERMOTION; break;
    case Touch::Phase::up: event.type = SDL_FINGERUP; break;
    }
    event.tfinger.touchId = 1;
    event.tfinger.fingerId = touch.finger;
    event.tfinger.x = touch.x_px / static_cast<float>(size.width_px);
    event.tfinger.y = touch.y_px / static_cast<float>(size.height_px);
    event.tfinger.pressure = 1;
    event.tfinger.windowID = window_id;
    return event;
}

SDL_Event pointer_event(const Pointer& pointer, std::uint32_t window_id)
{
    SDL_Event event{};
    const int x = static_cast<int>(pointer.x_px), y = static_cast<int>(pointer.y_px);
    if (pointer.right_button) {
        event.type = SDL_MOUSEBUTTONDOWN;
        event.button.windowID = window_id;
        event.button.button = SDL_BUTTON_RIGHT;
        event.button.state = SDL_PRESSED;
        event.button.x = x;
        event.button.y = y;
        return event;
    }
    event.type = SDL_MOUSEMOTION;
    event.motion.windowID = window_id;
    event.motion.x = x;
    event.motion.y = y;
    return event;
}

SDL_Event key_event(const KeyPress& key, bool down, std::uint32_t window_id)
{
    SDL_Event event{};
    event.type = down ? SDL_KEYDOWN : SDL_KEYUP;
    event.key.windowID = window_id;
    event.key.state = down ? SDL_PRESSED : SDL_RELEASED;
    event.key.keysym.sym = SDL_GetKeyFromName(key.name.c_str());
    event.key.keysym.scancode = SDL_GetScancodeFromKey(event.key.keysym.sym);
    event.key.keysym.mod =
        static_cast<Uint16>((key.ctrl ? KMOD_LCTRL : 0) | (key.shift ? KMOD_LSHIFT : 0) | (key.alt ? KMOD_LALT : 0));
    return event;
}

SDL_Event text_event(const std::string& letter, std::uint32_t window_id)
{
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    event.text.windowID = window_id;
    std::memcpy(event.text.text, letter.data(), std::min(letter.size(), sizeof event.text.text - 1));
    return event;
}

}  // namespace kiosk::platform
