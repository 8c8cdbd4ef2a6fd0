#include "kiosk/desk/keys.h"

#include "kiosk/desk/decisions.h"

namespace kiosk::desk {

namespace {
std::optional<Intent> opening(std::string_view name, const Session& session)
{
    const auto dialog = [&](Dialog wanted) -> std::optional<Intent> {
        if (!may(session, act_of(wanted))) return std::nullopt;
        return intent::OpenedDialog{wanted};
    };
    if (name == "F5" && may(session, flow::StaffAct::claimed)) return intent::Claimed{};
    if (name == "F6") return dialog(Dialog::call);
    if (name == "F7") return dialog(Dialog::papers);
    if (name == "F8") return dialog(may(session, flow::StaffAct::finished) ? Dialog::finish : Dialog::accept);
    if (name == "F9") return dialog(Dialog::transfer);
    if (name == "F10") return dialog(Dialog::close);
    return std::nullopt;
}

std::optional<Intent> in_dialog(std::string_view name, const Session& session)
{
    const bool whole = session.preview ? !session.preview->day.empty() : complete(session);
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
    if (key.ctrl) return key.name == "L" ? std::optional<Intent>{intent::Locked{}} : std::nullopt;
    if (key.name == "Escape") return intent::WentBack{};
    if (key.name == "F12") return intent::SwitchedTelex{};
    if (session.dialog != Dialog::none || session.preview) return in_dialog(key.name, session);
    if (key.name == "F4") return intent::AskedToPreview{};
    if (key.name == "F2") return intent::StartedSearch{};
    if (key.name == "Down") return intent::MovedInList{1};
    if (key.name == "Up") return intent::MovedInList{-1};
    if (session.searching) {
        if (key.name == "Backspace") return intent::Erased{};
        if (key.name == "Return" || key.name == "Keypad Enter") return intent::MovedInList{0};
    }
    return opening(key.name, session);
}

bool part_of_writing(const Key& key, const Session& session)
{
    if (key.ctrl) return false;
    const bool keypad = key.name.starts_with("Keypad ") && key.name != "Keypad Enter";
    return (session.locked || writing(session)) && (keypad || key.name == "Space" || key.name == "Left" || key.name == "Right");
}

}  // namespace kiosk::desk
