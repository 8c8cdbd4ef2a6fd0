#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr auto columns =
    "SELECT id, sequence, version, unit, code, day, daily_number, urgent, stage, answer_by, claimed_by, tries, case_number, "
    "envelope FROM request ";
constexpr std::size_t row_overhead_bytes = 512;

std::string select(std::string_view where)
{
    std::string sql{columns};
    sql += where;
    return sql;
}

Result<flow::QueuedRequest> read(Statement& row, Database& database)
{
    flow::QueuedRequest out;
    const auto id = row.blob(0);
    const auto day = base::parse_day(row.text(5));
    const auto stage = visit::stage_named(row.text(8));
    const auto answer_by = base::parse_day(row.text(9));
    out.sequence = row.integer(1);
    if (id.size() != out.id.bytes.size() || !day || !stage || !answer_by)
        return failure(ErrorKind::corrupt, fmt::format("request {} does not read", out.sequence));
    std::copy(id.begin(), id.end(), out.id.bytes.begin());
    out.version = row.integer(2);
    out.unit = row.text(3);
    out.code = row.text(4);
    out.day = *day;
    out.daily_number = static_cast<int>(row.integer(6));
    out.urgent = row.integer(7) != 0;
    out.stage = *stage;
    out.answer_by = *answer_by;
    out.claimed_by = row.text(10);
    out.tries = static_cast<int>(row.integer(11));
    out.case_number = row.text(12);
    out.envelope = row.blob(13);

    auto messages = database.prepare("SELECT sealed FROM message WHERE request = ?1 ORDER BY number");
    messages.bind(1, out.sequence);
    for (;;) {
        const auto message = messages.next();
        if (!message) return tl::unexpected(message.error());
        if (!*message) break;
        out.messages.push_back(messages.blob(0));
    }
    if (out.messages.empty()) return out;
    // Days are all that is known of a message; the order of the audit tells whether anybody has acted since.
    auto later = database.prepare(
        "SELECT count(*) FROM audit WHERE request = ?1 AND what = 'message' AND number > coalesce((SELECT max(number)"
        " FROM audit WHERE request = ?1 AND what NOT IN ('received', 'message', 'opened', 'printed', 'exported')), 0)");
    later.bind(1, ByteView{out.id.bytes});
    if (const auto counted = later.next(); !counted) return tl::unexpected(counted.error());
    out.messages_unanswered = static_cast<int>(later.integer(0));
    if (const auto end = later.next(); !end) return tl::unexpected(end.error());
    return out;
}

std::size_t weight_of(const flow::QueuedRequest& request)
{
    auto bytes = row_overhead_bytes + request.envelope.size();
    for (const auto& message : request.messages) bytes += message.size();
    return bytes;
}

bool register_form(std::string_view form)
{
    constexpr std::array forms{"TGTT", "TV", "DDNTT"};
    return std::find(forms.begin(), forms.end(), form) != forms.end();
}
}  // namespace

Result<std::vector<flow::QueuedRequest>> Store::list()
{
    return guarded<std::vector<flow::QueuedRequest>>([&]() -> Result<std::vector<flow::QueuedRequest>> {
        std::vector<flow::QueuedRequest> out;
        auto rows = database_.prepare(select("ORDER BY urgent DESC, sequence"));
        for (;;) {
            const auto row = rows.next();
            if (!row) return tl::unexpected(row.error());
            if (!*row) return out;
            auto request = read(rows, database_);
            if (!request) return tl::unexpected(request.error());
            out.push_back(std::move(*request));
        }
    });
}

Result<std::vector<flow::QueuedRequest>> Store::list_from(std::int64_t after_sequence, std::size_t bytes_max)
{
    return guarded<std::vector<flow::QueuedRequest>>([&]() -> Result<std::vector<flow::QueuedRequest>> {
        std::vector<flow::QueuedRequest> out;
        std::size_t bytes = 0;
        auto rows = database_.prepare(select("WHERE sequence > ?1 ORDER BY sequence"));
        rows.bind(1, after_sequence);
        for (;;) {
            const auto row = rows.next();
            if (!row) return tl::unexpected(row.error());
            if (!*row) return out;
            auto request = read(rows, database_);
            if (!request) return tl::unexpected(request.error());
            bytes += weight_of(*request);
            if (bytes > bytes_max && !out.empty()) return out;
            out.push_back(std::move(*request));
        }
    });
}

Result<flow::QueuedRequest> Store::request_at(std::int64_t sequence)
{
    auto row = database_.prepare(select("WHERE sequence = ?1"));
    row.bind(1, sequence);
    const auto there = row.next();
    if (!there) return tl::unexpected(there.error());
    if (!*there) return failure(ErrorKind::not_found, "no such request");
    auto request = read(row, database_);
    if (const auto end = row.next(); !end) return tl::unexpected(end.error());
    return request;
}

