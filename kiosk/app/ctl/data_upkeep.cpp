#include <iostream>
#include <thread>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/app/parts/folder_owner.h"
#include "kiosk/app/parts/new_folder.h"
#include "kiosk/app/parts/start_store.h"
#include "kiosk/store/schema.h"
#include "kiosk/store/store.h"
#include "kiosk/vault/files.h"

namespace kiosk::app {

namespace {
namespace fs = std::filesystem;
using base::ErrorKind;
using base::failure;
using base::Result;

constexpr auto database_name = "kiosk.db";

base::Error system_fault(const fs::path& path, const std::error_code& fault)
{
    const auto kind = fault == std::errc::no_space_on_device ? ErrorKind::disk_full : ErrorKind::io;
    return {kind, path.string() + ": " + fault.message()};
}

/// Small files go through a synced write; the database was synced by the store.
Result<void> copied(const fs::path& from, const fs::path& to, const char* name)
{
    const auto content = vault::read_file(from / name);
    if (!content) return tl::unexpected(content.error());
    return vault::write_file(to / name, *content);
}

Result<void> check_backup(const fs::path& from)
{
    std::error_code fault;
    if (!fs::is_directory(from, fault)) return failure(ErrorKind::not_found, from.string() + ": there is no such folder");
    for (const auto* name : {database_name, public_keys_file, settings_file})
        if (!fs::exists(from / name, fault))
            return failure(ErrorKind::not_found,
                           (from / name).string() + ": it is missing; a folder made by kioskctl backup is expected");
    return store::check_file(from / database_name);
}

/// Nobody may have the folder open; a store that ends by itself is waited for.
Result<store::FolderLock> quiet(const fs::path& store_folder)
{
    const auto until = std::chrono::steady_clock::now() + store_ends_after + std::chrono::seconds{4};
    for (;;) {
        auto lock = store::FolderLock::take(store_folder / "lock");
        if (lock || lock.error().kind != ErrorKind::unavailable || std::chrono::steady_clock::now() > until) return lock;
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
}

/// ".before-restore", or with the first number that nothing was put aside under.
std::string free_ending(const fs::path& store_folder)
{
    std::error_code fault;
    for (int number = 1;; ++number) {
        const auto ending = ".before-restore" + (number == 1 ? std::string{} : "-" + std::to_string(number));
        if (!fs::exists(store_folder / ("kiosk.db" + ending), fault) &&
            !fs::exists(store_folder / ("kiosk.db-wal" + ending), fault))
            return ending;
    }
}

Result<void> swap_in(const fs::path& from, const fs::path& store_folder)
{
    const auto lock = quiet(store_folder);
    if (!lock) return tl::unexpected(lock.error());
    std::error_code fault;
    const auto fresh = store_folder / "kiosk.db.new";
    fs::remove(fresh, fault);
    fs::copy_file(from / database_name, fresh, fault);
    if (fault) return tl::unexpected(system_fault(fresh, fault));
    // What was there is kept, log and all, for whoever wants to look at it later; also what an earlier restore put aside.
    const auto aside = free_ending(store_folder);
    for (const auto* name : {"kiosk.db", "kiosk.db-wal"}) {
        const auto now = store_folder / name;
        if (fs::exists(now, fault)) fs::rename(now, now.string() + aside, fault);
        if (fault) return tl::unexpected(system_fault(now, fault));
    }
    fs::rename(fresh, store_folder / database_name, fault);
    if (fault) return tl::unexpected(system_fault(fresh, fault));
    return {};
}

Result<void> filled_backup(const DataFolder& folder, const fs::path& to)
{
    const auto desk = connect_desk(folder);
    if (!desk) return tl::unexpected(desk.error());
    if (auto done = (*desk)->backup((to / database_name).string()); !done) return done;
    for (const auto* name : {public_keys_file, settings_file})
        if (auto done = copied(folder.path, to, name); !done) return done;
    return {};
}

/// Opening merges the second copy in: requests newer than the backup are there again.
Result<std::string> looked_through(const fs::path& data)
{
    const base::SystemClock clock;
    const auto store = store::Store::open(data, clock, keys_now_in(data));
    if (!store) return tl::unexpected(store.error());
    return (*store)->verify();
}
}  // namespace

int verify_folder(const UpkeepWords& words)
{
    const auto folder = open_data_folder(words.data);
    if (!folder) return said(folder.error());
    const auto desk = connect_desk(*folder);
    // A database too broken to open is a check that failed, not a fault of this program.
    if (!desk) return desk.error().kind == ErrorKind::corrupt ? said("broken: " + desk.error().detail, 1) : said(desk.error());
    const auto found = (*desk)->verify();
    if (!found)
        return found.error().kind == ErrorKind::corrupt ? said("broken: " + found.error().detail, 1) : said(found.error());
    std::cout << *found << '\n';
    return 0;
}

int backup_folder(const UpkeepWords& words)
{
    const auto folder = open_data_folder(words.data);
    if (!folder) return said(folder.error());
    if (auto ours = is_ours(folder->path); !ours) return said(ours.error());
    std::error_code fault;
    const auto to = fs::absolute(words.other, fault).lexically_normal();
    if (auto named = can_be_written_out(to); !named) return said(named.error());
    if (fs::exists(to, fault) && (!fs::is_directory(to, fault) || !is_free(to)))
        return said(to.string() + ": it exists already; a new or empty folder is expected", 2);
    const bool made = fs::create_directories(to, fault);
    if (fault) return said(system_fault(to, fault));
    fs::permissions(to, fs::perms::owner_all, fault);
    if (auto done = filled_backup(*folder, to); !done) {
        // Half a backup looks like one.
        for (const auto* name : {database_name, public_keys_file, settings_file})
            for (const auto* ending : {"", ".new", "-journal", "-wal", "-shm"})
                fs::remove(to / (std::string{name} + ending), fault);
        if (made) fs::remove(to, fault);
        return said(done.error());
    }
    std::cout << OutJson{{"backup", to.string()}}.dump() << '\n';
    return 0;
}

int count_stops(const StopsWords& words)
{
    const auto folder = open_data_folder(words.data);
    if (!folder) return said(folder.error());
    const auto desk = connect_desk(*folder);
    if (!desk) return said(desk.error());
    const auto counts = (*desk)->stop_counts();
    if (!counts) return said(counts.error());
    auto out = OutJson::array();
    for (const auto& one : *counts) out.push_back({{"day", base::iso(one.day)}, {"reason", one.reason}, {"count", one.count}});
    std::cout << out.dump(1) << '\n';
    return 0;
}

int restore_folder(const UpkeepWords& words)
{
    if (auto whole = check_backup(words.other); !whole) return said(whole.error());
    std::error_code fault;
    const auto data = fs::absolute(words.data, fault).lexically_normal();
    const bool in_use = fs::exists(data / public_keys_file, fault);
    if (!in_use && fs::exists(data, fault) && !is_free(data))
        return said(data.string() + ": the folder is in use and is no data folder", 2);
    if (in_use) {
        const auto here = vault::read_file(data / public_keys_file);
        const auto there = vault::read_file(words.other / public_keys_file);
        if (!here || !there || *here != *there)
            return said(words.other.string() + ": this backup belongs to another data folder (other public keys)", 2);
    }
    fs::create_directories(data / "store", fault);
    if (fault) return said(system_fault(data, fault));
    fs::permissions(data, fs::perms::owner_all, fault);
    if (auto swapped = swap_in(words.other, data / "store"); !swapped) return said(swapped.error());
    if (!in_use)
        for (const auto* name : {settings_file, public_keys_file})
            if (auto done = copied(words.other, data, name); !done) return said(done.error());
    const auto found = looked_through(data);
    if (!found)
        return found.error().kind == ErrorKind::corrupt ? said("restored, but broken: " + found.error().detail, 1)
                                                        : said(found.error());
    std::cout << *found << '\n';
    return 0;
}

}  // namespace kiosk::app
