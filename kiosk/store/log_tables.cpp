#include "kiosk/store/log_tables.h"

#include <algorithm>
#include <array>

#include "kiosk/base/clock.h"
#include "kiosk/base/try.h"
#include "kiosk/store/log_frame.h"

namespace kiosk::store {

namespace {
/// As SQLite keeps it: "CREATE TABLE " or "CREATE INDEX " and this.
struct LogTable {
    std::string_view type;
    std::string_view name;
    std::string_view rest;
};
constexpr std::array log_tables{
    // `sealed` is null where it was forgotten.
    LogTable{"TABLE", "event",
             "(place INTEGER PRIMARY KEY, origin TEXT NOT NULL, number INTEGER NOT NULL,"
             " act BLOB NOT NULL, subject BLOB NOT NULL, kind TEXT NOT NULL, who INTEGER NOT NULL, at TEXT NOT NULL,"
             " open BLOB NOT NULL, sealed BLOB, sealed_hash BLOB NOT NULL, before BLOB NOT NULL, hash BLOB NOT NULL,"
             " frame_at INTEGER NOT NULL, UNIQUE(origin, number)) STRICT"},
    LogTable{"INDEX", "event_of_act", " ON event(act)"},
    LogTable{"INDEX", "event_of_subject", " ON event(subject)"},
    LogTable{"TABLE", "log_meta", "(one INTEGER PRIMARY KEY CHECK(one = 1), origin TEXT NOT NULL) STRICT"},
    LogTable{"TABLE", "log_lost",
             "(origin TEXT NOT NULL, number INTEGER NOT NULL, told INTEGER NOT NULL, PRIMARY KEY(origin, number)) STRICT"},
    LogTable{"TABLE", "log_forgotten", "(subject BLOB PRIMARY KEY, finished INTEGER NOT NULL) STRICT"},
};

std::string made_by(const LogTable& table, std::string_view when)
{
    return "CREATE " + std::string(table.type) + " " + std::string(when) + std::string(table.name) + std::string(table.rest);
}

#define EVENT_COLUMNS "place, origin, number, act, subject, kind, who, at, open, sealed, sealed_hash, before, hash, frame_at"

/// False when the blob has another size.
template <std::size_t Size>
bool take_blob(Statement& row, int column, std::array<std::uint8_t, Size>& to)
{
    const auto bytes = row.blob(column);
    if (bytes.size() != Size) return false;
    std::copy(bytes.begin(), bytes.end(), to.begin());
    return true;
}

EventRow event_row(Statement& row)
{
    EventRow out;
    out.place = row.integer(0);
    out.frame_at = static_cast<std::uint64_t>(row.integer(13));
    auto& event = out.event;
    event.id = {row.text(1), row.integer(2)};
    bool whole = take_blob(row, 3, event.act.bytes) && take_blob(row, 4, event.subject.bytes);
    event.kind = row.text(5);
    event.who = row.integer(6);
    const auto day = base::parse_day(row.text(7));
    if (day) event.at = *day;
    event.open = row.blob(8);
    event.forgotten = row.is_null(9);
    if (!event.forgotten) event.sealed = row.blob(9);
    whole =
        take_blob(row, 10, event.sealed_hash) && take_blob(row, 11, event.before) && take_blob(row, 12, event.hash) && whole;
    out.good = whole && day && is_itself(event);
    return out;
}

Result<std::optional<EventRow>> one_row(Statement& statement)
{
    if (!TRY(statement.next())) return std::nullopt;
    auto row = event_row(statement);
    // Without memory a value reads as empty: that is no damage.
    TRY(statement.fault());
    return row;
}

record::SubjectId subject_in(Statement& row, int column)
{
    record::SubjectId subject;
    (void)take_blob(row, column, subject.bytes);
    return subject;
}
}  // namespace

Result<bool> LogTables::are_there()
{
    // By whatever is left of its line: a damaged schema is not taken for an empty database.
    return TRY(database_->number("SELECT count(*) FROM sqlite_schema WHERE name = 'event' OR tbl_name = 'event' OR sql LIKE "
                                 "'CREATE TABLE event(%'")) > 0;
}

Result<void> LogTables::make()
{
    for (const auto& table : log_tables) TRY(database_->run(made_by(table, "IF NOT EXISTS ")));
    return {};
}

Result<void> LogTables::check_schema()
{
    for (const auto& table : log_tables) {
        auto row =
            database_->prepare("SELECT sql FROM sqlite_schema WHERE name = ?1 AND upper(type) = ?2 AND type = lower(type)");
        row.bind(1, table.name).bind(2, table.type);
        if (!TRY(row.next()) || row.text(0) != made_by(table, ""))
            return base::failure(base::ErrorKind::corrupt, "database: " + std::string(table.name) + " is not as it was made");
    }
    return {};
}

Result<std::string> LogTables::origin()
{
    auto row = database_->prepare("SELECT origin FROM log_meta WHERE one = 1");
    return TRY(row.next()) ? row.text(0) : std::string{};
}

Result<void> LogTables::set_origin(const std::string& origin)
{
    auto row = database_->prepare("INSERT INTO log_meta(one, origin) VALUES(1, ?1) ON CONFLICT(one) DO UPDATE SET origin = ?1");
    return row.bind(1, origin).run();
}

Result<void> LogTables::insert(std::int64_t place, std::uint64_t frame_at, const record::Event& event)
{
    auto row = database_->prepare("INSERT INTO event(" EVENT_COLUMNS
                                  ") VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
    row.bind(1, place)
        .bind(2, event.id.origin)
        .bind(3, event.id.number)
        .bind(4, ByteView{event.act.bytes})
        .bind(5, ByteView{event.subject.bytes})
        .bind(6, event.kind)
        .bind(7, event.who)
        .bind(8, base::iso(event.at))
        .bind(9, ByteView{event.open})
        .bind(11, ByteView{event.sealed_hash})
        .bind(12, ByteView{event.before})
        .bind(13, ByteView{event.hash})
        .bind(14, static_cast<std::int64_t>(frame_at));
    if (event.forgotten)
        row.bind_null(10);
    else
        row.bind(10, ByteView{event.sealed});
    return row.run();
}

Result<void> LogTables::remove(std::int64_t place)
{
    auto row = database_->prepare("DELETE FROM event WHERE place = ?1");
    return row.bind(1, place).run();
}

Result<void> LogTables::move_frames(std::int64_t first_place, std::int64_t last_place, std::uint64_t to)
{
    auto rows = database_->prepare("UPDATE event SET frame_at = ?3 WHERE place BETWEEN ?1 AND ?2");
    return rows.bind(1, first_place).bind(2, last_place).bind(3, static_cast<std::int64_t>(to)).run();
}

Result<std::optional<EventRow>> LogTables::row(std::int64_t place)
{
    auto row = database_->prepare("SELECT " EVENT_COLUMNS " FROM event WHERE place = ?1");
    return one_row(row.bind(1, place));
}

Result<std::optional<EventRow>> LogTables::newest()
{
    auto row = database_->prepare("SELECT " EVENT_COLUMNS " FROM event ORDER BY place DESC LIMIT 1");
    return one_row(row);
}

Result<std::optional<EventRow>> LogTables::Rows::next() { return one_row(statement_); }

LogTables::Rows LogTables::rows_after(std::int64_t place)
{
    auto rows = database_->prepare("SELECT " EVENT_COLUMNS " FROM event WHERE place > ?1 ORDER BY place");
    rows.bind(1, place);
    return Rows{std::move(rows)};
}

Result<std::optional<EventRow>> LogTables::by_act(const record::ActId& act)
{
    auto row = database_->prepare("SELECT " EVENT_COLUMNS " FROM event WHERE act = ?1 ORDER BY place LIMIT 1");
    return one_row(row.bind(1, ByteView{act.bytes}));
}

Result<std::optional<EventRow>> LogTables::by_id(const record::EventId& id)
{
    auto row = database_->prepare("SELECT " EVENT_COLUMNS " FROM event WHERE origin = ?1 AND number = ?2");
    return one_row(row.bind(1, id.origin).bind(2, id.number));
}

Result<std::vector<EventRow>> LogTables::of_subject(const record::SubjectId& subject)
{
    auto rows = database_->prepare("SELECT " EVENT_COLUMNS " FROM event WHERE subject = ?1 ORDER BY place");
    rows.bind(1, ByteView{subject.bytes});
    std::vector<EventRow> out;
    while (auto row = TRY(one_row(rows))) out.push_back(std::move(*row));
    return out;
}

Result<std::int64_t> LogTables::newest_of(const std::string& origin)
{
    auto row = database_->prepare("SELECT max(number) FROM event WHERE origin = ?1");
    return TRY(row.bind(1, origin).next()) ? row.integer(0) : 0;
}

Result<std::vector<record::Head>> LogTables::heads()
{
    std::vector<record::Head> out;
    std::string after;
    for (;;) {
        // One step of the index for each origin, however many events it has.
        auto next = database_->prepare("SELECT min(origin) FROM event WHERE origin > ?1");
        next.bind(1, after);
        if (!TRY(next.next()) || next.is_null(0)) return out;
        after = next.text(0);
        auto newest = database_->prepare("SELECT number, hash FROM event WHERE origin = ?1 ORDER BY number DESC LIMIT 1");
        newest.bind(1, after);
        if (!TRY(newest.next())) return out;
        record::Head head{{after, newest.integer(0)}, {}};
        (void)take_blob(newest, 1, head.hash);
        out.push_back(std::move(head));
    }
}

Result<std::vector<LostEvent>> LogTables::lost()
{
    auto rows = database_->prepare("SELECT origin, number, told FROM log_lost ORDER BY origin, number");
    std::vector<LostEvent> out;
    while (TRY(rows.next())) out.push_back({{rows.text(0), rows.integer(1)}, rows.integer(2) != 0});
    return out;
}

Result<void> LogTables::add_lost(const record::EventId& id)
{
    auto row = database_->prepare("INSERT OR IGNORE INTO log_lost(origin, number, told) VALUES(?1, ?2, 0)");
    return row.bind(1, id.origin).bind(2, id.number).run();
}

Result<void> LogTables::set_told(const record::EventId& id)
{
    auto row = database_->prepare(
        "INSERT INTO log_lost(origin, number, told) VALUES(?1, ?2, 1) ON CONFLICT(origin, number) DO UPDATE SET told = 1");
    return row.bind(1, id.origin).bind(2, id.number).run();
}

Result<std::vector<record::SubjectId>> LogTables::forgotten(Which which)
{
    auto rows = database_->prepare(which == Which::all ? "SELECT subject FROM log_forgotten"
                                                       : "SELECT subject FROM log_forgotten WHERE finished = 0");
    std::vector<record::SubjectId> out;
    while (TRY(rows.next())) out.push_back(subject_in(rows, 0));
    return out;
}

Result<bool> LogTables::is_forgotten(const record::SubjectId& subject)
{
    auto row = database_->prepare("SELECT 1 FROM log_forgotten WHERE subject = ?1");
    return row.bind(1, ByteView{subject.bytes}).next();
}

Result<void> LogTables::add_forgotten(const record::SubjectId& subject)
{
    auto row = database_->prepare("INSERT OR IGNORE INTO log_forgotten(subject, finished) VALUES(?1, 0)");
    return row.bind(1, ByteView{subject.bytes}).run();
}

Result<void> LogTables::take_sealed_away(const record::SubjectId& subject)
{
    // What never had sealed bytes keeps them: it is not forgotten.
    auto rows = database_->prepare("UPDATE event SET sealed = NULL WHERE subject = ?1 AND length(sealed) > 0");
    return rows.bind(1, ByteView{subject.bytes}).run();
}

Result<void> LogTables::set_finished(const record::SubjectId& subject)
{
    auto row = database_->prepare("UPDATE log_forgotten SET finished = 1 WHERE subject = ?1");
    return row.bind(1, ByteView{subject.bytes}).run();
}

Result<void> LogTables::set_unfinished(const record::SubjectId& subject)
{
    auto row = database_->prepare(
        "INSERT INTO log_forgotten(subject, finished) VALUES(?1, 0) ON CONFLICT(subject) DO UPDATE SET finished = 0");
    return row.bind(1, ByteView{subject.bytes}).run();
}

Result<void> LogTables::touch()
{
    // A row that is set to what it was is not written at all; one that goes and comes back leaves the page as it was.
    return database_->in_transaction([&]() -> Result<void> {
        const auto own = TRY(origin());
        TRY(database_->run("DELETE FROM log_meta"));
        return set_origin(own);
    });
}

}  // namespace kiosk::store
