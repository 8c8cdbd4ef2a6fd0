#include "kiosk/app/citizen/store_pulse.h"

#include <condition_variable>
#include <mutex>

namespace kiosk::app {

using Time = std::chrono::steady_clock;

StorePulse::StorePulse(std::function<Connected(const std::stop_token&)> connect, std::chrono::milliseconds every)
    : connect_(std::move(connect)), every_(every), thread_([this](const std::stop_token& stop) { ask_on(stop); })
{
}

StorePulse::~StorePulse() = default;

bool StorePulse::answered_within(std::chrono::milliseconds patience) const
{
    return Time::now() - answered_.load() <= patience;
}

void StorePulse::ask_on(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any rest;
    std::unique_ptr<flow::RequestQueue> store;
    while (!stop.stop_requested()) {
        try {
            if (!store)
                if (auto made = connect_(stop)) store = std::move(*made);
            // Any answer is a sign of life, also one that refuses; none is only what did not come.
            const auto said = store ? store->newest_day() : base::failure(base::ErrorKind::unavailable, {});
            const bool silent =
                !said && (said.error().kind == base::ErrorKind::unavailable || said.error().kind == base::ErrorKind::no_answer);
            if (!silent) answered_ = Time::now();
        } catch (...) {
            store.reset();
        }
        std::unique_lock lock{mutex};
        rest.wait_for(lock, stop, every_, [] { return false; });
    }
}

}  // namespace kiosk::app
