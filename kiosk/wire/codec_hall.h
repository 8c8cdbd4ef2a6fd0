#pragma once
/// Numbers of the hall as maps of a message, and back, as codec.h does for the other values of the ports.
#include "kiosk/flow/board_door.h"
#include "kiosk/wire/message.h"

namespace kiosk::wire {

Json map_of(const flow::HallNumber&);
flow::HallNumber hall_number_in(MessageFields&);
Json map_of(const flow::WantedNumber&);
flow::WantedNumber wanted_number_in(MessageFields&);
Json map_of(const flow::TakenNumber&);
flow::TakenNumber taken_number_in(MessageFields&);
Json map_of(const flow::CalledNumber&);
flow::CalledNumber called_number_in(MessageFields&);
Json map_of(const flow::CalledNumbers&);
flow::CalledNumbers called_numbers_in(MessageFields&);

/// A list of short texts.
std::vector<std::string> texts_in(MessageFields&, const char* name);

}  // namespace kiosk::wire
