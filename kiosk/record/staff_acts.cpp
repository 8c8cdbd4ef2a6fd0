#include "kiosk/record/staff_acts.h"

#include <algorithm>
#include <utility>

namespace kiosk::record {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::array<std::pair<Role, std::string_view>, 5> role_names{{
    {Role::reception, "reception"},
    {Role::officer, "officer"},
    {Role::head, "head"},
    {Role::content, "content"},
    {Role::technician, "technician"},
}};

constexpr std::array<std::pair<StaffAct, std::string_view>, 25> staff_act_names{{
    {StaffAct::opened, "opened"},
    {StaffAct::claimed, "claimed"},
    {StaffAct::released, "released"},
    {StaffAct::called, "called"},
    {StaffAct::asked_papers, "asked_papers"},
    {StaffAct::papers_received, "papers_received"},
    {StaffAct::accepted, "accepted"},
    {StaffAct::transferred, "transferred"},
    {StaffAct::finished, "finished"},
    {StaffAct::closed, "closed"},
    {StaffAct::printed, "printed"},
    {StaffAct::exported, "exported"},
    {StaffAct::noted, "noted"},
    {StaffAct::refused, "refused"},
    {StaffAct::accepted_at_once, "accepted_at_once"},
    {StaffAct::appointed, "appointed"},
    {StaffAct::scheduled, "scheduled"},
    {StaffAct::weighed_conflict, "weighed_conflict"},
    {StaffAct::merged, "merged"},
    {StaffAct::answered_body, "answered_body"},
    {StaffAct::checked_file, "checked_file"},
    {StaffAct::gave_opinion, "gave_opinion"},
    {StaffAct::handed_over, "handed_over"},
    {StaffAct::appraised, "appraised"},
    {StaffAct::undone, "undone"},
}};

struct UsualPower {
    Power power;
    std::string_view name;
    std::array<Grant, roles.size()> grants;
};
constexpr auto no = Grant::none;
constexpr auto see = Grant::view;
constexpr auto yes = Grant::full;
constexpr std::array<UsualPower, 16> usual_powers{{
    //                                              reception officer head content technician
    {Power::see_requests, "see_requests", {yes, yes, yes, no, no}},
    {Power::record_contacts, "record_contacts", {yes, yes, yes, no, no}},
    {Power::judge_papers, "judge_papers", {yes, yes, yes, no, no}},
    {Power::refuse, "refuse", {no, yes, yes, no, no}},
    {Power::accept, "accept", {yes, yes, yes, no, no}},
    {Power::accept_at_once, "accept_at_once", {no, no, yes, no, no}},
    {Power::appoint, "appoint", {no, no, yes, no, no}},
    {Power::appraise, "appraise", {no, yes, yes, no, no}},
    {Power::decide_conflict, "decide_conflict", {no, yes, yes, no, no}},
    {Power::record_visits, "record_visits", {yes, yes, yes, no, no}},
    {Power::close_books, "close_books", {no, no, yes, no, no}},
    {Power::report, "report", {see, yes, yes, no, no}},
    {Power::erase, "erase", {no, no, yes, no, no}},
    {Power::sign_content, "sign_content", {no, no, yes, yes, no}},
    {Power::run_machines, "run_machines", {no, no, no, no, yes}},
    {Power::manage_staff, "manage_staff", {no, no, yes, no, no}},
}};

using Next = std::array<std::optional<Stage>, 8>;

constexpr Next every_stage_stays{Stage::received, Stage::claimed,     Stage::called,   Stage::waiting,
                                 Stage::accepted, Stage::transferred, Stage::finished, Stage::closed};
constexpr std::nullopt_t never = std::nullopt;
constexpr Next open_stages_stay{Stage::received, Stage::claimed, Stage::called, Stage::waiting,
                                Stage::accepted, never,          never,         never};
constexpr Next before_acceptance_to(Stage stage) { return {never, stage, stage, stage, never, never, never, never}; }
constexpr Next an_accepted_case_stays{never, never, never, never, Stage::accepted, never, never, never};
constexpr Next a_case_stays{never, never, never, never, Stage::accepted, never, Stage::finished, never};
constexpr Next a_case_of_the_past_stays{never, never, never, never, never, never, Stage::finished, never};

/// Columns: received, claimed, called, waiting, accepted, transferred, finished, closed. Whoever acts has claimed first, so
/// that two people never call the same citizen. Whoever holds the slip of a request that has ended may still ask to be called.
constexpr std::array<StaffRule, 25> rules{{
    {StaffAct::opened, Power::see_requests, every_stage_stays},
    {StaffAct::claimed,
     Power::see_requests,
     {Stage::claimed, Stage::claimed, Stage::called, Stage::waiting, Stage::accepted, never, never, never}},
    {StaffAct::released,
     Power::see_requests,
     {never, Stage::received, Stage::received, Stage::received, never, never, never, never}},
    {StaffAct::called,
     Power::record_contacts,
     {never, Stage::called, Stage::called, Stage::waiting, Stage::accepted, Stage::transferred, Stage::finished,
      Stage::closed}},
    {StaffAct::asked_papers,
     Power::judge_papers,
     {never, Stage::waiting, Stage::waiting, Stage::waiting, Stage::accepted, never, never, never}},
    {StaffAct::papers_received,
     Power::judge_papers,
     {never, never, never, Stage::claimed, Stage::accepted, never, never, never}},
    {StaffAct::accepted, Power::accept, before_acceptance_to(Stage::accepted)},
    {StaffAct::transferred,
     Power::refuse,
     {never, Stage::transferred, Stage::transferred, Stage::transferred, Stage::transferred, never, never, never}},
    {StaffAct::finished, Power::accept, {never, never, never, never, Stage::finished, never, never, never}},
    {StaffAct::closed, Power::refuse, {never, Stage::closed, Stage::closed, Stage::closed, Stage::closed, never, never, never}},
    {StaffAct::printed, Power::see_requests, every_stage_stays},
    {StaffAct::exported, Power::report, every_stage_stays},
    {StaffAct::noted, Power::see_requests, every_stage_stays},
    {StaffAct::refused, Power::refuse, before_acceptance_to(Stage::closed)},
    {StaffAct::accepted_at_once, Power::accept_at_once, before_acceptance_to(Stage::accepted)},
    {StaffAct::appointed, Power::appoint, an_accepted_case_stays},
    {StaffAct::scheduled, Power::record_contacts, an_accepted_case_stays},
    {StaffAct::weighed_conflict, Power::decide_conflict, open_stages_stay},
    {StaffAct::merged, Power::record_contacts, before_acceptance_to(Stage::closed)},
    {StaffAct::answered_body, Power::record_contacts, every_stage_stays},
    {StaffAct::checked_file, Power::accept, a_case_stays},
    {StaffAct::gave_opinion, Power::record_contacts, a_case_stays},
    {StaffAct::handed_over, Power::accept, a_case_of_the_past_stays},
    {StaffAct::appraised, Power::appraise, a_case_of_the_past_stays},
    // Not the cell: it leads back to where the request stood (decided.cpp).
    {StaffAct::undone, Power::see_requests, every_stage_stays},
}};

template <class Named, std::size_t Count>
std::string_view name_in(const std::array<std::pair<Named, std::string_view>, Count>& names, Named named)
{
    for (const auto& [each, name] : names)
        if (each == named) return name;
    return "unknown";
}

template <class Named, std::size_t Count>
base::Result<Named> named_in(const std::array<std::pair<Named, std::string_view>, Count>& names, std::string_view name,
                             const char* fault)
{
    for (const auto& [each, known] : names)
        if (known == name) return each;
    return failure(ErrorKind::invalid_input, fault);
}

std::size_t place_of(Power power) { return static_cast<std::size_t>(power); }
std::size_t place_of(Role role) { return static_cast<std::size_t>(role); }
}  // namespace

