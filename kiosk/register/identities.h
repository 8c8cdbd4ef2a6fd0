#pragma once
/// What must add up among the figures of one report (part C of the half-year report). Computed figures of sound entries always
/// do; typed ones, those of a closed book and those of an entry that ends before it begins may not: then the break is named.
#include <span>
#include <string>
#include <vector>

#include "kiosk/register/figures.h"

namespace kiosk::registry {

struct Identity {
    enum class Relation { equal, at_most } relation = Relation::equal;
    std::string_view name;         ///< "carried_over_and_new"; its words stand in the pack
    std::span<const Figure> left;  ///< added up, after the first taken away where `minus`
    Figure right = Figure::cases;
    bool minus = false;
    bool rule = true;  ///< false: worth knowing, but nothing is wrong where it does not hold
};
std::span<const Identity> identities();

struct CheckedIdentity {
    const Identity* identity = nullptr;
    std::vector<std::int64_t> left;
    std::int64_t sum = 0, right = 0;
    bool holds = true;
    /// "140 + 156 = 296", "124 <= 152"; a break has "is not" for "=".
    std::string written() const;
};
std::vector<CheckedIdentity> checked_identities(const Figures&);
/// "finished_TGTT + finished_TV + finished_DDNTT = finished: 150 + 4 + 0 is not 155", one a broken rule.
std::vector<std::string> broken_rules(const Figures&);

}  // namespace kiosk::registry
