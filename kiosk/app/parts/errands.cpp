#include "kiosk/app/parts/errands.h"

#include <algorithm>
#include <utility>

#include "kiosk/base/bytes.h"

namespace kiosk::app {

Errands::Errands(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { run(); }) {}

Errands::~Errands()
{
    {
        const std::lock_guard lock{mutex_};
        ends_ = true;
        waiting_.clear();
    }
    changed_.notify_all();
    thread_.join();
}

void Errands::begin(Errand errand, Work work)
{
    {
        const std::lock_guard lock{mutex_};
        waiting_.push_back({errand, visit_, std::chrono::steady_clock::now(), std::move(work)});
    }
    changed_.notify_all();
}

void Errands::end_visit()
{
    const std::lock_guard lock{mutex_};
    ++visit_;
    std::erase_if(waiting_, [](const Job& job) { return job.errand == Errand::visit; });
    std::erase_if(answers_, [](const Answer& answer) { return answer.errand == Errand::visit; });
}

bool Errands::take_answers()
{
    std::vector<Answer> taken;
    {
        const std::lock_guard lock{mutex_};
        taken.swap(answers_);
    }
    for (auto& answer : taken) {
        // One of them may have ended the visit of the others.
        if (answer.then && (answer.errand != Errand::visit || answer.visit == visit_)) answer.then();
    }
    return !taken.empty();
}

bool Errands::await(std::chrono::milliseconds patience)
{
    std::unique_lock lock{mutex_};
    for (;;) {
        if (!answers_.empty()) return true;
        const auto* next = runs_ && wanted(running_) ? &running_ : nullptr;
        for (const auto& job : waiting_)
            if (next == nullptr && wanted(job)) next = &job;
        if (next == nullptr) return false;
        if (changed_.wait_until(lock, next->asked + patience) == std::cv_status::timeout && answers_.empty()) return false;
    }
}

void Errands::run()
{
    std::unique_lock lock{mutex_};
    for (;;) {
        changed_.wait(lock, [this] { return ends_ || !waiting_.empty(); });
        if (ends_) return;
        running_ = std::move(waiting_.front());
        waiting_.pop_front();
        runs_ = true;
        auto work = std::exchange(running_.work, {});
        lock.unlock();

        Then then;
        try {
            then = work();
        } catch (...) {
            // Whoever asks answers for what is thrown: see asking.cpp. Here it only must not end the thread.
        }
        work = {};
        base::wipe_stack();

        lock.lock();
        runs_ = false;
        const bool heard = then && (running_.errand != Errand::visit || running_.visit == visit_);
        if (heard) answers_.push_back({running_.errand, running_.visit, std::exchange(then, {})});
        lock.unlock();
        then = {};
        changed_.notify_all();
        if (heard && wake_) wake_();
        lock.lock();
    }
}

}  // namespace kiosk::app
