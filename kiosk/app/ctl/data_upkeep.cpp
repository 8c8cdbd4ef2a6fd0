#include <iostream>
#include <thread>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/app/exit_code.h"
#include "kiosk/app/parts/folder_owner.h"
#include "kiosk/app/parts/new_folder.h"
#include "kiosk/app/parts/start_store.h"
#include "kiosk/app/parts/store_parts.h"
#include "kiosk/base/counted.h"
#include "kiosk/base/try.h"
#include "kiosk/vault/files.h"

namespace kiosk::app {

namespace {
namespace fs = std::filesystem;
using base::ErrorKind;
using base::failure;
using base::Result;

/// The framed copy of the log, as the store writes it out.
constexpr auto log_name = "kiosk.log";

base::Error system_fault(const fs::path& path, const std::error_code& fault)
{
    const auto kind = fault == std::errc::no_space_on_device ? ErrorKind::disk_full : ErrorKind::io;
    return {kind, path.string() + ": " + fault.message()};
}

/// Small files go through a synced write; the log was synced by the store.
Result<void> copied(const fs::path& from, const fs::path& to, const char* name)
{
    const auto content = TRY(vault::read_file(from / name));
    return vault::write_file(to / name, content);
}

Result<void> check_backup(const fs::path& from)
{
    std::error_code fault;
    if (!fs::is_directory(from, fault)) return failure(ErrorKind::not_found, from.string() + ": there is no such folder");
    for (const auto* name : {log_name, public_keys_file, settings_file})
        if (!fs::exists(from / name, fault))
            return failure(ErrorKind::not_found,
                           (from / name).string() + ": it is missing; a folder made by kioskctl backup is expected");
    return {};
}

/// Nobody may have the folder open; a store that ends by itself is waited for.
Result<void> wait_for_quiet(const fs::path& store_folder)
{
    const auto until = std::chrono::steady_clock::now() + store_ends_after + std::chrono::seconds{4};
    for (;;) {
        const auto lock = store::FolderLock::take(store_folder / "lock");
        if (lock) return {};
        if (lock.error().kind != ErrorKind::unavailable || std::chrono::steady_clock::now() > until)
            return tl::unexpected(lock.error());
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
}

/// Into a new folder, or in place of a damaged store of the same keys.
Result<std::string> restored(const fs::path& data, const fs::path& from, bool in_use)
{
    std::error_code fault;
    fs::create_directories(data / "store", fault);
    if (fault) return tl::unexpected(system_fault(data, fault));
    fs::permissions(data, fs::perms::owner_all, fault);
    TRY(wait_for_quiet(data / "store"));
    const base::SystemClock clock;
    const auto places = TRY(log_places_in((in_use ? data : from) / settings_file));
    for (const auto& file : {places.file, places.mark})
        if (!in_use && !file.empty() && fs::exists(file, fault))
            return failure(ErrorKind::conflict,
                           (from / settings_file).string() + ": " + file.string() +
                               " is there already and belongs to another data folder; name another file, or "
                               "none");
    auto said = TRY(store::Store::restore(data, from / log_name, clock, places));
    // Last: a folder with public keys is a whole one.
    if (!in_use)
        for (const auto* name : {settings_file, public_keys_file}) TRY(copied(from, data, name));
    return said;
}

Result<std::string> kept_history(const fs::path& data, store::Kept kept)
{
    TRY(is_ours(data));
    TRY(wait_for_quiet(data / "store"));
    const base::SystemClock clock;
    return store::Store::keep(data, kept, clock, TRY(log_places_in(data / settings_file)));
}

Result<void> filled_backup(const DataFolder& folder, const fs::path& to)
{
    const auto desk = TRY(connect_desk(folder));
    if (auto done = desk->backup((to / log_name).string()); !done) return done;
    for (const auto* name : {public_keys_file, settings_file})
        if (auto done = copied(folder.path, to, name); !done) return done;
    return {};
}

/// Read once more as the store will read it from now on.
Result<flow::Verified> looked_through(const fs::path& data)
{
    const base::SystemClock clock;
    const auto store = TRY(store::Store::open(data, clock, TRY(store_parts_of(data, {}))));
    return store->verify({});
}

/// Does every request open with these keys? Nothing of what they say is told.
Result<flow::Verified> seals_opened(const DataFolder& folder, const KeyChoice& keys)
{
    const base::SystemClock clock;
    const auto staff = TRY(signed_in(folder, keys, clock));
    flow::Verified out{true, {}};
    int opened = 0;
    for (const auto& row : TRY(staff.work->news()).value_or(std::vector<flow::QueuedRequest>{})) {
        const auto read = staff.work->read(row.id);
        if (!read && read.error().kind == base::ErrorKind::not_found) continue;  // it was forgotten
        const bool whole = read && read->messages_unreadable == 0;
        if (whole)
            ++opened;
        else
            out.text += row.code + ": its seal does not open with this key\n";
        out.whole = out.whole && whole;
    }
    out.text += base::counted(opened, "request opens", "requests open") + " with this key";
    return out;
}

/// A store that is missing, damaged beyond opening or behind what was written is an answer to the question of a check.
int told_by_check(const base::Error& error)
{
    const bool is_answer = error.kind == ErrorKind::corrupt || error.kind == ErrorKind::not_found;
    return is_answer ? said("broken: " + error.detail, exit_code::check_failed) : said(error);
}

int told(const flow::Verified& found)
{
    if (!found.whole) return said(found.text, exit_code::check_failed);
    std::cout << found.text << '\n';
    return exit_code::done;
}
}  // namespace

int verify_folder(const UpkeepWords& words)
{
    const auto folder = open_data_folder(words.data);
    if (!folder) return said(folder.error());
    const auto desk = connect_desk(*folder);
    if (!desk) return told_by_check(desk.error());
    auto found = (*desk)->verify(words.anchor);
    if (found && !words.keys.passphrase_file.empty()) {
        const auto opened = seals_opened(*folder, words.keys);
        if (!opened) return said(opened.error());
        found->whole = found->whole && opened->whole;
        found->text += "\n" + opened->text;
    }
    return found ? told(*found) : told_by_check(found.error());
}

int rebuild_folder(const UpkeepWords& words)
{
    const auto folder = open_data_folder(words.data);
    if (!folder) return said(folder.error());
    if (!words.keep.empty()) {
        const auto done = kept_history(folder->path, words.keep == "file" ? store::Kept::file : store::Kept::database);
        if (!done) return said(done.error());
        std::cout << *done << '\n';
        return exit_code::done;
    }
    const auto desk = connect_desk(*folder);
    if (!desk) return said(desk.error());
    const auto found = (*desk)->rebuild();
    if (!found) return said(found.error());
    std::cout << *found << '\n';
    return exit_code::done;
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
        for (const auto* name : {log_name, public_keys_file, settings_file})
            for (const auto* ending : {"", ".new"}) fs::remove(to / (std::string{name} + ending), fault);
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
    if (auto may = may_use(data); !may) return said(may.error());
    const bool in_use = fs::exists(data / public_keys_file, fault);
    if (!in_use && fs::exists(data, fault) && !is_free(data))
        return said(data.string() + ": the folder is in use and is no data folder", 2);
    if (in_use) {
        const auto here = vault::read_file(data / public_keys_file);
        const auto there = vault::read_file(words.other / public_keys_file);
        if (!here || !there || *here != *there)
            return said(words.other.string() + ": this backup belongs to another data folder (other public keys)", 2);
    }
    const auto done = restored(data, words.other, in_use);
    if (!done) return said(done.error());
    std::cerr << *done << '\n';
    const auto found = looked_through(data);
    return found ? told(*found) : told_by_check(found.error());
}

}  // namespace kiosk::app
