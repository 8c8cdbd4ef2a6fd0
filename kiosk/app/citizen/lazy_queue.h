#pragma once
/// The connection to the store, made on a thread of its own after the first page is up, so that starting never waits for it.
/// The first call waits; a connection that could not be made is tried again at each call.
#include <functional>
#include <future>
#include <memory>

#include "kiosk/flow/ports.h"

namespace kiosk::app {

class LazyQueue final : public flow::RequestQueue {
public:
    using Connected = base::Result<std::unique_ptr<flow::RequestQueue>>;
    explicit LazyQueue(std::function<Connected()> connect) : connect_(std::move(connect)) {}
    ~LazyQueue() override;

    /// Begins connecting; does nothing when it has begun.
    void begin();

    base::Result<flow::Ticket> put(const flow::SealedRequest&) override;
    base::Result<flow::StoredStatus> status(const std::string& code, const std::string& secret) override;
    base::Result<std::optional<base::Day>> newest_day() override;
    base::Result<void> append_message(const std::string& code, const std::string& secret, base::ByteView) override;
    base::Result<void> ring(const std::string& terminal, const std::string& page, bool urgent) override;
    base::Result<void> count_stop(const std::string& reason) override;

private:
    base::Result<flow::RequestQueue*> queue();

    std::function<Connected()> connect_;
    std::future<Connected> coming_;
    std::unique_ptr<flow::RequestQueue> queue_;
};

}  // namespace kiosk::app
