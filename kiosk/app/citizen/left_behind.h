#pragma once
/// Requests that were sent, not answered, and whose person went away without taking them back: they are tried on for some
/// minutes, so that one whose store hung still reaches staff. Only the sealed envelope is kept; nobody is told what came of it.
/// Leaves to its neighbours: who took a request back (quick exit ends all tries).
#include <memory>
#include <optional>
#include <vector>

#include "kiosk/app/parts/errands.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/log.h"
#include "kiosk/flow/submit.h"

namespace kiosk::app {

class LeftBehind {
public:
    /// Borrows all three.
    LeftBehind(Errands& errands, const base::Clock& clock, base::Log& log) : errands_(errands), clock_(clock), log_(log) {}

    /// A job that still runs with it comes first.
    void add(std::shared_ptr<flow::PendingSubmission>, flow::RequestQueue&);
    /// Tries what has come due.
    void look();
    std::optional<base::SteadyTime> due() const;

private:
    struct Left {
        std::shared_ptr<flow::PendingSubmission> unanswered;
        flow::RequestQueue* queue;
        std::optional<base::SteadyTime> again_at;  ///< none: it is being tried
        int tries = 0;
    };
    void try_on(Left&);
    void tried(const flow::PendingSubmission*, const base::Result<void>&);

    Errands& errands_;
    const base::Clock& clock_;
    base::Log& log_;
    std::vector<Left> left_;
};

}  // namespace kiosk::app
