#pragma once
/// A request as it stands in the queue, with names in place of numbers, and what happened to it: what the desk and kioskctl
/// show. Made of rows and events of the record by staff_work.h; nothing of it is kept.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/flow/sealing.h"
#include "kiosk/record/staff_acts.h"
#include "kiosk/visit/receipt.h"

namespace kiosk::flow {

using record::ended;
using record::name_of;
using record::only_looks;
using record::staff_act_named;
using record::StaffAct;

struct QueuedRequest {
    RequestId id;
    std::int64_t sequence = 0;  ///< in the order in which they came
    std::int64_t version = 0;   ///< grows with every change; an act on an older one is a conflict
    std::string unit;
    std::string code;
    base::Day day{};
    int daily_number = 0;
    bool urgent = false;
    visit::Stage stage = visit::Stage::received;
    base::Day answer_by{};
    std::string claimed_by;  ///< staff name; empty: nobody
    int tries = 0;
    std::string case_number;
    std::vector<Bytes> messages;     ///< sealed, from the holder of the receipt
    int messages_unanswered = 0;     ///< of them: came after the last act of staff that did more than look
    std::int64_t holder = 0;         ///< number of who has claimed it; 0: nobody
    std::int64_t newest_act_by = 0;  ///< who may take the newest act back; 0: nobody
    bool operator==(const QueuedRequest&) const = default;
};

/// What the fields of an act held, by their names: under the seal, for colleagues.
using FieldValues = std::map<std::string, std::vector<std::string>, std::less<>>;
/// The only value of a field; empty: none.
inline std::string one_of(const FieldValues& fields, std::string_view name)
{
    const auto found = fields.find(name);
    return found == fields.end() || found->second.empty() ? std::string{} : found->second.front();
}

struct HistoryEntry {
    base::WallTime at{};
    std::string who;        ///< empty: no member of staff
    std::string what;       ///< "received", "message", "changed", an act (staff_acts.h), or "called_reached"
    bool day_only = false;  ///< the minute is not known: `at` is the day's first
    FieldValues fields{};   ///< of the act
    std::optional<bool> reached{};
    bool undone = false;  ///< taken back by the act after it
    std::int64_t who_number = 0;
};

/// What stands in the register besides the case's number, under the seal. No name, no matter.
struct RegisterEntry {
    std::string form;      ///< TGTT | TV | DDNTT; the only part that the event says openly
    std::string field;     ///< field of law
    std::string category;  ///< ground id
    bool referred = false;
};

/// Where the act leads by the usual powers of a role that is named; none: not this role, not from this stage.
inline std::optional<visit::Stage> stage_after(visit::Stage stage, StaffAct act, std::string_view role,
                                               const record::Powers& powers = {})
{
    const auto named = record::role_named(role);
    return named ? record::stage_after(stage, act, *named, powers) : std::nullopt;
}

}  // namespace kiosk::flow
