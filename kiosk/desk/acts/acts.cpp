#include "kiosk/desk/acts/acts.h"

#include <algorithm>
#include <iterator>

namespace kiosk::desk {

const Act* act_of(flow::StaffAct wanted)
{
    const auto found =
        std::find_if(std::begin(acts::all), std::end(acts::all), [&](const Act* act) { return act->act == wanted; });
    return found == std::end(acts::all) ? nullptr : *found;
}

std::string with_words(std::string note, const std::string& words)
{
    if (words.empty()) return note;
    return note.empty() ? words : note + "\n" + words;
}

bool Draft::has(std::string_view field, std::string_view value) const
{
    const auto found = chosen.find(field);
    return found != chosen.end() && std::find(found->second.begin(), found->second.end(), value) != found->second.end();
}

std::string Draft::one(std::string_view field) const
{
    const auto found = chosen.find(field);
    return found == chosen.end() || found->second.empty() ? std::string{} : found->second.front();
}

std::string Draft::text(std::string_view field) const
{
    const auto found = texts.find(field);
    return found == texts.end() ? std::string{} : found->second;
}

}  // namespace kiosk::desk
