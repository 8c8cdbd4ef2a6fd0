#pragma once
/// What a member of staff asks for as a map of a message, and back. What only a terminal hands in (`Receive`,
/// `ReceiveMessage`) has no form here: nobody sends it through a session.
#include "kiosk/wire/message.h"

namespace kiosk::wire {

Json map_of(const record::Wish&);
record::Wish wish_in(MessageFields&);
Json map_of(const flow::AskedAct&);
flow::AskedAct asked_act_in(MessageFields&);

}  // namespace kiosk::wire
