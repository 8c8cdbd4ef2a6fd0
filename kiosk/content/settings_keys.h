#pragma once
/// Every line that `settings.yaml` may have, each with the way it is read: one table for the file itself and for answers to
/// setting up. Private to the reading of settings and answers.
#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

#include "kiosk/content/settings.h"

namespace kiosk::content {

struct SettingKey {
    std::string_view name;
    bool may_be_empty;
    /// Throws Refused (settings_values.h). A relative path starts at `folder`; what a map leaves out stays as it was.
    void (*read)(const YAML::Node&, const std::filesystem::path& folder, Settings&);
};
std::span<const SettingKey> setting_keys();
/// As check_keys of settings_values.h.
void check_keys(const YAML::Node& map, std::span<const SettingKey>);

/// What each line alone does not show.
struct SettingFault {
    std::string_view key, expected;
};
std::optional<SettingFault> fault_between(const Settings&);

}  // namespace kiosk::content
