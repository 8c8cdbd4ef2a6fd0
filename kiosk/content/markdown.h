#pragma once
/// The little Markdown an article may use -> Passages with plain words and marks. Everything else is refused where it stands.
/// A passage may end with the citations that carry it, `{tgpl2017.31.2, cpc2015.78}`: no screen shows them, the book does.
#include <string_view>
#include <vector>

#include "kiosk/content/faults.h"
#include "kiosk/content/library.h"

namespace kiosk::content {

/// `file` and `first_line` are for faults only.
std::vector<Passage> passages_of(std::string_view markdown, std::string_view file, int first_line, Faults&);

}  // namespace kiosk::content
