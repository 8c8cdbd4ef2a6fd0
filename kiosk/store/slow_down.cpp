#include "kiosk/store/slow_down.h"

#include <algorithm>

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

void SlowDown::failed(const std::string& code, base::SteadyTime now)
{
    if (last_.size() >= codes_max) {
        // Those that are forgotten wait from here on; nobody gains a try by filling the list.
        last_.clear();
        start_ = now;
    }
    last_[code] = now;
}

}  // namespace kiosk::store
