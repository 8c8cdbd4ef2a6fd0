#include "kiosk/store/store.h"

#include <sodium.h>

#include "kiosk/base/try.h"
#include "kiosk/record/kinds.h"
#include "kiosk/store/local_rows.h"
#include "kiosk/store/log_events.h"
#include "kiosk/store/restore_files.h"
#include "kiosk/store/schema.h"
#include "kiosk/store/take_over.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;
namespace fs = std::filesystem;

constexpr Patience per_code{5, std::chrono::seconds{15}, std::chrono::seconds{3600}};
/// For everybody at once the wait stays short: a guesser must not be able to shut out those who hold a slip.
constexpr Patience in_all{20, std::chrono::seconds{2}, std::chrono::seconds{30}};
constexpr std::chrono::seconds forgiven_after{10};
constexpr Patience per_member{5, std::chrono::seconds{2}, std::chrono::seconds{300}};
constexpr Patience per_passphrase{5, std::chrono::seconds{2}, std::chrono::seconds{300}};

bool has_log(const LogPlaces& places)
{
    std::error_code fault;
    return fs::exists(fs::symlink_status(places.file, fault));
}

/// Its log takes on the same permissions.
void keep_private(const fs::path& file)
{
    std::error_code ignored;
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, ignored);
}

Result<Database> open_database(const fs::path& file, const LogPlaces& places)
{
    auto database = Database::open(file);
    if (!database && database.error().kind == ErrorKind::corrupt && has_log(places)) {
        // It gives way to what the log's file says, and is kept for a technician.
        TRY(Database::set_aside(file));
        database = Database::open(file);
    }
    if (database) keep_private(file);
    return database;
}
}  // namespace

LogPlaces places_in(const fs::path& data, const LogPlaces& elsewhere)
{
    return {elsewhere.file.empty() ? data / "store" / "kiosk.log" : elsewhere.file,
            elsewhere.mark.empty() ? data / "store.mark" : elsewhere.mark};
}

Store::Store(FolderLock lock, Database database, fs::path folder, const base::Clock& clock, StoreWith with)
    : lock_(std::move(lock)),
      database_(std::move(database)),
      folder_(std::move(folder)),
      clock_(clock),
      with_(std::move(with)),
      reserve_(folder_ / "store" / "reserve"),
      slow_per_code_(per_code, clock.steady()),
      slow_in_all_(in_all, clock.steady()),
      slow_signing_(per_member, clock.steady()),
      slow_passphrases_(per_passphrase, clock.steady()),
      forgiveness_(forgiven_after, clock.steady())
{
}

Result<std::unique_ptr<Store>> Store::open(const fs::path& data, const base::Clock& clock, StoreWith with)
{
    if (sodium_init() < 0) return failure(ErrorKind::internal, "libsodium does not start");
    const auto places = places_in(data, with.elsewhere);
    const auto file = data / "store" / "kiosk.db";
    std::error_code fault;
    TRY(places_can_be_used(data, with.elsewhere));
    const bool old = is_old_folder(data, places);
    if (!old && !fs::exists(fs::symlink_status(file, fault)) && !has_log(places))
        return failure(ErrorKind::not_found, (data / "store").string() +
                                                 ": the database is missing; is its disk mounted? A folder that once had a "
                                                 "store is never begun anew");
    fs::permissions(data / "store", fs::perms::owner_all, fault);
    auto lock = TRY(FolderLock::take(data / "store" / "lock"));
    if (old) TRY(take_over(data, places, clock, with));

    const auto found = look_at(file);
    if (!found && (found.error().kind != ErrorKind::corrupt || !has_log(places))) return tl::unexpected(found.error());
    // Damaged, or one of long ago that somebody put in its place.
    if (!found || *found == FileFound::of_schema_2) TRY(Database::set_aside(file));
    auto database = TRY(open_database(file, places));
    std::unique_ptr<Store> store{new Store{std::move(lock), std::move(database), data, clock, std::move(with)}};
    TRY(store->open_log(places));
    // What a restore that was cut off left behind may hold what was forgotten.
    drop_half_restored(data, places);
    TRY(store->tell_what_was_healed());
    // A full disk is no reason to shut staff out from what was taken.
    if (auto emptied = store->log_->checkpoint(); !emptied && emptied.error().kind != ErrorKind::disk_full)
        return tl::unexpected(emptied.error());
    return store;
}

