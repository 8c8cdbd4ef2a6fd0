#pragma once
/// What is on the glass, in words and millimetres, in reading order: for walks, dumps, the layout audit, the voice and
/// the three keys. Made by the painter from the same arrangement that it paints.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/page/page.h"

namespace kiosk::ui {

enum class Role { heading, text, button, choice, field, key, image, status };
std::string_view name_of(Role);

struct RectF {
    float x = 0, y = 0, w = 0, h = 0;
    bool contains(float px, float py) const { return px >= x && px < x + w && py >= y && py < y + h; }
    float centre_x() const { return x + w / 2; }
    float centre_y() const { return y + h / 2; }
};

/// One line of a block, as it is shown and as it is spoken.
struct SpokenLine {
    std::string words;   ///< empty: heard and not shown
    std::string spoken;  ///< empty: as the words stand
    bool fell_back = false;
    std::vector<page::Heard> in_turn{};  ///< what it consists of, where it was put together
    const std::string& said() const { return spoken.empty() ? words : spoken; }
};

struct SemanticBlock {
    std::string id;
    Role role = Role::text;
    std::string words;   ///< first line: what it is called; further lines: what stands under it
    std::string spoken;  ///< all of `lines`, one after the other
    std::vector<SpokenLine> lines;
    bool enabled = true;
    bool chosen = false;
    bool hidden = false;     ///< scrolled out: not on the glass now, reached with "more below"
    bool fell_back = false;  ///< Vietnamese words on a page of another language
    bool leads_on = false;   ///< the main button, which does not yet mean what it is for: parts of the page are still to come
    RectF rect_px;
    float cap_height_mm = 0;
    std::uint32_t text_rgb = 0;
    std::uint32_t background_rgb = 0;
    std::optional<std::size_t> meaning;  ///< controls only
};

struct Semantics {
    std::string page;
    std::string language;
    std::string text_size;
    std::string contrast;
    int width_px = 0, height_px = 0;
    float px_per_mm = 4;
    std::vector<SemanticBlock> blocks;
    bool more_below = false;
    bool more_above = false;
};

}  // namespace kiosk::ui
