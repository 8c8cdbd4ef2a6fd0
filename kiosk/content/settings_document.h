#pragma once
/// One YAML document of a person's own file, read for a function that may refuse a line of it. Leaves to its neighbours: which
/// keys there are (settings_keys.h). Private to the reading of settings and answers.
#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <functional>

#include "kiosk/base/result.h"

namespace kiosk::content {

/// `use` may throw Refused (settings_values.h). invalid_input names file, line and what was expected; io: it cannot be read.
base::Result<void> read_document(const std::filesystem::path& file, const std::function<void(const YAML::Node& root)>& use);

}  // namespace kiosk::content
