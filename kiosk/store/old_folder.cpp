#include "kiosk/store/old_folder.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/store/digest.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

tl::unexpected<base::Error> old_row_broken(const std::string& what)
{
    return failure(ErrorKind::corrupt, "the database of before: " + what + " does not read");
}

template <std::size_t N>
bool copied_to(std::array<std::uint8_t, N>& out, const Bytes& bytes)
{
    if (bytes.size() != N) return false;
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return true;
}

Hash chained_act(const Hash& before, const OldAct& act, const Bytes& request, const Bytes& state)
{
    return Digest{}
        .add(base::ByteView{before})
        .add(act.number)
        .add(static_cast<std::int64_t>(act.at.time_since_epoch().count()))
        .add(act.who)
        .add(act.what)
        .add(base::ByteView{request})
        .add(base::ByteView{state})
        .done();
}
}  // namespace

Result<OldFolder> OldFolder::in(Database& database)
{
    const auto version = TRY(database.number("PRAGMA user_version"));
    if (version != 1 && version != 2) return failure(ErrorKind::corrupt, "the database is of no version that is known");
    return OldFolder{&database, version == 2};
}

Result<void> OldFolder::each_act(const std::function<Result<void>(const OldAct&)>& act) const
{
    if (!database_) return {};
    auto rows = database_->prepare("SELECT number, at, who, what, request, hash FROM audit ORDER BY number");
    while (TRY(rows.next())) {
        OldAct one{rows.integer(0), base::WallTime{std::chrono::seconds{rows.integer(1)}}, rows.text(2), rows.text(3), {},
                   rows.blob(5)};
        const auto request = rows.blob(4);
        if (!request.empty()) {
            one.request.emplace();
            if (!copied_to(one.request->bytes, request)) return old_row_broken("row " + std::to_string(one.number));
        }
        TRY(act(one));
    }
    return {};
}

Result<std::vector<base::RequestId>> OldFolder::requests() const
{
    if (!database_) return std::vector<base::RequestId>{};
    std::vector<base::RequestId> out;
    auto rows = database_->prepare("SELECT id FROM request ORDER BY sequence");
    while (TRY(rows.next()))
        if (!copied_to(out.emplace_back().bytes, rows.blob(0))) return old_row_broken("a request");
    return out;
}

Result<std::optional<OldRequest>> OldFolder::request(const base::RequestId& id) const
{
    if (!database_) return std::nullopt;
    auto row = database_->prepare(
        "SELECT sequence, unit, code, day, daily_number, urgent, stage, since, answer_by, claimed_by, tries, case_number,"
        " verifier, envelope, note FROM request WHERE id = ?1");
    row.bind(1, ByteView{id.bytes});
    if (!TRY(row.next())) return std::nullopt;
    OldRequest out;
    out.id = id;
    out.sequence = row.integer(0);
    out.unit = row.text(1);
    out.code = row.text(2);
    const auto day = base::parse_day(row.text(3));
    out.daily_number = row.integer(4);
    out.urgent = row.integer(5) != 0;
    const auto stage = record::stage_named(row.text(6));
    const auto since = base::parse_day(row.text(7));
    const auto answer_by = base::parse_day(row.text(8));
    if (!day || !stage || !since || !answer_by) return old_row_broken("request " + std::to_string(out.sequence));
    out.day = *day;
    out.stage = *stage;
    out.since = *since;
    out.answer_by = *answer_by;
    out.claimed_by = row.text(9);
    out.tries = row.integer(10);
    out.case_number = row.text(11);
    out.verifier = row.text(12);
    out.envelope = row.blob(13);
    out.note = row.blob(14);
    return out;
}

