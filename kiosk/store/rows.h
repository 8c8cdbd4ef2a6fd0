#pragma once
/// The rows of the computed tables, read and written whole. Leaves to its neighbours: what they say (record), when they are
/// written (projections.h), the tables (schema.h).
#include <optional>
#include <string_view>

#include "kiosk/flow/staff_door.h"
#include "kiosk/store/database.h"

namespace kiosk::store {

/// After these columns a caller's own "WHERE … ORDER BY …" follows.
std::string select_requests(std::string_view where);
/// Of a statement made of `select_requests`, standing on a row. corrupt: it does not read.
Result<flow::RequestRow> request_row(Statement&);
Result<std::optional<flow::RequestRow>> read_request(Database&, const record::SubjectId&);
Result<void> write_request(Database&, const flow::RequestRow&);
/// Something happened to a request that changed nothing else of it.
Result<void> touch_request(Database&, const record::SubjectId&, std::int64_t place);
/// Its sealed bytes are gone from now on. No request: nothing happens.
Result<void> mark_forgotten(Database&, const record::SubjectId&, std::int64_t place);

Result<std::optional<record::Series>> read_series(Database&, const std::string& unit, const std::string& form,
                                                  std::int64_t year);
Result<void> write_series(Database&, const record::Series&);

Result<std::optional<flow::EntryRow>> read_entry(Database&, const record::SubjectId&);
Result<void> write_entry(Database&, const flow::EntryRow&);
/// After a place, by last_place; so many at most.
Result<std::vector<flow::EntryRow>> read_entries_after(Database&, std::int64_t place, std::int64_t rows_max);
/// By the first day.
Result<std::vector<flow::BookRow>> read_books(Database&);
Result<void> write_book(Database&, const flow::BookRow&);
Result<bool> read_given(Database&, const record::Given&);
Result<void> write_given(Database&, const record::Given&);

Result<std::vector<record::Member>> read_members(Database&);
Result<std::optional<record::Member>> read_member(Database&, std::int64_t number);
Result<void> write_member(Database&, const record::Member&);

/// Format 0 when there is no row yet.
Result<record::LogState> read_log_state(Database&);
Result<void> write_log_state(Database&, const record::LogState&);

}  // namespace kiosk::store
