#pragma once
/// The register as it stands, line by line: every entry of the record opened, and every accepted request folded into a case.
/// Each line knows what it was before, so that a closed book can say what came later. Lines are kept from one reading to the
/// next; only what changed is opened again. Lives in memory only, between unlocking and locking the desk.
/// Leaves to its neighbours: counting (`register`), writing (register_book.h), what the acts of a case say (case_file.h).
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/case_file.h"
#include "kiosk/flow/register_entry.h"
#include "kiosk/flow/staff_work.h"

namespace kiosk::flow {

/// Who a case is about and who carries it, for the list of staff and the Ministry's export.
struct CaseDetails {
    RequestId request;
    std::string code;
    std::string name, birth, id_number, phone;
    base::Day received{};
    std::string provider, provider_kind;
    std::optional<base::Day> decided_on;
    std::optional<base::Day> papers_due_by, handed_over;
    std::optional<int> points;  ///< of the appraisal
};

struct RegisterLine {
    record::SubjectId subject;
    registry::Entry entry;
    std::int64_t version = 0;  ///< of the subject
    std::optional<base::WallTime> at{};
    std::map<std::string, std::string, std::less<>> more{};
    std::string file{};
    std::int64_t of_file = 0;
    std::int64_t who = 0;                  ///< of staff, who wrote it first; 0: not known
    std::optional<CaseDetails> details{};  ///< of an accepted request; none: an entry of its own
    /// What it said from this event on, oldest first; the last is `entry`.
    struct Version {
        record::EventId event;
        registry::Entry entry;
        std::string why{};  ///< of a correction
    };
    std::vector<Version> versions{};
};

class RegisterLines {
public:
    explicit RegisterLines(StaffWork& work) : work_(work) {}

    /// `queue`: the rows as StaffWork::news gave them. What does not open is counted, not shown.
    Result<void> refresh(const std::vector<QueuedRequest>& queue);
    std::vector<const RegisterLine*> all() const;  ///< by day, then number
    const RegisterLine* find(const record::SubjectId&) const;
    std::vector<registry::Entry> entries() const;
    std::int64_t unreadable() const { return unreadable_; }
    /// Of each origin the last event that any line rests on.
    std::vector<record::EventId> heads() const;

private:
    Result<void> refresh_entries();
    Result<void> open_entries(const std::vector<EntryRow>&);
    Result<RegisterLine> line_of(const EntryRow&, const Bytes& first_sealed);
    Result<std::optional<RegisterLine>> line_of(const QueuedRequest&);

    StaffWork& work_;
    std::int64_t place_ = 0;
    std::int64_t unreadable_ = 0;
    std::map<record::SubjectId, RegisterLine> entries_;
    struct KeptCase {
        std::int64_t version = 0;
        std::optional<RegisterLine> line;
    };
    std::map<record::SubjectId, KeptCase> cases_;
};

/// The case that an accepted request is, as its history and its document tell it; none: it was never accepted.
std::optional<registry::Entry> case_entry(const CaseFile&, const QueuedRequest&, const OpenedRequest*);

}  // namespace kiosk::flow
