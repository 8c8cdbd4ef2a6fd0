#include "kiosk/store/audit.h"

#include <algorithm>
#include <map>

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr auto read_row = "SELECT number, at, who, what, request, state, hash FROM audit ORDER BY number";

Hash chained(const Hash& before, std::int64_t number, const AuditAct& act)
{
    return Digest{}
        .add(base::ByteView{before})
        .add(number)
        .add(static_cast<std::int64_t>(act.at.time_since_epoch().count()))
        .add(act.who)
        .add(act.what)
        .add(base::ByteView{act.request})
        .add(base::ByteView{act.state})
        .done();
}

tl::unexpected<base::Error> broken(const std::string& what) { return failure(ErrorKind::corrupt, what); }

Result<void> check_requests(Database& database, const std::map<Bytes, Bytes>& last_state)
{
    auto rows = database.prepare("SELECT sequence, id FROM request ORDER BY sequence");
    std::size_t seen = 0;
    for (;;) {
        const auto row = rows.next();
        if (!row) return tl::unexpected(row.error());
        if (!*row) break;
        const auto sequence = rows.integer(0);
        const auto found = last_state.find(rows.blob(1));
        if (found == last_state.end()) return broken("request " + std::to_string(sequence) + " has no row in the audit");
        const auto state = state_of(database, sequence);
        if (!state) return tl::unexpected(state.error());
        if (!std::equal(state->begin(), state->end(), found->second.begin(), found->second.end()))
            return broken("request " + std::to_string(sequence) + " is not as the audit says it was left");
        ++seen;
    }
    if (seen != last_state.size()) return broken("a request that the audit names is gone");
    return {};
}
}  // namespace

Result<AuditHead> audit_head(Database& database)
{
    auto row = database.prepare("SELECT number, hash FROM meta WHERE name = 'audit_head'");
    const auto there = row.next();
    if (!there) return tl::unexpected(there.error());
    AuditHead head;
    if (!*there) return head;
    head.number = row.integer(0);
    const auto hash = row.blob(1);
    if (hash.size() != head.hash.size()) return broken("the head of the audit has the wrong size");
    std::copy(hash.begin(), hash.end(), head.hash.begin());
    return head;
}

Result<void> append_audit(Database& database, const AuditAct& act)
{
    auto head = audit_head(database);
    if (!head) return tl::unexpected(head.error());
    const auto number = head->number + 1;
    const auto hash = chained(head->hash, number, act);
    auto row =
        database.prepare("INSERT INTO audit(number, at, who, what, request, state, hash) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    row.bind(1, number)
        .bind(2, static_cast<std::int64_t>(act.at.time_since_epoch().count()))
        .bind(3, act.who)
        .bind(4, act.what);
    row.bind(5, ByteView{act.request}).bind(6, ByteView{act.state}).bind(7, ByteView{hash});
    if (auto written = row.run(); !written) return written;
    auto moved = database.prepare(
        "INSERT INTO meta(name, number, hash) VALUES('audit_head', ?1, ?2)"
        " ON CONFLICT(name) DO UPDATE SET number = ?1, hash = ?2");
    moved.bind(1, number).bind(2, ByteView{hash});
    return moved.run();
}

Result<std::vector<flow::HistoryEntry>> history_of(Database& database, const flow::RequestId& id)
{
    auto rows = database.prepare("SELECT at, who, what FROM audit WHERE request = ?1 ORDER BY number");
    rows.bind(1, ByteView{id.bytes});
    std::vector<flow::HistoryEntry> out;
    for (;;) {
        const auto row = rows.next();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return out;
        out.push_back({base::WallTime{std::chrono::seconds{rows.integer(0)}}, rows.text(1), rows.text(2)});
    }
}

Result<Hash> state_of(Database& database, std::int64_t sequence)
{
    auto row = database.prepare(
        "SELECT id, unit, code, day, daily_number, urgent, stage, since, answer_by, claimed_by, tries, case_number, version,"
        " verifier, envelope, note FROM request WHERE sequence = ?1");
    row.bind(1, sequence);
    const auto there = row.next();
    if (!there) return tl::unexpected(there.error());
    if (!*there) return failure(ErrorKind::not_found, "no such request");
    Digest digest;
    digest.add(sequence);
    for (int column = 0; column < 16; ++column) {
        switch (column) {
        case 0:
        case 14:
        case 15: digest.add(base::ByteView{row.blob(column)}); break;
        case 4:
        case 5:
        case 10:
        case 12: digest.add(row.integer(column)); break;
        default: digest.add(row.text(column)); break;
        }
    }
    if (const auto end = row.next(); !end) return tl::unexpected(end.error());

    auto messages = database.prepare("SELECT number, day, sealed FROM message WHERE request = ?1 ORDER BY number");
    messages.bind(1, sequence);
    for (;;) {
        const auto message = messages.next();
        if (!message) return tl::unexpected(message.error());
        if (!*message) break;
        digest.add(messages.integer(0)).add(messages.text(1)).add(base::ByteView{messages.blob(2)});
    }
    auto entry =
        database.prepare("SELECT unit, form, year, number, day, field, category, referred FROM register WHERE request = ?1");
    entry.bind(1, sequence);
    const auto entered = entry.next();
    if (!entered) return tl::unexpected(entered.error());
    if (*entered) {
        for (const int column : {0, 1, 4, 5, 6}) digest.add(entry.text(column));
        for (const int column : {2, 3, 7}) digest.add(entry.integer(column));
        if (const auto end = entry.next(); !end) return tl::unexpected(end.error());
    }
    return digest.done();
}

Result<AuditHead> check_audit(Database& database)
{
    AuditHead head;
    std::map<Bytes, Bytes> last_state;
    auto rows = database.prepare(read_row);
    for (;;) {
        const auto row = rows.next();
        if (!row) return tl::unexpected(row.error());
        if (!*row) break;
        const auto number = rows.integer(0);
        if (number != head.number + 1) return broken("audit row " + std::to_string(head.number + 1) + " is missing");
        AuditAct act{base::WallTime{std::chrono::seconds{rows.integer(1)}}, rows.text(2), rows.text(3), rows.blob(4),
                     rows.blob(5)};
        const auto hash = chained(head.hash, number, act);
        const auto written = rows.blob(6);
        if (!std::equal(hash.begin(), hash.end(), written.begin(), written.end()))
            return broken("audit row " + std::to_string(number) + " was changed");
        head = {number, hash};
        if (!act.request.empty()) last_state[act.request] = act.state;
    }
    const auto kept = audit_head(database);
    if (!kept) return tl::unexpected(kept.error());
    if (kept->number != head.number || kept->hash != head.hash)
        return broken("audit rows after " + std::to_string(head.number) + " are missing");
    if (auto same = check_requests(database, last_state); !same) return tl::unexpected(same.error());
    return head;
}

}  // namespace kiosk::store
