#pragma once
/// What a citizen touches to hear a page, and the words a listener hears beside those that stand there.
/// Leaves to its neighbours: reading the page (`app/citizen/read_aloud.h`), sound (`devices`).
#include "kiosk/screens/view.h"

namespace kiosk::screens {

/// "Listen" while it is silent; the voice's controls while the page is read. `few`: only those a narrow header has room for.
Blocks voice_tools(const View&, Area, bool few);
/// The one control of dialogs and of the front page: "Listen", or "Stop listening".
Block listen_button(const View&, Area, std::string id);
/// A language says its own name, before anybody chose it: the control beside its tile, and what it says.
Block hear_language_button(const View&, const std::string& language);
std::vector<Line> invitation(const content::Library&, const std::string& language);
/// That this machine cannot speak; empty when it can.
Blocks silent_notice(const View&);
/// That something on the page has no words in its language; empty when all has. A small mark where Vietnamese is spoken in its
/// place, another where recordings speak the person's own language and only the letters are Vietnamese.
Blocks fallback_mark(const View&, const Blocks& on_page, std::string id);

/// Whether a line that is put together is heard from recordings of that language: all of it is recorded except what fills a
/// place. Else it is synthesised whole, since half a sentence in another voice is worse than none.
bool heard_in_turn(const content::Library&, std::string_view language, const std::vector<page::Heard>&);
const content::Recording* recording_of(const content::Library&, std::string_view language, const page::Heard&);

/// Said before a control's own words: "Nút", "Button".
struct SpokenRoles {
    Line button, choice, chosen, field;
};
SpokenRoles spoken_roles(const content::Library&, const std::string& language);

}  // namespace kiosk::screens