Result<flow::QueuedRequest> Store::move(const flow::StaffMove& move)
{
    if (move.who.empty() || move.who.size() > 200 || move.note.size() > 16 * 1024)
        return failure(ErrorKind::invalid_input, "a name of staff and a short note are expected");
    return guarded<flow::QueuedRequest>([&]() -> Result<flow::QueuedRequest> {
        std::int64_t sequence = 0;
        auto moved = database_.in_transaction([&]() -> Result<void> {
            auto found = database_.prepare("SELECT sequence FROM request WHERE id = ?1");
            found.bind(1, ByteView{move.id.bytes});
            const auto there = found.next();
            if (!there) return tl::unexpected(there.error());
            if (!*there) return failure(ErrorKind::not_found, "no such request");
            sequence = found.integer(0);
            const auto now = request_at(sequence);
            if (!now) return tl::unexpected(now.error());
            const auto next = flow::stage_after(now->stage, move.act, move.role);
            if (!next) return failure(ErrorKind::denied, "this role may not do this at this stage");
            const std::string what{flow::name_of(move.act)};
            if (flow::only_looks(move.act)) return audit_request(sequence, move.id, clock_.wall(), move.who, what);
            if (move.version != now->version) return failure(ErrorKind::conflict, "somebody else changed this request first");

            auto case_number = now->case_number;
            if (move.act == flow::StaffAct::accepted)
                if (auto may = may_number_cases(); !may) return may;
            if (move.act == flow::StaffAct::accepted) {
                if (!move.entry || !register_form(move.entry->form))
                    return failure(ErrorKind::invalid_input,
                                   "an entry for the register with the form TGTT, TV or DDNTT is expected");
                auto given = enter_register(sequence, now->unit, *move.entry);
                if (!given) return tl::unexpected(given.error());
                case_number = std::move(*given);
            }
            auto claimed_by = now->claimed_by;
            if (move.act == flow::StaffAct::claimed) claimed_by = move.who;
            if (move.act == flow::StaffAct::released) claimed_by.clear();
            const auto tries = now->tries + (move.act == flow::StaffAct::called && !move.reached ? 1 : 0);
            auto row = database_.prepare(
                "UPDATE request SET stage = ?2, since = CASE WHEN stage = ?2 THEN since ELSE ?3 END, claimed_by = ?4, tries = "
                "?5,"
                " case_number = ?6, version = version + 1, note = CASE WHEN length(?7) > 0 THEN ?7 ELSE note END WHERE "
                "sequence = ?1");
            row.bind(1, sequence)
                .bind(2, visit::name_of(*next))
                .bind(3, base::iso(base::local_day(clock_.wall())))
                .bind(4, claimed_by);
            row.bind(5, std::int64_t{tries}).bind(6, case_number).bind(7, ByteView{move.note});
            if (auto updated = row.run(); !updated) return updated;
            auto outgoing = database_.prepare("INSERT INTO outbox(request, what, sent) VALUES(?1, ?2, 0)");
            outgoing.bind(1, ByteView{move.id.bytes}).bind(2, what);
            if (auto queued = outgoing.run(); !queued) return queued;
            if (auto seen = saw_today(); !seen) return seen;
            const auto noted = move.act == flow::StaffAct::called && move.reached ? std::string{"called_reached"} : what;
            return audit_request(sequence, move.id, clock_.wall(), move.who, noted);
        });
        if (!moved) return tl::unexpected(moved.error());
        return request_at(sequence);
    });
}

Result<std::string> Store::enter_register(std::int64_t sequence, const std::string& unit, const flow::RegisterEntry& entry)
{
    const auto day = base::local_day(clock_.wall());
    const auto year = std::int64_t{static_cast<int>(day.year())};
    auto last = database_.prepare("SELECT max(number) FROM register WHERE unit = ?1 AND form = ?2 AND year = ?3");
    last.bind(1, unit).bind(2, entry.form).bind(3, year);
    const auto there = last.next();
    if (!there) return tl::unexpected(there.error());
    const auto number = last.integer(0) + 1;
    if (const auto end = last.next(); !end) return tl::unexpected(end.error());
    // "TT.TGTT.01.2026": unit, form, running number of the year, year.
    const auto written = (number < 10 ? "0" : "") + std::to_string(number);
    auto case_number = unit + "." + entry.form + "." + written + "." + std::to_string(year);
    auto row = database_.prepare(
        "INSERT INTO register(case_number, request, unit, form, year, number, day, field, category, referred)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    row.bind(1, case_number)
        .bind(2, sequence)
        .bind(3, unit)
        .bind(4, entry.form)
        .bind(5, year)
        .bind(6, number)
        .bind(7, base::iso(day));
    row.bind(8, entry.field).bind(9, entry.category).bind(10, std::int64_t{entry.referred});
    if (auto entered = row.run(); !entered) return tl::unexpected(entered.error());
    return case_number;
}

Result<std::vector<flow::HistoryEntry>> Store::history(const flow::RequestId& id)
{
    return guarded<std::vector<flow::HistoryEntry>>([&] { return history_of(database_, id); });
}

Result<std::int64_t> Store::change_number()
{
    if (must_end_) return failure(ErrorKind::io, "the store is ending after a fault of the disk");
    return watched<std::int64_t>(
        database_.number("SELECT coalesce((SELECT number FROM meta WHERE name = 'audit_head'), 0) + coalesce((SELECT "
                         "max(number) FROM ring), 0)"));
}

Result<void> Store::note_desk(const std::string& who, const std::string& what)
{
    if (who.size() > 200 || what.empty() || what.size() > 60)
        return failure(ErrorKind::invalid_input, "a short act is expected");
    return guarded<void>([&]() -> Result<void> {
        return database_.in_transaction([&] { return append_audit(database_, {clock_.wall(), who, what, {}, {}}); });
    });
}

}  // namespace kiosk::store
