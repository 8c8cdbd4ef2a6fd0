#include "kiosk/visit/receipt.h"

#include <array>
#include <utility>

namespace kiosk::visit {

namespace {
constexpr std::array<std::pair<Stage, std::string_view>, 8> names{{
    {Stage::received, "received"}, {Stage::claimed, "claimed"}, {Stage::called, "called"}, {Stage::waiting, "waiting"},
    {Stage::accepted, "accepted"}, {Stage::transferred, "transferred"}, {Stage::finished, "finished"}, {Stage::closed, "closed"},
}};
}  // namespace

std::string_view name_of(Stage stage)
{
    for (const auto& [known, name] : names)
        if (known == stage) return name;
    return "unknown";
}

base::Result<Stage> stage_named(std::string_view text)
{
    for (const auto& [stage, name] : names)
        if (name == text) return stage;
    return base::failure(base::ErrorKind::invalid_input, "no such stage of a request");
}

}  // namespace kiosk::visit
