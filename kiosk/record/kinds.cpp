#include "kiosk/record/kinds.h"

#include <algorithm>
#include <array>

namespace kiosk::record {

namespace {
constexpr std::array known_kinds{kind::log_began,        kind::keys_changed, kind::clock_confirmed, kind::powers_changed,
                                 kind::desk_used,        kind::act_refused,  kind::store_mended,    kind::store_lost,
                                 kind::forgotten,        kind::member_added, kind::member_changed,  kind::request_received,
                                 kind::message_received, kind::looked,       kind::called,          kind::moved,
                                 kind::series_confirmed, kind::entry_added,  kind::entry_changed,   kind::book_closed};
}  // namespace

std::span<const std::string_view> kinds() { return known_kinds; }

bool is_known_kind(std::string_view name)
{
    return std::find(known_kinds.begin(), known_kinds.end(), name) != known_kinds.end();
}

}  // namespace kiosk::record
