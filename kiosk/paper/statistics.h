#pragma once
/// The half-year report as the pack lays it out (paper/statistics.yaml): as PDF, and as plain text with the same words.
/// Leaves counting to its caller.
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/content/library.h"
#include "kiosk/paper/sheet.h"

namespace kiosk::paper {

struct Statistics {
    const content::StatisticsLayout& layout;
    std::string language = "vi";
    std::string centre;                ///< over the title; may be empty
    std::vector<std::string> units{};  ///< names, one column each
    std::string from, to;              ///< as they are written on paper
    /// What stands in a cell: the figure's key, and "points", "communes", "people", "total" or the unit's name. Without it, or
    /// with nothing to say: room to write.
    std::function<std::string(std::string_view figure, std::string_view column)> cell{};
};

/// An empty table to be looked at or filled in by hand.
Statistics empty_statistics(const content::Library&, const std::string& language, std::vector<std::string> units);

void put_statistics(Sheet&, const Statistics&);
/// Yields the number of pages.
base::Result<int> print_statistics(const Statistics&, base::Day made_on, const std::filesystem::path& file);
std::string written(const Statistics&);

}  // namespace kiosk::paper
