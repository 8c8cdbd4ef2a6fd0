#pragma once
/// Drafts of events that nobody decides: a log begins, a first member is there, something was healed or lost. Their subject is
/// the log itself, sixteen zeros, but for members.
#include "kiosk/store/store.h"

namespace kiosk::store {

record::Draft log_began(base::Day, const std::vector<record::PublicKey>& keys, const std::string& machine);
/// In the place of another log.
record::Draft log_goes_on(base::Day, const record::LogState& before, const std::string& machine, const record::Head& from);
/// In the place of a folder of schema 2, whose audit ended so.
record::Draft log_taken_over(base::Day, const std::vector<record::PublicKey>& keys, const std::string& machine,
                             const record::Hash& old_audit);
/// `number`: as it will stand in `who`.
record::Draft member_added(base::Day, const BeginWith::First&, std::int64_t number);
/// The same bytes of a holder's message are the same act, however often they are sent.
record::ActId act_of_message(ByteView sealed);
/// Somebody whom a key file of before knows and no audit names.
record::Draft newcomer_added(base::Day, const flow::Enrolment&, std::int64_t number);
/// Names the first and the last of many.
record::Draft store_mended(base::Day, std::vector<record::EventId>);
record::Draft store_lost(base::Day, std::vector<record::EventId>);
/// Somebody wanted what they have no power for: who, and under the seal what, as their desk wrote it down. It keeps the id of
/// the act, to which those words are bound.
record::Draft act_refused(base::Day, std::int64_t who, const flow::AskedAct&);

/// What another log had forgotten already.
record::Draft subjects_forgotten(base::Day, std::vector<record::SubjectId>);

record::ActId random_act();

}  // namespace kiosk::store