Result<std::vector<OldMessage>> OldFolder::messages(std::int64_t sequence) const
{
    if (!database_) return std::vector<OldMessage>{};
    std::vector<OldMessage> out;
    auto rows = database_->prepare("SELECT day, sealed FROM message WHERE request = ?1 ORDER BY number");
    rows.bind(1, sequence);
    while (TRY(rows.next())) {
        const auto day = base::parse_day(rows.text(0));
        if (!day) return old_row_broken("a message");
        out.push_back({*day, rows.blob(1)});
    }
    return out;
}

Result<std::vector<OldEntry>> OldFolder::entries(std::int64_t sequence) const
{
    if (!database_) return std::vector<OldEntry>{};
    std::vector<OldEntry> out;
    auto rows = database_->prepare(
        "SELECT form, year, number, field, category, referred FROM register WHERE request = ?1 ORDER BY day, year, number");
    rows.bind(1, sequence);
    while (TRY(rows.next()))
        out.push_back({rows.text(0), rows.integer(1), rows.integer(2), rows.text(3), rows.text(4), rows.integer(5) != 0});
    return out;
}

Result<std::vector<record::KeyId>> OldFolder::pinned() const
{
    if (!database_) return std::vector<record::KeyId>{};
    std::vector<record::KeyId> out;
    auto rows = database_->prepare("SELECT hash FROM meta WHERE name LIKE 'key.%'");
    while (TRY(rows.next()))
        if (!copied_to(out.emplace_back(), rows.blob(0))) return old_row_broken("a pinned key");
    std::sort(out.begin(), out.end());
    return out;
}

Result<record::Hash> OldFolder::audit_head() const
{
    if (!database_) return record::Hash{};
    record::Hash out{};
    auto row = database_->prepare("SELECT hash FROM meta WHERE name = 'audit_head'");
    if (TRY(row.next()) && !copied_to(out, row.blob(0))) return old_row_broken("the head of the audit");
    return out;
}

Result<std::int64_t> OldFolder::first_broken_act() const
{
    if (!database_) return 0;
    Hash before{};
    std::int64_t number = 0;
    auto rows = database_->prepare("SELECT number, at, who, what, request, state, hash FROM audit ORDER BY number");
    while (TRY(rows.next())) {
        const OldAct act{
            rows.integer(0), base::WallTime{std::chrono::seconds{rows.integer(1)}}, rows.text(2), rows.text(3), {}, {}};
        const auto hash = chained_act(before, act, rows.blob(4), rows.blob(5));
        const auto written = rows.blob(6);
        if (act.number != ++number || !std::equal(hash.begin(), hash.end(), written.begin(), written.end())) return number;
        before = hash;
    }
    return TRY(audit_head()) == before ? 0 : number + 1;
}

Result<void> OldFolder::copy_local_rows_to(Database& to) const
{
    if (!database_) return {};
    auto tries = database_->prepare("SELECT code, failures FROM status_try");
    while (TRY(tries.next())) {
        auto row = to.prepare("INSERT OR REPLACE INTO status_try(code, failures) VALUES(?1, ?2)");
        row.bind(1, tries.text(0)).bind(2, tries.integer(1));
        TRY(row.run());
    }
    auto rings = database_->prepare("SELECT number, at, terminal, urgent FROM ring");
    while (TRY(rings.next())) {
        auto row = to.prepare("INSERT OR REPLACE INTO ring(number, at, terminal, urgent) VALUES(?1, ?2, ?3, ?4)");
        row.bind(1, rings.integer(0)).bind(2, rings.integer(1)).bind(3, rings.text(2)).bind(4, rings.integer(3));
        TRY(row.run());
    }
    if (!counts_stops_) return {};
    auto stops = database_->prepare("SELECT day, reason, number FROM stop");
    while (TRY(stops.next())) {
        auto row = to.prepare("INSERT OR REPLACE INTO stop(day, reason, number) VALUES(?1, ?2, ?3)");
        row.bind(1, stops.text(0)).bind(2, stops.text(1)).bind(3, stops.integer(2));
        TRY(row.run());
    }
    return {};
}

}  // namespace kiosk::store
