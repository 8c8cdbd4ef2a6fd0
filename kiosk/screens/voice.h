#pragma once
/// What a citizen touches to hear a page, and the words a listener hears beside those that stand there.
/// Leaves to its neighbours: reading the page (`app/citizen/reading.h`), sound (`devices`).
#include "kiosk/screens/view.h"

namespace kiosk::screens {

/// "Listen" while it is silent; the voice's controls while the page is read. `few`: only those a narrow header has room for.
Blocks voice_tools(const View&, Area, bool few);
/// The one control of dialogs and of the front page: "Listen", or "Stop listening".
Block listen_button(const View&, Area, std::string id);
/// That this machine cannot speak; empty when it can.
Blocks silent_notice(const View&);

/// Said before a control's own words: "Nút", "Button".
struct SpokenRoles {
    std::string button, choice, chosen, field;
};
SpokenRoles spoken_roles(const content::Library&, const std::string& language);

}  // namespace kiosk::screens
