#include "kiosk/store/take_over.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/store/keys.h"
#include "kiosk/store/log_events.h"
#include "kiosk/store/old_events.h"
#include "kiosk/store/renaming.h"
#include "kiosk/store/schema.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;
namespace fs = std::filesystem;

constexpr std::size_t drafts_together = 200;

struct TakeOverFiles {
    fs::path old_database, old_copy, kept_database, kept_copy;
    fs::path database, log, mark;  ///< while they are made
    LogPlaces places;
};

TakeOverFiles files_in(const fs::path& data, const LogPlaces& places)
{
    const auto store = data / "store";
    return {store / "kiosk.db",     store / "second-copy",         store / "kiosk.db.schema2",    store / "second-copy.schema2",
            store / "kiosk.db.new", places.file.string() + ".new", places.mark.string() + ".new", places};
}

/// Everything is made: only names are left to change, in an order that says how far it came.
Result<void> finish(const TakeOverFiles& files)
{
    if (is_there(files.old_database) && is_there(files.database)) TRY(rename_and_sync(files.old_database, files.kept_database));
    TRY(rename_and_sync(files.log, files.places.file));
    TRY(rename_and_sync(files.mark, files.places.mark));
    TRY(rename_and_sync(files.old_copy, files.kept_copy));
    return rename_and_sync(files.database, files.old_database);
}

void forget_half_made(const TakeOverFiles& files)
{
    std::error_code ignored;
    for (const auto& file : {files.database, files.log, files.mark}) fs::remove(file, ignored);
    fs::remove(files.database.string() + "-wal", ignored);
}

Result<std::vector<record::PublicKey>> keys_of(const OldFolder& old, const StoreWith& with)
{
    if (!with.keys_now || !with.seal)
        return failure(ErrorKind::invalid_input, "a folder of before is taken over with its public keys at hand");
    auto keys = TRY(with.keys_now());
    const auto pinned = TRY(old.pinned());
    if (keys.empty() || (!pinned.empty() && pinned != ids_of_keys(keys)))
        return failure(ErrorKind::strange_key,
                       "public.keys is not the file that this data folder was made with: put the right one back");
    return keys;
}

Result<std::map<base::RequestId, OldRequest>> only_in_copy(const OldFolder& old, const fs::path& second_copy)
{
    std::map<base::RequestId, OldRequest> out;
    TRY(each_old_copy(second_copy, [&](const OldRequest& copy) -> Result<void> {
        if (!TRY(old.request(copy.id))) out.emplace(copy.id, copy);
        return {};
    }));
    return out;
}

/// Some events an append: nobody reads any of them before the files have their names.
class InParts {
public:
    InParts(EventLog& log, Projections& tables) : log_(log), tables_(tables) {}
    Result<void> take(record::Draft draft)
    {
        drafts_.push_back(std::move(draft));
        return drafts_.size() < drafts_together ? Result<void>{} : write();
    }
    Result<void> write()
    {
        if (drafts_.empty()) return {};
        TRY(log_.append([&](EventLog::Appending& appending) -> Result<void> {
            std::vector<record::SubjectId> forgotten;
            Writing writing{appending, tables_, forgotten};
            for (auto& draft : drafts_) TRY(writing.add(std::move(draft)));
            return {};
        }));
        drafts_.clear();
        return {};
    }

private:
    EventLog& log_;
    Projections& tables_;
    std::vector<record::Draft> drafts_;
};

Result<void> make_log(const TakeOverFiles& files, const base::Clock& clock, const StoreWith& with)
{
    std::optional<Database> old_database;
    if (is_there(files.old_database)) old_database = TRY(Database::open(files.old_database));
    const auto old = old_database ? TRY(OldFolder::in(*old_database)) : OldFolder::lost();
    if (const auto broken = TRY(old.first_broken_act()); broken != 0)
        return failure(ErrorKind::corrupt, "the audit of before is not as it was written from row " + std::to_string(broken) +
                                               " on; nothing was taken over");
    const auto keys = TRY(keys_of(old, with));
    auto copies = TRY(only_in_copy(old, files.old_copy));

    auto database = TRY(Database::open(files.database));
    std::error_code ignored;
    fs::permissions(files.database, fs::perms::owner_read | fs::perms::owner_write, ignored);
    TRY(make_tables(database));
    const auto began = log_taken_over(base::local_day(clock.wall()), keys, with.machine, TRY(old.audit_head()));
    const auto log = TRY(EventLog::begin(database, {files.log, files.mark}, with.name.empty() ? "TT" : with.name, began));
    Projections tables{database, *log};
    TRY(tables.rebuild());
    InParts parts{*log, tables};
    OldEvents events{old, std::move(copies), with.seal, log->origin()};
    TRY(events.each([&](record::Draft draft) { return parts.take(std::move(draft)); }));
    TRY(parts.write());
    TRY(database.in_transaction([&] { return old.copy_local_rows_to(database); }));
    // Both are closed after this, whole in their files.
    TRY(log->checkpoint());
    return old_database ? old_database->empty_log() : Result<void>{};
}
}  // namespace

bool is_old_folder(const fs::path& data, const LogPlaces& places)
{
    const auto files = files_in(data, places);
    // Cut off between the names.
    if (is_there(files.database) && is_there(files.kept_database) && !is_there(files.old_database)) return true;
    if (is_there(places.file)) return false;
    if (!is_there(files.old_database)) return is_there(files.old_copy);
    const auto found = look_at(files.old_database);
    if (found && *found == FileFound::of_schema_2) return true;
    // Never written back from its own log, or damaged: a second copy of the requests was made by nobody else.
    return is_there(files.old_copy);
}

Result<void> take_over(const fs::path& data, const LogPlaces& places, const base::Clock& clock, const StoreWith& with)
{
    const auto files = files_in(data, places);
    const bool made = is_there(files.database) && is_there(files.kept_database) && !is_there(files.old_database);
    if (!made) {
        forget_half_made(files);
        if (auto done = make_log(files, clock, with); !done) {
            forget_half_made(files);
            return done;
        }
    }
    return finish(files);
}

}  // namespace kiosk::store
