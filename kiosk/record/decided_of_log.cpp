/// Rules for what staff do to the log itself.
#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/record/deciding.h"
#include "kiosk/record/kinds.h"

namespace kiosk::record {

namespace {
constexpr std::size_t keys_max = 8;
constexpr std::size_t signing_key_bytes = 32;
constexpr std::size_t forgotten_max = 4096;

Result<Draft> change_keys(const View& view, const Act& act, const Here& here, const ChangeKeys& wish)
{
    TRY(member_with(view, act.who, Power::manage_staff));
    auto keys = wish.keys;
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    if (keys.empty() || keys.size() > keys_max) return failure(ErrorKind::invalid_input, "one to eight keys are expected");
    OpenPart part;
    part.log.keys = std::move(keys);
    return drafted(act, kind::keys_changed, here.today, part);
}

/// Whoever accepts needs a number, and a number needs the day; a head may always.
Result<Draft> confirm_clock(const View& view, const Act& act, const Here& here)
{
    const auto member = TRY(acting_member(view, act.who));
    const auto powers = TRY(view.log()).powers;
    if (auto manages = holds(powers, Power::manage_staff, member); !manages) TRY(holds(powers, Power::accept, member));
    TRY(day_can_be(here.today));
    OpenPart part;
    part.log.day = here.today;
    return drafted(act, kind::clock_confirmed, here.today, part);
}

Result<Draft> change_power(const View& view, const Act& act, const Here& here, const ChangePower& wish)
{
    TRY(member_with(view, act.who, Power::manage_staff));
    if (wish.power == Power::manage_staff && wish.role == Role::head && wish.grant != Grant::full)
        return failure(ErrorKind::invalid_input, "a head manages the staff, or nobody could change that again");
    OpenPart part;
    part.log.power = wish.power;
    part.log.role = wish.role;
    part.log.grant = wish.grant;
    return drafted(act, kind::powers_changed, here.today, part);
}

Result<bool> has_owner(const View& view, const Bytes& key, std::int64_t members)
{
    for (std::int64_t number = 1; number <= members; ++number)
        if (const auto member = TRY(view.member(number)); member && !member->gone && member->key == key) return true;
    return false;
}

/// A signing key is 32 bytes and one person's.
Result<void> key_fits(const View& view, const Bytes& key, std::int64_t members)
{
    if (key.size() != signing_key_bytes) return failure(ErrorKind::invalid_input, "a signing key of 32 bytes is expected");
    if (TRY(has_owner(view, key, members))) return failure(ErrorKind::conflict, "this signing key is another member's");
    return {};
}

Result<Draft> add_member(const View& view, const Act& act, const Here& here, const AddMember& wish)
{
    const auto log = TRY(view.log());
    // Whoever sets up a folder is known to nobody yet.
    if (log.members > 0) TRY(member_with(view, act.who, Power::manage_staff));
    if (TRY(member_of(view, act.subject, log.members)))
        return failure(ErrorKind::conflict, "another member is stored under this id");
    OpenPart part;
    if (!wish.key.empty()) {
        TRY(key_fits(view, wish.key, log.members));
        part.member.key = wish.key;
    }
    part.member.number = log.members + 1;
    part.member.role = wish.role;
    return drafted(act, kind::member_added, here.today, part);
}

Result<bool> others_manage(const View& view, const LogState& log, std::int64_t besides)
{
    for (std::int64_t number = 1; number <= log.members; ++number) {
        const auto member = TRY(view.member(number));
        if (member && number != besides && !member->gone && log.powers.grant(Power::manage_staff, member->role) == Grant::full)
            return true;
    }
    return false;
}

Result<Draft> change_member(const View& view, const Act& act, const Here& here, const ChangeMember& wish)
{
    const auto log = TRY(view.log());
    const auto member = TRY(view.member(wish.number));
    // Who has no signing key yet opens no session: only the door that has seen both proofs of an enrolment asks so.
    const bool enrols =
        member && act.who == wish.number && member->key.empty() && !member->gone && wish.to.key && !wish.to.gone;
    if (!enrols) TRY(member_with(view, act.who, Power::manage_staff));
    if (!member || member->id != act.subject) return failure(ErrorKind::not_found, "no such member of staff");
    if (wish.to == MemberNow{} || wish.to.number)
        return failure(ErrorKind::invalid_input, "a change of role, key or presence is expected");
    if (wish.to.key && *wish.to.key != member->key) TRY(key_fits(view, *wish.to.key, log.members));

    const bool managed = !member->gone && log.powers.grant(Power::manage_staff, member->role) == Grant::full;
    const bool manages = !wish.to.gone.value_or(member->gone) &&
                         log.powers.grant(Power::manage_staff, wish.to.role.value_or(member->role)) == Grant::full;
    if (managed && !manages && !TRY(others_manage(view, log, wish.number)))
        return failure(ErrorKind::denied, "the last one who manages the staff stays");
    OpenPart part;
    part.member = wish.to;
    return drafted(act, kind::member_changed, here.today, part);
}

Result<Draft> note_desk(const View& view, const Act& act, const Here& here)
{
    TRY(acting_member(view, act.who));
    return drafted(act, kind::desk_used, here.today, {});
}

Result<Draft> forget(const View& view, const Act& act, const Here& here, const Forget& wish)
{
    TRY(member_with(view, act.who, Power::erase));
    if (wish.subjects.empty() || wish.subjects.size() > forgotten_max)
        return failure(ErrorKind::invalid_input, "1 to 4096 subjects are expected");
    const auto log = TRY(view.log());
    for (const auto& subject : wish.subjects) {
        const auto request = TRY(view.request(subject));
        if (!request && !TRY(view.entry(subject)) && !TRY(member_of(view, subject, log.members)))
            return failure(ErrorKind::not_found, "nothing is stored under one of these ids");
        if (request && !decides_here(log, request->home, here))
            return failure(ErrorKind::denied, "one of these requests is decided at " + request->home);
    }
    OpenPart part;
    part.log.forgotten = wish.subjects;
    return drafted(act, kind::forgotten, here.today, part);
}
}  // namespace

Result<Draft> decided_of_log(const View& view, const Act& act, const Here& here)
{
    if (const auto* wish = std::get_if<ChangeKeys>(&act.wish)) return change_keys(view, act, here, *wish);
    if (std::holds_alternative<ConfirmClock>(act.wish)) return confirm_clock(view, act, here);
    if (const auto* wish = std::get_if<ChangePower>(&act.wish)) return change_power(view, act, here, *wish);
    if (const auto* wish = std::get_if<AddMember>(&act.wish)) return add_member(view, act, here, *wish);
    if (const auto* wish = std::get_if<ChangeMember>(&act.wish)) return change_member(view, act, here, *wish);
    if (std::holds_alternative<NoteDesk>(act.wish)) return note_desk(view, act, here);
    if (const auto* wish = std::get_if<Forget>(&act.wish)) return forget(view, act, here, *wish);
    return failure(ErrorKind::internal, "no rule answers this wish");
}

Result<std::optional<Member>> member_of(const View& view, const SubjectId& subject, std::int64_t members)
{
    for (std::int64_t number = 1; number <= members; ++number)
        if (auto member = TRY(view.member(number)); member && member->id == subject) return member;
    return std::optional<Member>{};
}

Result<Member> acting_member(const View& view, std::int64_t who)
{
    auto member = who > 0 ? TRY(view.member(who)) : std::optional<Member>{};
    if (!member || member->gone) return failure(ErrorKind::denied, "a member of staff is expected");
    return *std::move(member);
}

Result<void> holds(const Powers& powers, Power power, const Member& member)
{
    if (powers.grant(power, member.role) == Grant::full) return {};
    return failure(ErrorKind::denied, std::string{"the role "} + std::string{name_of(member.role)} + " has not the power " +
                                          std::string{name_of(power)});
}

Result<Member> member_with(const View& view, std::int64_t who, Power power)
{
    auto member = TRY(acting_member(view, who));
    TRY(holds(TRY(view.log()).powers, power, member));
    return member;
}

bool decides_here(const LogState& log, const std::string& home, const Here& here)
{
    auto origin = here.home;
    // As many steps as there are successions: two origins that name each other end it all the same.
    for (std::size_t steps = 0; origin != home && steps < log.went_on.size(); ++steps)
        for (const auto& each : log.went_on)
            if (each.origin == origin) {
                origin = each.from;
                break;
            }
    return origin == home;
}

tl::unexpected<base::Error> changed_by(std::int64_t who)
{
    return failure(ErrorKind::conflict, who == 0 ? std::string{"the holder of the slip wrote first"}
                                                 : "member " + std::to_string(who) + " changed this request first");
}

Draft drafted(const Act& act, std::string_view kind, base::Day day, const OpenPart& part)
{
    return {act.id, act.subject, std::string{kind}, act.who, day, encoded(part), act.sealed};
}

}  // namespace kiosk::record
