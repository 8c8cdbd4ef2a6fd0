#pragma once
/// The shipped pack, and a session for every page a citizen can meet.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "kiosk/law/outcome.h"
#include "kiosk/screens/every_page.h"
#include "kiosk/screens/screens.h"
#include "tests/support/shipped_library.h"

namespace kiosk::test {

using visit::Overlay;
using visit::Place;
using visit::Screen;
using visit::Session;

inline base::WallTime morning() { return *base::parse_time("2026-11-23T09:42"); }

inline content::Settings settings()
{
    content::Settings settings;
    settings.phone = "0209123456";
    settings.scanner = "/dev/scanner";
    settings.printer = "/dev/usb/lp0";
    settings.ticket_letters = {{"A", {{"vi", "tư vấn"}, {"en", "advice"}}}, {"B", {{"vi", "giấy tờ"}, {"en", "papers"}}}};
    settings.opening_hours = {{"vi", "7:30–11:30, 13:30–17:00"}, {"en", "7:30–11:30, 13:30–17:00"}};
    return settings;
}

inline visit::Receipt receipt() { return screens::sample_receipt(true); }
using screens::full_request;

inline std::vector<Session> all_sessions(const content::Library& library)
{
    std::vector<Session> sessions;
    for (auto& one : screens::every_page(library)) sessions.push_back(std::move(one.session));
    return sessions;
}

}  // namespace kiosk::test
