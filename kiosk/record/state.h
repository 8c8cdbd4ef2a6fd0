#pragma once
/// What the record says now: rows that `applied` makes of events and that anybody may drop and compute again.
/// Leaves to its neighbours: keeping rows (store), names and words under the seal (vault, flow).
#include <optional>
#include <string>
#include <vector>

#include "kiosk/record/event.h"
#include "kiosk/record/open_part.h"

namespace kiosk::record {

/// A request and its case.
struct Request {
    SubjectId id;
    std::string unit;
    std::string code;
    base::Day day{};
    std::int64_t daily_number = 0;
    bool urgent = false;
    Stage stage = Stage::received;
    base::Day since{};  ///< of the stage
    std::int64_t holder = 0;
    std::string home;
    base::Day deadline{};
    std::string form;
    std::int64_t number = 0;  ///< of the case; 0: none
    std::int64_t year = 0;
    std::int64_t tries = 0;                ///< calls in vain
    std::int64_t version = 0;              ///< grows with every event but looks
    std::int64_t changed_by = 0;           ///< number of whoever made the newest version; 0: the holder of the slip
    std::int64_t messages = 0;             ///< of the holder
    std::int64_t messages_unanswered = 0;  ///< came after the last act of staff that did more than look
    bool stopped = false;                  ///< holds a `must` that this program does not know: read it, do not act on it
    bool forgotten = false;
    std::int64_t newest_act_by = 0;  ///< as `changed_by`, 0 again once it was undone: what may be undone is one act deep
    bool operator==(const Request&) const = default;
};

/// An entry of the register that is no accepted request: a visit, a question, an outreach session, a case of another system.
/// Which it is, and everything else, is sealed.
struct Entry {
    SubjectId id;
    std::string unit;
    base::Day day{};          ///< of what happened
    std::string form;         ///< of a case
    std::int64_t number = 0;  ///< of a case; 0: none
    std::int64_t year = 0;
    std::int64_t version = 0;
    bool voided = false;
    bool forgotten = false;
    bool operator==(const Entry&) const = default;
};

/// A period whose figures were told and do not change any more.
struct Book {
    SubjectId id;
    std::string unit;  ///< empty: all
    base::Day from{}, to{};
    std::int64_t closed_by = 0;
    base::Day closed_on{};
    bool operator==(const Book&) const = default;
};

/// Numbers of a year that are given inside an append and never twice.
struct Series {
    std::string unit;
    std::string form;
    std::int64_t year = 0;
    std::int64_t last = 0;
    bool operator==(const Series&) const = default;
};

struct Member {
    SubjectId id;
    std::int64_t number = 0;  ///< as it stands in `who`
    Role role = Role::reception;
    Bytes key;  ///< public signing key; empty: none yet
    bool gone = false;
    bool operator==(const Member&) const = default;
};

/// An origin that goes on where another ended: restored, copied or enrolled again.
struct Succession {
    std::string origin;
    std::string from;
    bool operator==(const Succession&) const = default;
};

struct LogState {
    std::int64_t format = 0;              ///< 0: no log has begun
    std::vector<PublicKey> keys;          ///< to which everything is sealed; in order
    std::optional<base::Day> newest_day;  ///< of requests, or confirmed; a clock that jumped does not move it (RECORD.md)
    Powers powers;
    std::int64_t members = 0;  ///< numbers given so far
    std::vector<Succession> went_on;
    /// Origins that go on from another, and nobody has typed there which number of each book was the last.
    std::vector<std::string> numbers_unconfirmed;
    bool operator==(const LogState&) const = default;
};

/// A number that was given, also where it stands no more: never given again.
struct Given {
    std::string unit;
    std::string form;
    std::int64_t year = 0;
    std::int64_t number = 0;
    auto operator<=>(const Given&) const = default;
};

/// How the rules and `applied` read what is there. Errors are those of the disk.
class View {
public:
    virtual ~View() = default;
    virtual Result<std::optional<Request>> request(const SubjectId&) const = 0;
    virtual Result<std::optional<Series>> series(const std::string& unit, const std::string& form, std::int64_t year) const = 0;
    virtual Result<std::optional<Member>> member(std::int64_t number) const = 0;
    virtual Result<std::optional<Entry>> entry(const SubjectId&) const { return std::optional<Entry>{}; }
    virtual Result<std::vector<Book>> books() const { return std::vector<Book>{}; }
    virtual Result<bool> was_given(const Given&) const { return false; }
    virtual Result<std::int64_t> last_daily_number(const std::string& unit, base::Day) const = 0;
    virtual Result<LogState> log() const = 0;
};

/// Rows that one event makes new.
struct Changes {
    std::optional<Request> request;
    std::vector<Series> series;
    std::optional<Given> given;
    std::optional<Entry> entry;
    std::optional<Book> book;
    std::optional<Member> member;
    std::optional<LogState> log;
    /// Whose sealed bytes are to be taken away, and whose rows of requests and entries are `forgotten` from now on; whoever
    /// keeps rows marks those that it has.
    std::vector<SubjectId> forgotten;
};

/// Copies what the event's `now` says and never refuses: newer rules change nothing that was told. A kind that is not known is
/// applied by its `now`; marked `must`, it stops its subject, and so does what does not read. Errors are those of the view.
Result<Changes> applied(const View&, const Event&);

}  // namespace kiosk::record
