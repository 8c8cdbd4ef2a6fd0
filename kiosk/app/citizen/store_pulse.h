#pragma once
/// Asks the store, again and again on a connection and a thread of its own, whether it answers: the terminal feeds its watchdog
/// only while it does. Leaves to its neighbours: who waits for a sign of life (`base/service.h`), what the glass shows (shell).
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

#include "kiosk/flow/ports.h"

namespace kiosk::app {

class StorePulse {
public:
    using Connected = base::Result<std::unique_ptr<flow::RequestQueue>>;
    /// `every`: how long it rests between an answer and the next question. Before the first answer the store is not missed:
    /// it may just be starting.
    StorePulse(std::function<Connected(const std::stop_token&)> connect, std::chrono::milliseconds every);
    /// Never waits for the store.
    ~StorePulse();
    StorePulse(const StorePulse&) = delete;
    StorePulse& operator=(const StorePulse&) = delete;

    /// Has it answered within so long? Any thread.
    bool answered_within(std::chrono::milliseconds) const;

private:
    void ask_on(const std::stop_token&);

    std::function<Connected(const std::stop_token&)> connect_;
    std::chrono::milliseconds every_;
    std::atomic<std::chrono::steady_clock::time_point> answered_{std::chrono::steady_clock::now()};
    std::jthread thread_;
};

}  // namespace kiosk::app
