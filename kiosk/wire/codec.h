#pragma once
/// The values of the ports as maps of a message, and back. Reading goes through MessageFields, which remembers what is wrong.
/// Leaves to its neighbours: what staff wish (codec_wish.h), rows and events (codec_record.h).
#include "kiosk/wire/message.h"

namespace kiosk::wire {

inline Json binary(ByteView bytes) { return Json::binary(Bytes(bytes.begin(), bytes.end())); }
/// A day that was never set is null.
Json day_of(base::Day);

Json map_of(const flow::SealedRequest&);
flow::SealedRequest sealed_request_in(MessageFields&);
Json map_of(const flow::Ticket&);
flow::Ticket ticket_in(MessageFields&);
Json map_of(const flow::StoredStatus&);
flow::StoredStatus status_in(MessageFields&);

Json map_of(const flow::Challenge&);
flow::Challenge challenge_in(MessageFields&);
Json map_of(const flow::Enrolment&);
flow::Enrolment enrolment_in(MessageFields&);
Json map_of(const flow::Ring&);
flow::Ring ring_in(MessageFields&);
Json map_of(const flow::StopCount&);
flow::StopCount stop_count_in(MessageFields&);
Json map_of(const flow::Verified&);
flow::Verified verified_in(MessageFields&);

}  // namespace kiosk::wire
