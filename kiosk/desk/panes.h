#pragma once
/// The parts a desk page is put together from. Private to this room; `page_of` is the way in.
#include <string>
#include <utility>
#include <vector>

#include "kiosk/desk/pages.h"
#include "kiosk/desk/say.h"

namespace kiosk::desk {

/// What every pane reads from.
struct View {
    const Session& session;
    const World& world;
    Say say;
    base::Day today;
};

Blocks lock_blocks(const View&);
Blocks header_blocks(const View&);
/// Bells of terminals that nobody answered yet, newest first; shown locked and unlocked.
Blocks bell_blocks(const View&, page::Area);
/// "DEMO" over everything.
Blocks band_blocks(const View&);

View view_of(const Session&, const World&);
/// What the last act ended with, in the open request's pane; only while it failed.
Block failed_block(const View&);
/// A sentence for it.
page::Line failure_line(const View&, base::ErrorKind);

inline Block shown(std::string id, page::Area area, page::Kind kind)
{
    return {std::move(id), area, std::move(kind), std::nullopt, true, false, {}};
}
inline Block control(std::string id, page::Area area, page::Kind kind, Intent meaning, bool chosen = false)
{
    return {std::move(id), area, std::move(kind), std::move(meaning), true, chosen, {}};
}
inline void add(Blocks& to, Blocks more)
{
    for (auto& block : more) to.push_back(std::move(block));
}

}  // namespace kiosk::desk
