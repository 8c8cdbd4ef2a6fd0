#include "kiosk/desk/keys.h"

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/allowed.h"
#include "kiosk/desk/acts/decision.h"

namespace kiosk::desk {

namespace {
/// As a button shows it.
std::string spelled(const Key& key) { return (key.ctrl ? "Ctrl+" : "") + std::string{key.name}; }

std::optional<Intent> act_by(const Key& key, const Session& session)
{
    const auto* request = open_request(session);
    const auto* row = request == nullptr ? nullptr : row_of(session, request->id);
    if (row == nullptr) return std::nullopt;
    for (const auto* act : acts::all)
        if (act->key == spelled(key) && allowed(act->act, *row, session)) return intent::ChoseAct{act->act};
    return std::nullopt;
}

/// In the fields of an act or in the dialog over the place, which hold the keyboard.
std::optional<Intent> in_fields(std::string_view name, const Session& session, bool whole)
{
    if ((name == "Return" || name == "Keypad Enter") && whole) return intent::WentOn{};
    if (name == "Backspace" && writing(session)) return intent::Erased{};
    return std::nullopt;
}
}  // namespace

std::optional<Intent> intent_of(const Key& key, const Session& session)
{
    if (session.locked)
        return key.name == "Return" || key.name == "Keypad Enter" ? std::optional<Intent>{intent::AskedToUnlock{}}
                                                                  : std::nullopt;
    if (key.ctrl && key.name == "L") return intent::Locked{};
    const auto* request = open_request(session);
    const bool acting = request != nullptr && request->act;
    if (!key.ctrl) {
        if (key.name == "Escape") return intent::WentBack{};
        if (key.name == "F12") return intent::SwitchedTelex{};
        if (session.preview) return in_fields(key.name, session, !session.preview->day.empty());
        if (acting) return in_fields(key.name, session, complete(*request->act));
        if (key.name == "F4") return intent::AskedToPreview{};
        if (auto meant = std::visit([&](const auto& place) { return intent_of(place, key); }, session.place)) return meant;
    }
    return session.preview || acting ? std::nullopt : act_by(key, session);
}

bool part_of_writing(const Key& key, const Session& session)
{
    if (key.ctrl) return false;
    const bool keypad = key.name.starts_with("Keypad ") && key.name != "Keypad Enter";
    return (session.locked || writing(session)) && (keypad || key.name == "Space" || key.name == "Left" || key.name == "Right");
}

}  // namespace kiosk::desk
