#include "kiosk/store/schema.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

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

constexpr std::array tables_of_version_1{
    // What is readable outside the seal, and nothing else (HOUSE, section 5). Days, not times.
    "CREATE TABLE request("
    " sequence INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK(length(id) = 16), unit TEXT NOT NULL,"
    " code TEXT NOT NULL UNIQUE, day TEXT NOT NULL, daily_number INTEGER NOT NULL, urgent INTEGER NOT NULL, stage TEXT NOT "
    "NULL,"
    " since TEXT NOT NULL, answer_by TEXT NOT NULL, claimed_by TEXT NOT NULL, tries INTEGER NOT NULL, case_number TEXT NOT "
    "NULL,"
    " version INTEGER NOT NULL, verifier TEXT NOT NULL, envelope BLOB NOT NULL CHECK(length(envelope) > 0), note BLOB NOT NULL,"
    " UNIQUE(unit, day, daily_number)) STRICT",
    "CREATE TABLE message(number INTEGER PRIMARY KEY, request INTEGER NOT NULL REFERENCES request, day TEXT NOT NULL, sealed "
    "BLOB NOT NULL) STRICT",
    "CREATE INDEX message_of_request ON message(request)",
    // Each row's hash covers the row before it; `state` is the hash of the request as the act left it.
    "CREATE TABLE audit(number INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL,"
    " request BLOB NOT NULL, state BLOB NOT NULL, hash BLOB NOT NULL) STRICT",
    "CREATE INDEX audit_of_request ON audit(request)",
    "CREATE TABLE outbox(number INTEGER PRIMARY KEY, request BLOB NOT NULL, what TEXT NOT NULL, sent INTEGER NOT NULL) STRICT",
    "CREATE TABLE register(case_number TEXT PRIMARY KEY, request INTEGER NOT NULL REFERENCES request, unit TEXT NOT NULL, form "
    "TEXT NOT NULL,"
    " year INTEGER NOT NULL, number INTEGER NOT NULL, day TEXT NOT NULL, field TEXT NOT NULL, category TEXT NOT NULL,"
    " referred INTEGER NOT NULL, UNIQUE(unit, form, year, number)) STRICT",
    "CREATE TABLE status_try(code TEXT PRIMARY KEY, failures INTEGER NOT NULL) STRICT",
    "CREATE TABLE ring(number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, terminal TEXT NOT NULL, page TEXT NOT "
    "NULL, urgent INTEGER NOT NULL) STRICT",
    "CREATE TABLE meta(name TEXT PRIMARY KEY, number INTEGER NOT NULL, hash BLOB NOT NULL) STRICT",
};
/// Why people stopped: a number a day and reason, and nothing that could be joined to a person.
constexpr std::array tables_of_version_2{
    "CREATE TABLE stop(day TEXT NOT NULL, reason TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(day, reason)) STRICT",
};

template <class Tables>
Result<void> make(Database& database, const Tables& tables)
{
    for (const auto* table : tables)
        if (auto made = database.run(table); !made) return made;
    return {};
}

std::int64_t big_endian(const std::array<char, sqlite_header_bytes>& header, std::size_t at)
{
    std::int64_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(header[at + i]);
    return value;
}
}  // namespace

Result<void> check_file(const std::filesystem::path& path)
{
    if (auto own = refuse_link(path); !own) return own;
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) {
        if (errno == ENOENT) return {};
        return tl::unexpected(open_fault(path, errno));
    }
    std::array<char, sqlite_header_bytes> header{};
    const auto got = ::pread(file, header.data(), header.size(), 0);
    const int why = errno;
    ::close(file);
    if (got < 0) return tl::unexpected(open_fault(path, why));
    if (got == 0) return {};
    // A first page that was being written back when the power failed stands whole in the log beside: SQLite heals it.
    std::error_code fault;
    const auto beside = std::filesystem::file_size(path.string() + "-wal", fault);
    const bool healable = !fault && beside > 0;
    if (std::memcmp(header.data(), "SQLite format 3", 16) != 0 && healable) return {};
    if (static_cast<std::size_t>(got) < header.size())
        return failure(ErrorKind::corrupt, path.string() + ": it is too short to be a database");
    if (std::memcmp(header.data(), "SQLite format 3", 16) != 0)
        return failure(ErrorKind::corrupt, path.string() + ": it is not a database");
    // A database that was never written back from its log has neither mark yet.
    const auto mark = big_endian(header, application_at);
    if (mark != 0 && mark != application)
        return failure(ErrorKind::corrupt, path.string() + ": it is another program's database");
    if (big_endian(header, version_at) > schema_version)
        return failure(ErrorKind::newer_version, path.string() + ": it was written by a newer version of this software");
    return {};
}

Result<void> bring_to_version(Database& database)
{
    const auto version = database.number("PRAGMA user_version");
    if (!version) return tl::unexpected(version.error());
    if (*version > schema_version)
        return failure(ErrorKind::newer_version, "the database was written by a newer version of this software");
    if (*version == schema_version) return {};
    const auto known = database.number("SELECT count(*) FROM sqlite_schema");
    if (!known) return tl::unexpected(known.error());
    if ((*version == 0) != (*known == 0)) return failure(ErrorKind::corrupt, "the database holds tables of an unknown version");
    return database.in_transaction([&]() -> Result<void> {
        if (*version < 1)
            if (auto made = make(database, tables_of_version_1); !made) return made;
        if (auto made = make(database, tables_of_version_2); !made) return made;
        if (auto marked = database.run("PRAGMA application_id = " + std::to_string(application)); !marked) return marked;
        return database.run("PRAGMA user_version = " + std::to_string(schema_version));
    });
}

}  // namespace kiosk::store
