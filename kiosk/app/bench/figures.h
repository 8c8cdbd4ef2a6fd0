#pragma once
/// Measured samples by name, and their JSON: {"median", "min", "max", "n"}; null where nothing could be measured here.
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app::bench {

using Samples = std::vector<double>;

class Figures {
public:
    void set(const std::string& name, Samples);
    /// What cannot be measured on this machine, or not yet.
    void none(const std::string& name);
    std::optional<double> median(const std::string& name) const;
    /// One JSON object, names in alphabetical order.
    std::string json() const;

private:
    std::map<std::string, Samples> samples_;
};

/// What is measured and how.
struct Plan {
    bool quick = false;
    std::vector<std::string> names;  ///< empty: all
    bool wants(const std::string& name) const;
    /// So many samples: `quick` ones, or `full`.
    int count(int quick_count, int full_count) const { return quick ? quick_count : full_count; }
};

/// Every name that `kiosk-bench` knows.
std::vector<std::string> all_names();

double cpu_ms();  ///< of this process
double wall_ms();

}  // namespace kiosk::app::bench
