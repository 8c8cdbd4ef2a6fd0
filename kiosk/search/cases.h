#pragma once
/// Runs a pack's searches and says which miss. A search is right when one of the topics it wants is among the first three, or
/// when it wants none and nothing is found. Leaves reading them to `content`, and what to make of a miss to the caller.
#include <map>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/content/library.h"
#include "kiosk/content/search_cases.h"

namespace kiosk::search {

/// Of a hundred searches of a language, as many have to be right.
constexpr int right_percent_min = 95;

struct SearchReport {
    struct Count {
        int right = 0, all = 0;
        bool enough() const { return right * 100 >= all * right_percent_min; }
    };
    std::map<std::string, Count> by_language;
    std::vector<content::Fault> misses;  ///< warnings, one a search that misses, with what was found instead
};

base::Result<SearchReport> run_cases(const std::vector<content::SearchCase>&, const content::Library&);

}  // namespace kiosk::search
