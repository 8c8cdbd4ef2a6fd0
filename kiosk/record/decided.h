#pragma once
/// All rules of what may happen, as one pure function from what is there and what somebody asks to a draft of one event.
/// The store runs it inside the append; PostgreSQL is given the same table. Leaves to its neighbours: who somebody is (the
/// door), random codes and the clock (handed in), sealing.
#include <string>
#include <variant>

#include "kiosk/record/state.h"

namespace kiosk::record {

/// A request as a terminal or a file hands it in.
struct Receive {
    std::string unit;
    std::string code;  ///< drawn by the store, not taken yet
    base::Day day{};
    bool urgent = false;
    base::Day deadline{};
};
/// The holder of a slip tells something.
struct ReceiveMessage {};
/// Looking at a request is an act too, and needs no version.
struct ActOnRequest {
    StaffAct act = StaffAct::opened;
    std::int64_t seen = 0;  ///< the version it was decided on; looks need none
    bool reached = false;   ///< with `called`: somebody answered
    std::string form{};     ///< with `accepted`, `accepted_at_once`
    /// With `undone`: where the request stood before the act that is taken back, and who held it.
    Stage back_to{};
    std::int64_t back_to_holder = 0;
};
/// An entry of the register (state.h). Needs record_visits; a case's number is given (0) or as the file says.
struct AddEntry {
    std::string unit;
    base::Day day{};
    std::string form{};       ///< of a case
    std::int64_t number = 0;  ///< of a case of an imported file; taken: conflict
    bool of_a_case = false;
};
/// Anew and whole, under the seal; or struck out.
struct ChangeEntry {
    std::int64_t seen = 0;
    bool voided = false;
};
/// Needs close_books. A period of that unit can be closed once, and only when it is over.
struct CloseBook {
    std::string unit;
    base::Day from{}, to{};
    std::vector<EventId> counted;
};
/// After a restore no number is given until a head has typed the last of each book.
struct ConfirmSeries {
    std::vector<SeriesLast> series;
};
struct ChangeKeys {
    std::vector<PublicKey> keys;
};
/// The machine's day is right. Whoever accepts may say so: a number needs it.
struct ConfirmClock {};
struct ChangePower {
    Power power{};
    Role role{};
    Grant grant{};
};
/// The first member of a log needs nobody to add them.
struct AddMember {
    Role role{};
    Bytes key;
};
/// Of the act's subject. By the member (`who`): the first key, from a door that has seen both proofs of an enrolment.
struct ChangeMember {
    std::int64_t number = 0;
    MemberNow to;
};
/// Unlocked, locked: words are sealed.
struct NoteDesk {};
/// Requests, entries, members of staff. Their events stay, without what was sealed.
struct Forget {
    std::vector<SubjectId> subjects;
};

using Wish = std::variant<Receive, ReceiveMessage, ActOnRequest, ChangeKeys, ConfirmClock, ChangePower, AddMember, ChangeMember,
                          NoteDesk, Forget, AddEntry, ChangeEntry, CloseBook, ConfirmSeries>;

struct Act {
    ActId id;
    SubjectId subject;
    std::int64_t who = 0;  ///< from a session opened with the member's signing key, never from the message; 0: nobody
    Wish wish;
    Bytes sealed;
};

/// What the deciding machine knows besides the log.
struct Here {
    base::Day today{};
    std::string home;                     ///< this store's origin
    std::vector<std::int64_t> present{};  ///< members seen at a desk within two minutes: what they hold nobody else takes
};

/// denied: this role may not, or not from this stage, or not at home here. conflict: it was decided on an older version (the
/// detail names the number of who changed it, never a name), or the id is taken. wrong_clock: nothing that counts days or
/// numbers is decided by such a clock. too_large: more than 320 KiB sealed, or the 51st message. invalid_input, not_found as
/// they say; strange_key is the store's, which reads the header of an envelope. A request whose day is still to come is of
/// today.
Result<Draft> decided(const View&, const Act&, const Here&);

/// Can the machine's day be right? Not before the newest thing written, before the first rules of the software, or more than 30
/// days after everything else.
bool clock_is_wrong(const LogState&, base::Day today);

}  // namespace kiosk::record
