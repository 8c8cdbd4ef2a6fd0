#pragma once
/// Between what a person can set the voice: slower and faster, softer and louder, each step by step.
namespace kiosk::visit {

constexpr int rate_step_percent = 25, rate_percent_min = 75, rate_percent_max = 200;
/// Of the most that is allowed on this machine, which `kiosk-voice` holds to.
constexpr int volume_step_percent = 20, volume_percent_min = 20, volume_percent_max = 100;

}  // namespace kiosk::visit
