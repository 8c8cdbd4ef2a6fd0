#pragma once
/// Rows and events of the record as maps of a message, and back. What is hashed goes over the wire as the bytes that stand in
/// the log; rows, which anybody may compute again, as the record describes them (kiosk/record/descriptions.h).
#include "kiosk/wire/message.h"

namespace kiosk::wire {

Json map_of(const record::EventId&);
record::EventId event_id_in(MessageFields&);
Json map_of(const flow::MemberRow&);
flow::MemberRow member_row_in(MessageFields&);
Json map_of(const flow::ChangedRows&);
flow::ChangedRows changed_rows_in(MessageFields&);
/// Without its sealed bytes.
Json map_of(const record::Event&);
record::Event event_in(MessageFields&);
Json map_of(const flow::ChangedEntries&);
flow::ChangedEntries changed_entries_in(MessageFields&);
Json map_of(const flow::BookRow&);
flow::BookRow book_row_in(MessageFields&);
Json map_of(const flow::DoneAct&);
flow::DoneAct done_act_in(MessageFields&);

}  // namespace kiosk::wire
