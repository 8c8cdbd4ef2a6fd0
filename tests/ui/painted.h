#pragma once
/// A painter for one screen, and a finger on it.
#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/ui/painter.h"
#include "sample_pages.h"

namespace kiosk::ui {

using namespace std::chrono_literals;

inline const base::SteadyTime start{};

inline std::unique_ptr<Painter> painter(int width = 1920, int height = 1080)
{
    return std::move(*Painter::make(*installed_fonts(), screen_size(width, height)));
}

inline const SemanticBlock& block(Painter& p, const std::string& words)
{
    const auto& blocks = p.seen().blocks;
    const auto at =
        std::find_if(blocks.begin(), blocks.end(), [&](const SemanticBlock& one) { return one.words.starts_with(words); });
    REQUIRE(at != blocks.end());
    return *at;
}

/// Long enough after the page was first shown.
inline void tap(Painter& p, const RectF& rect, base::SteadyTime at)
{
    p.end_guards();
    p.press(1, rect.centre_x(), rect.centre_y(), at);
    p.lift(1, rect.centre_x(), rect.centre_y(), at + 50ms);
}

}  // namespace kiosk::ui
