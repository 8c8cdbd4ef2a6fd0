#pragma once
/// Every message there is, in one table: its name, the door it is taken at, how its fields are read, what is called and how
/// the answer is written. A new message is one entry. The same names with their fields: MESSAGES.md.
#include <functional>
#include <span>
#include <string_view>

#include "kiosk/flow/board_door.h"
#include "kiosk/wire/message.h"

namespace kiosk::wire {

enum class Door { terminal, desk, board };

/// What an operation is asked of.
struct Behind {
    flow::RequestQueue& queue;
    flow::StaffDoor* staff = nullptr;  ///< whose session this connection is; null at any door but the desk's
    flow::BoardDoor* board = nullptr;  ///< null where no board is served
};

using Answer = std::function<void(Result<Json>)>;

struct Operation {
    std::string_view name;
    Door door;  ///< what is taken at the terminal's door is taken at the desk's too; the board's is apart
    /// Answers once, before it returns or later.
    void (*run)(MessageFields&, const Behind&, const Answer&);
};

std::span<const Operation> operations();

}  // namespace kiosk::wire
