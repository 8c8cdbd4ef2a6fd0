#include "kiosk/store/store.h"

#include <sodium.h>

#include "kiosk/store/schema.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr Patience per_code{5, std::chrono::seconds{15}, std::chrono::seconds{3600}};
/// For everybody at once the wait stays short: a guesser must not be able to shut out those who hold a slip.
constexpr Patience in_all{20, std::chrono::seconds{2}, std::chrono::seconds{30}};
constexpr std::chrono::seconds forgiven_after{10};
}  // namespace

Store::Store(FolderLock lock, Database database, std::filesystem::path folder, const base::Clock& clock, KeysNow keys_now)
    : lock_(std::move(lock)),
      database_(std::move(database)),
      folder_(std::move(folder)),
      clock_(clock),
      slow_per_code_(per_code, clock.steady()),
      slow_in_all_(in_all, clock.steady()),
      forgiveness_(forgiven_after, clock.steady()),
      keys_now_(std::move(keys_now))
{
}

Result<std::unique_ptr<Store>> Store::open(const std::filesystem::path& data, const base::Clock& clock, KeysNow keys_now)
{
    if (sodium_init() < 0) return failure(ErrorKind::internal, "libsodium does not start");
    const auto folder = data / "store";
    std::error_code fault;
    std::filesystem::create_directory(folder, fault);
    if (fault)
        return failure(fault == std::errc::no_space_on_device ? ErrorKind::disk_full : ErrorKind::io,
                       folder.string() + ": " + fault.message());
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, fault);

    auto lock = FolderLock::take(folder / "lock");
    if (!lock) return tl::unexpected(lock.error());
    const auto file = folder / "kiosk.db";
    if (auto fits = check_file(file); !fits) return tl::unexpected(fits.error());
    auto database = Database::open(file);
    if (!database) return tl::unexpected(database.error());
    // Its log takes on the same permissions.
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, fault);
    if (auto ready = bring_to_version(*database); !ready) return tl::unexpected(ready.error());

    std::unique_ptr<Store> store{new Store{std::move(*lock), std::move(*database), folder, clock, std::move(keys_now)}};
    if (auto merged = store->merge_copies(); !merged) return tl::unexpected(merged.error());
    if (auto read = store->read_newest_day(); !read) return tl::unexpected(read.error());
    if (auto read = store->read_pins(); !read) return tl::unexpected(read.error());
    if (auto pinned = store->pin_first_keys(); !pinned) return tl::unexpected(pinned.error());
    if (auto rested = store->rest(); !rested) return tl::unexpected(rested.error());
    return store;
}

Result<void> Store::merge_copies()
{
    auto copy =
        SecondCopy::open(folder_ / "second-copy", [&](const CopiedRequest& record) { return restore_from_copy(record); });
    if (!copy) return tl::unexpected(copy.error());
    copy_ = std::move(*copy);
    merged_.damaged_blocks = copy_.damaged();

    // What was restored got new audit rows: the copy is written anew, so that it remembers the audit as it is now.
    if (merged_.into_database > 0) return rewrite_copy();
    std::vector<std::int64_t> missing;
    auto rows = database_.prepare("SELECT sequence, id FROM request ORDER BY sequence");
    for (;;) {
        const auto row = rows.next();
        if (!row) return tl::unexpected(row.error());
        if (!*row) break;
        flow::RequestId id;
        const auto bytes = rows.blob(1);
        if (bytes.size() != id.bytes.size()) return failure(ErrorKind::corrupt, "an id of a request has the wrong size");
        std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
        if (!copy_.holds(id)) missing.push_back(rows.integer(0));
    }
    for (const auto sequence : missing) {
        const auto record = stored_as(sequence);
        if (!record) return tl::unexpected(record.error());
        if (auto appended = copy_.append(*record); !appended) return appended;
        ++merged_.into_copy;
    }
    // So that the first request of the day does not wait for it.
    return copy_.make_room(1);
}

Result<void> Store::rewrite_copy()
{
    const auto fresh_file = folder_ / "second-copy.new";
    std::error_code fault;
    std::filesystem::remove(fresh_file, fault);
    auto fresh = SecondCopy::open(fresh_file, [](const CopiedRequest&) { return Result<void>{}; });
    if (!fresh) return tl::unexpected(fresh.error());
    auto rows = database_.prepare("SELECT sequence FROM request ORDER BY sequence");
    for (;;) {
        const auto row = rows.next();
        if (!row) return tl::unexpected(row.error());
        if (!*row) break;
        const auto record = stored_as(rows.integer(0));
        if (!record) return tl::unexpected(record.error());
        if (auto appended = fresh->append(*record); !appended) return appended;
    }
    std::filesystem::rename(fresh_file, folder_ / "second-copy", fault);
    if (fault) return failure(ErrorKind::io, folder_.string() + ": " + fault.message());
    copy_ = std::move(*fresh);
    return copy_.make_room(1);
}

Result<void> Store::restore_from_copy(const CopiedRequest& record)
{
    auto known = database_.prepare("SELECT 1 FROM request WHERE id = ?1");
    known.bind(1, ByteView{record.request.id.bytes});
    const auto there = known.next();
    if (!there) return tl::unexpected(there.error());
    if (*there) return {};
    auto restored = database_.in_transaction([&]() -> Result<void> {
        const auto sequence = insert(record.request, record.ticket, "restored_from_second_copy");
        if (!sequence) return tl::unexpected(sequence.error());
        return {};
    });
    if (restored) ++merged_.into_database;
    return restored;
}

Result<void> Store::rest()
{
    if (must_end_ || !changed_) return {};
    auto emptied = watched<void>(database_.empty_log());
    if (emptied) changed_ = false;
    return emptied;
}

Result<void> Store::audit_request(std::int64_t sequence, const flow::RequestId& id, base::WallTime at, const std::string& who,
                                  const std::string& what)
{
    const auto state = state_of(database_, sequence);
    if (!state) return tl::unexpected(state.error());
    return append_audit(database_,
                        {at, who, what, Bytes(id.bytes.begin(), id.bytes.end()), Bytes(state->begin(), state->end())});
}

base::WallTime Store::today() const
{
    // Midnight of the local day: when exactly somebody came stays under the seal.
    const auto now = base::local(clock_.wall());
    return clock_.wall() - std::chrono::hours{now.hour} - std::chrono::minutes{now.minute} - std::chrono::seconds{now.second};
}

}  // namespace kiosk::store
