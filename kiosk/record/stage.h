#pragma once
/// How far a request is. Only staff move it on. Names are those of the log and never change their meaning.
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::record {

enum class Stage { received, claimed, called, waiting, accepted, transferred, finished, closed };
std::string_view name_of(Stage);
base::Result<Stage> stage_named(std::string_view);
/// Transferred, finished or closed: nobody works on it any more.
bool ended(Stage);

}  // namespace kiosk::record
