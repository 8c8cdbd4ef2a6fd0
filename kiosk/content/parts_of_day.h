#pragma once
/// Between which hours a part of the day lies that somebody chose for being called: "in the morning". Of the desk alone; the
/// request holds the part, for the centre's hours may change.
#include <array>
#include <string_view>

namespace kiosk::content {

/// Minutes of the day, the first included.
struct PartOfDay {
    int from = 0, to = 0;
    bool operator==(const PartOfDay&) const = default;
};

struct PartsOfDay {
    PartOfDay morning{7 * 60 + 30, 11 * 60 + 30};
    PartOfDay noon{11 * 60 + 30, 13 * 60 + 30};
    PartOfDay afternoon{13 * 60 + 30, 17 * 60};
    PartOfDay after_17{17 * 60, 20 * 60};
    bool operator==(const PartsOfDay&) const = default;
};

/// By the option of the pack's question ("morning", "after_17"); null: any time, or none of these.
inline const PartOfDay* part_named(const PartsOfDay& parts, std::string_view name)
{
    if (name == "morning") return &parts.morning;
    if (name == "noon") return &parts.noon;
    if (name == "afternoon") return &parts.afternoon;
    return name == "after_17" ? &parts.after_17 : nullptr;
}

}  // namespace kiosk::content
