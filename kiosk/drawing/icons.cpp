#include "kiosk/drawing/icons.h"

#include <algorithm>
#include <iterator>

#include "kiosk/drawing/icon_table.h"

namespace kiosk::drawing {

namespace {

const NamedIcon* found(std::string_view name)
{
    const auto* at = std::lower_bound(std::begin(icon_table), std::end(icon_table), name,
                                      [](const NamedIcon& icon, std::string_view wanted) { return icon.name < wanted; });
    return at != std::end(icon_table) && at->name == name ? at : nullptr;
}

}  // namespace

bool icon_known(std::string_view name) { return found(name) != nullptr; }

char32_t icon_code_point(std::string_view name)
{
    if (const NamedIcon* icon = found(name)) return icon->code_point;
    const NamedIcon* neutral = found("label");
    return neutral ? neutral->code_point : U'\0';
}

}  // namespace kiosk::drawing
