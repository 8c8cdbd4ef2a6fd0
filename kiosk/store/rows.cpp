#include "kiosk/store/rows.h"

#include <algorithm>

#include "kiosk/base/try.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr auto request_columns =
    "SELECT id, unit, code, day, daily_number, urgent, stage, since, holder, home, deadline, form, number, year, tries, version,"
    " changed_by, messages, messages_unanswered, stopped, forgotten, first_origin, first_number, first_place, last_place FROM request ";

std::int64_t days_of(base::Day day) { return std::chrono::sys_days{day}.time_since_epoch().count(); }
base::Day day_of(std::int64_t days)
{
    return base::Day{std::chrono::sys_days{std::chrono::days{static_cast<std::chrono::days::rep>(days)}}};
}

tl::unexpected<base::Error> unreadable(const char* what)
{
    return failure(ErrorKind::corrupt, std::string{"a computed row of "} + what + " does not read");
}

template <std::size_t N>
bool copied_into(std::array<std::uint8_t, N>& out, const Bytes& bytes)
{
    if (bytes.size() != N) return false;
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return true;
}

/// One byte a cell, in the order of the table.
Bytes powers_written(const record::Powers& powers)
{
    Bytes out;
    for (std::size_t power = 0; power <= static_cast<std::size_t>(record::Power::manage_staff); ++power)
        for (const auto role : record::roles)
            out.push_back(static_cast<std::uint8_t>(powers.grant(static_cast<record::Power>(power), role)));
    return out;
}

Result<record::Powers> powers_read(const Bytes& bytes)
{
    record::Powers powers;
    if (bytes.size() != powers_written(powers).size()) return unreadable("powers");
    std::size_t at = 0;
    for (std::size_t power = 0; power <= static_cast<std::size_t>(record::Power::manage_staff); ++power)
        for (const auto role : record::roles)
            powers.set(static_cast<record::Power>(power), role, static_cast<record::Grant>(std::min<int>(bytes[at++], 2)));
    return powers;
}

Result<record::Member> member_row(Statement& row)
{
    record::Member member;
    member.number = row.integer(0);
    const auto role = record::role_named(row.text(2));
    if (!copied_into(member.id.bytes, row.blob(1)) || !role) return unreadable("a member of staff");
    member.role = *role;
    member.key = row.blob(3);
    member.gone = row.integer(4) != 0;
    return member;
}

constexpr auto member_columns = "SELECT number, id, role, key, gone FROM member ";
}  // namespace

std::string select_requests(std::string_view where)
{
    std::string sql{request_columns};
    sql += where;
    return sql;
}

Result<flow::RequestRow> request_row(Statement& row)
{
    flow::RequestRow out;
    auto& request = out.request;
    const auto stage = record::stage_named(row.text(6));
    if (!copied_into(request.id.bytes, row.blob(0)) || !stage) return unreadable("a request");
    request.unit = row.text(1);
    request.code = row.text(2);
    request.day = day_of(row.integer(3));
    request.daily_number = row.integer(4);
    request.urgent = row.integer(5) != 0;
    request.stage = *stage;
    request.since = day_of(row.integer(7));
    request.holder = row.integer(8);
    request.home = row.text(9);
    request.deadline = day_of(row.integer(10));
    request.form = row.text(11);
    request.number = row.integer(12);
    request.year = row.integer(13);
    request.tries = row.integer(14);
    request.version = row.integer(15);
    request.changed_by = row.integer(16);
    request.messages = row.integer(17);
    request.messages_unanswered = row.integer(18);
    request.stopped = row.integer(19) != 0;
    request.forgotten = row.integer(20) != 0;
    out.first = {row.text(21), row.integer(22)};
    out.first_place = row.integer(23);
    out.last_place = row.integer(24);
    return out;
}

Result<std::optional<flow::RequestRow>> read_request(Database& database, const record::SubjectId& id)
{
    auto row = database.prepare(select_requests("WHERE id = ?1"));
    row.bind(1, ByteView{id.bytes});
    if (!TRY(row.next())) return std::nullopt;
    return std::optional{TRY(request_row(row))};
}

