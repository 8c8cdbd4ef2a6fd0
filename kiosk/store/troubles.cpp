/// What staff must be told although nobody did anything wrong at the desk, and what the clock has to do with it.
#include <algorithm>

#include "kiosk/base/counted.h"
#include "kiosk/base/try.h"
#include "kiosk/record/kinds.h"
#include "kiosk/store/log_events.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
constexpr std::size_t few_events_bytes = 256 * 1024;
/// An event names so many at most.
constexpr std::size_t lost_together = 4000;
constexpr auto mended_row = "mended";
constexpr auto lost_row = "lost";
/// So many events are read whole in less than a second.
constexpr std::int64_t read_in_a_moment = 10'000;
constexpr auto whole_row = "read whole";

Result<void> write_untold(Database& database, std::string_view name, bool untold)
{
    auto row = database.prepare("INSERT OR REPLACE INTO told(name, number) VALUES(?1, ?2)");
    row.bind(1, name).bind(2, std::int64_t{untold});
    return row.run();
}

Result<bool> is_untold(Database& database, std::string_view name)
{
    auto row = database.prepare("SELECT number FROM told WHERE name = ?1");
    row.bind(1, name);
    return TRY(row.next()) && row.integer(0) != 0;
}
}  // namespace

Result<void> Store::tell_what_was_healed()
{
    const auto& healed = log_->healed();
    if (healed.nothing() || healed.two_histories) return {};
    auto mended = healed.into_database;
    mended.insert(mended.end(), healed.into_file.begin(), healed.into_file.end());
    const auto& lost = healed.lost;
    const bool was_mended = !mended.empty() || healed.database_was_made_anew || healed.file_was_made_anew;
    if (!was_mended && lost.empty()) return {};
    auto told = write(few_events_bytes, [&](Writing& writing) -> Result<void> {
        if (was_mended) {
            TRY(writing.add(store_mended(today(), mended)));
            TRY(write_untold(database_, mended_row, true));
        }
        if (lost.empty()) return {};
        for (std::size_t from = 0; from < lost.size(); from += lost_together) {
            const auto until = std::min(lost.size(), from + lost_together);
            TRY(writing.add(store_lost(today(), {lost.begin() + static_cast<std::ptrdiff_t>(from),
                                                 lost.begin() + static_cast<std::ptrdiff_t>(until)})));
        }
        return write_untold(database_, lost_row, true);
    });
    // Told at rest, when there is room for it; a start before that has nothing to heal any more and forgets it.
    healing_untold_ = !told && told.error().kind == base::ErrorKind::disk_full;
    return healing_untold_ ? Result<void>{} : told;
}

Result<void> Store::read_whole_once_a_day()
{
    const auto day = std::int64_t{std::chrono::sys_days{today()}.time_since_epoch().count()};
    {
        auto row = database_.prepare("SELECT number FROM told WHERE name = ?1");
        row.bind(1, std::string_view{whole_row});
        const bool today_already = TRY(watched<bool>(row.next())) && row.integer(0) == day;
        if (today_already && (read_whole_ || log_->place() > read_in_a_moment)) return {};
    }
    read_whole_ = true;
    const auto found = TRY(watched<std::vector<std::string>>(log_->check()));
    // The check itself remembers what it doubts.
    if (!found.empty()) must_end_ = true;
    auto written = write_local([&]() -> Result<void> {
        auto row = database_.prepare("INSERT OR REPLACE INTO told(name, number) VALUES(?1, ?2)");
        row.bind(1, std::string_view{whole_row}).bind(2, day);
        return row.run();
    });
    // On a full disk it is read again.
    if (!written && written.error().kind == base::ErrorKind::disk_full) return {};
    return watched<void>(written);
}

std::string Store::what_was_healed() const
{
    const auto& healed = log_->healed();
    std::string out;
    const auto add = [&](const std::string& part) { out += (out.empty() ? "" : "; ") + part; };
    if (healed.two_histories) add("the two copies tell two histories under one number: nothing is taken");
    if (healed.database_was_made_anew)
        add("the database was made anew from the log's file" +
            (healed.set_aside.empty() ? std::string{} : ", the damaged one is " + healed.set_aside.string()));
    if (healed.file_was_made_anew) add("the log's file was made anew from the database");
    if (const auto count = healed.into_database.size(); count > 0)
        add("mended: " + base::counted(count, "event") + " of the database");
    if (const auto count = healed.into_file.size(); count > 0)
        add("mended: " + base::counted(count, "event") + " of the log's file");
    if (healed.more > 0) add(base::counted(healed.more, "more was", "more were") + " mended");
    for (const auto& id : healed.lost) add("lost in both copies: " + id.origin + " " + std::to_string(id.number));
    return out;
}

bool Store::clock_is_wrong() const
{
    const auto state = tables_->view().log();
    return state && record::clock_is_wrong(*state, today());
}

Result<std::optional<base::Day>> Store::newest_day()
{
    return guarded<std::optional<base::Day>>(
        [&]() -> Result<std::optional<base::Day>> { return TRY(tables_->view().log()).newest_day; });
}

Result<std::vector<flow::Trouble>> Store::troubles(bool to_staff)
{
    using Troubles = std::vector<flow::Trouble>;
    return guarded<Troubles>([&]() -> Result<Troubles> {
        Troubles out;
        if (keys_were_exchanged()) out.push_back(flow::Trouble::strange_key);
        if (clock_is_wrong()) out.push_back(flow::Trouble::wrong_clock);
        const bool mended = TRY(is_untold(database_, mended_row));
        const bool lost = TRY(is_untold(database_, lost_row));
        if (mended) out.push_back(flow::Trouble::store_mended);
        if (lost) out.push_back(flow::Trouble::store_lost);
        if (log_->healed().two_histories) out.push_back(flow::Trouble::two_histories);
        const auto unconfirmed = TRY(tables_->view().log()).numbers_unconfirmed;
        if (std::find(unconfirmed.begin(), unconfirmed.end(), log_->origin()) != unconfirmed.end())
            out.push_back(flow::Trouble::numbers_unconfirmed);
        if (reserve_.is_low()) out.push_back(flow::Trouble::disk_low);
        if (to_staff && (mended || lost))
            TRY(write_local([&]() -> Result<void> {
                TRY(write_untold(database_, mended_row, false));
                return write_untold(database_, lost_row, false);
            }));
        return out;
    });
}

}  // namespace kiosk::store
