#pragma once
/// The technical log: typed events with numbers and error kinds, never with what a person typed, chose or read.
/// Free text cannot be logged at all; the only strings are those named here. A line that cannot be written (full disk, closed
/// descriptor, dead or stuck pipe) is left out: no log ends a program or keeps it waiting.
#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::base {

enum class Event {
    started,
    stopped,
    store_started,
    store_lost,
    request_stored,
    request_not_stored,
    message_stored,
    message_not_stored,
    status_asked,
    status_slowed,
    content_loaded,
    content_refused,
    session_wiped,
    desk_unlocked,
    desk_refused,
    desk_locked,
    desk_rung,
    printer_failed,
    voice_failed,
    clock_jumped,
    fault_caught,
};
std::string_view name_of(Event);

class Log {
public:
    virtual ~Log() = default;
    virtual void note(Event, std::int64_t number = 0) = 0;
    /// The error's kind is written; its detail only where a technician needs it (paths, system errors).
    virtual void note(Event, const Error&) = 0;
};

/// One line an event on standard error. Any thread.
class StderrLog final : public Log {
public:
    explicit StderrLog(std::string program) : program_(std::move(program)) {}
    void note(Event, std::int64_t number = 0) override;
    void note(Event, const Error&) override;

private:
    std::string program_;
};

class NoLog final : public Log {
public:
    void note(Event, std::int64_t) override {}
    void note(Event, const Error&) override {}
};

}  // namespace kiosk::base
