/// Where the keyboard is at the desk: Tab goes from part to part, a group of choices is one part, a digit picks in it.
#include <algorithm>
#include <string_view>

#include "kiosk/ui/stage.h"

namespace kiosk::ui {

namespace {

template <class Kind>
bool is(const PlainBlock& block)
{
    return std::holds_alternative<Kind>(block.kind);
}

/// Rows of a list are one part: arrows go through them.
bool same_rows(const PlainBlock& one, const PlainBlock& other)
{
    const auto row = [](const PlainBlock& block) {
        return is<page::Strip>(block) || is<page::QueueRow>(block) || is<page::TableRow>(block) || is<page::NavItem>(block) ||
               is<page::Figure>(block);
    };
    return row(one) && one.kind.index() == other.kind.index() && one.area == other.area;
}

bool belongs(const PlainBlock& first, const PlainBlock& next, bool neighbours)
{
    return same_rows(first, next) || (neighbours && is<page::Tile>(first) && is<page::Tile>(next));
}

using Groups = std::vector<TabStop>;

void collect(const std::vector<PlainBlock>& blocks, Groups& groups)
{
    std::vector<bool> taken(blocks.size(), false);
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        collect(blocks[at].inside, groups);
        if (taken[at] || !blocks[at].meaning) continue;
        TabStop group;
        group.whole = is<page::Tile>(blocks[at]);
        bool neighbours = true;
        for (std::size_t next = at; next < blocks.size(); ++next) {
            neighbours = neighbours && is<page::Tile>(blocks[next]);
            if (!blocks[next].meaning || taken[next] || !(next == at || belongs(blocks[at], blocks[next], neighbours)))
                continue;
            taken[next] = true;
            group.ids.push_back(blocks[next].id);
            if (blocks[next].chosen && group.chosen.empty()) group.chosen = blocks[next].id;
        }
        if (group.ids.size() > 1) groups.push_back(std::move(group));
    }
}

bool holds_id(const TabStop& group, const std::string& id)
{
    return std::find(group.ids.begin(), group.ids.end(), id) != group.ids.end();
}

}  // namespace

const PlainBlock* block_of(const std::vector<PlainBlock>& blocks, std::string_view id)
{
    for (const PlainBlock& block : blocks) {
        if (block.id == id) return &block;
        if (const PlainBlock* inner = block_of(block.inside, id)) return inner;
    }
    return nullptr;
}

std::string focused_field_of(const std::vector<PlainBlock>& blocks)
{
    for (const PlainBlock& block : blocks) {
        const auto* field = std::get_if<page::Field>(&block.kind);
        const auto* find = std::get_if<page::Find>(&block.kind);
        if ((field && field->focused) || (find && find->focused)) return block.id;
        if (auto inner = focused_field_of(block.inside); !inner.empty()) return inner;
    }
    return {};
}

std::vector<TabStop> Stage::tab_stops() const
{
    Groups groups;
    collect(page.blocks, groups);
    return groups;
}

void Stage::ring_group()
{
    arranged.ring.reset();
    if (!at_desk() || look.focused.empty() || !focus_visible) return;
    for (const Choosing& group : arranged.choosing)
        if (std::find(group.ids.begin(), group.ids.end(), look.focused) != group.ids.end())
            arranged.ring = Arrangement::Ring{group.rect, group.region};
}

void Stage::focus_on(const std::string& name)
{
    look.focused = name;
    focus_visible = true;
    for (std::size_t at = 0; at < arranged.placed.size(); ++at) {
        if (arranged.placed[at].id != name || arranged.placed[at].piece == Placed::Piece::scenery) continue;
        reveal(at);
        break;
    }
    outdate();
}

void Stage::focus_part(int step)
{
    settle();
    // A group is one part; the chosen one of it stands for it.
    const Groups groups = tab_stops();
    const auto group_of = [&](const std::string& id) {
        return std::find_if(groups.begin(), groups.end(), [&](const TabStop& group) { return holds_id(group, id); });
    };
    std::vector<std::string> parts;
    std::string now = focus_visible || block_of(page.blocks, look.focused) ? look.focused : std::string{};
    if (const auto field = focused_field_of(page.blocks); !focus_visible && !field.empty()) now = field;
    for (const std::string& id : stations()) {
        // What closes it is no command of a menu.
        if (arranged.has_menu && id == arranged.menu_id) continue;
        const auto group = group_of(id);
        if (group == groups.end()) {
            parts.push_back(id);
            continue;
        }
        const std::string stands = holds_id(*group, now) ? now : group->chosen.empty() ? group->ids.front() : group->chosen;
        if (std::find(parts.begin(), parts.end(), stands) == parts.end()) parts.push_back(stands);
    }
    if (parts.empty()) return;
    const auto count = static_cast<std::ptrdiff_t>(parts.size());
    const auto found = std::find(parts.begin(), parts.end(), now);
    const std::ptrdiff_t at =
        found == parts.end() ? (step > 0 ? 0 : count - 1) : (found - parts.begin() + step + count) % count;
    const std::string name = parts[static_cast<std::size_t>(at)];
    focus_on(name);
    // To come to a field is to write in it.
    if (const PlainBlock* block = block_of(page.blocks, name))
        if (is<page::Field>(*block) || is<page::Find>(*block)) meaning = block->meaning;
}

bool Stage::key_in_choosing(std::string_view name)
{
    if (look.focused.empty() || !focus_visible) return false;
    for (const TabStop& group : tab_stops()) {
        if (!holds_id(group, look.focused)) continue;
        const std::string_view digit = name.starts_with("Keypad ") ? name.substr(7) : name;
        if (group.whole && digit.size() == 1 && digit[0] >= '0' && digit[0] <= '9') {
            for (const std::string& id : group.ids) {
                const PlainBlock* block = block_of(page.blocks, id);
                const auto* tile = block ? std::get_if<page::Tile>(&block->kind) : nullptr;
                if (!tile || tile->digit != digit || !block->enabled) continue;
                focus_on(id);
                meaning = block->meaning;
                return true;
            }
            return false;
        }
        const bool back = name == "Up" || (group.whole && name == "Left"),
                   on = name == "Down" || (group.whole && name == "Right");
        if (!back && !on) return false;
        const auto at = std::find(group.ids.begin(), group.ids.end(), look.focused);
        if (back && at != group.ids.begin()) focus_on(*(at - 1));
        if (on && at + 1 != group.ids.end()) focus_on(*(at + 1));
        return true;
    }
    return false;
}

bool Stage::choose_focused()
{
    if (!focus_visible || look.focused.empty()) return false;
    const PlainBlock* block = block_of(page.blocks, look.focused);
    if (!block || !block->enabled || !block->meaning) return false;
    // There a blank is written and a line ended.
    if (is<page::Field>(*block) || is<page::Find>(*block)) return false;
    act(look.focused);
    outdate();
    return true;
}

}  // namespace kiosk::ui