Result<void> Store::open_log(const LogPlaces& places)
{
    // What is damaged inside shows here or below; the log puts a new database in its place.
    if (auto made = make_tables(database_); !made && made.error().kind != ErrorKind::corrupt) return made;
    auto ready = read_log(places, EventLog::ReadScope::the_end);
    // The newest events agree, a computed row lies on a bad page.
    if (!ready && ready.error().kind == ErrorKind::corrupt && log_) ready = read_log(places, EventLog::ReadScope::everything);
    return ready;
}

Result<void> Store::read_log(const LogPlaces& places, EventLog::ReadScope scope)
{
    tables_.reset();
    log_.reset();
    log_ = TRY(EventLog::open(database_, places, scope));
    tables_.emplace(database_, *log_);
    if (log_->healed().database_was_made_anew) {
        keep_private(folder_ / "store" / "kiosk.db");
        TRY(make_tables(database_));
        TRY(save_local_rows(log_->healed().set_aside, database_, log_->place(), today()));
    }
    // What the file alone got changes no row.
    const auto& healed = log_->healed();
    if (healed.into_database.empty() && healed.lost.empty() && !healed.database_was_made_anew) {
        TRY(tables_->bring_up_to_date());
    } else {
        TRY(tables_->rebuild());
    }
    return {};
}

Result<void> Store::begin(const fs::path& data, const base::Clock& clock, const BeginWith& with)
{
    if (sodium_init() < 0) return failure(ErrorKind::internal, "libsodium does not start");
    const auto places = places_in(data, with.elsewhere);
    const auto file = data / "store" / "kiosk.db";
    std::error_code fault;
    TRY(places_can_be_used(data, with.elsewhere));
    if (fs::exists(file, fault) || has_log(places)) return failure(ErrorKind::conflict, data.string() + ": it has a store");
    fs::create_directory(data / "store", fault);
    if (fault)
        return failure(fault == std::errc::no_space_on_device ? ErrorKind::disk_full : ErrorKind::io,
                       (data / "store").string() + ": " + fault.message());
    fs::permissions(data / "store", fs::perms::owner_all, fault);
    const auto lock = TRY(FolderLock::take(data / "store" / "lock"));
    auto database = TRY(Database::open(file));
    keep_private(file);
    TRY(make_tables(database));
    const auto day = base::local_day(clock.wall());
    const auto log = TRY(EventLog::begin(database, places, with.name, log_began(day, with.keys, with.machine)));
    Projections tables{database, *log};
    TRY(tables.rebuild());
    if (with.first)
        TRY(log->append([&](EventLog::Appending& appending) -> Result<void> {
            std::vector<record::SubjectId> forgotten;
            Writing writing{appending, tables, forgotten};
            TRY(writing.add(member_added(day, *with.first, 1)));
            return {};
        }));
    return log->checkpoint();
}

Result<void> Store::write(std::size_t bytes, const std::function<Result<void>(Writing&)>& work)
{
    auto written = write_once(bytes, work);
    const bool full = !written && written.error().kind == ErrorKind::disk_full;
    return full && reserve_.give_up() ? write_once(bytes, work) : written;
}

Result<void> Store::write_once(std::size_t bytes, const std::function<Result<void>(Writing&)>& work)
{
    if (log_->healed().two_histories)
        return failure(ErrorKind::unavailable,
                       "the two copies of the log tell two histories; nothing is taken until a technician chooses one: "
                       "kioskctl rebuild --keep database or --keep file");
    TRY(log_->make_room(bytes));
    std::vector<record::SubjectId> forgotten;
    TRY(log_->append([&](EventLog::Appending& appending) {
        Writing writing{appending, *tables_, forgotten};
        return work(writing);
    }));
    if (!forgotten.empty()) TRY(log_->forget(forgotten));
    return {};
}

Result<void> Store::write_local(const std::function<Result<void>()>& work)
{
    if (log_->healed().two_histories) return database_.in_transaction(work);
    return log_->append([&](EventLog::Appending&) { return work(); });
}

record::Here Store::here() const { return {today(), log_->origin(), presence_.now(clock_.steady())}; }

Result<void> Store::checkpoint()
{
    if (must_end_ || (!changed_ && !healing_untold_)) return {};
    auto emptied = watched<void>(log_->checkpoint());
    if (emptied) changed_ = false;
    if (!emptied) return emptied;
    reserve_.keep();
    if (healing_untold_) TRY(tell_what_was_healed());
    return read_whole_once_a_day();
}

}  // namespace kiosk::store
