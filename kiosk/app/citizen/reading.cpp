#include "kiosk/app/citizen/reading.h"

#include <algorithm>
#include <array>

#include "kiosk/text/speech.h"

namespace kiosk::app {

namespace {

constexpr std::string_view caption = ".caption";

bool of_dialog(const ui::Seen& block) { return block.id.starts_with("overlay."); }

/// Stands around every page, or turns its leaves.
bool around_the_page(const ui::Seen& block)
{
    constexpr std::array<std::string_view, 3> once{"brand", "clock", "demo"};
    if (block.role == ui::Role::key || block.id.starts_with("bar.") || block.id.starts_with("more_below") ||
        block.id.starts_with("more_above"))
        return true;
    return std::find(once.begin(), once.end(), block.id) != once.end();
}

std::string with_role(const ui::Seen& block, std::string words, const screens::SpokenRoles& roles)
{
    using ui::Role;
    const std::string* role = nullptr;
    if (block.role == Role::choice) role = &roles.choice;
    if (block.role == Role::button && block.meaning) role = &roles.button;
    if (block.role == Role::field) role = &roles.field;
    if (role != nullptr) words = *role + ": " + words;
    if (block.chosen) words += ", " + roles.chosen;
    return words;
}

std::string without_caption(const std::string& id)
{
    return id.ends_with(caption) ? id.substr(0, id.size() - caption.size()) : id;
}

Saying said(const ui::Semantics& seen, const ui::Seen& block, const RolesIn& roles_in)
{
    const std::string language = block.fell_back ? "vi" : seen.language;
    return {without_caption(block.id), language, with_role(block, text::spoken(block.spoken, language), roles_in(language))};
}

}  // namespace

std::vector<Saying> sayings_of(const ui::Semantics& seen, const RolesIn& roles_in)
{
    std::vector<Saying> out;
    // The dialog's blocks come last.
    const auto dialog = std::find_if(seen.blocks.begin(), seen.blocks.end(), of_dialog);
    for (auto block = dialog == seen.blocks.end() ? seen.blocks.begin() : dialog; block != seen.blocks.end(); ++block) {
        if (!around_the_page(*block) && !block->spoken.empty()) out.push_back(said(seen, *block, roles_in));
    }
    return out;
}

std::optional<Saying> saying_of(const ui::Semantics& seen, const std::string& id, const RolesIn& roles_in)
{
    const auto block = std::find_if(seen.blocks.begin(), seen.blocks.end(), [&](const ui::Seen& b) { return b.id == id; });
    if (block == seen.blocks.end() || block->spoken.empty()) return std::nullopt;
    return said(seen, *block, roles_in);
}

void Reading::open(std::vector<Saying> sayings, const std::string& from)
{
    sayings_ = std::move(sayings);
    const auto at = std::find_if(sayings_.begin(), sayings_.end(), [&](const Saying& saying) { return saying.block == from; });
    at_ = at == sayings_.end() ? 0 : static_cast<std::size_t>(at - sayings_.begin());
}

}  // namespace kiosk::app
