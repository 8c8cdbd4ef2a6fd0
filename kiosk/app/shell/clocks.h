#pragma once
/// The clock of `--walk`.
#include "kiosk/base/clock.h"

namespace kiosk::app {

/// Stands still but for a walk's `wait`; the guards against double touches end at each step without it (Walker). Movements of a
/// page and pauses of tests pass on the steady side only, while the time shown stays what the walk says.
class WalkClock final : public base::Clock {
public:
    explicit WalkClock(base::WallTime start) : set_(start) {}
    base::WallTime wall() const override { return set_.wall(); }
    base::SteadyTime steady() const override { return set_.steady() + touching_; }
    void wait(std::chrono::milliseconds by) { set_.advance(by); }
    void pause(std::chrono::milliseconds by) { touching_ += by; }

private:
    base::SetClock set_;
    std::chrono::milliseconds touching_{0};
};

}  // namespace kiosk::app
