#pragma once
/// Golden cases: situations with what the law says about them, worked out by a person and kept as data in cases/*.yaml.
/// They run before a pack is installed. Format: content/README.md, "A golden case".
#include <filesystem>

#include "kiosk/content/loader.h"

namespace kiosk::content {

struct CaseReport {
    int passed = 0;
    std::vector<Fault> failures;  ///< one a case that came out otherwise, at its line
    std::vector<std::string>
        unreached;  ///< grounds, scope and urgency reasons that no case names as met; questions no case answers or is led to
};

/// Faults when rules or cases cannot be read.
tl::expected<CaseReport, std::vector<Fault>> run_cases(const std::filesystem::path& pack);

}  // namespace kiosk::content
