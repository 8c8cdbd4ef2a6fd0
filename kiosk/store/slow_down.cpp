#include "kiosk/store/slow_down.h"

#include <algorithm>
#include <utility>

namespace kiosk::store {

namespace {
constexpr std::size_t codes_max = 4096;
}

std::chrono::seconds wait_after(std::int64_t failures, const Patience& patience)
{
    if (failures < patience.free_tries) return std::chrono::seconds{0};
    const auto doublings = std::min<std::int64_t>(failures - patience.free_tries, 20);
    return std::min(patience.first_wait * (std::int64_t{1} << doublings), patience.longest_wait);
}

bool SlowDown::may_try(const std::string& code, std::int64_t failures, base::SteadyTime now) const
{
    const auto found = last_.find(code);
    const auto last = found == last_.end() ? start_ : found->second;
    return now >= last + wait_after(failures, patience_);
}

std::optional<base::SteadyTime> SlowDown::tried(const std::string& code, base::SteadyTime now)
{
    if (last_.size() >= codes_max) {
        // Those that are forgotten wait from here on; nobody gains a try by filling the list.
        last_.clear();
        start_ = now;
    }
    const auto [at, fresh] = last_.try_emplace(code, now);
    if (fresh) return std::nullopt;
    return std::exchange(at->second, now);
}

void SlowDown::take_back(const std::string& code, base::SteadyTime tried, std::optional<base::SteadyTime> before)
{
    const auto found = last_.find(code);
    // Somebody tried since: theirs stands.
    if (found == last_.end() || found->second != tried) return;
    if (before)
        found->second = *before;
    else
        last_.erase(found);
}

std::int64_t Forgiveness::left_of(std::int64_t failures, base::SteadyTime now)
{
    const auto quiet = std::max<std::int64_t>(0, (now - quiet_since_) / for_one_);
    quiet_since_ += quiet * for_one_;
    return std::max<std::int64_t>(0, failures - quiet);
}

}  // namespace kiosk::store
