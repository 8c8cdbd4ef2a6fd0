#pragma once
/// One member of staff at the desk, as a value: who, what the store told, the one place they are in, and what lies over it.
/// Nothing here acts; `after` (intent.h) is the only way a session changes. The passphrase is never in it, only how many
/// letters were typed. A locked session holds no word of any request.
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/desk/books.h"
#include "kiosk/desk/drawer_counts.h"
#include "kiosk/desk/hall_deed.h"
#include "kiosk/desk/places/paper_preview.h"
#include "kiosk/desk/places/places.h"
#include "kiosk/desk/search_index.h"
#include "kiosk/flow/case_file.h"
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
/// The first of these that nobody took meanwhile.
struct TakeNext {
    std::vector<std::pair<RequestId, std::int64_t>> rows;  ///< with the versions that are known here
};
/// What staff wrote down for somebody else, to be sealed and stored.
struct Put {
    bool notice = false;
    std::string language;
    visit::Answers answers;  ///< of flow/intake_form.h
};
/// Onto the clipboard; wiped from there at the lock.
struct Copy {
    std::string text;
};
struct ReadStaff {};
/// With the passphrases that were typed: the program has them.
struct ChangeStaff {
    StaffForm form = StaffForm::none;
    std::string name, role;
};
struct SetPower {
    record::Power power{};
    record::Role role{};
    record::Grant grant{};
};
/// How often who did what in a month.
struct CountMonth {
    int year = 0;
    unsigned month = 1;
};
/// Pages as pictures.
struct DrawPaper {
    PaperJob job;
};
/// To the printer, or into a file; noted in the log first.
struct PutOnPaper {
    PaperJob job;
    bool into_file = false;
};
}  // namespace wish
using Wish = std::variant<std::monostate, wish::Unlock, wish::Look, wish::Decide, wish::Preview, wish::TakeNext, wish::Copy,
                          wish::InHall, wish::Put, wish::Book, wish::DrawPaper, wish::PutOnPaper, wish::ReadStaff,
                          wish::ChangeStaff, wish::SetPower, wish::CountMonth>;

/// A request whose seal was broken open; empty when the seal did not open.
using Opened = std::optional<flow::OpenedRequest>;

/// What this desk did last and may take back within a minute; counted here, for no event holds an open minute.
struct UndoableAct {
    static constexpr int seconds = 60;

    RequestId id;
    std::string code;
    flow::StaffAct act = flow::StaffAct::opened;
    visit::Stage back_to{};
    std::int64_t back_to_holder = 0;
    std::int64_t version = 0;  ///< that the act made
    base::WallTime at{};

    int seconds_left(base::WallTime now) const;
};

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
    std::vector<flow::QueuedRequest> queue;     ///< as the store gave it, without sealed bytes
    std::int64_t queue_reading = 0;             ///< grows whenever `queue` changed
    DrawerCounts counts;                        ///< of `queue`
    std::map<RequestId, Opened> opened;         ///< of each no more than lists need (listed.h)
    std::map<RequestId, flow::CaseFile> cases;  ///< of what is accepted, called, or ended and owes its file (cases.h)
    std::map<RequestId, std::int64_t> case_versions;
    SearchIndex index;                              ///< of everything whose seal was opened
    std::optional<std::set<std::int64_t>> present;  ///< members at a desk now; none: not known
    std::vector<flow::Ring> rings;
    /// By number: the clock may be set back, and two bells may ring in one minute. None: bells were not read yet.
    std::optional<std::set<std::int64_t>> rings_answered;
    std::optional<base::WallTime> read_at;     ///< when the queue was last known to be right
    std::optional<base::WallTime> store_lost;  ///< since when; none: it is there
    std::vector<flow::Trouble> troubles;       ///< what the store says must be told

    std::vector<flow::HallNumber> hall;          ///< today's numbers, as they were taken
    std::optional<base::ErrorKind> hall_failed;  ///< what the last deed in the hall ended with
    ToldRegister told;                           ///< of the register; read by the places that show it
    record::Powers powers;                       ///< who may do what; the usual ones until the store told

    Place place;
    std::optional<PaperPreview> paper;  ///< papers stand in place of the place
    bool print_failed = false;          ///< after its papers were left; said until the next step back

    std::map<int, std::shared_ptr<const Intake>> intakes;  ///< what was left half written, by kind
    std::optional<PreviewAsked> preview;                   ///< its dialog lies over the place
    std::optional<base::ErrorKind> failed;                 ///< what the last act ended with
    std::string failed_by;                                 ///< who was faster, when that is known
    bool nothing_to_take = false;                          ///< said until the next step
    std::optional<UndoableAct> undo;
    /// Acts that were left with Escape, by request. They outlive the lock of whoever wrote them.
    std::map<RequestId, OpenAct> drafts;
    std::string drafts_of;                         ///< who wrote them
    std::map<RequestId, base::WallTime> taken_at;  ///< what this desk took, and when
    page::PaneWidths widths;                       ///< as this person dragged them
    std::optional<bool> shortcuts_shown;           ///< none: as the world has it
    /// What a locked desk says: numbers alone, as they were when it was locked.
    struct SeenLocked {
        std::size_t urgent_open = 0, overdue = 0;
    } seen_locked;
    base::WallTime locked_at{};  ///< zero: since the start
    bool locked_by_idleness = false;
    bool shortcuts_open = false;    ///< the page of shortcuts stands in place of the place
    std::optional<RequestId> menu;  ///< the row whose commands are open
    Wish wish;
    flow::StaffAct then = flow::StaffAct::opened;  ///< what opens once the wish is done; `opened`: nothing
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
/// The queue with this request open, and the act as soon as it may be shown.
void go_to_request(Session&, const RequestId&, std::optional<flow::StaffAct>);
/// What lay over the place is put away.
void close_over(Session&);
/// What is being filled in for the open request is kept as a draft of it; the act stays open.
void keep_draft(Session&);

}  // namespace kiosk::desk
