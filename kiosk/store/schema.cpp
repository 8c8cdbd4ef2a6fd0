#include "kiosk/store/schema.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include "kiosk/base/try.h"
#include "kiosk/record/descriptions.h"
#include "kiosk/store/links.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

// "TGPL", in the file's header, so that `file` and a careless technician can tell what it is.
constexpr std::int64_t application = 0x5447504C;
constexpr std::size_t sqlite_header_bytes = 100;
constexpr std::size_t version_at = 60;
constexpr std::size_t application_at = 68;

/// Computed from the log, as the record describes them. Nothing is unique but the subject: what two origins both gave is shown,
/// not refused.
std::vector<std::string> projection_tables()
{
    return {
        "CREATE TABLE IF NOT EXISTS request(" + record::sql_columns<record::Request>() +
            ", first_origin TEXT NOT NULL, first_number INTEGER NOT NULL, first_place INTEGER NOT NULL, last_place INTEGER NOT"
            " NULL, PRIMARY KEY(id)) STRICT, WITHOUT ROWID",
        "CREATE INDEX IF NOT EXISTS request_by_code ON request(code)",
        "CREATE INDEX IF NOT EXISTS request_by_day ON request(unit, day, daily_number)",
        "CREATE INDEX IF NOT EXISTS request_by_change ON request(last_place)",
        "CREATE TABLE IF NOT EXISTS series(" + record::sql_columns<record::Series>() +
            ", PRIMARY KEY(unit, form, year)) STRICT, WITHOUT ROWID",
        "CREATE TABLE IF NOT EXISTS entry(" + record::sql_columns<record::Entry>() +
            ", first_origin TEXT NOT NULL, first_number INTEGER NOT NULL, newest_origin TEXT NOT NULL, newest_number INTEGER"
            " NOT NULL, last_place INTEGER NOT NULL, PRIMARY KEY(id)) STRICT, WITHOUT ROWID",
        "CREATE INDEX IF NOT EXISTS entry_by_change ON entry(last_place)",
        "CREATE TABLE IF NOT EXISTS book(" + record::sql_columns<record::Book>() +
            ", origin TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(id)) STRICT, WITHOUT ROWID",
        "CREATE TABLE IF NOT EXISTS given(unit TEXT NOT NULL, form TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT "
        "NULL,"
        " PRIMARY KEY(unit, form, year, number)) STRICT, WITHOUT ROWID",
        "CREATE TABLE IF NOT EXISTS member(" + record::sql_columns<record::Member>() + ", PRIMARY KEY(number)) STRICT",
        "CREATE TABLE IF NOT EXISTS log_state(" + record::sql_columns<record::LogState>() + ") STRICT",
        "CREATE TABLE IF NOT EXISTS computed(one INTEGER PRIMARY KEY CHECK(one = 1), place INTEGER NOT NULL, version INTEGER"
        " NOT NULL) STRICT",
    };
}
constexpr std::array projection_names{"request", "series", "entry", "book", "given", "member", "log_state", "computed"};

constexpr std::array local_tables{
    "CREATE TABLE IF NOT EXISTS status_try(code TEXT PRIMARY KEY, failures INTEGER NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS session_try(member INTEGER PRIMARY KEY, failures INTEGER NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS ring(number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, terminal TEXT NOT NULL,"
    " urgent INTEGER NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS stop(day TEXT NOT NULL, reason TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(day,"
    " reason)) STRICT",
    // Who opened what today, by a hash: so that opening is one event a person, subject and day, also after a restart.
    "CREATE TABLE IF NOT EXISTS opened(day INTEGER NOT NULL, hash BLOB NOT NULL, origin TEXT NOT NULL, number INTEGER NOT NULL,"
    " PRIMARY KEY(day, hash)) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS told(name TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT",
};

template <class Tables>
Result<void> make_all(Database& database, const Tables& tables)
{
    for (const auto& table : tables) TRY(database.run(table));
    return {};
}

std::int64_t big_endian(const std::array<char, sqlite_header_bytes>& header, std::size_t at)
{
    std::int64_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(header[at + i]);
    return value;
}
}  // namespace

Result<FileFound> look_at(const std::filesystem::path& path)
{
    TRY(refuse_link(path));
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) {
        if (errno == ENOENT) return FileFound::nothing;
        return tl::unexpected(open_fault(path, errno));
    }
    std::array<char, sqlite_header_bytes> header{};
    const auto got = ::pread(file, header.data(), header.size(), 0);
    const int why = errno;
    ::close(file);
    if (got < 0) return tl::unexpected(open_fault(path, why));
    if (got == 0) return FileFound::nothing;
    // A first page that was being written back when the power failed stands whole in the log beside: SQLite heals it.
    std::error_code fault;
    const auto beside = std::filesystem::file_size(path.string() + "-wal", fault);
    const bool healable = !fault && beside > 0;
    if (std::memcmp(header.data(), "SQLite format 3", 16) != 0 && healable) return FileFound::of_now;
    if (static_cast<std::size_t>(got) < header.size())
        return failure(ErrorKind::corrupt, path.string() + ": it is too short to be a database");
    if (std::memcmp(header.data(), "SQLite format 3", 16) != 0)
        return failure(ErrorKind::corrupt, path.string() + ": it is not a database");
    // A database that was never written back from its log has neither mark yet.
    const auto mark = big_endian(header, application_at);
    if (mark != 0 && mark != application)
        return failure(ErrorKind::corrupt, path.string() + ": it is another program's database");
    const auto version = big_endian(header, version_at);
    if (version > schema_version)
        return failure(ErrorKind::newer_version, path.string() + ": it was written by a newer version of this software");
    return version == 1 || version == 2 ? FileFound::of_schema_2 : FileFound::of_now;
}

Result<void> make_tables(Database& database)
{
    const auto version = TRY(database.number("PRAGMA user_version"));
    if (version > schema_version)
        return failure(ErrorKind::newer_version, "the database was written by a newer version of this software");
    if (version == schema_version) return {};
    if (version != 0 && version != 3) return failure(ErrorKind::corrupt, "the database holds tables of an older version");
    return database.in_transaction([&]() -> Result<void> {
        // Computed ones of before lack columns; everything in them stands in the log.
        TRY(make_projections_anew(database));
        TRY(make_all(database, local_tables));
        TRY(database.run("PRAGMA application_id = " + std::to_string(application)));
        return database.run("PRAGMA user_version = " + std::to_string(schema_version));
    });
}

Result<void> make_projections_anew(Database& database)
{
    for (const auto* name : projection_names) TRY(database.run("DROP TABLE IF EXISTS " + std::string{name}));
    return make_all(database, projection_tables());
}

}  // namespace kiosk::store
