#pragma once
/// SDL's events in our words. Private to this room.
#include <optional>

#include <SDL.h>

#include "kiosk/platform/window.h"

namespace kiosk::platform {

struct InPixels {
    int width_px = 0, height_px = 0;
};

/// None for what the house does not know. Of a mouse's buttons only the right one is told: SDL sends a finger beside the left
/// one.
std::optional<Event> event_of(const SDL_Event&, const InPixels&, std::uint32_t wake_type);

SDL_Event finger_event(const Touch&, const InPixels&, std::uint32_t window_id);
SDL_Event pointer_event(const Pointer&, std::uint32_t window_id);
SDL_Event key_event(const KeyPress&, bool down, std::uint32_t window_id);
/// SDL carries at most 31 bytes an event: one event a letter.
SDL_Event text_event(const std::string& letter, std::uint32_t window_id);

}  // namespace kiosk::platform
