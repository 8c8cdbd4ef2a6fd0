/// Why people stopped, counted by day and reason. Not part of any request: neither an event nor copied.
#include "kiosk/base/try.h"
#include "kiosk/store/store.h"
#include "kiosk/visit/stop_reasons.h"

namespace kiosk::store {

using base::ErrorKind;
using base::failure;

Result<void> Store::count_stop(const std::string& reason)
{
    // A fixed list: whoever holds the terminal's socket cannot write words here.
    if (!visit::is_stop_reason(reason)) return failure(ErrorKind::invalid_input, "a reason of the list is expected");
    return guarded<void>([&]() -> Result<void> {
        return write_local([&]() -> Result<void> {
            auto row = database_.prepare(
                "INSERT INTO stop(day, reason, number) VALUES(?1, ?2, 1) ON CONFLICT(day, reason) DO UPDATE SET number = "
                "number + 1");
            row.bind(1, base::iso(base::local_day(clock_.wall()))).bind(2, reason);
            return row.run();
        });
    });
}

Result<std::vector<flow::StopCount>> Store::stop_counts()
{
    return guarded<std::vector<flow::StopCount>>([&]() -> Result<std::vector<flow::StopCount>> {
        auto rows = database_.prepare("SELECT day, reason, number FROM stop ORDER BY day, reason");
        std::vector<flow::StopCount> out;
        for (;;) {
            const auto row = TRY(rows.next());
            if (!row) return out;
            const auto day = base::parse_day(rows.text(0));
            if (!day) return failure(ErrorKind::corrupt, "a day of the reasons for stopping does not read");
            out.push_back({*day, rows.text(1), rows.integer(2)});
        }
    });
}

}  // namespace kiosk::store
