#pragma once
/// One member of staff at the desk, as a value: who, what the store told, the one place they are in, and what lies over it.
/// Nothing here acts; `after` (intent.h) is the only way a session changes. The passphrase is never in it, only how many
/// letters were typed. A locked session holds no word of any request.
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/desk/hall_deed.h"
#include "kiosk/desk/places/places.h"
#include "kiosk/flow/staff_work.h"

namespace kiosk::desk {

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
struct InHall {
    std::vector<HallOrder> orders;
};
}  // namespace wish
using Wish = std::variant<std::monostate, wish::Unlock, wish::Look, wish::Decide, wish::Preview, wish::InHall>;

/// A request whose seal was broken open; empty when the seal did not open.
using Opened = std::optional<flow::OpenedRequest>;

struct Session {
    std::string language = "vi";
    bool telex = false;

    // Who
    bool locked = true;
    std::vector<std::string> names;  ///< whose keys lie in the cabinet
    std::string who;                 ///< chosen on the lock page, then unlocked
    std::string role;
    std::size_t passphrase_letters = 0;
    std::optional<base::ErrorKind> refused;  ///< why the last try to unlock ended

    // What the store told, whatever the place
    std::vector<flow::QueuedRequest> queue;  ///< as the store gave it, without sealed bytes
    std::map<RequestId, Opened> opened;      ///< of each no more than lists and the search need (listed.h)
    std::vector<flow::Ring> rings;
    /// By number: the clock may be set back, and two bells may ring in one minute. None: bells were not read yet.
    std::optional<std::set<std::int64_t>> rings_answered;
    std::optional<base::WallTime> read_at;  ///< when the queue was last known to be right
    bool store_lost = false;
    std::vector<flow::Trouble> troubles;  ///< what the store says must be told

    std::vector<flow::HallNumber> hall;          ///< today's numbers, as they were taken
    std::optional<base::ErrorKind> hall_failed;  ///< what the last deed in the hall ended with

    Place place;

    std::optional<PreviewAsked> preview;    ///< its dialog lies over the place
    std::optional<base::ErrorKind> failed;  ///< what the last act ended with
    Wish wish;
};

/// A row of the queue; null when it is not or no longer there.
const flow::QueuedRequest* row_of(const Session&, const RequestId&);
/// What lists and the search need of a request; null when it was not opened yet or when its seal did not open.
const flow::OpenedRequest* listed_of(const Session&, const RequestId&);
/// The request that is open in the place, if that has one; null: none.
const Request* open_request(const Session&);
/// Is there a field that real keys write into, beside the passphrase?
bool writing(const Session&);
/// Requests whose seal must be opened for what is shown now, in that order, at most so many; none while locked.
std::vector<RequestId> wanted_open(const Session&, base::Day today, std::size_t at_most);
/// What lay over the place is put away.
void close_over(Session&);

}  // namespace kiosk::desk
