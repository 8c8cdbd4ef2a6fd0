#pragma once
/// A folder as programs before the log left it: schema 1 or 2, rows that were changed in place, an audit, and a second copy of
/// the requests alone. Read, never written. Leaves to its neighbours: what becomes of it (old_events.h, take_over.h).
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/record/stage.h"
#include "kiosk/store/database.h"
#include "kiosk/store/event_log.h"

namespace kiosk::store {

struct OldRequest {
    std::int64_t sequence = 0;
    base::RequestId id;
    std::string unit;
    std::string code;
    base::Day day{};
    std::int64_t daily_number = 0;
    bool urgent = false;
    record::Stage stage = record::Stage::received;
    base::Day since{};
    base::Day answer_by{};
    std::string claimed_by;
    std::int64_t tries = 0;
    std::string case_number;
    std::string verifier;
    Bytes envelope;
    Bytes note;
};
struct OldMessage {
    base::Day day{};
    Bytes sealed;
};
struct OldEntry {
    std::string form;
    std::int64_t year = 0;
    std::int64_t number = 0;
    std::string field;
    std::string category;
    bool referred = false;
};
/// A row of the audit.
struct OldAct {
    std::int64_t number = 0;
    base::WallTime at{};
    std::string who;
    std::string what;
    std::optional<base::RequestId> request;
    Bytes hash;
};

class OldFolder {
public:
    /// Borrows the open database. corrupt: not of schema 1 or 2.
    static Result<OldFolder> in(Database&);
    /// One whose database is lost: nothing is in it.
    static OldFolder lost() { return OldFolder{nullptr, false}; }

    /// In order; `act` may ask for other rows.
    Result<void> each_act(const std::function<Result<void>(const OldAct&)>& act) const;
    Result<std::vector<base::RequestId>> requests() const;
    Result<std::optional<OldRequest>> request(const base::RequestId&) const;
    Result<std::vector<OldMessage>> messages(std::int64_t sequence) const;
    Result<std::vector<OldEntry>> entries(std::int64_t sequence) const;
    /// Of the keys that were pinned, in order; none: nobody pinned any.
    Result<std::vector<record::KeyId>> pinned() const;
    Result<record::Hash> audit_head() const;
    /// The first row of the audit that is not as it was written; 0: none.
    Result<std::int64_t> first_broken_act() const;
    /// Counts, bells and reasons for stopping, into the tables of now.
    Result<void> copy_local_rows_to(Database&) const;

private:
    OldFolder(Database* database, bool counts_stops) : database_(database), counts_stops_(counts_stops) {}
    Database* database_;
    bool counts_stops_;  ///< schema 1 did not
};

/// Each request of the second copy that verifies; a missing file holds none.
Result<void> each_old_copy(const std::filesystem::path& second_copy,
                           const std::function<Result<void>(const OldRequest&)>& take);

}  // namespace kiosk::store
