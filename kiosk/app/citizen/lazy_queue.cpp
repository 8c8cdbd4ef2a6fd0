#include "kiosk/app/citizen/lazy_queue.h"

#include "kiosk/base/try.h"

namespace kiosk::app {

base::Result<flow::RequestQueue*> LazyQueue::queue()
{
    if (!queue_) queue_ = TRY(connect_(stop_.get_token()));
    return queue_.get();
}

base::Result<flow::Ticket> LazyQueue::put(const flow::SealedRequest& request)
{
    return queue().and_then([&](flow::RequestQueue* q) { return q->put(request); });
}

base::Result<flow::StoredStatus> LazyQueue::status(const std::string& code, const std::string& secret)
{
    return queue().and_then([&](flow::RequestQueue* q) { return q->status(code, secret); });
}

base::Result<std::optional<base::Day>> LazyQueue::newest_day()
{
    return queue().and_then([](flow::RequestQueue* q) { return q->newest_day(); });
}

base::Result<void> LazyQueue::append_message(const std::string& code, const std::string& secret, base::ByteView sealed)
{
    return queue().and_then([&](flow::RequestQueue* q) { return q->append_message(code, secret, sealed); });
}

base::Result<void> LazyQueue::ring(const std::string& terminal, const std::string& page, bool urgent)
{
    return queue().and_then([&](flow::RequestQueue* q) { return q->ring(terminal, page, urgent); });
}

base::Result<void> LazyQueue::count_stop(const std::string& reason)
{
    return queue().and_then([&](flow::RequestQueue* q) { return q->count_stop(reason); });
}

base::Result<flow::TakenNumber> LazyQueue::take_number(const flow::WantedNumber& wanted)
{
    return queue().and_then([&](flow::RequestQueue* q) { return q->take_number(wanted); });
}

}  // namespace kiosk::app
