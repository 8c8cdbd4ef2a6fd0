/// Bells at the desk. They call somebody within minutes and are no part of any request: neither an event nor copied.
#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

using base::ErrorKind;
using base::failure;

namespace {
constexpr std::size_t name_bytes_max = 60;
constexpr std::size_t name_letters_max = 20;
constexpr std::chrono::hours calls_for{12};
constexpr std::size_t kept = 100;

/// When the local day began.
base::WallTime midnight_before(base::WallTime time)
{
    const auto local = base::local(time);
    return time - std::chrono::hours{local.hour} - std::chrono::minutes{local.minute} - std::chrono::seconds{local.second};
}
}  // namespace

/// As settings allow a terminal's name, in one line of plain letters: whoever holds the socket cannot write to the desk with
/// it.
bool is_terminal_name(const std::string& name)
{
    if (name.empty() || name.size() > name_bytes_max || !base::valid_utf8(name) || !base::is_nfc(name)) return false;
    return base::letters_in(name) <= name_letters_max && base::has_letter_or_digit(name) &&
           base::without_controls(name) == name;
}

Result<void> Store::ring(const std::string& terminal, const std::string&, bool urgent)
{
    if (!is_terminal_name(terminal))
        return failure(ErrorKind::invalid_input, "the name of a terminal is expected, as the settings have it");
    return guarded<void>([&]() -> Result<void> {
        return write_local([&]() -> Result<void> {
            auto row = database_.prepare("INSERT INTO ring(at, terminal, urgent) VALUES(?1, ?2, ?3)");
            const auto minute = std::chrono::floor<std::chrono::minutes>(clock_.wall());
            row.bind(1, std::int64_t{std::chrono::duration_cast<std::chrono::seconds>(minute.time_since_epoch()).count()});
            row.bind(2, terminal).bind(3, std::int64_t{urgent});
            if (auto written = row.run(); !written) return written;
            rung_.push_back({sqlite3_last_insert_rowid(database_.connection()), clock_.steady()});
            if (rung_.size() > kept) rung_.pop_front();
            return database_.run("DELETE FROM ring WHERE number <= (SELECT max(number) FROM ring) - 100");
        });
    });
}

Result<std::vector<flow::Ring>> Store::rings()
{
    return guarded<std::vector<flow::Ring>>([&]() -> Result<std::vector<flow::Ring>> {
        // Only today's: a bell of yesterday calls nobody. One of the last hours is shown whatever the clock said then or says
        // now.
        std::erase_if(rung_, [&](const Rung& ring) { return clock_.steady() - ring.at > calls_for; });
        auto rows = database_.prepare(
            "SELECT number, terminal, urgent, at FROM ring WHERE at >= ?1 OR number >= ?2 ORDER BY number DESC LIMIT 20");
        rows.bind(1, std::int64_t{midnight_before(clock_.wall()).time_since_epoch().count()})
            .bind(2, rung_.empty() ? INT64_MAX : rung_.front().number);
        std::vector<flow::Ring> out;
        for (;;) {
            const auto row = TRY(rows.next());
            if (!row) return out;
            out.push_back(
                {rows.integer(0), rows.text(1), rows.integer(2) != 0, base::WallTime{std::chrono::seconds{rows.integer(3)}}});
        }
    });
}

}  // namespace kiosk::store
