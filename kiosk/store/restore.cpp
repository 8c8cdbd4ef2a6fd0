/// Puts a backup, or the one that was chosen of two histories, in the place of a folder's log. Everything is made beside it
/// first; only then do names change (restore_files.h).
#include <sodium.h>

#include <algorithm>

#include "kiosk/base/counted.h"
#include "kiosk/base/try.h"
#include "kiosk/store/local_rows.h"
#include "kiosk/store/log_events.h"
#include "kiosk/store/restore_files.h"
#include "kiosk/store/schema.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;
namespace fs = std::filesystem;

constexpr std::size_t forgotten_together = 4000;
/// What an origin's name ends in: a dash and eight letters.
constexpr std::size_t drawn_letters = 9;

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
    const auto log = TRY(EventLog::open(database, files.new_places, EventLog::ReadScope::everything));
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
    text += "restored: " + base::counted(log->place(), "event") + ", " + base::counted(requests, "request") + "; goes on as " +
            log->origin() + " after " + before.id.origin + " " + std::to_string(before.id.number) +
            "\nno case gets a number until a head has confirmed the last one of each book: kioskctl series confirm";
    TRY(log->checkpoint());
    return text;
}

/// A framed file made of the rows of a database, which stays as it is.
Result<fs::path> file_of_rows(const RestoreFiles& files)
{
    const auto rows = files.new_database.string() + "-from";
    const LogPlaces places{files.new_places.file.string() + "-from", files.new_places.mark.string() + "-from"};
    {
        auto there = TRY(Database::open(files.database));
        TRY(there.empty_log());
    }
    TRY(copy_private(files.database, rows));
    auto database = TRY(Database::open(rows));
    const auto log = TRY(EventLog::open(database, places, EventLog::ReadScope::everything));
    if (log->healed().two_histories)
        return failure(ErrorKind::corrupt,
                       files.database.string() + ": it tells two histories by itself, and cannot be chosen");
    return places.file;
}

Result<bool> tells_two_histories(const RestoreFiles& files)
{
    auto database = TRY(Database::open(files.database));
    const auto log = TRY(EventLog::open(database, files.places, EventLog::ReadScope::everything));
    return log->healed().two_histories;
}

Result<std::string> restored(const RestoreFiles& files, const fs::path& data, const fs::path& from, base::Day day)
{
    auto text = make_restored(files, from, day);
    if (text) {
        const auto aside = change_places(files);
        if (!aside) return aside;
        *text += "\nwhat was there before is kept until the next forgetting; its names end in " + *aside;
    }
    drop_half_restored(data, files.places);
    return text;
}

/// Nobody else has the folder open as long as the lock lives.
Result<FolderLock> locked_for_restore(const fs::path& data, const LogPlaces& places)
{
    if (sodium_init() < 0) return failure(ErrorKind::internal, "libsodium does not start");
    std::error_code fault;
    fs::create_directory(data / "store", fault);
    if (fault) return failure(ErrorKind::io, (data / "store").string() + ": " + fault.message());
    fs::permissions(data / "store", fs::perms::owner_all, fault);
    auto lock = TRY(FolderLock::take(data / "store" / "lock"));
    drop_half_restored(data, places);
    return lock;
}
}  // namespace

Result<std::string> Store::restore(const fs::path& data, const fs::path& from, const base::Clock& clock,
                                   const LogPlaces& elsewhere)
{
    std::error_code fault;
    if (!fs::is_regular_file(from, fault)) return failure(ErrorKind::not_found, from.string() + ": there is no such backup");
    TRY(places_can_be_used(data, elsewhere));
    const auto files = restore_files_in(data, places_in(data, elsewhere));
    const auto lock = TRY(locked_for_restore(data, files.places));
    return restored(files, data, from, base::local_day(clock.wall()));
}

Result<std::string> Store::keep(const fs::path& data, Kept kept, const base::Clock& clock, const LogPlaces& elsewhere)
{
    TRY(places_can_be_used(data, elsewhere));
    const auto files = restore_files_in(data, places_in(data, elsewhere));
    const auto lock = TRY(locked_for_restore(data, files.places));
    if (!TRY(tells_two_histories(files)))
        return failure(ErrorKind::conflict, "both copies tell one history: nothing is to be chosen, and nothing was changed");
    auto from = kept == Kept::file ? Result<fs::path>{files.places.file} : file_of_rows(files);
    if (from) return restored(files, data, *from, base::local_day(clock.wall()));
    drop_half_restored(data, files.places);
    return tl::unexpected(from.error());
}

}  // namespace kiosk::store
