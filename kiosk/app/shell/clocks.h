#pragma once
/// The clocks of `--clock` and `--walk`.
#include "kiosk/base/clock.h"

namespace kiosk::app {

/// Goes on from a given moment as fast as the real one: `--clock` before people.
class ShiftedClock final : public base::Clock {
public:
    explicit ShiftedClock(base::WallTime start) : start_(start), opened_(std::chrono::steady_clock::now()) {}
    base::WallTime wall() const override
    {
        return start_ + std::chrono::floor<std::chrono::seconds>(std::chrono::steady_clock::now() - opened_);
    }
    base::SteadyTime steady() const override { return std::chrono::steady_clock::now(); }

private:
    base::WallTime start_;
    base::SteadyTime opened_;
};

/// Stands still but for a walk's `wait`. A tap takes its moment on the steady side only, so that the rule against double
/// touches is met like a person's pause meets it, while the time shown on the page stays what the walk says.
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
