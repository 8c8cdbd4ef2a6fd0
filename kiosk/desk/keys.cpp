#include "kiosk/desk/keys.h"

#include <algorithm>

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/allowed.h"
#include "kiosk/desk/acts/decision.h"
#include "kiosk/desk/shortcuts.h"

namespace kiosk::desk {

namespace {
bool is_enter(std::string_view name) { return name == "Return" || name == "Keypad Enter"; }

std::optional<Intent> act_by(const Key& key, const Session& session)
{
    const auto* request = open_request(session);
    const auto* row = request == nullptr ? nullptr : row_of(session, request->id);
    if (row == nullptr) return std::nullopt;
    for (const auto* act : acts::all)
        if (act->key == spelled(key) && allowed(act->act, *row, session)) return intent::ChoseAct{act->act};
    return std::nullopt;
}

/// In the dialog over the place, which holds the keyboard.
std::optional<Intent> in_preview(const Key& key, const Session& session)
{
    if (key.ctrl || key.alt) return std::nullopt;
    if (is_enter(key.name) && !session.preview->day.empty()) return intent::WentOn{};
    if (key.name == "Backspace") return intent::Erased{};
    return std::nullopt;
}

/// In the fields of an open act.
std::optional<Intent> in_act(const Key& key, const OpenAct& act)
{
    if (is_enter(key.name)) {
        return key.ctrl ? Intent{intent::WentOn{}} : key.alt ? Intent{intent::WentOn{true}} : Intent{intent::PressedEnter{}};
    }
    if (key.ctrl || key.alt) return std::nullopt;
    if (key.name == "Tab") return intent::WentToField{{}, key.shift ? -1 : 1};
    if (key.name == "Backspace" && writing(act)) return intent::Erased{};
    return std::nullopt;
}

std::optional<Intent> locked_intent(const Key& key, const Session& session)
{
    if (is_enter(key.name)) return intent::AskedToUnlock{};
    const int by = key.name == "Down" ? 1 : key.name == "Up" ? -1 : 0;
    if (by == 0 || session.names.size() < 2) return std::nullopt;
    const auto at = std::find(session.names.begin(), session.names.end(), session.who) - session.names.begin();
    const auto count = static_cast<std::ptrdiff_t>(session.names.size());
    const auto next = at == count ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
    return intent::ChoseName{session.names[static_cast<std::size_t>(next)]};
}
}  // namespace

std::string spelled(const Key& key)
{
    return std::string{key.ctrl ? "Ctrl+" : ""} + (key.alt ? "Alt+" : "") + (key.shift ? "Shift+" : "") + std::string{key.name};
}

std::optional<Intent> intent_of(const Key& key, const Session& session)
{
    if (session.locked) return key.ctrl || key.alt ? std::nullopt : locked_intent(key, session);
    const auto name = spelled(key);
    if (name == "Ctrl+L") return intent::Locked{};
    if (name == "Escape") return intent::WentBack{};
    if (session.preview) return in_preview(key, session);
    if (session.paper && !session.shortcuts_open)
        if (auto meant = intent_of(*session.paper, key)) return meant;
    const auto* request = open_request(session);
    const bool acting = request != nullptr && request->act && !session.shortcuts_open;
    if (acting)
        if (auto meant = in_act(key, *request->act)) return meant;
    // Without an open request there are no papers of one: the place prints what it shows.
    const bool of_the_place = request == nullptr && name == "Ctrl+P";
    if (!of_the_place)
        if (auto meant = by_shortcut(name, session)) return meant;
    if (session.shortcuts_open) return std::nullopt;
    if (!acting)
        if (auto meant = std::visit([&](const auto& place) { return intent_of(place, key); }, session.place)) return meant;
    return act_by(key, session);
}

bool part_of_writing(const Key& key, const Session& session)
{
    if (key.ctrl || key.alt) return false;
    const bool keypad = key.name.starts_with("Keypad ") && key.name != "Keypad Enter";
    return (session.locked || writing(session)) && (keypad || key.name == "Space" || key.name == "Left" || key.name == "Right");
}

}  // namespace kiosk::desk
