#pragma once
/// Everything staff can mean by a touch or a key at the desk, and everything the world can answer. Past tense.
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "kiosk/content/library.h"
#include "kiosk/content/parts_of_day.h"
#include "kiosk/content/settings.h"
#include "kiosk/desk/session.h"

namespace kiosk::desk {

namespace intent {
// The lock
struct ChoseName {
    std::string name;
};
struct TypedPassphrase {
    std::size_t letters = 0;
};  ///< how many there are now
struct AskedToUnlock {};
struct Locked {};  ///< by hand, by idleness, by closing
struct ChoseLanguage {
    std::string language;
};
// Looking
struct WentTo {
    PlaceName place = PlaceName::queue;
};
struct ChoseDrawer {
    Drawer drawer = Drawer::open;
};
struct Selected {
    RequestId id;
};
struct MovedInList {
    int rows = 1;
};
struct WantedMoreRows {};
struct StartedSearch {};
struct ClearedSearch {};
struct ChoseSearchPart {
    SearchPart part = SearchPart::all;
};
struct ChoseSort {
    int by = 1;  ///< the next or the one before
};
struct WentToEnd {
    bool last = false;  ///< of the list, or its beginning
};
struct AnsweredBell {};
struct OpenedMenu {
    RequestId id;
};                      ///< of a row: a right click, Shift+F10
struct ShowedPhone {};  ///< outside the safe hours
struct Compared {
    RequestId with;
};                            ///< beside the open one; the same again: no more
struct SwitchedShortcuts {};  ///< shown in the controls, or quiet
struct WentToRequest {
    RequestId id;
    std::optional<flow::StaffAct> act{};  ///< opens as soon as the request does
};
struct ShowedMine {
    bool mine = false;
};  ///< of what is due today: only what this person holds
struct PressedActKey {
    std::string key;
};  ///< of an act, while a row of a list is chosen and no request is open
// Writing
struct Typed {
    std::string text;
};
struct Erased {};
struct SwitchedTelex {};
/// With a number of the hall.
struct DidInHall {
    HallDeed deed;
};
struct WentToField {
    std::string name;  ///< empty: the next one, or `by`
    int by = 1;
};
struct PressedEnter {};  ///< in a field
// Acting
struct ChoseAct {
    flow::StaffAct act = flow::StaffAct::opened;
};  ///< by its button or key: opens its fields, or is done at once
struct Marked {
    std::string field, choice;
};
struct WantedAllOptions {};
struct AskedToPreview {};
struct ChosePreviewDay {
    std::string day;
};  ///< "01/01/2027"
struct WentOn {
    bool further = false;  ///< and opens what comes next
};                         ///< the main button of what is open
struct WentBack {};        ///< a step back, or out of what is open
struct TookNext {};
struct Undid {};
struct Copied {
    enum class What { phone, code } what = What::phone;
    RequestId id{};  ///< of a row; none: of what is open
};
// Papers
struct OpenedPapers {};  ///< of what is open
struct ChosePaper {
    std::string paper;
};
struct ZoomedPaper {
    int percent = 0;
};
struct CountedCopies {
    int by = 1;
};
struct AskedForPaper {
    bool into_file = false;
};  ///< to the printer, or as PDF
// Staff
struct ChoseMember {
    std::int64_t number = 0;
};
struct OpenedStaffForm {
    StaffForm form = StaffForm::none;
};
struct TypedSecret {
    SecretField field = SecretField::own;
    std::size_t letters = 0;
};  ///< how many there are now
struct ChosePower {
    record::Power power{};
};  ///< a line of the table, to change it
struct SetGrant {
    record::Role role{};
    record::Grant grant{};
};
struct AskedForMonth {};
// The world's answers
struct StaffRead {
    std::vector<StaffRow> rows;
};
struct StaffChanged {};
struct MonthCounted {
    int year = 0;
    unsigned month = 1;
    std::size_t left = 0;  ///< histories still to be read; 0: `members` is whole
    std::vector<flow::StaffMonth> members{};
};
struct PaperDrawn {
    std::string paper;
    std::vector<page::PaperPage> pages;
};
struct PaperEnded {
    PaperPreview::Print how = PaperPreview::Print::failed;
    base::ErrorKind kind = base::ErrorKind::internal;  ///< of `failed`
    std::string saved_as{};
};
struct PowersRead {
    record::Powers powers;
};
struct Unlocked {
    std::string who;
    std::string role;
};
struct Refused {
    base::ErrorKind kind = base::ErrorKind::wrong_passphrase;
};
struct QueueRead {
    std::vector<flow::QueuedRequest> rows;
    base::WallTime at{};
};
struct QueueUnchanged {
    base::WallTime at{};
};
struct StoreLost {};
struct TroublesRead {
    std::vector<flow::Trouble> troubles;
};
struct RingsRead {
    std::vector<flow::Ring> rings;
};
/// Today's numbers of the hall; after a deed, what it ended with.
struct HallRead {
    std::vector<flow::HallNumber> numbers;
};
struct DoneInHall {
    std::optional<base::ErrorKind> failed;
};
struct RequestsOpened {
    std::vector<std::pair<RequestId, Opened>> requests;
};
/// Of these the search need to know who they are; nothing else of them is kept.
struct Indexed {
    std::vector<std::pair<RequestId, Opened>> requests;
};
/// Whose desk gives a sign of life, by their numbers.
struct PresentRead {
    std::vector<std::int64_t> members;
};
struct Looked {
    flow::Followed request;
};
/// The next one that could be taken.
struct Taken {
    flow::Followed request;
};
struct NothingToTake {};
struct CopyDone {};
struct Done {
    flow::Followed request;
};
struct CasesRead {
    struct One {
        RequestId id;
        std::int64_t version = 0;  ///< of its row when it was read
        flow::CaseFile file;
    };
    std::vector<One> cases;
};
struct Stored {
    RequestId id;
    std::string code, secret;
    bool urgent = false;
};  ///< what staff wrote down for somebody else
struct PreviewBegan {};
struct NotDone {
    base::ErrorKind kind = base::ErrorKind::internal;
    std::optional<RequestId> id{};  ///< what it was asked for; none: no request
};
}  // namespace intent

using AnyIntent = std::variant<
    intent::ChoseName, intent::TypedPassphrase, intent::AskedToUnlock, intent::Locked, intent::ChoseLanguage, intent::WentTo,
    intent::ChoseDrawer, intent::Selected, intent::MovedInList, intent::WantedMoreRows, intent::StartedSearch,
    intent::ClearedSearch, intent::AnsweredBell, intent::Typed, intent::Erased, intent::SwitchedTelex, intent::ChoseAct,
    intent::Marked, intent::WantedAllOptions, intent::WentOn, intent::WentBack, intent::Unlocked, intent::Refused,
    intent::QueueRead, intent::QueueUnchanged, intent::StoreLost, intent::TroublesRead, intent::RingsRead,
    intent::RequestsOpened, intent::Looked, intent::Done, intent::NotDone, intent::AskedToPreview, intent::ChosePreviewDay,
    intent::PreviewBegan, intent::DidInHall, intent::HallRead, intent::DoneInHall, intent::ChoseSearchPart, intent::ChoseSort,
    intent::WentToEnd, intent::OpenedMenu, intent::ShowedPhone, intent::Compared, intent::SwitchedShortcuts,
    intent::WentToField, intent::PressedEnter, intent::TookNext, intent::Undid, intent::Copied, intent::Indexed,
    intent::PresentRead, intent::Taken, intent::NothingToTake, intent::CopyDone, intent::WentToRequest, intent::ShowedMine,
    intent::PressedActKey, intent::CasesRead, intent::Stored, intent::BookMeant, intent::BookAnswered, intent::OpenedPapers,
    intent::ChosePaper, intent::ZoomedPaper, intent::CountedCopies, intent::AskedForPaper, intent::PaperDrawn,
    intent::PaperEnded, intent::PowersRead, intent::ChoseMember, intent::OpenedStaffForm, intent::TypedSecret,
    intent::ChosePower, intent::SetGrant, intent::AskedForMonth, intent::StaffRead, intent::StaffChanged, intent::MonthCounted>;

/// One intent. Copying and dropping stand in intent.cpp, so that the variant's code is built once.
struct Intent : AnyIntent {
    Intent();
    template <class One>
    requires(!std::is_base_of_v<AnyIntent, std::remove_cvref_t<One>>) Intent(One&& one) : AnyIntent(std::forward<One>(one)) {}
    Intent(const Intent&);
    Intent(Intent&&) noexcept;
    Intent& operator=(const Intent&);
    Intent& operator=(Intent&&) noexcept;
    ~Intent();
};

/// Of the unit, as papers have it.
struct Office {
    std::string centre, unit, hours, phone;
    std::string printer;  ///< of A4 papers, as staff call it; empty: none
};

/// What stands around the desk, borrowed.
struct World {
    const content::Library& library;
    std::string unit_name;
    base::WallTime now{};
    bool demo = false;
    std::string demo_passphrase;  ///< shown on the lock page of a demo; empty otherwise
    content::PartsOfDay parts_of_day{};
    bool shortcuts_shown = true;                     ///< in the controls, unless a person has quietened them
    std::vector<content::ServiceLetter> services{};  ///< for which numbers of the hall are given; empty: none are
    std::string counter = "1";                       ///< to which this desk calls
    Office office{};
};

/// Pure. Moves the session through; the caller drops the one before.
Session after(Session, const Intent&, const World&);

/// A locked session that remembers only what the lock page needs.
Session locked_session(const Session&);

}  // namespace kiosk::desk
