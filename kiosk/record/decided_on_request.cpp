/// Rules for what staff do with a request.
#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/record/deciding.h"
#include "kiosk/record/kinds.h"

namespace kiosk::record {

namespace {
/// The case that an accepted request becomes: the next number of its unit, form and year.
Result<void> give_number(const View& view, const Request& request, const std::string& form, const Here& here, Now& now)
{
    TRY(numbers_allow(view, here));
    if (form.empty() || !describes("form", form))
        return failure(ErrorKind::invalid_input, "the form TGTT, TV or DDNTT is expected");
    const auto year = std::int64_t{static_cast<int>(here.today.year())};
    const auto series = TRY(view.series(request.unit, form, year));
    now.form = form;
    now.year = year;
    now.number = (series ? series->last : 0) + 1;
    return {};
}

std::string_view kind_of(const ActOnRequest& wish)
{
    if (only_looks(wish.act)) return kind::looked;
    return wish.act == StaffAct::called && !wish.reached ? kind::called : kind::moved;
}

/// What somebody who is at their desk holds nobody takes from them; whoever vanished holds nothing back.
Result<void> holder_allows(const Request& request, std::int64_t who, const Here& here)
{
    const bool present = std::find(here.present.begin(), here.present.end(), request.holder) != here.present.end();
    if (request.holder == 0 || request.holder == who || !present) return {};
    return failure(ErrorKind::conflict, "member " + std::to_string(request.holder) + " is working on this request");
}

/// Some act of this role leads from there to here: more about the act before is not known outside the seal.
bool leads_there(Stage from, Stage to, const Member& member, const Powers& powers)
{
    const auto rules = staff_rules();
    return std::any_of(rules.begin(), rules.end(), [&](const StaffRule& rule) {
        return rule.act != StaffAct::undone && stage_after(from, rule.act, member.role, powers) == to;
    });
}

Result<void> take_back(const View& view, const Request& request, const Member& member, const ActOnRequest& wish, Now& now)
{
    if (request.newest_act_by != member.number)
        return failure(ErrorKind::denied, "only the newest act is taken back, by whoever did it");
    if (!leads_there(wish.back_to, request.stage, member, TRY(view.log()).powers))
        return failure(ErrorKind::invalid_input, "the stage before the act that is taken back is expected");
    if (wish.back_to_holder != 0 && !TRY(view.member(wish.back_to_holder)))
        return failure(ErrorKind::invalid_input, "the holder before the act that is taken back is expected");
    now.undone = true;
    now.stage = wish.back_to;
    if (wish.back_to_holder != request.holder) now.holder = wish.back_to_holder;
    const bool was_accepted = request.stage == Stage::accepted && wish.back_to != Stage::accepted;
    if (was_accepted && request.number > 0) now.voided = true;
    return {};
}
}  // namespace

Result<Draft> decided_on_request(const View& view, const Act& act, const Here& here, const ActOnRequest& wish)
{
    const auto member = TRY(acting_member(view, act.who));
    const auto request = TRY(view.request(act.subject));
    if (!request) return failure(ErrorKind::not_found, "no such request");
    const auto rules = staff_rules();
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const StaffRule& each) { return each.act == wish.act; });
    if (rule == rules.end()) return failure(ErrorKind::invalid_input, "an act of staff is expected");
    const auto log = TRY(view.log());
    TRY(holds(log.powers, rule->power, member));
    if (only_looks(wish.act)) return drafted(act, kind::looked, here.today, {});

    if (request->stopped)
        return failure(ErrorKind::denied, "a newer version of this software did something here: read it, do not act on it");
    if (request->forgotten) return failure(ErrorKind::denied, "what was sent was forgotten");
    if (!decides_here(log, request->home, here))
        return failure(ErrorKind::denied, "this request is decided at " + request->home);
    if (wish.seen != request->version) return changed_by(request->changed_by);
    const auto next = stage_after(request->stage, wish.act, member.role, log.powers);
    if (!next) return failure(ErrorKind::denied, "this cannot be done at this stage");

    OpenPart part;
    part.now.stage = *next;
    if (request->home != here.home) part.now.home = here.home;
    if (wish.act == StaffAct::claimed) {
        TRY(holder_allows(*request, member.number, here));
        part.now.holder = member.number;
    }
    if (wish.act == StaffAct::released) part.now.holder = 0;
    if (gives_number(wish.act)) TRY(give_number(view, *request, wish.form, here, part.now));
    if (wish.act == StaffAct::undone) TRY(take_back(view, *request, member, wish, part.now));
    return drafted(act, kind_of(wish), here.today, part);
}

}  // namespace kiosk::record
