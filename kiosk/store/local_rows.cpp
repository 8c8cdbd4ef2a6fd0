#include "kiosk/store/local_rows.h"

#include "kiosk/base/try.h"

namespace kiosk::store {

namespace {
constexpr std::int64_t bells_skipped = 1'000'000;

struct LocalTable {
    const char* read;
    const char* write;
    const char* columns;  ///< 't' text, 'n' a number
};
constexpr LocalTable saved_tables[] = {
    {"SELECT code, failures FROM status_try", "INSERT OR REPLACE INTO status_try VALUES(?1, ?2)", "tn"},
    {"SELECT member, failures FROM session_try", "INSERT OR REPLACE INTO session_try VALUES(?1, ?2)", "nn"},
    {"SELECT number, at, terminal, urgent FROM ring", "INSERT OR REPLACE INTO ring VALUES(?1, ?2, ?3, ?4)", "nntn"},
    {"SELECT day, reason, number FROM stop", "INSERT OR REPLACE INTO stop VALUES(?1, ?2, ?3)", "ttn"},
    {"SELECT name, number FROM told", "INSERT OR REPLACE INTO told VALUES(?1, ?2)", "tn"},
    {"SELECT day, letter, number, language, subject, state, taken_at, called_at, calls, counter, waits_for, first_called_at,"
     " ended_at, turn, call_place, asked FROM hall_number",
     "INSERT OR REPLACE INTO hall_number VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
     "ttntttnnnttnnnnt"},
    {"SELECT day, number FROM hall_above", "INSERT OR REPLACE INTO hall_above VALUES(?1, ?2)", "tn"},
    {"SELECT name, number FROM hall_count", "INSERT OR REPLACE INTO hall_count VALUES(?1, ?2)", "tn"},
};

Result<void> save_table(Database& from, Database& to, const LocalTable& table)
{
    auto rows = from.prepare(table.read);
    for (;;) {
        // As far as they can be read.
        const auto there = rows.next();
        if (!there || !*there) return {};
        auto row = to.prepare(table.write);
        for (int column = 0; table.columns[column] != 0; ++column) {
            if (table.columns[column] == 'n')
                row.bind(column + 1, rows.integer(column));
            else
                row.bind(column + 1, rows.text(column));
        }
        // A value that fits no column is as good as unread.
        if (auto written = row.run(); !written && written.error().kind != base::ErrorKind::conflict) return written;
    }
}

/// Above all that is still known of today.
Result<void> skip_to_next_hundred(Database& to, base::Day today)
{
    const auto day = base::iso(today);
    auto row = to.prepare(
        "INSERT OR REPLACE INTO hall_above SELECT ?1, 100 * (1 + max((SELECT coalesce(max(number), 0) FROM hall_number WHERE "
        "day = ?1), (SELECT coalesce(max(number), 0) FROM hall_above WHERE day = ?1)) / 100)");
    row.bind(1, day);
    return row.run();
}
}  // namespace

Result<void> save_local_rows(const std::filesystem::path& damaged, Database& to, std::int64_t events, base::Day today)
{
    auto from = damaged.empty() ? Result<Database>{base::failure(base::ErrorKind::not_found, "")} : Database::open(damaged);
    return to.in_transaction([&]() -> Result<void> {
        if (from)
            for (const auto& table : saved_tables) TRY(save_table(*from, to, table));
        TRY(skip_to_next_hundred(to, today));
        // The number is used up, the row is not.
        auto far = to.prepare("INSERT INTO ring(number, at, terminal, urgent) VALUES(?1, 0, '', 0)");
        far.bind(1, events + bells_skipped);
        TRY(far.run());
        auto gone = to.prepare("DELETE FROM ring WHERE number = ?1");
        gone.bind(1, events + bells_skipped);
        return gone.run();
    });
}

}  // namespace kiosk::store
