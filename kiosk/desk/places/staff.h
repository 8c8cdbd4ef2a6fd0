#pragma once
/// Members of staff, what each may do, and the sheet of the month. Everybody may look; only who manages the staff changes.
/// Passphrases typed here are never in it, only how many letters there are.
/// Leaves to its neighbours: the log and the key file (the program), the paper (paper_preview.h).
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/desk/places/place.h"
#include "kiosk/flow/staff_log.h"

namespace kiosk::desk {

/// A member as the log tells.
struct StaffRow {
    std::int64_t number = 0;
    std::string name;
    record::Role role{};
    bool gone = false;
    std::optional<base::Day> since;           ///< none: not known
    std::optional<flow::DeskEntry> unlocked;  ///< last
    std::vector<flow::DeskEntry> entries;     ///< newest first, some
    std::size_t held = 0;                     ///< requests and cases in their hands; known when it is shown
};

/// What is being filled in at the right.
enum class StaffForm { none, add, role, renew, remove };
/// Which of the passphrases is typed.
enum class SecretField { own, fresh, again };
inline constexpr std::array secret_fields{SecretField::own, SecretField::fresh, SecretField::again};

struct Staff {
    std::vector<StaffRow> rows;
    bool read = false;
    std::int64_t chosen = 0;  ///< number of a member; 0: nobody
    StaffForm form = StaffForm::none;
    std::string name, keys;  ///< of one who comes; the same as typed, while Telex composes
    std::string role;        ///< chosen
    std::string focus;       ///< "name", "own", "fresh", "again"
    std::array<std::size_t, 3> letters{};
    bool sure = false;                   ///< what leaving means was read
    bool done = false;                   ///< said until the next step
    std::optional<record::Power> power;  ///< a line of the table, being changed
    std::vector<flow::StaffMonth> month;
    std::optional<std::size_t> month_left;  ///< histories still to be counted; none: nobody asked
};

void take(Staff&, Session&, const Intent&, const World&);
Blocks blocks_of(const Staff&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Staff&, const Key&);
bool writing(const Staff&);

/// The passphrase that the keyboard writes now; none: it writes elsewhere.
std::optional<SecretField> secret_field(const Session&);
bool may_manage(const Session&);
/// Which fields the open form has, in order.
std::vector<std::string> fields_of(StaffForm);
/// All that it needs is there.
bool is_ready(const Staff&);

}  // namespace kiosk::desk
