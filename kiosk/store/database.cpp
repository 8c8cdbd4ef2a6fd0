#include "kiosk/store/database.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <new>
#include <utility>

#include "kiosk/base/try.h"
#include "kiosk/store/links.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::int64_t heap_bytes_max = 64 * 1024 * 1024;
constexpr std::size_t kept_statements_max = 200;

/// Not those that make tables or set the connection up.
bool is_used_again(std::string_view sql)
{
    for (const auto* begins : {"SELECT", "INSERT", "UPDATE", "DELETE", "BEGIN", "COMMIT"})
        if (sql.starts_with(begins)) return true;
    return false;
}

/// '?', '#' and '%' have a meaning in a URI.
std::string uri_of(const std::filesystem::path& file)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '?' || c == '#' || c == '%' || byte < 0x21) {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    return out + "?psow=0";
}

void set_limits(sqlite3* connection)
{
    constexpr std::array<std::pair<int, int>, 9> limits{{
        {SQLITE_LIMIT_LENGTH, 4'000'000},
        {SQLITE_LIMIT_SQL_LENGTH, 100'000},
        {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 20},
        {SQLITE_LIMIT_COMPOUND_SELECT, 3},
        {SQLITE_LIMIT_VDBE_OP, 25'000},
        {SQLITE_LIMIT_FUNCTION_ARG, 8},
        {SQLITE_LIMIT_ATTACHED, 1},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    }};
    for (const auto& [what, most] : limits) sqlite3_limit(connection, what, most);
}

/// What the system said of the last call on a file that failed; SQLite keeps it and never takes it back.
int last_errno(sqlite3_file* file)
{
    int why = 0;
    if (file && file->pMethods) file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &why);
    return why;
}

/// Exactly those for which SQLite says "malformed" although only the reading failed.
bool read_failed(sqlite3* connection)
{
    for (const int which : {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER}) {
        sqlite3_file* file = nullptr;
        if (sqlite3_file_control(connection, "main", which, &file) != SQLITE_OK) continue;
        const int why = last_errno(file);
        if (why == EIO || why == ENXIO || why == ERANGE) return true;
    }
    return false;
}

/// The one that keeps a lock on the file, as a technician would look for it; empty: it is gone already.
std::string holder_of(const std::filesystem::path& file)
{
    const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (opened < 0) return {};
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    const bool held = ::fcntl(opened, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK && lock.l_pid > 0;
    ::close(opened);
    if (!held) return {};
    std::string name;
    std::getline(std::ifstream{"/proc/" + std::to_string(lock.l_pid) + "/comm"}, name);
    return " (" + (name.empty() ? std::string{} : name + ", ") + "process " + std::to_string(lock.l_pid) + ")";
}
}  // namespace

base::Error fault_of(int code, std::string_view where)
{
    auto kind = ErrorKind::internal;
    switch (code & 0xff) {
    case SQLITE_FULL: kind = ErrorKind::disk_full; break;
    case SQLITE_IOERR: kind = code == SQLITE_IOERR_NOMEM ? ErrorKind::unavailable : ErrorKind::io; break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: kind = ErrorKind::io; break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: kind = ErrorKind::corrupt; break;
    case SQLITE_CONSTRAINT: kind = ErrorKind::conflict; break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM: kind = ErrorKind::unavailable; break;
    case SQLITE_TOOBIG: kind = ErrorKind::too_large; break;
    default: break;
    }
    return {kind, std::string(where) + ": " + sqlite3_errstr(code)};
}

base::Error fault_of(sqlite3* connection, int code, std::string_view where)
{
    const bool only_reading = (code & 0xff) == SQLITE_CORRUPT && read_failed(connection);
    return fault_of(only_reading ? SQLITE_IOERR_READ : code, where);
}

KeptStatements::~KeptStatements()
{
    for (const auto& [sql, statement] : kept_) sqlite3_finalize(statement);
}

sqlite3_stmt* KeptStatements::take(std::string_view sql)
{
    const auto found = kept_.find(sql);
    if (found == kept_.end()) return nullptr;
    auto* statement = found->second;
    kept_.erase(found);
    return statement;
}

void KeptStatements::give_back(sqlite3_stmt* statement) noexcept
{
    const auto* sql = sqlite3_sql(statement);
    const bool again = sql && kept_.size() < kept_statements_max && sqlite3_reset(statement) == SQLITE_OK &&
                       sqlite3_clear_bindings(statement) == SQLITE_OK && is_used_again(sql);
    if (again) try {
            kept_.emplace(sql, statement);
            return;
        } catch (const std::bad_alloc&) {
            // Then it is prepared the next time.
        }
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* connection, std::string_view sql, std::shared_ptr<KeptStatements> kept)
    : connection_(connection), statement_(kept->take(sql), GiveBack{kept})
{
    if (statement_) return;
    sqlite3_stmt* raw = nullptr;
    remember(sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &raw, nullptr));
    statement_.reset(raw);
    if (!raw && code_ == SQLITE_OK) code_ = SQLITE_ERROR;
}

