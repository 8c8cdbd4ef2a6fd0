#include "kiosk/app/bench/lower_rooms.h"

#include "kiosk/law/outcome.h"

namespace kiosk::app::bench {

void measure_content(const Plan& plan, Figures& out, const DataFolder& folder)
{
    Samples samples;
    for (int i = 0; i < plan.count(10, 40); ++i) {
        const auto start = wall_ms();
        const auto library = open_library(content_folder(folder), folder.path / "cache");
        if (!library) return out.none("content_load_ms");
        // The first reading writes the binary form that later ones use.
        if (i > 0) samples.push_back(wall_ms() - start);
    }
    out.set("content_load_ms", std::move(samples));
}

void measure_eligibility(const Plan& plan, Figures& out, const content::Library& library, base::Day today)
{
    law::Facts facts;
    facts.set("age", "67");
    facts.set("household", "near_poor");
    facts.set("ethnic_minority", "yes");
    facts.set("lives_in_very_hard_area", "unknown");
    facts.set("accused", "no");
    facts.set("matter_is_business", "no");
    Samples samples;
    constexpr int at_once = 20;
    for (int i = 0; i < plan.count(50, 200); ++i) {
        const auto start = wall_ms();
        for (int j = 0; j < at_once; ++j)
            if (!law::judge(library.rules, facts, today)) return out.none("eligibility_us");
        samples.push_back((wall_ms() - start) * 1000 / at_once);
    }
    out.set("eligibility_us", std::move(samples));
}

}  // namespace kiosk::app::bench
