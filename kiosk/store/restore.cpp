/// Puts a backup in the place of a folder's log. Everything is made beside it first; only then do names change, and what was
/// there is kept. Cut off between the names, the folder is refused as one whose database is missing, and restoring is done
/// again.
#include <sodium.h>

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/store/links.h"
#include "kiosk/store/local_rows.h"
#include "kiosk/store/log_events.h"
#include "kiosk/store/schema.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;
namespace fs = std::filesystem;

constexpr std::size_t forgotten_together = 4000;
/// What an origin's name ends in: a dash and eight letters.
constexpr std::size_t drawn_letters = 9;

struct RestoreFiles {
    fs::path database;
    LogPlaces places;
    fs::path new_database;
    LogPlaces new_places;
};

RestoreFiles restore_files_in(const fs::path& data)
{
    const auto places = places_in(data);
    const auto database = data / "store" / "kiosk.db";
    return {database,
            places,
            database.string() + ".restored",
            {places.file.string() + ".restored", places.mark.string() + ".restored"}};
}

void drop_half_restored(const RestoreFiles& files)
{
    std::error_code ignored;
    for (const auto& file : {files.new_database, files.new_places.file, files.new_places.mark}) fs::remove(file, ignored);
    fs::remove(files.new_database.string() + "-wal", ignored);
}

tl::unexpected<base::Error> fault_at(const fs::path& path, const std::error_code& fault)
{
    return failure(fault == std::errc::no_space_on_device ? ErrorKind::disk_full : ErrorKind::io,
                   path.string() + ": " + fault.message());
}

Result<void> copy_private(const fs::path& from, const fs::path& to)
{
    std::error_code fault;
    fs::copy_file(from, to, fault);
    if (fault) return fault_at(from, fault);
    fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, fault);
    return sync_folder_of(to);
}

Result<void> rename_to(const fs::path& from, const fs::path& to)
{
    std::error_code fault;
    if (!fs::exists(fs::symlink_status(from, fault))) return {};
    fs::rename(from, to, fault);
    if (fault) return fault_at(from, fault);
    return sync_folder_of(to);
}

/// ".before-restore", or with the first number that nothing was put aside under.
std::string ending_for_aside(const RestoreFiles& files)
{
    std::error_code fault;
    for (int number = 1;; ++number) {
        const auto ending = ".before-restore" + (number == 1 ? std::string{} : "-" + std::to_string(number));
        const auto taken = [&](const fs::path& file) { return fs::exists(file.string() + ending, fault); };
        if (!taken(files.database) && !taken(files.places.file) && !taken(files.places.mark)) return ending;
    }
}

std::string name_in(const std::string& origin)
{
    return origin.size() > drawn_letters ? origin.substr(0, origin.size() - drawn_letters) : std::string{"TT"};
}

/// What this folder knew to be forgotten, and the backup does not.
Result<void> forget_again(EventLog& log, Projections& tables, base::Day day, const std::vector<record::SubjectId>& known)
{
    for (std::size_t from = 0; from < known.size(); from += forgotten_together) {
        const auto until = std::min(known.size(), from + forgotten_together);
        const std::vector<record::SubjectId> some(known.begin() + static_cast<std::ptrdiff_t>(from),
                                                  known.begin() + static_cast<std::ptrdiff_t>(until));
        TRY(log.append([&](EventLog::Appending& appending) -> Result<void> {
            std::vector<record::SubjectId> forgotten;
            Writing writing{appending, tables, forgotten};
            TRY(writing.add(subjects_forgotten(day, some)));
            return {};
        }));
        TRY(log.forget(some));
    }
    return {};
}

/// The new log, whole beside the old one. Yields what it found.
Result<std::string> make_restored(const RestoreFiles& files, const fs::path& from, base::Day day)
{
    TRY(copy_private(from, files.new_places.file));
    auto database = TRY(Database::open(files.new_database));
    std::error_code ignored;
    fs::permissions(files.new_database, fs::perms::owner_read | fs::perms::owner_write, ignored);
    TRY(make_tables(database));
    const auto log = TRY(EventLog::open(database, files.new_places, EventLog::Reading::everything));
    if (log->healed().two_histories) return failure(ErrorKind::corrupt, from.string() + ": it tells two histories");
    TRY(make_tables(database));
    const auto damaged = TRY(log->check());
    const auto before = log->head();
    Projections tables{database, *log};
    TRY(tables.rebuild());
    const auto state = TRY(tables.view().log());
    TRY(log->begin_origin(name_in(before.id.origin), log_goes_on(day, state, "", before)));
    TRY(tables.rebuild());

    std::string text;
    for (const auto& finding : damaged) text += finding + "\n";
    const auto forgotten = EventLog::forgotten_in(files.places.mark);
    if (forgotten)
        TRY(forget_again(*log, tables, day, *forgotten));
    else if (forgotten.error().kind == ErrorKind::not_found)
        text += "no mark is at hand: what was forgotten since this backup was written cannot be known\n";
    else
        return tl::unexpected(forgotten.error());
    std::error_code fault;
    TRY(save_local_rows(fs::exists(files.database, fault) ? files.database : fs::path{}, database, log->place(), day));
    const auto requests = TRY(database.number("SELECT count(*) FROM request"));
    text += "restored: " + std::to_string(log->place()) + " events, " + std::to_string(requests) + " requests; goes on as " +
            log->origin() + " after " + before.id.origin + " " + std::to_string(before.id.number) +
            "\nno case gets a number until a head has confirmed the last one of each book: kioskctl series confirm";
    TRY(log->checkpoint());
    return text;
}
}  // namespace

Result<std::string> Store::restore(const fs::path& data, const fs::path& from, const base::Clock& clock)
{
    if (sodium_init() < 0) return failure(ErrorKind::internal, "libsodium does not start");
    std::error_code fault;
    if (!fs::is_regular_file(from, fault)) return failure(ErrorKind::not_found, from.string() + ": there is no such backup");
    fs::create_directory(data / "store", fault);
    if (fault) return fault_at(data / "store", fault);
    fs::permissions(data / "store", fs::perms::owner_all, fault);
    const auto lock = TRY(FolderLock::take(data / "store" / "lock"));
    const auto files = restore_files_in(data);
    drop_half_restored(files);
    auto text = make_restored(files, from, base::local_day(clock.wall()));
    if (!text) {
        drop_half_restored(files);
        return text;
    }
    const auto aside = ending_for_aside(files);
    // The mark stays until the new one takes its place: it alone knows what was forgotten.
    if (fs::exists(files.places.mark, fault)) TRY(copy_private(files.places.mark, files.places.mark.string() + aside));
    TRY(rename_to(files.database, files.database.string() + aside));
    TRY(rename_to(files.database.string() + "-wal", files.database.string() + aside + "-wal"));
    TRY(rename_to(files.places.file, files.places.file.string() + aside));
    TRY(rename_to(files.new_places.mark, files.places.mark));
    TRY(rename_to(files.new_places.file, files.places.file));
    TRY(rename_to(files.new_database, files.database));
    return text;
}

}  // namespace kiosk::store