std::string_view name_of(Role role) { return name_in(role_names, role); }
base::Result<Role> role_named(std::string_view name) { return named_in(role_names, name, "a role of staff is expected"); }

std::string_view name_of(StaffAct act) { return name_in(staff_act_names, act); }
base::Result<StaffAct> staff_act_named(std::string_view name)
{
    return named_in(staff_act_names, name, "an act of staff is expected");
}

std::string_view name_of(Power power)
{
    for (const auto& usual : usual_powers)
        if (usual.power == power) return usual.name;
    return "unknown";
}

base::Result<Power> power_named(std::string_view name)
{
    for (const auto& usual : usual_powers)
        if (usual.name == name) return usual.power;
    return failure(ErrorKind::invalid_input, "a power of staff is expected");
}

std::string_view name_of(Grant grant)
{
    switch (grant) {
    case Grant::view: return "view";
    case Grant::full: return "full";
    case Grant::none: break;
    }
    return "none";
}

base::Result<Grant> grant_named(std::string_view name)
{
    for (const auto grant : {Grant::none, Grant::view, Grant::full})
        if (name_of(grant) == name) return grant;
    return failure(ErrorKind::invalid_input, "none, view or full is expected");
}

Powers::Powers()
{
    static_assert(usual_powers.size() == powers);
    for (const auto& usual : usual_powers) cells_[place_of(usual.power)] = usual.grants;
}

Grant Powers::grant(Power power, Role role) const { return cells_[place_of(power)][place_of(role)]; }
void Powers::set(Power power, Role role, Grant grant) { cells_[place_of(power)][place_of(role)] = grant; }

base::Bytes cells_of(const Powers& powers_now)
{
    base::Bytes out;
    for (const auto& usual : usual_powers)
        for (const auto role : roles) out.push_back(static_cast<std::uint8_t>(powers_now.grant(usual.power, role)));
    return out;
}

Powers powers_of(base::ByteView cells)
{
    Powers out;
    std::size_t at = 0;
    for (const auto& usual : usual_powers)
        for (const auto role : roles) {
            if (at == cells.size()) return out;
            out.set(usual.power, role, static_cast<Grant>(std::min<int>(cells[at++], 2)));
        }
    return out;
}

bool gives_number(StaffAct act) { return act == StaffAct::accepted || act == StaffAct::accepted_at_once; }

bool only_looks(StaffAct act) { return act == StaffAct::opened || act == StaffAct::printed || act == StaffAct::exported; }

std::span<const StaffRule> staff_rules() { return rules; }

std::optional<Stage> stage_after(Stage stage, StaffAct act, Role role, const Powers& powers)
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const StaffRule& each) { return each.act == act; });
    if (rule == rules.end() || powers.grant(rule->power, role) != Grant::full) return std::nullopt;
    return rule->next[static_cast<std::size_t>(stage)];
}

}  // namespace kiosk::record
