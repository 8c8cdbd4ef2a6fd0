#include "kiosk/platform/x11_screen.h"

#include <SDL_syswm.h>
#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>

#include <algorithm>
#include <optional>

namespace kiosk::platform {

namespace {

struct OnX11 {
    Display* display = nullptr;
    ::Window window = 0;
    ::Window root() const { return DefaultRootWindow(display); }
};

std::optional<OnX11> on_x11(SDL_Window* window)
{
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11) return std::nullopt;
    return OnX11{info.info.x11.display, info.info.x11.window};
}

std::optional<SDL_Rect> main_monitor(const OnX11& x11)
{
    int count = 0;
    XRRMonitorInfo* monitors = XRRGetMonitors(x11.display, x11.root(), True, &count);
    if (monitors == nullptr) return std::nullopt;
    std::optional<SDL_Rect> place;
    if (count > 0) {
        const auto* primary =
            std::find_if(monitors, monitors + count, [](const XRRMonitorInfo& one) { return one.primary != 0; });
        const auto& chosen = primary == monitors + count ? monitors[0] : *primary;
        place = SDL_Rect{chosen.x, chosen.y, chosen.width, chosen.height};
    }
    XRRFreeMonitors(monitors);
    return place;
}

}  // namespace

void watch_screen(SDL_Window* window)
{
    const auto x11 = on_x11(window);
    if (!x11) return;
    // SDL has its own wishes about the root window.
    XWindowAttributes attributes;
    if (XGetWindowAttributes(x11->display, x11->root(), &attributes) == 0) return;
    XSelectInput(x11->display, x11->root(), attributes.your_event_mask | StructureNotifyMask);
    SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
}

bool screen_changed(const SDL_Event& event)
{
    if (event.type != SDL_SYSWMEVENT || event.syswm.msg == nullptr || event.syswm.msg->subsystem != SDL_SYSWM_X11) return false;
    const XEvent& told = event.syswm.msg->msg.x11.event;
    return told.type == ConfigureNotify && told.xconfigure.window == DefaultRootWindow(told.xany.display);
}

void fill_screen(SDL_Window* window)
{
    const auto x11 = on_x11(window);
    if (!x11) return;
    const auto place = main_monitor(*x11);
    if (!place || place->w <= 0 || place->h <= 0) return;
    XMoveResizeWindow(x11->display, x11->window, place->x, place->y, static_cast<unsigned>(place->w),
                      static_cast<unsigned>(place->h));
    XFlush(x11->display);
}

}  // namespace kiosk::platform
