#pragma once
/// The X11 screen under a full-screen window. A kiosk has no window manager, and SDL 2.26 leaves the window as it was when the
/// screen's mode, its rotation or the monitor changes: here X itself is asked to tell, and the window is laid anew.
/// Leaves pixels and events to `window`. Under a window manager nothing is harmed: it lays full-screen windows itself.
#include <SDL.h>

namespace kiosk::platform {

/// Makes X tell this window of changes of the screen, as SDL_SYSWMEVENT. Other drivers than x11: nothing.
void watch_screen(SDL_Window*);
/// True when the event says that the screen has another size now.
bool screen_changed(const SDL_Event&);
/// Lays the window over the primary monitor (none: the first; none at all: left as it is). The size comes as an event of SDL.
void fill_screen(SDL_Window*);

}  // namespace kiosk::platform
