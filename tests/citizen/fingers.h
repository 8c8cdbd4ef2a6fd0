#pragma once
/// Real SDL events for the citizen's real program: fingers, keys as they are held down, letters as a broken keyboard sends
/// them.
#include <SDL.h>

#include <algorithm>
#include <cstring>
#include <string_view>

#include "stand.h"

namespace kiosk::app {

using namespace std::chrono_literals;
using Phase = platform::Touch::Phase;

inline void finger(Stand& stand, Phase phase, float x, float y, std::int64_t id = 1)
{
    stand.glass->window().push_finger({phase, id, x, y});
}

inline ui::SemanticBlock control(Stand& stand, const std::string& id)
{
    auto found = walk::control_named(stand.seen(), id, true);
    REQUIRE_MESSAGE(found, found.error().detail);
    REQUIRE_FALSE(found->hidden);
    return *found;
}

inline void down_on(Stand& stand, const std::string& id, std::int64_t finger_id = 1)
{
    const auto rect = control(stand, id).rect_px;
    finger(stand, Phase::down, rect.centre_x(), rect.centre_y(), finger_id);
}

inline void up_on(Stand& stand, const std::string& id, std::int64_t finger_id = 1)
{
    const auto rect = control(stand, id).rect_px;
    finger(stand, Phase::up, rect.centre_x(), rect.centre_y(), finger_id);
}

/// Longer apart than any debounce.
inline void tap_at(Stand& stand, float x, float y)
{
    stand.clock.pause(600ms);
    finger(stand, Phase::down, x, y);
    finger(stand, Phase::up, x, y);
    stand.shell.settle();
}

inline void tap_on(Stand& stand, const std::string& id)
{
    const auto rect = control(stand, id).rect_px;
    tap_at(stand, rect.centre_x(), rect.centre_y());
}

inline void key(Stand&, const char* name, bool repeated = false, std::uint16_t modifiers = 0)
{
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.state = SDL_PRESSED;
    event.key.repeat = repeated ? 1 : 0;
    event.key.keysym.sym = SDL_GetKeyFromName(name);
    event.key.keysym.scancode = SDL_GetScancodeFromKey(event.key.keysym.sym);
    event.key.keysym.mod = modifiers;
    SDL_PushEvent(&event);
}

/// At most 31 bytes, whatever they are.
inline void letters(Stand&, std::string_view bytes)
{
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    std::memcpy(event.text.text, bytes.data(), std::min(bytes.size(), sizeof event.text.text - 1));
    SDL_PushEvent(&event);
}

/// Words of the field on a typing page.
inline std::string field_text(Stand& stand)
{
    const auto page = stand.citizen.page();
    for (const auto& block : page.blocks)
        if (const auto* field = std::get_if<page::Field>(&block.kind)) return field->text;
    return {};
}

}  // namespace kiosk::app
