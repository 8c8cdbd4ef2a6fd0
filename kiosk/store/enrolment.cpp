/// The first key of a member of staff. Who asks has shown both proofs (staff_session.cpp).
#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/store/log_events.h"
#include "kiosk/store/rows.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t enrolment_bytes = 8 * 1024;

/// Only such a log may lack somebody whom the key file knows.
Result<bool> was_taken_over(EventLog& log)
{
    const auto first = TRY(log.by_id({log.origin(), 1}));
    if (!first) return false;
    return TRY(record::decoded_open(first->open)).log.old_audit.has_value();
}
}  // namespace

Result<std::int64_t> Store::enrol(const flow::Enrolment& enrolment)
{
    return guarded<std::int64_t>([&]() -> Result<std::int64_t> {
        if (enrolment.member == 0) return take_newcomer(enrolment);
        const auto member = TRY(tables_->view().member(enrolment.member));
        if (!member || member->gone) return failure(ErrorKind::denied, "no such member of staff");
        if (!member->key.empty()) return failure(ErrorKind::conflict, "this member of staff has a key already");
        record::ChangeMember wish;
        wish.number = member->number;
        wish.to.role = enrolment.role;
        wish.to.key = Bytes(enrolment.key.begin(), enrolment.key.end());
        const record::Act act{random_act(), member->id, member->number, wish, {}};
        TRY(write(enrolment_bytes, [&](Writing& writing) -> Result<void> {
            TRY(writing.add(TRY(record::decided(writing.view(), act, here()))));
            return {};
        }));
        return member->number;
    });
}

Result<std::int64_t> Store::take_newcomer(const flow::Enrolment& enrolment)
{
    if (enrolment.sealed_name.empty() || enrolment.sealed_name.size() > enrolment_bytes)
        return failure(ErrorKind::invalid_input, "a sealed name is expected");
    TRY(sealed_to_ours(enrolment.sealed_name));
    if (!TRY(was_taken_over(*log_))) return failure(ErrorKind::denied, "only a head adds members of staff");
    const auto members = TRY(read_members(database_));
    if (std::any_of(members.begin(), members.end(), [&](const record::Member& one) { return one.id == enrolment.id; }))
        return failure(ErrorKind::conflict, "this member of staff is known already");
    const bool has_head = std::any_of(members.begin(), members.end(), [](const record::Member& one) {
        return one.role == record::Role::head && !one.key.empty() && !one.gone;
    });
    if (enrolment.role == record::Role::head && has_head) return failure(ErrorKind::denied, "there is a head, who adds others");
    std::int64_t number = 0;
    TRY(write(2 * enrolment_bytes, [&](Writing& writing) -> Result<void> {
        number = TRY(writing.view().log()).members + 1;
        TRY(writing.add(newcomer_added(today(), enrolment, number)));
        return {};
    }));
    return number;
}

}  // namespace kiosk::store
