#include "kiosk/register/identities.h"

#include <fmt/format.h>

namespace kiosk::registry {

namespace {
using Relation = Identity::Relation;

constexpr std::array carried_and_new{Figure::carried_over, Figure::fresh};
constexpr std::array by_form{Figure::finished_TGTT, Figure::finished_TV, Figure::finished_DDNTT};
constexpr std::array all_and_ended{Figure::cases, Figure::finished, Figure::stopped};
constexpr std::array referred{Figure::referred_TGTT};
constexpr std::array accepted{Figure::accepted_TGTT};
constexpr std::array passed{Figure::appraised_passed};
constexpr std::array persons{Figure::persons};
constexpr std::array all_identities{
    Identity{Relation::equal, "carried_over_and_new", carried_and_new, Figure::cases},
    Identity{Relation::equal, "finished_by_form", by_form, Figure::finished},
    Identity{Relation::equal, "open_at_end", all_and_ended, Figure::open_at_end, true},
    Identity{Relation::at_most, "referred_in_accepted", referred, Figure::accepted_TGTT},
    Identity{Relation::at_most, "accepted_in_new", accepted, Figure::fresh},
    Identity{Relation::at_most, "passed_in_appraised", passed, Figure::appraised_TGTT},
    Identity{Relation::equal, "one_person_a_case", persons, Figure::cases, false, false},
};

std::string joined_by(const std::vector<std::string>& parts, bool minus)
{
    std::string out;
    for (const auto& part : parts) out += (out.empty() ? "" : minus ? " - " : " + ") + part;
    return out;
}

CheckedIdentity checked_one(const Identity& identity, const Figures& figures)
{
    CheckedIdentity out{&identity, {}, 0, figures.at(identity.right), true};
    for (const auto figure : identity.left) {
        out.left.push_back(figures.at(figure));
        out.sum += identity.minus && out.left.size() > 1 ? -out.left.back() : out.left.back();
    }
    out.holds = identity.relation == Relation::equal ? out.sum == out.right : out.sum <= out.right;
    return out;
}
}  // namespace

std::span<const Identity> identities() { return all_identities; }

std::string CheckedIdentity::written() const
{
    std::vector<std::string> numbers;
    for (const auto number : left) numbers.push_back(std::to_string(number));
    const char* between = identity->relation == Relation::equal ? (holds ? "=" : "is not") : (holds ? "<=" : "is more than");
    return fmt::format("{} {} {}", joined_by(numbers, identity->minus), between, right);
}

std::vector<CheckedIdentity> checked_identities(const Figures& figures)
{
    std::vector<CheckedIdentity> out;
    for (const auto& identity : identities()) out.push_back(checked_one(identity, figures));
    return out;
}

std::vector<std::string> broken_rules(const Figures& figures)
{
    std::vector<std::string> out;
    for (const auto& checked : checked_identities(figures)) {
        if (checked.holds || !checked.identity->rule) continue;
        std::vector<std::string> names;
        for (const auto figure : checked.identity->left) names.emplace_back(key_of(figure));
        out.push_back(fmt::format("{} {} {}: {}", joined_by(names, checked.identity->minus),
                                  checked.identity->relation == Relation::equal ? "=" : "<=", key_of(checked.identity->right),
                                  checked.written()));
    }
    return out;
}

}  // namespace kiosk::registry
