#pragma once
/// The computed tables: requests, entries and books of the register, series of numbers and what was given, members of staff,
/// what holds for the whole log. Each event is applied in the append that writes it; at any time they can be dropped and
/// computed again from the log, and come out the same. Borrows database and log. Leaves to its neighbours: what an event means
/// (record), local tables (schema.h).
#include <string>
#include <vector>

#include "kiosk/store/event_log.h"
#include "kiosk/store/view.h"

namespace kiosk::store {

class Replay;

class Projections {
public:
    /// Of what the tables hold and how it is computed: tables of another version are computed anew.
    static constexpr std::int64_t version = 3;

    Projections(Database& database, EventLog& log) : database_(database), log_(log), view_(database) {}

    const record::View& view() const { return view_; }
    /// Computes anew unless the tables are of this version and stand at the head of the log. True: it did.
    Result<bool> bring_up_to_date();
    /// Drops and replays, in one transaction. Yields the number of events.
    Result<std::int64_t> rebuild();
    /// Inside the transaction that appends it. Yields subjects whose sealed bytes are to be taken away once it is committed.
    Result<std::vector<record::SubjectId>> apply(const record::Event&);
    /// What a fresh replay says otherwise, one sentence each; empty: the same. Changes nothing.
    Result<std::vector<std::string>> compare();

private:
    Result<void> stamp(std::int64_t place);
    Result<void> write_request_after(record::Request, const record::EventId&, std::int64_t place);
    Result<void> write_entry_after(record::Entry, const record::EventId&, std::int64_t place);
    Result<void> write_register_of(const Replay&);
    Result<void> compare_register(const Replay&, std::vector<std::string>& out);

    Database& database_;
    EventLog& log_;
    TablesView view_;
};

}  // namespace kiosk::store
