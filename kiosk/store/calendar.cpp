/// Can the machine's date be right? It cannot lie before what is stored already, before this software's first rules, or years
/// after everything else: then requests are taken still, and nothing that counts days or numbers is decided by it.
#include "kiosk/store/store.h"

namespace kiosk::store {

using base::ErrorKind;
using base::failure;

namespace {
/// A clock that lost its battery starts decades back; the first snapshot of the law counts from here.
constexpr base::Day first_believable{std::chrono::year{2018}, std::chrono::January, std::chrono::day{1}};
/// Longer than any centre stays closed.
constexpr std::chrono::days longest_pause{366};
constexpr auto row_name = "newest_day";

std::string written(base::Day day) { return base::iso(day); }
}  // namespace

Result<void> Store::read_newest_day()
{
    auto row = database_.prepare("SELECT number FROM meta WHERE name = ?1");
    row.bind(1, std::string_view{row_name});
    const auto there = row.next();
    if (!there) return tl::unexpected(there.error());
    if (*there) {
        newest_day_ = base::Day{std::chrono::sys_days{std::chrono::days{row.integer(0)}}};
        if (const auto end = row.next(); !end) return tl::unexpected(end.error());
        return {};
    }
    // A folder of before, or one that was rebuilt from the second copy: what its requests say.
    auto last = database_.prepare("SELECT max(day) FROM request");
    const auto some = last.next();
    if (!some) return tl::unexpected(some.error());
    if (!last.is_null(0))
        if (const auto day = base::parse_day(last.text(0))) newest_day_ = *day;
    if (const auto end = last.next(); !end) return tl::unexpected(end.error());
    return {};
}

bool Store::clock_is_wrong() const
{
    const auto day = base::local_day(clock_.wall());
    if (day < first_believable) return true;
    return newest_day_ &&
           (day < *newest_day_ || std::chrono::sys_days{day} > std::chrono::sys_days{*newest_day_} + longest_pause);
}

Result<void> Store::write_newest_day(base::Day day)
{
    auto row = database_.prepare(
        "INSERT INTO meta(name, number, hash) VALUES(?1, ?2, x'') ON CONFLICT(name) DO UPDATE SET number = ?2");
    row.bind(1, std::string_view{row_name}).bind(2, std::int64_t{std::chrono::sys_days{day}.time_since_epoch().count()});
    if (auto done = row.run(); !done) return done;
    newest_day_ = day;
    return {};
}

Result<void> Store::saw_today()
{
    const auto day = base::local_day(clock_.wall());
    if (clock_is_wrong() || (newest_day_ && *newest_day_ == day)) return {};
    return write_newest_day(day);
}

Result<std::optional<base::Day>> Store::newest_day() { return newest_day_; }

Result<void> Store::may_number_cases() const
{
    if (!clock_is_wrong()) return {};
    const auto newest = newest_day_ ? written(*newest_day_) : written(first_believable);
    return failure(ErrorKind::wrong_clock, "the machine's date is " + written(base::local_day(clock_.wall())) +
                                               ", the newest entry is of " + newest +
                                               ": set the clock, or a head confirms it with kioskctl clock confirm");
}

Result<void> Store::confirm_clock(const std::string& who, const std::string& role)
{
    if (role != "head") return failure(ErrorKind::denied, "only a head confirms the machine's date");
    if (who.empty() || who.size() > 200) return failure(ErrorKind::invalid_input, "a name of staff is expected");
    const auto day = base::local_day(clock_.wall());
    if (day < first_believable)
        return failure(ErrorKind::wrong_clock, "the machine's date is " + written(day) + ": that cannot be; set the clock");
    return guarded<void>([&] {
        return database_.in_transaction([&]() -> Result<void> {
            if (auto done = write_newest_day(day); !done) return done;
            return append_audit(database_, {clock_.wall(), who, "clock_confirmed", {}, {}});
        });
    });
}

Result<std::vector<flow::Trouble>> Store::troubles()
{
    std::vector<flow::Trouble> out;
    if (keys_were_exchanged()) out.push_back(flow::Trouble::strange_key);
    if (clock_is_wrong()) out.push_back(flow::Trouble::wrong_clock);
    return out;
}

}  // namespace kiosk::store
