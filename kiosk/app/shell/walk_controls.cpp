#include "kiosk/app/shell/walk_controls.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::app::walk {

using base::ErrorKind;
using base::failure;
using ui::Role;
using ui::Seen;
using ui::Semantics;

namespace {

constexpr std::size_t offers_named_max = 14;

/// Ids only: the words of a page can be a person's own.
std::string offers(const Semantics& seen)
{
    std::string out;
    std::size_t named = 0;
    for (const auto& block : seen.blocks) {
        if (!block.meaning || block.role == Role::key) continue;
        if (++named > offers_named_max) return out + " …";
        out += out.empty() ? block.id : " " + block.id;
    }
    return out.empty() ? "nothing to touch" : out;
}

}  // namespace

base::Result<Seen> control_named(const Semantics& seen, const std::string& what, bool id_only)
{
    const Seen* found = nullptr;
    const auto look = [&](auto&& fits) -> base::Result<void> {
        for (const auto& block : seen.blocks) {
            if (!block.meaning || !fits(block)) continue;
            if (found != nullptr)
                return failure(ErrorKind::conflict, fmt::format("two controls are called \"{}\": {} and {}; tap one by its id",
                                                                what, found->id, block.id));
            found = &block;
        }
        return {};
    };
    if (!id_only)
        if (const auto ok = look([&](const Seen& block) { return block.words == what; }); !ok)
            return tl::unexpected(ok.error());
    if (found == nullptr)
        if (const auto ok = look([&](const Seen& block) { return block.id == what; }); !ok) return tl::unexpected(ok.error());
    if (found == nullptr)
        return failure(ErrorKind::not_found,
                       fmt::format("page \"{}\" has no control \"{}\"; it offers: {}", seen.page, what, offers(seen)));
    if (!found->enabled)
        return failure(ErrorKind::denied, fmt::format("control \"{}\" of page \"{}\" cannot be touched now", what, seen.page));
    return *found;
}

const Seen* block_with_id(const Semantics& seen, std::string_view id)
{
    const auto at = std::find_if(seen.blocks.begin(), seen.blocks.end(), [&](const Seen& block) { return block.id == id; });
    return at == seen.blocks.end() ? nullptr : &*at;
}

const Seen* key_showing(const Semantics& seen, std::string_view letter)
{
    const auto at = std::find_if(seen.blocks.begin(), seen.blocks.end(),
                                 [&](const Seen& block) { return block.role == Role::key && block.words == letter; });
    return at == seen.blocks.end() ? nullptr : &*at;
}

bool has_keyboard(const Semantics& seen)
{
    return std::any_of(seen.blocks.begin(), seen.blocks.end(), [](const Seen& block) { return block.role == Role::key; });
}

bool says(const Semantics& seen, std::string_view words)
{
    return std::any_of(seen.blocks.begin(), seen.blocks.end(),
                       [&](const Seen& block) { return block.words.find(words) != std::string::npos; });
}

}  // namespace kiosk::app::walk