void Statement::remember(int code)
{
    if (code_ == SQLITE_OK) code_ = code;
}

Statement& Statement::bind(int at, std::int64_t value)
{
    remember(sqlite3_bind_int64(statement_.get(), at, value));
    return *this;
}

Statement& Statement::bind(int at, std::string_view value)
{
    remember(sqlite3_bind_text64(statement_.get(), at, value.data() ? value.data() : "", value.size(), SQLITE_TRANSIENT,
                                 SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int at, ByteView value)
{
    if (value.empty())
        remember(sqlite3_bind_zeroblob(statement_.get(), at, 0));
    else
        remember(sqlite3_bind_blob64(statement_.get(), at, value.data(), value.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind_null(int at)
{
    remember(sqlite3_bind_null(statement_.get(), at));
    return *this;
}

Result<bool> Statement::next()
{
    if (code_ != SQLITE_OK) return tl::unexpected(fault_of(connection_, code_, "statement"));
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    const int extended = sqlite3_extended_errcode(connection_);
    code_ = extended != SQLITE_OK ? extended : code;
    return tl::unexpected(fault_of(connection_, code_, "step"));
}

Result<void> Statement::run()
{
    for (;;) {
        const auto row = TRY(next());
        if (!row) return {};
    }
}

Result<void> Statement::fault() const
{
    if (code_ != SQLITE_OK) return tl::unexpected(fault_of(connection_, code_, "statement"));
    return {};
}

std::int64_t Statement::integer(int column) { return sqlite3_column_int64(statement_.get(), column); }
bool Statement::is_null(int column) { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

std::string Statement::text(int column)
{
    if (is_null(column)) return {};
    const auto* bytes = sqlite3_column_text(statement_.get(), column);
    const auto size = sqlite3_column_bytes(statement_.get(), column);
    // Without memory SQLite yields nothing; an empty word must never pass for the real one.
    if (!bytes) {
        remember(SQLITE_NOMEM);
        return {};
    }
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

Bytes Statement::blob(int column)
{
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    const auto size = sqlite3_column_bytes(statement_.get(), column);
    if (!bytes && size > 0) {
        remember(SQLITE_NOMEM);
        return {};
    }
    return bytes ? Bytes(bytes, bytes + size) : Bytes{};
}

Result<Database> Database::open(const std::filesystem::path& file)
{
    sqlite3_hard_heap_limit64(heap_bytes_max);
    // The folder may be reached through a link, the file may be none.
    std::error_code fault;
    const auto real = std::filesystem::canonical(file.parent_path(), fault) / file.filename();
    if (fault) return failure(ErrorKind::io, file.string() + ": " + fault.message());
    TRY(refuse_link(real));
    auto database = opened(real);
    if (database || database.error().kind != ErrorKind::unavailable) return database;
    // Asked once ours is closed: closing a file lets go of all locks on it.
    return failure(ErrorKind::unavailable,
                   file.string() + ": another program holds the database" + holder_of(real) + "; close it there");
}

Result<Database> Database::opened(const std::filesystem::path& file)
{
    Database database;
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(
        uri_of(file).c_str(), &raw,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW, nullptr);
    database.connection_.reset(raw);
    database.file_ = file;
    if (code != SQLITE_OK) return tl::unexpected(fault_of(code, file.string()));
    sqlite3_extended_result_codes(raw, 1);
    set_limits(raw);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    for (const auto* pragma : {"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                               "PRAGMA secure_delete=ON", "PRAGMA foreign_keys=ON", "PRAGMA cell_size_check=ON",
                               "PRAGMA mmap_size=0", "PRAGMA temp_store=MEMORY", "PRAGMA wal_autocheckpoint=1000"})
        if (auto ok = database.run(pragma); !ok) {
            // Nothing is wrong with what we ask: it is the schema that SQLite does not understand.
            if (ok.error().kind == ErrorKind::internal) ok.error().kind = ErrorKind::corrupt;
            return tl::unexpected(ok.error());
        }
    // A file system that cannot do this must be noticed now, not at the first power cut.
    auto mode = database.prepare("PRAGMA journal_mode");
    TRY(mode.next());
    if (mode.text(0) != "wal") return failure(ErrorKind::io, file.string() + ": the file system allows no write-ahead log");
    return database;
}

Result<std::filesystem::path> Database::set_aside(const std::filesystem::path& file)
{
    std::error_code fault;
    auto aside = file;
    for (int number = 1;; ++number) {
        aside = file.string() + ".damaged-" + std::to_string(number);
        if (!std::filesystem::exists(std::filesystem::symlink_status(aside, fault))) break;
    }
    // The log first: left behind alone it would be taken for the new file's.
    for (const char* part : {"-wal", ""}) {
        if (!std::filesystem::exists(std::filesystem::symlink_status(file.string() + part, fault))) continue;
        std::filesystem::rename(file.string() + part, aside.string() + part, fault);
        if (fault) return failure(ErrorKind::io, file.string() + part + ": " + fault.message());
    }
    TRY(sync_folder_of(file));
    return aside;
}

Result<void> Database::keeps_its_name() const
{
    int moved = 0;
    sqlite3_file_control(connection_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved == 0) return {};
    return failure(ErrorKind::io, file_.string() + ": it was removed or replaced while the store ran");
}

Result<void> Database::run(std::string_view sql)
{
    auto statement = prepare(sql);
    return statement.run();
}

Result<std::int64_t> Database::number(std::string_view sql)
{
    auto statement = prepare(sql);
    const auto row = TRY(statement.next());
    return row ? statement.integer(0) : 0;
}

Result<void> Database::in_transaction(const std::function<Result<void>()>& work)
{
    if (auto begun = run("BEGIN IMMEDIATE"); !begun) return begun;
    // Some faults have rolled back already; asking twice is harmless, leaving one open is not.
    const auto roll_back = [&] {
        if (sqlite3_get_autocommit(connection_.get()) == 0) (void)run("ROLLBACK");
    };
    try {
        auto done = work();
        const bool worked = done.has_value();
        if (done) done = run("COMMIT");
        if (!done) roll_back();
        if (worked && !done && done.error().kind == ErrorKind::disk_full) TRY(overwrite_refused_commit());
        return done;
    } catch (...) {
        roll_back();
        throw;
    }
}

/// A commit that found the disk full may lie in the write-ahead log whole: psow=0 repeats its last frame up to the end of the
/// sector, and the room may have ended there. The next opening would take it for done. A page that stays as it was is written
/// over its first frame: what follows then belongs to nothing. Where not even that frame had room, there was no commit.
Result<void> Database::overwrite_refused_commit()
{
    const auto version = TRY(number("PRAGMA user_version"));
    const auto written = run("PRAGMA user_version=" + std::to_string(version));
    if (written || written.error().kind == ErrorKind::disk_full) return {};
    return failure(ErrorKind::io, written.error().detail);
}

Result<void> Database::check_pages()
{
    auto rows = prepare("PRAGMA integrity_check(1)");
    TRY(rows.next());
    const auto said = rows.text(0);
    if (said == "ok") return {};
    return failure(reading_failed() ? ErrorKind::io : ErrorKind::corrupt, "database: " + said);
}

bool Database::reading_failed() const { return read_failed(connection_.get()); }

Result<void> Database::empty_log()
{
    const int code = sqlite3_wal_checkpoint_v2(connection_.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK) return tl::unexpected(fault_of(connection_.get(), code, "checkpoint"));
    return {};
}

}  // namespace kiosk::store
