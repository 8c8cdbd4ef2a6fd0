#include "kiosk/app/bench/figures.h"

#include <time.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace kiosk::app::bench {

namespace {

double read_clock(clockid_t id)
{
    timespec now{};
    clock_gettime(id, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double middle(Samples samples)
{
    std::sort(samples.begin(), samples.end());
    const auto half = samples.size() / 2;
    return samples.size() % 2 == 1 ? samples[half] : (samples[half - 1] + samples[half]) / 2;
}

double rounded(double value) { return std::round(value * 10'000) / 10'000; }

}  // namespace

double cpu_ms() { return read_clock(CLOCK_PROCESS_CPUTIME_ID); }
double wall_ms() { return read_clock(CLOCK_MONOTONIC); }

void Figures::set(const std::string& name, Samples samples) { samples_[name] = std::move(samples); }
void Figures::none(const std::string& name) { samples_.try_emplace(name); }

std::optional<double> Figures::median(const std::string& name) const
{
    const auto at = samples_.find(name);
    if (at == samples_.end() || at->second.empty()) return std::nullopt;
    return middle(at->second);
}

std::string Figures::json() const
{
    nlohmann::json out = nlohmann::json::object();
    for (const auto& [name, samples] : samples_) {
        out[name] = nullptr;
        if (samples.empty()) continue;
        const auto [low, high] = std::minmax_element(samples.begin(), samples.end());
        out[name] = {
            {"median", rounded(middle(samples))}, {"min", rounded(*low)}, {"max", rounded(*high)}, {"n", samples.size()}};
    }
    return out.dump(1) + '\n';
}

bool Plan::wants(const std::string& name) const
{
    return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> all_names()
{
    return {"start_to_first_page_ms",
            "page_change_cpu_ms",
            "animated_frame_cpu_ms",
            "full_frame_cpu_ms",
            "touch_to_pixels_ms",
            "quick_exit_ms",
            "quick_exit_hung_store_ms",
            "idle_frames_30s",
            "idle_wakeups_30s",
            "idle_cpu_ms_30s",
            "peak_memory_mib",
            "memset_frame_ms",
            "memcpy_frame_ms",
            "raw_fdatasync_ms",
            "submit_ms",
            "submit_vs_raw_ratio",
            "submit_flushes",
            "store_put_ms",
            "store_raw_write_ms",
            "store_put_vs_raw_ratio",
            "store_events",
            "store_start_20k_ms",
            "store_start_100k_ms",
            "record_rebuild_events_per_s",
            "verify_events_per_s",
            "desk_unlock_ms",
            "desk_step_ms",
            "desk_step_worst_ms",
            "desk_search_ms",
            "desk_search_worst_ms",
            "desk_list_page_ms",
            "desk_memory_mib",
            "search_10k_ms",
            "search_10k_p95_ms",
            "search_100k_ms",
            "eligibility_us",
            "report_25k_ms",
            "content_load_ms",
            "slip_begin_ms",
            "slip_cancel_ms",
            "slip_drawn_ms"};
}

}  // namespace kiosk::app::bench
