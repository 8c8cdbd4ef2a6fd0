#pragma once
/// What the rules of this room share with one another and with `applied`. Leaves to its neighbour (decided.h): which rule
/// answers which wish.
#include "kiosk/record/decided.h"

namespace kiosk::record {

using base::ErrorKind;
using base::failure;

/// What staff do with a request.
Result<Draft> decided_on_request(const View&, const Act&, const Here&, const ActOnRequest&);
/// Of the register.
Result<Draft> add_entry(const View&, const Act&, const Here&, const AddEntry&);
Result<Draft> change_entry(const View&, const Act&, const Here&, const ChangeEntry&);
Result<Draft> close_book(const View&, const Act&, const Here&, const CloseBook&);
Result<Draft> confirm_series(const View&, const Act&, const Here&, const ConfirmSeries&);
/// Of the log itself: keys, clock, powers, staff, desk, forgetting.
Result<Draft> decided_of_log(const View&, const Act&, const Here&);

/// The member with this id, among so many numbers given.
Result<std::optional<Member>> member_of(const View&, const SubjectId&, std::int64_t members);
/// denied: nobody, or somebody who does not work here any more.
Result<Member> acting_member(const View&, std::int64_t who);
Result<void> holds(const Powers&, Power, const Member&);
/// The member, if their role holds the power in full.
Result<Member> member_with(const View&, std::int64_t who, Power);
/// True if that home is this store's origin, or one that it goes on from.
bool decides_here(const LogState&, const std::string& home, const Here&);
tl::unexpected<base::Error> changed_by(std::int64_t who);
Draft drafted(const Act&, std::string_view kind, base::Day, const OpenPart&);

/// A number may be given now: the day can be right, and after a restore somebody has typed the last ones.
Result<void> numbers_allow(const View&, const Here&);
/// In range of the key of `now` that has this name.
bool describes(std::string_view key, const std::string& value);
/// wrong_clock, with both days, when nothing may be counted by such a clock.
Result<void> clock_allows(const LogState&, base::Day today);
/// wrong_clock for a day before this software's first rules: nobody can confirm that.
Result<void> day_can_be(base::Day today);

}  // namespace kiosk::record
