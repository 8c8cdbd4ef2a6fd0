#pragma once
/// Fills a data folder with made-up requests: each sealed and handed over as a citizen's would be; staff then move some of
/// them on, so that every stage is there to be seen.
#include <cstdint>
#include <functional>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/law/rules.h"

namespace kiosk::app {

struct DemoFill {
    int requests = 0;
    std::uint64_t seed = 1;
    std::string staff_name;  ///< who moves some of them on; empty: nobody
    std::string passphrase;
};

/// Yields how many are stored.
base::Result<int> fill_with_demo(const DataFolder&, const law::RuleBook&, const base::Clock&, const DemoFill&);

}  // namespace kiosk::app
