#include "kiosk/record/stage.h"

#include <array>
#include <utility>

namespace kiosk::record {

namespace {
constexpr std::array<std::pair<Stage, std::string_view>, 8> stage_names{{
    {Stage::received, "received"},
    {Stage::claimed, "claimed"},
    {Stage::called, "called"},
    {Stage::waiting, "waiting"},
    {Stage::accepted, "accepted"},
    {Stage::transferred, "transferred"},
    {Stage::finished, "finished"},
    {Stage::closed, "closed"},
}};
}  // namespace

std::string_view name_of(Stage stage)
{
    for (const auto& [each, name] : stage_names)
        if (each == stage) return name;
    return "received";
}

base::Result<Stage> stage_named(std::string_view name)
{
    for (const auto& [stage, each] : stage_names)
        if (each == name) return stage;
    return base::failure(base::ErrorKind::invalid_input, "a stage of a request is expected");
}

bool ended(Stage stage) { return stage == Stage::transferred || stage == Stage::finished || stage == Stage::closed; }

}  // namespace kiosk::record
