#include "kiosk/app/shell/walk_controls.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <vector>

namespace kiosk::app::walk {

using base::ErrorKind;
using base::failure;
using ui::Role;
using ui::SemanticBlock;
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

std::string in_one_line(std::string words)
{
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

bool has_line(const std::string& words, const std::string& line)
{
    return ('\n' + words + '\n').find('\n' + line + '\n') != std::string::npos;
}

using Fits = std::function<bool(const SemanticBlock&)>;

/// By the first way of looking that finds anything.
base::Result<SemanticBlock> chosen(const Semantics& seen, const std::string& what, const std::vector<Fits>& ways)
{
    for (const auto& fits : ways) {
        std::vector<const SemanticBlock*> open, shut;
        for (const auto& block : seen.blocks)
            if (block.meaning && fits(block)) (block.enabled ? open : shut).push_back(&block);
        if (open.size() > 1)
            return failure(ErrorKind::conflict, fmt::format("two controls are called \"{}\": {} and {}; tap one by its id",
                                                            what, open[0]->id, open[1]->id));
        if (open.size() == 1) return *open.front();
        if (!shut.empty())
            return failure(ErrorKind::denied,
                           fmt::format("control \"{}\" of page \"{}\" cannot be touched now", what, seen.page));
    }
    return failure(ErrorKind::not_found,
                   fmt::format("page \"{}\" has no control \"{}\"; it offers: {}", seen.page, what, offers(seen)));
}

}  // namespace

base::Result<SemanticBlock> control_named(const Semantics& seen, const std::string& what, bool id_only)
{
    const auto by_id = [&](const SemanticBlock& block) { return block.id == what; };
    if (id_only) return chosen(seen, what, {by_id});
    return chosen(seen, what,
                  {[&](const SemanticBlock& block) { return block.words == what || in_one_line(block.words) == what; },
                   [&](const SemanticBlock& block) { return block.words.substr(0, block.words.find('\n')) == what; },
                   [&](const SemanticBlock& block) { return has_line(block.words, what); }, by_id});
}

const SemanticBlock* block_with_id(const Semantics& seen, std::string_view id)
{
    const auto at =
        std::find_if(seen.blocks.begin(), seen.blocks.end(), [&](const SemanticBlock& block) { return block.id == id; });
    return at == seen.blocks.end() ? nullptr : &*at;
}

const SemanticBlock* key_showing(const Semantics& seen, std::string_view letter)
{
    const auto at = std::find_if(seen.blocks.begin(), seen.blocks.end(),
                                 [&](const SemanticBlock& block) { return block.role == Role::key && block.words == letter; });
    return at == seen.blocks.end() ? nullptr : &*at;
}

const SemanticBlock* more_control(const Semantics& seen, std::string_view kind)
{
    const auto at = std::find_if(seen.blocks.begin(), seen.blocks.end(), [&](const SemanticBlock& block) {
        return !block.meaning && block.role == Role::button && block.enabled && block.id.starts_with(kind);
    });
    return at == seen.blocks.end() ? nullptr : &*at;
}

const SemanticBlock* leading_control(const Semantics& seen)
{
    const auto at = std::find_if(seen.blocks.begin(), seen.blocks.end(),
                                 [](const SemanticBlock& block) { return block.leads_on && block.enabled; });
    return at == seen.blocks.end() ? nullptr : &*at;
}

bool has_keyboard(const Semantics& seen)
{
    return std::any_of(seen.blocks.begin(), seen.blocks.end(),
                       [](const SemanticBlock& block) { return block.role == Role::key; });
}

bool says(const Semantics& seen, std::string_view words)
{
    return std::any_of(seen.blocks.begin(), seen.blocks.end(),
                       [&](const SemanticBlock& block) { return block.words.find(words) != std::string::npos; });
}

}  // namespace kiosk::app::walk
