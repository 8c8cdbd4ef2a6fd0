#pragma once
/// What keeps people waiting (a store, an index that is built) is done beside the thread that draws: one thread, one queue, in
/// the order of asking. What came of it is a `Then` that the asking thread runs when it takes the answers; it is woken for
/// that. Leaves to its neighbours: what is asked (asking.h), and how a call that waits is ended from outside
/// (RequestQueue::interrupt).
///
/// A job owns or outlives whatever it uses. When it is done, or dropped, it is destroyed on the thread it ran on before its
/// answer is heard of, and the stack below is zeroed.
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kiosk::app {

/// For whom a job is done: `visit` ends with the visit; `anybody` is done whoever is there; nobody waits for a `preparation`.
enum class Errand { visit, anybody, preparation };

class Errands {
public:
    using Then = std::function<void()>;  ///< empty: nobody needs to hear of it
    using Work = std::function<Then()>;

    /// `wake` is called from the thread of the jobs whenever an answer has come.
    explicit Errands(std::function<void()> wake = {});
    /// Waits for the job that runs: whatever it waits for is interrupted before. What has not begun is dropped.
    ~Errands();
    Errands(const Errands&) = delete;
    Errands& operator=(const Errands&) = delete;

    void begin(Errand, Work);
    /// The visit is over: its jobs that have not begun are dropped, its answers not heard of.
    void end_visit();
    /// Runs what came of the jobs so far. True when there was anything.
    bool take_answers();
    /// For walks, whose clock stands still: waits until there is an answer to be taken. False when none is awaited, or none
    /// came so long after the job was asked for.
    bool await(std::chrono::milliseconds patience);

private:
    struct Job {
        Errand errand = Errand::visit;
        int visit = 0;
        std::chrono::steady_clock::time_point asked{};
        Work work;
    };
    struct Answer {
        Errand errand;
        int visit;
        Then then;
    };
    void run();
    bool wanted(const Job& job) const
    {
        return job.errand != Errand::preparation && (job.errand == Errand::anybody || job.visit == visit_);
    }

    std::function<void()> wake_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> waiting_;
    /// What is known of the job that runs; its work is with the thread.
    Job running_;
    bool runs_ = false, ends_ = false;
    std::vector<Answer> answers_;
    int visit_ = 0;
    std::thread thread_;  // last: it uses the others
};

}  // namespace kiosk::app
