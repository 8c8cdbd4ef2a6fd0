#include <random>

#include "kiosk/app/bench/lower_rooms.h"
#include "kiosk/register/report.h"
#include "kiosk/register/report_json.h"

namespace kiosk::app::bench {

namespace {
/// Ten years of cases over three units, and as many visits.
std::vector<registry::Entry> made_up_register(std::size_t cases)
{
    std::mt19937 random{20261130};
    const std::chrono::sys_days first = std::chrono::sys_days{registry::year_of(2017).from};
    std::vector<registry::Entry> out;
    for (std::size_t i = 0; i < 2 * cases; ++i) {
        registry::Entry entry;
        entry.unit = i % 3 == 0 ? "CN1" : i % 3 == 1 ? "CN2" : "TT";
        entry.date = base::Day{first + std::chrono::days{random() % 3650}};
        if (i % 2 == 0) {
            entry.kind = registry::Kind::case_;
            entry.form = registry::forms[random() % registry::forms.size()];
            entry.referred = random() % 2 == 0;
            if (random() % 4 != 0)
                entry.ended_on = base::Day{std::chrono::sys_days{entry.date} + std::chrono::days{random() % 400}};
        }
        out.push_back(std::move(entry));
    }
    return out;
}
}  // namespace

void measure_report(const Plan& plan, Figures& out)
{
    const auto entries = made_up_register(25'000);
    Samples samples;
    for (int i = 0; i < plan.count(10, 40); ++i) {
        const auto start = wall_ms();
        const auto report = registry::report_of(entries, registry::half_of(2022, 1));
        if (registry::written_json(report).empty()) return out.none("report_25k_ms");
        samples.push_back(wall_ms() - start);
    }
    out.set("report_25k_ms", std::move(samples));
}

}  // namespace kiosk::app::bench
