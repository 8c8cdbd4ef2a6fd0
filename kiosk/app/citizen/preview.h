#pragma once
/// The citizen's pages as staff preview them for a day. No sealer, no queue, no secrets are handed over: there is no way
/// from here to a request or a receipt.
#include "kiosk/app/citizen/citizen.h"

namespace kiosk::app {

/// The time of day goes on, the day stands still.
class DayClock final : public base::Clock {
public:
    DayClock(const base::Clock& real, base::Day day) : real_(real), day_(day) {}
    base::WallTime wall() const override;
    base::SteadyTime steady() const override { return real_.steady(); }

private:
    const base::Clock& real_;
    base::Day day_;
};

/// Borrows all but the day.
class Preview {
public:
    Preview(const content::Library& library, const content::Settings& settings, const base::Clock& clock, base::Log& log,
            base::Day day, bool demo, std::function<void()> wake = {}, devices::Voice* voice = nullptr)
        : clock_(clock, day),
          citizen_({library, settings, std::nullopt, clock_, log, demo, {}, voice, nullptr, nullptr, std::move(wake)})
    {
    }
    Preview(const Preview&) = delete;
    Preview& operator=(const Preview&) = delete;

    Citizen& program() { return citizen_; }
    const base::Clock& clock() const { return clock_; }

private:
    DayClock clock_;
    Citizen citizen_;
};

}  // namespace kiosk::app
