#include "kiosk/platform/clipboard.h"

#include <SDL.h>

namespace kiosk::platform {

void set_clipboard(const std::string& text)
{
    if (SDL_WasInit(SDL_INIT_VIDEO) != 0) SDL_SetClipboardText(text.c_str());
}

}  // namespace kiosk::platform
