#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>

#include "opened.h"

using namespace kiosk;
using base::ErrorKind;

TEST_CASE("a file of the store that is a link, a pipe or a folder is refused by name, and what it leads to stays as it was")
{
    for (const auto* name : {"kiosk.db", "lock", "kiosk.log"}) {
        for (const int kind : {0, 1, 2, 3}) {
            CAPTURE(name);
            CAPTURE(kind);
            const base::SystemClock clock;
            support::StoreFolder at;
            at.begin(clock);
            at.store.reset();
            const auto file = at.file(name);
            const auto elsewhere = at.folder.path() / "elsewhere";
            std::filesystem::rename(file, elsewhere);
            if (kind == 1) std::filesystem::remove(elsewhere);  // dangling
            if (kind < 2) std::filesystem::create_symlink(elsewhere, file);
            if (kind == 2) std::filesystem::create_directory(file);
            if (kind == 3) REQUIRE(mkfifo(file.c_str(), 0600) == 0);
            const auto opened = store::Store::open(at.folder.path(), clock);
            REQUIRE_FALSE(opened);
            CHECK(opened.error().detail.find(name) != std::string::npos);
            if (kind < 2) CHECK(opened.error().kind == ErrorKind::denied);
            CHECK(std::filesystem::exists(elsewhere) == (kind != 1));
        }
    }
}

TEST_CASE("a data folder that is reached through a link works")
{
    const support::ScratchFolder folder;
    const base::SystemClock clock;
    std::filesystem::create_directory(folder.path() / "disk");
    std::filesystem::create_directory_symlink(folder.path() / "disk", folder.path() / "data");
    store::BeginWith with;
    with.name = "TT";
    REQUIRE(store::Store::begin(folder.path() / "data", clock, with));
    const auto store = store::Store::open(folder.path() / "data", clock);
    REQUIRE(store);
    CHECK((*store)->put(support::sealed_request()));
}

namespace {
bool reading_fails = false;
int reads_before_it_fails = 0;
using Pread = ssize_t (*)(int, void*, size_t, off_t);
Pread real_pread = nullptr;

ssize_t failing_pread(int file, void* into, size_t bytes, off_t at)
{
    if (reading_fails && reads_before_it_fails-- <= 0) {
        errno = EIO;
        return -1;
    }
    return real_pread(file, into, bytes, at);
}

/// As a disk that gives out: SQLite's own calls on files, the rest of the process reads on.
class FailingDisk {
public:
    FailingDisk()
    {
        auto* system = sqlite3_vfs_find(nullptr);
        for (const auto* call : {"pread64", "pread"})
            if (const auto real = system->xGetSystemCall(system, call)) {
                real_pread = reinterpret_cast<Pread>(real);
                system->xSetSystemCall(system, call, reinterpret_cast<sqlite3_syscall_ptr>(failing_pread));
            }
    }
    ~FailingDisk()
    {
        reading_fails = false;
        auto* system = sqlite3_vfs_find(nullptr);
        system->xSetSystemCall(system, nullptr, nullptr);
    }
    static void fail_after(int reads)
    {
        reads_before_it_fails = reads;
        reading_fails = true;
    }
};
}  // namespace

TEST_CASE("a read that the disk refuses is a fault of reading and never told as damage, whichever read it is")
{
    const base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    support::StoreFolder at;
    at.begin(clock);
    for (int i = 0; i < 30; ++i) REQUIRE(at.store->put(support::sealed_request('e', 16'000)));
    REQUIRE(at.store->checkpoint());
    at.store.reset();
    const auto& folder = at.folder;
    const FailingDisk disk;
    int failures = 0;
    for (int reads = 0; reads < 400; ++reads) {
        FailingDisk::fail_after(reads);
        base::Error fault{ErrorKind::internal, "none"};
        {
            const auto store = store::Store::open(folder.path(), clock);
            if (!store)
                fault = store.error();
            else if (const auto rows = (*store)->rows_after(0, 1 << 20); !rows)
                fault = rows.error();
            else if (const auto whole = (*store)->verify(""); !whole)
                fault = whole.error();
            else if (!whole->whole)
                fault = {ErrorKind::corrupt, whole->text};
        }
        reading_fails = false;
        if (fault.detail == "none") break;
        ++failures;
        CAPTURE(reads);
        CAPTURE(fault.detail);
        CHECK(fault.kind == ErrorKind::io);
    }
    MESSAGE(failures << " reads failed one after the other");
    CHECK(failures > 20);
    CHECK(store::Store::open(folder.path(), clock).value()->verify("")->whole);
}

TEST_CASE("who holds the database is named, and it opens once they are gone")
{
    const base::SystemClock clock;
    support::StoreFolder at;
    at.begin(clock);
    REQUIRE(at.store->put(support::sealed_request()));
    at.store.reset();
    const auto& folder = at.folder;
    int ready[2];
    int end[2];
    REQUIRE(pipe(ready) == 0);
    REQUIRE(pipe(end) == 0);
    // Another process: locks of one's own never stand in one's way.
    const auto technician = fork();
    if (technician == 0) {
        sqlite3* raw = nullptr;
        char byte = 0;
        const bool reads = sqlite3_open((folder.path() / "store" / "kiosk.db").c_str(), &raw) == SQLITE_OK &&
                           sqlite3_exec(raw, "BEGIN; SELECT count(*) FROM request", nullptr, nullptr, nullptr) == SQLITE_OK;
        (void)!write(ready[1], reads ? "y" : "n", 1);
        (void)!read(end[0], &byte, 1);
        _exit(0);
    }
    char reads = 0;
    REQUIRE(read(ready[0], &reads, 1) == 1);
    CHECK(reads == 'y');
    const auto held = store::Store::open(folder.path(), clock);
    REQUIRE_FALSE(held);
    CHECK(held.error().kind == ErrorKind::unavailable);
    CHECK(held.error().detail.find("another program holds the database") != std::string::npos);
    CHECK(held.error().detail.find("process " + std::to_string(technician)) != std::string::npos);
    (void)!write(end[1], "e", 1);
    REQUIRE(waitpid(technician, nullptr, 0) == technician);
    CHECK(store::Store::open(folder.path(), clock));
    for (const int one : {ready[0], ready[1], end[0], end[1]}) close(one);
}

TEST_CASE("a backup is not written through a link, and where the store cannot write it says whose folder it has to be")
{
    support::Opened at;
    std::filesystem::create_symlink(at.folder.path() / "elsewhere", at.folder.path() / "bk.db");
    CHECK(at.store->backup(at.folder.path() / "bk.db").error().kind == ErrorKind::conflict);
    CHECK_FALSE(std::filesystem::exists(at.folder.path() / "elsewhere"));
    const auto refused = at.store->backup(at.folder.path() / "no such folder" / "bk.db");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::io);
    CHECK(refused.error().detail.find("no such folder") != std::string::npos);
    CHECK(refused.error().detail.find("has to belong to") != std::string::npos);
}
