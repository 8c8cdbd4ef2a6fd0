#include "kiosk/base/log.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/base/standard_streams.h"

namespace kiosk::base {

std::string_view name_of(Event event)
{
    switch (event) {
    case Event::started: return "started";
    case Event::stopped: return "stopped";
    case Event::store_started: return "store_started";
    case Event::store_lost: return "store_lost";
    case Event::request_stored: return "request_stored";
    case Event::request_not_stored: return "request_not_stored";
    case Event::message_stored: return "message_stored";
    case Event::message_not_stored: return "message_not_stored";
    case Event::status_asked: return "status_asked";
    case Event::status_slowed: return "status_slowed";
    case Event::content_loaded: return "content_loaded";
    case Event::content_refused: return "content_refused";
    case Event::session_wiped: return "session_wiped";
    case Event::desk_unlocked: return "desk_unlocked";
    case Event::desk_refused: return "desk_refused";
    case Event::desk_locked: return "desk_locked";
    case Event::desk_rung: return "desk_rung";
    case Event::printer_failed: return "printer_failed";
    case Event::voice_failed: return "voice_failed";
    case Event::clock_jumped: return "clock_jumped";
    case Event::fault_caught: return "fault_caught";
    }
    return "unknown";
}

namespace {
/// Without asking for memory: what a log has to say may be that there is none.
template <class... Words>
void tell_line(fmt::format_string<Words...> form, Words&&... words) noexcept
{
    try {
        std::array<char, 4096> line;
        const auto made = fmt::format_to_n(line.data(), line.size(), form, std::forward<Words>(words)...);
        tell({line.data(), std::min(made.size, line.size())});
    } catch (...) {
        // A line that cannot be written is left out.
    }
}
}  // namespace

void StderrLog::note(Event event, std::int64_t number) { tell_line("{}: {} {}", program_, name_of(event), number); }

void StderrLog::note(Event event, const Error& error)
{
    tell_line("{}: {} {}: {}", program_, name_of(event), name_of(error.kind), error.detail);
}

}  // namespace kiosk::base