Result<void> write_request(Database& database, const flow::RequestRow& written)
{
    const auto& request = written.request;
    auto row = database.prepare(
        "INSERT OR REPLACE INTO request VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
        " ?19, ?20, ?21, ?22, ?23, ?24, ?25)");
    row.bind(1, ByteView{request.id.bytes}).bind(2, request.unit).bind(3, request.code).bind(4, days_of(request.day));
    row.bind(5, request.daily_number).bind(6, std::int64_t{request.urgent}).bind(7, record::name_of(request.stage));
    row.bind(8, days_of(request.since)).bind(9, request.holder).bind(10, request.home).bind(11, days_of(request.deadline));
    row.bind(12, request.form).bind(13, request.number).bind(14, request.year).bind(15, request.tries);
    row.bind(16, request.version).bind(17, request.changed_by);
    row.bind(18, request.messages).bind(19, request.messages_unanswered);
    row.bind(20, std::int64_t{request.stopped}).bind(21, std::int64_t{request.forgotten});
    row.bind(22, written.first.origin).bind(23, written.first.number);
    row.bind(24, written.first_place).bind(25, written.last_place);
    return row.run();
}

Result<void> touch_request(Database& database, const record::SubjectId& id, std::int64_t place)
{
    auto row = database.prepare("UPDATE request SET last_place = ?2 WHERE id = ?1");
    row.bind(1, ByteView{id.bytes}).bind(2, place);
    return row.run();
}

Result<void> mark_forgotten(Database& database, const record::SubjectId& id, std::int64_t place)
{
    auto row = database.prepare("UPDATE request SET forgotten = 1, last_place = ?2 WHERE id = ?1");
    row.bind(1, ByteView{id.bytes}).bind(2, place);
    return row.run();
}

Result<std::optional<record::Series>> read_series(Database& database, const std::string& unit, const std::string& form,
                                                  std::int64_t year)
{
    auto row = database.prepare("SELECT last FROM series WHERE unit = ?1 AND form = ?2 AND year = ?3");
    row.bind(1, unit).bind(2, form).bind(3, year);
    if (!TRY(row.next())) return std::nullopt;
    return record::Series{unit, form, year, row.integer(0)};
}

Result<void> write_series(Database& database, const record::Series& series)
{
    auto row = database.prepare("INSERT OR REPLACE INTO series VALUES(?1, ?2, ?3, ?4)");
    row.bind(1, series.unit).bind(2, series.form).bind(3, series.year).bind(4, series.last);
    return row.run();
}

Result<std::vector<record::Member>> read_members(Database& database)
{
    std::vector<record::Member> out;
    auto rows = database.prepare(std::string{member_columns} + "ORDER BY number");
    while (TRY(rows.next())) out.push_back(TRY(member_row(rows)));
    return out;
}

Result<std::optional<record::Member>> read_member(Database& database, std::int64_t number)
{
    auto row = database.prepare(std::string{member_columns} + "WHERE number = ?1");
    row.bind(1, number);
    if (!TRY(row.next())) return std::nullopt;
    return std::optional{TRY(member_row(row))};
}

Result<void> write_member(Database& database, const record::Member& member)
{
    auto row = database.prepare("INSERT OR REPLACE INTO member VALUES(?1, ?2, ?3, ?4, ?5)");
    row.bind(1, member.number).bind(2, ByteView{member.id.bytes}).bind(3, record::name_of(member.role));
    row.bind(4, ByteView{member.key}).bind(5, std::int64_t{member.gone});
    return row.run();
}

Result<record::LogState> read_log_state(Database& database)
{
    record::LogState state;
    auto row = database.prepare("SELECT format, keys, newest_day, powers, members FROM log_state");
    if (!TRY(row.next())) return state;
    state.format = row.integer(0);
    const auto keys = row.blob(1);
    if (keys.size() % record::PublicKey{}.size() != 0) return unreadable("the log");
    for (std::size_t at = 0; at < keys.size(); at += record::PublicKey{}.size()) {
        record::PublicKey key{};
        std::copy_n(keys.begin() + static_cast<std::ptrdiff_t>(at), key.size(), key.begin());
        state.keys.push_back(key);
    }
    if (!row.is_null(2)) state.newest_day = day_of(row.integer(2));
    state.powers = TRY(powers_read(row.blob(3)));
    state.members = row.integer(4);
    return state;
}

Result<void> write_log_state(Database& database, const record::LogState& state)
{
    Bytes keys;
    for (const auto& key : state.keys) keys.insert(keys.end(), key.begin(), key.end());
    auto row = database.prepare("INSERT OR REPLACE INTO log_state VALUES(1, ?1, ?2, ?3, ?4, ?5)");
    row.bind(1, state.format).bind(2, ByteView{keys});
    if (state.newest_day)
        row.bind(3, days_of(*state.newest_day));
    else
        row.bind_null(3);
    row.bind(4, ByteView{powers_written(state.powers)}).bind(5, state.members);
    return row.run();
}

}  // namespace kiosk::store
