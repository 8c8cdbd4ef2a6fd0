#pragma once
/// Setting up without a screen: a file of answers is read, done, and what came of it told line by line. Leaves to its
/// neighbours: what an answer is (`content/answers.h`), doing it (set_up.h).
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/app/setup/set_up.h"
#include "kiosk/base/clock.h"

namespace kiosk::app {

/// The exit code of the process. All faults of the file are told at once, and nothing is changed then.
int set_up_from_answers(const std::filesystem::path& file, const DataFolder&, const base::Clock&, const char* program);

/// What came of it, and what is left to do for somebody else: a line each, whole commands in them.
std::vector<std::string> told_of(const SetUp&, const content::Answers&, const std::filesystem::path& data, base::WallTime now,
                                 const std::string& zone_here);

}  // namespace kiosk::app
