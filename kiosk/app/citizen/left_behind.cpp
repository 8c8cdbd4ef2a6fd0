#include "kiosk/app/citizen/left_behind.h"

#include <algorithm>
#include <utility>

#include "kiosk/base/caught.h"
#include "kiosk/base/kept.h"

namespace kiosk::app {

using namespace std::chrono_literals;

namespace {
constexpr auto pause = 15s;
constexpr int tries_max = 40;  ///< some ten minutes

/// On the thread of the errands. Done, too, when there is nothing to try: it was stored meanwhile, or never sealed.
base::Result<void> put(flow::PendingSubmission& left, flow::RequestQueue& queue)
{
    base::wipe(left.secret);
    left.document.reset();
    left.ground_ids = std::vector<std::string>{};
    if (!left.sealed) return {};
    try {
        return queue.put(*left.sealed).map([](const flow::Ticket&) {});
    } catch (...) {
        return tl::unexpected(base::caught());
    }
}
}  // namespace

void LeftBehind::add(std::shared_ptr<flow::PendingSubmission> unanswered, flow::RequestQueue& queue)
{
    left_.push_back({std::move(unanswered), &queue, std::nullopt, 0});
    try_on(left_.back());
}

void LeftBehind::try_on(Left& left)
{
    left.again_at.reset();
    ++left.tries;
    errands_.begin(Errand::anybody, [this, unanswered = left.unanswered, queue = left.queue]() -> Errands::Then {
        auto done = put(*unanswered, *queue);
        return [this, which = unanswered.get(), done = std::move(done)] { tried(which, done); };
    });
}

void LeftBehind::tried(const flow::PendingSubmission* which, const base::Result<void>& done)
{
    const auto left = std::find_if(left_.begin(), left_.end(), [&](const Left& one) { return one.unanswered.get() == which; });
    if (left == left_.end()) return;
    if (done) {
        if (left->unanswered->sealed) log_.note(base::Event::request_stored);
        left_.erase(left);
        return;
    }
    log_.note(base::Event::request_not_stored, done.error());
    if (left->tries >= tries_max)
        left_.erase(left);
    else
        left->again_at = clock_.steady() + pause;
}

void LeftBehind::look()
{
    for (auto& left : left_)
        if (left.again_at && *left.again_at <= clock_.steady()) try_on(left);
}

std::optional<base::SteadyTime> LeftBehind::due() const
{
    std::optional<base::SteadyTime> soonest;
    for (const auto& left : left_)
        if (left.again_at && (!soonest || *left.again_at < *soonest)) soonest = left.again_at;
    return soonest;
}

}  // namespace kiosk::app
