#pragma once
/// The forms in which a page is audited: language, text size, contrast, screen, and for hands that reach low or lead left.
/// A quick audit takes a fair tenth: every page at every size on every screen, its language, contrast and hands rotating from
/// page to page, and each language at its tightest.
#include <array>
#include <string>
#include <vector>

#include "kiosk/base/comfort.h"
#include "kiosk/ui/painter.h"

namespace kiosk::app::audit {

struct Form {
    std::string language;
    base::TextSize text_size = base::TextSize::normal;
    base::Contrast contrast = base::Contrast::light;
    ui::ScreenSize screen;
    bool low_reach = false, left_hand = false;
};

/// 1024x768, 1280x1024, 1920x1080, 1080x1920 at the diagonals such screens usually have.
std::array<ui::ScreenSize, 4> audited_screens();
/// `page` counts from 0 and steers what a quick audit takes.
std::vector<Form> forms_for(std::size_t page, const std::vector<std::string>& languages, bool quick);

}  // namespace kiosk::app::audit
