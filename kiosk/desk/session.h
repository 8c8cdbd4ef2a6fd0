#pragma once
/// One member of staff at the desk, as a value: locked or not, what is listed, what is open, what is being written.
/// Nothing here acts; `after` (intent.h) is the only way a session changes. The passphrase is never in it, only how many
/// letters were typed. A locked session holds no word of any request.
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/flow/staff_work.h"

namespace kiosk::desk {

using base::RequestId;

/// The drawers of the desk, in the order shown.
enum class Drawer { fresh, urgent, messages, mine, in_hand, waiting, accepted, done };
enum class Dialog { none, call, papers, accept, transfer, finish, close };
/// Accepting is asked in four small steps, each with a suggestion, then read over once.
enum class AcceptStep { form, field, category, referred, read_over };

/// What a dialog has gathered so far.
struct Draft {
    std::string words;                ///< written by staff for the citizen
    std::string keys;                 ///< the same as typed, while Telex composes
    std::vector<std::string> marked;  ///< papers asked for; the reason of closing
    std::optional<bool> reached;
    AcceptStep step = AcceptStep::form;
    flow::RegisterEntry entry;
    std::optional<bool> referred;
    bool all_grounds = false;
};

/// The day whose law staff want to preview, as typed, and why it could not be taken.
enum class PreviewTrouble { none, no_day, no_rules };
struct PreviewAsked {
    std::string day;
    PreviewTrouble trouble = PreviewTrouble::none;
};

/// What the session waits for the world to do; the program does it after the frame and answers with an intent.
namespace wish {
struct Unlock {};
struct Look {
    RequestId id;
};
struct Decide {
    flow::StaffDecision decision;
};
struct Preview {
    base::Day day{};
};
}  // namespace wish
using Wish = std::variant<std::monostate, wish::Unlock, wish::Look, wish::Decide, wish::Preview>;

/// A row whose seal was broken open; empty when the seal did not open.
using Opened = std::optional<flow::OpenedRequest>;

struct Session {
    std::string language = "vi";
    bool telex = false;

    bool locked = true;
    std::vector<std::string> names;  ///< whose keys lie in the cabinet
    std::string who;                 ///< chosen on the lock page, then unlocked
    std::string role;
    std::size_t passphrase_letters = 0;
    std::optional<base::ErrorKind> refused;  ///< why the last try to unlock ended

    std::vector<flow::QueuedRequest> queue;  ///< as the store gave it, without sealed bytes
    std::map<RequestId, Opened> opened;
    std::vector<flow::Ring> rings;
    /// By number: the clock may be set back, and two bells may ring in one minute. None: bells were not read yet.
    std::optional<std::set<std::int64_t>> rings_answered;
    std::optional<base::WallTime> read_at;  ///< when the queue was last known to be right
    bool store_lost = false;
    std::vector<flow::Trouble> troubles;  ///< what the store says must be told

    Drawer drawer = Drawer::fresh;
    std::size_t rows_max = 40;  ///< of the drawer; grows on demand
    bool searching = false;     ///< the search field has the keyboard
    std::string search;
    std::optional<RequestId> selected;
    bool looked = false;  ///< the audit row is written, the request may be shown
    std::vector<flow::HistoryEntry> history;

    Dialog dialog = Dialog::none;
    Draft draft;
    std::optional<PreviewAsked> preview;    ///< its dialog is open
    std::optional<base::ErrorKind> failed;  ///< what the last act ended with
    Wish wish;
};

/// The selected row; null when nothing is selected or it left the queue.
const flow::QueuedRequest* selected_row(const Session&);
/// The opened request of a row; null when not opened yet or when the seal did not open.
const flow::OpenedRequest* opened_of(const Session&, const RequestId&);
/// May this member of staff do that with the selected request now?
bool may(const Session&, flow::StaffAct);
/// What a dialog ends in.
flow::StaffAct act_of(Dialog);
/// Is there a field that real keys write into, beside the passphrase?
bool writing(const Session&);

}  // namespace kiosk::desk
