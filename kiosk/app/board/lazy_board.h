#pragma once
/// The board's connection to the store, made at the first call and tried again at each one while it cannot be made: a board
/// that was switched on before the store shows that it is connecting. Its calls wait: they belong on the thread of errands.
#include <functional>
#include <memory>
#include <stop_token>

#include "kiosk/base/try.h"
#include "kiosk/flow/board_door.h"

namespace kiosk::app {

class LazyBoard final : public flow::BoardDoor {
public:
    using Connected = base::Result<std::unique_ptr<flow::BoardDoor>>;
    explicit LazyBoard(std::function<Connected(const std::stop_token&)> connect) : connect_(std::move(connect)) {}

    base::Result<flow::CalledNumbers> called() override
    {
        if (!door_) {
            auto door = TRY(connect_(stop_.get_token()));
            door_ = std::move(door);
        }
        return door_->called();
    }
    /// From any thread: a call that waits comes back.
    void interrupt() { stop_.request_stop(); }

private:
    std::function<Connected(const std::stop_token&)> connect_;
    std::stop_source stop_;
    std::unique_ptr<flow::BoardDoor> door_;
};

}  // namespace kiosk::app
