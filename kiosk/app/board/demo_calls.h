#pragma once
/// Made-up calls for a board that is shown without a hall: one every half minute, to two counters.
#include "kiosk/base/clock.h"
#include "kiosk/flow/board_door.h"

namespace kiosk::app {

class DemoCalls final : public flow::BoardDoor {
public:
    /// Borrows the clock.
    explicit DemoCalls(const base::Clock& clock) : clock_(clock), began_(clock.steady()) {}
    base::Result<flow::CalledNumbers> called() override;

private:
    const base::Clock& clock_;
    base::SteadyTime began_;
};

}  // namespace kiosk::app
