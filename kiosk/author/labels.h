#pragma once
/// Labels that are too long, measured as they are painted: at the largest text size, on the narrowest screens. How that is
/// measured is handed in, since this room knows no font; `content` counts letters where nobody measures.
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/content/loader.h"

namespace kiosk::author {

enum class LabelKind { answer, title, row, topic, term };

/// What a label is too large for, in words for the author; nothing: it fits.
using MeasureLabel = std::function<std::optional<std::string>(LabelKind, std::string_view words)>;

/// Of a pack that was loaded without faults, each at its line. Measures each of the words once.
std::vector<content::Fault> long_labels(const std::filesystem::path& pack, const content::Library&, const MeasureLabel&);

}  // namespace kiosk::author
