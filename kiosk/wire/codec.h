#pragma once
/// The values of the ports as maps of a message, and back. Reading goes through Fields, which remembers what is wrong.
#include "kiosk/wire/message.h"

namespace kiosk::wire {

Json map_of(const flow::SealedRequest&);
flow::SealedRequest sealed_request_in(Fields&);
Json map_of(const flow::Ticket&);
flow::Ticket ticket_in(Fields&);
Json map_of(const flow::StoredStatus&);
flow::StoredStatus status_in(Fields&);
Json map_of(const flow::QueuedRequest&);
Result<flow::QueuedRequest> queued_request_in(const Json&);
Json map_of(const flow::StaffMove&);
Result<flow::StaffMove> staff_move_in(const Json&);
Json map_of(const flow::HistoryEntry&);
flow::HistoryEntry history_in(Fields&);
Json map_of(const flow::Ring&);
flow::Ring ring_in(Fields&);
Json map_of(const flow::StopCount&);
flow::StopCount stop_count_in(Fields&);

}  // namespace kiosk::wire
