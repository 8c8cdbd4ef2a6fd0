#pragma once
/// What staff may do with a request, when, and who: the one table that desk, store and centre ask. Compared cell by cell with
/// the table of RECORD.md. Powers are the usual ones until a head changes them by a recorded act; settings change none.
/// Leaves to its neighbours: what an act is called on the screen (desk/acts), what it writes down (decided.h).
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "kiosk/base/bytes.h"
#include "kiosk/record/stage.h"

namespace kiosk::record {

enum class Role { reception, officer, head, content, technician };
inline constexpr std::array roles{Role::reception, Role::officer, Role::head, Role::content, Role::technician};
std::string_view name_of(Role);
base::Result<Role> role_named(std::string_view);

/// A line of the table "Việc được làm". `view`: may see what comes of it, not do it.
enum class Power {
    see_requests,     ///< list, open, claim, release, print
    record_contacts,  ///< calls, papers, appointments
    judge_papers,     ///< answers that papers are whole or missing
    refuse,           ///< closes or transfers
    accept,           ///< into the register, with a number; finishes
    accept_at_once,   ///< without papers, in an emergency
    appoint,
    appraise,
    decide_conflict,
    record_visits,
    close_books,
    report,  ///< and export
    erase,
    sign_content,
    run_machines,
    manage_staff,  ///< and keys, powers, the clock
};
enum class Grant { none, view, full };
std::string_view name_of(Power);
base::Result<Power> power_named(std::string_view);
std::string_view name_of(Grant);
base::Result<Grant> grant_named(std::string_view);

/// Who may do what. A value; a head's act replaces one cell.
class Powers {
public:
    Powers();  ///< the usual ones
    Grant grant(Power, Role) const;
    void set(Power, Role, Grant);
    bool operator==(const Powers&) const = default;

private:
    static constexpr std::size_t powers = static_cast<std::size_t>(Power::manage_staff) + 1;
    std::array<std::array<Grant, roles.size()>, powers> cells_{};
};

/// A byte a cell, by power, then role: 0 none, 1 view, 2 full. What is too short leaves the usual ones.
base::Bytes cells_of(const Powers&);
Powers powers_of(base::ByteView cells);

enum class StaffAct {
    opened,
    claimed,
    released,
    called,
    asked_papers,
    papers_received,
    accepted,
    transferred,
    finished,  ///< done, not continued or stayed: which is sealed
    closed,
    printed,
    exported,
    noted,             ///< a note for colleagues
    refused,           ///< closed with one of the grounds of the law
    accepted_at_once,  ///< into the register without papers, because the head decides so
    appointed,         ///< who carries the case, also in place of somebody
    scheduled,         ///< a hearing or a time limit of a case, also put off or taken away
    weighed_conflict,  ///< whether the centre already helps the other side, and what follows
    merged,            ///< the same matter as another request, which goes on in its place
    answered_body,     ///< a body of proceedings was told what came of its notice
    checked_file,      ///< which papers of the file are there
    gave_opinion,      ///< what the aided person says of the help: form 11
    handed_over,       ///< the file of a case that has ended
    appraised,
    undone  ///< the act before it, by the same person, while nobody acted since
};
std::string_view name_of(StaffAct);
base::Result<StaffAct> staff_act_named(std::string_view);
/// Opening, printing and exporting are recorded but change nothing about the request.
bool only_looks(StaffAct);
/// The two ways into the register.
bool gives_number(StaffAct);

/// One act's row: the power it needs, and for each stage where it leads; none: not from there.
struct StaffRule {
    StaffAct act;
    Power power;
    std::array<std::optional<Stage>, 8> next;  ///< by Stage
};
std::span<const StaffRule> staff_rules();

/// Where the act leads from there, or none when this role may not or not from this stage.
std::optional<Stage> stage_after(Stage, StaffAct, Role, const Powers&);

}  // namespace kiosk::record
