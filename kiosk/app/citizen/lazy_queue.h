#pragma once
/// The connection to the store, made at the first call, so that starting never waits for it. A connection that could not be
/// made is tried again at each call. Its calls wait: they belong on the thread of errands, all but `interrupt`.
#include <functional>
#include <memory>
#include <stop_token>

#include "kiosk/flow/ports.h"

namespace kiosk::app {

class LazyQueue final : public flow::RequestQueue {
public:
    using Connected = base::Result<std::unique_ptr<flow::RequestQueue>>;
    explicit LazyQueue(std::function<Connected(const std::stop_token&)> connect) : connect_(std::move(connect)) {}

    /// Connects, unless it is done.
    void begin() { (void)queue(); }

    base::Result<flow::Ticket> put(const flow::SealedRequest&) override;
    base::Result<flow::StoredStatus> status(const std::string& code, const std::string& secret) override;
    base::Result<std::optional<base::Day>> newest_day() override;
    base::Result<void> append_message(const std::string& code, const std::string& secret, base::ByteView) override;
    base::Result<void> ring(const std::string& terminal, const std::string& page, bool urgent) override;
    base::Result<void> count_stop(const std::string& reason) override;
    base::Result<flow::TakenNumber> take_number(const flow::WantedNumber&) override;
    void interrupt() override { stop_.request_stop(); }

private:
    base::Result<flow::RequestQueue*> queue();

    std::function<Connected(const std::stop_token&)> connect_;
    std::stop_source stop_;
    std::unique_ptr<flow::RequestQueue> queue_;
};

}  // namespace kiosk::app
