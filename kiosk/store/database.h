#pragma once
/// The one SQLite connection of a data folder, hardened, and statements whose every binding is checked.
/// Settings and their reasons: RELIABILITY.md: psow=0 (a torn sector must not take its neighbours along),
/// exclusive locking before WAL, synchronous=FULL, deleted content overwritten, no foreign schema trusted.
/// Leaves to its neighbour: what the tables mean (schema.h).
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "kiosk/base/bytes.h"

namespace kiosk::store {

using base::Bytes;
using base::ByteView;
using base::Result;

/// SQLite's answer as one of our kinds; the detail names the call and SQLite's own word for it, never a value.
base::Error fault_of(int sqlite_code, std::string_view where);
/// The same for what a connection just answered: a read that failed is `io`, which SQLite tells as damage.
base::Error fault_of(sqlite3*, int sqlite_code, std::string_view where);

/// Statements that are done and used again: preparing one takes longer than running it.
class KeptStatements {
public:
    KeptStatements() = default;
    KeptStatements(const KeptStatements&) = delete;
    KeptStatements& operator=(const KeptStatements&) = delete;
    ~KeptStatements();
    /// None: it has to be prepared.
    sqlite3_stmt* take(std::string_view sql);
    void give_back(sqlite3_stmt*) noexcept;

private:
    std::multimap<std::string, sqlite3_stmt*, std::less<>> kept_;
};

/// One statement. A binding that fails is remembered and makes `next` and `run` fail.
class Statement {
public:
    Statement(sqlite3*, std::string_view sql, std::shared_ptr<KeptStatements>);

    Statement& bind(int at, std::int64_t);
    Statement& bind(int at, std::string_view);
    Statement& bind(int at, ByteView);
    Statement& bind_null(int at);

    /// True: a row is there.
    Result<bool> next();
    /// To its end, rows ignored.
    Result<void> run();
    /// What went wrong while values were taken from a row: without memory they read as empty.
    Result<void> fault() const;

    std::int64_t integer(int column);
    std::string text(int column);
    Bytes blob(int column);
    bool is_null(int column);

private:
    void remember(int code);
    sqlite3* connection_;
    struct GiveBack {
        std::shared_ptr<KeptStatements> to;
        void operator()(sqlite3_stmt* statement) const { to->give_back(statement); }
    };
    std::unique_ptr<sqlite3_stmt, GiveBack> statement_;
    int code_ = SQLITE_OK;
};

class Database {
public:
    /// Opens or makes the file, never through a link. `corrupt` when it is no database; `unavailable` when another program
    /// holds it, which is named.
    static Result<Database> open(const std::filesystem::path&);
    /// Renames a damaged file, and what it had not yet written back, to the first free "NAME.damaged-1", which is yielded. The
    /// database must be closed.
    static Result<std::filesystem::path> set_aside(const std::filesystem::path&);
    /// io: the file was removed, or its name leads to another one.
    Result<void> keeps_its_name() const;
    const std::filesystem::path& file() const { return file_; }

    Statement prepare(std::string_view sql) { return {connection_.get(), sql, kept_}; }
    Result<void> run(std::string_view sql);
    Result<std::int64_t> number(std::string_view sql);
    /// BEGIN IMMEDIATE, the work, COMMIT; anything failing rolls all of it back. disk_full: nothing of it is there, also after
    /// the next opening; io at the commit: only the next opening knows.
    Result<void> in_transaction(const std::function<Result<void>()>&);
    /// Moves the log into the database and empties it, so that no deleted content and no bit flip lives on in it.
    Result<void> empty_log();
    /// Reads every page and index. corrupt: says what is wrong; io: it could not be read.
    Result<void> check_pages();
    /// Rows changed since it was opened: the same number as before, nothing was written.
    std::int64_t changes() const { return sqlite3_total_changes64(connection_.get()); }
    /// A read of its file was refused since it was opened: what looks like damage may be none.
    bool reading_failed() const;
    sqlite3* connection() { return connection_.get(); }

private:
    static Result<Database> opened(const std::filesystem::path&);
    Result<void> overwrite_refused_commit();
    struct Close {
        void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
    };
    std::unique_ptr<sqlite3, Close> connection_;
    std::shared_ptr<KeptStatements> kept_ = std::make_shared<KeptStatements>();  ///< goes before the connection
    std::filesystem::path file_;
};

}  // namespace kiosk::store
