#pragma once
/// What a technician did on a page of setting up, and what the world answered.
#include <string>
#include <variant>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/setup/session.h"
#include "kiosk/visit/intent.h"

namespace kiosk::setup {

namespace intent {
struct WentOn {};
struct WentBack {};
struct Skipped {};  ///< what was there before this page stays
struct WentTo {
    Step step;
};  ///< from the page of everything
struct ChoseLanguage {
    std::string language;
};
struct OpenedText {
    Text text;
};
struct Keyed {
    visit::Intent what;
};                      ///< a key of the keyboard on the glass
struct ClearedText {};  ///< the whole field, to be typed anew
struct MadeLineLonger {
    double by_mm;
};
struct Hung {
    content::Rotation how;
};
struct TouchedPlace {
    std::size_t place;
    Offset offset;
};
struct TouchesForgotten {};
enum class What { printer, scanner, loudspeaker, headphones, keys, content };
struct Chose {
    What what;
    std::string which;
};
struct MadeLouder {
    int by_percent;
};
struct ToggledLanguage {
    std::string language;
};
struct Asked {
    Wanted what;
};
struct Closed {};
struct Nothing {};  ///< a place on the glass that is measured, not meant
// -- of the world
struct PrintingWent {
    visit::Printing how;
};
struct SoundWent {
    bool sounds;
};
struct Scanned {
    int letters;
};
struct Found {
    Machine machine;
};
struct Wrote {
    bool keys_changed, pack_installed;
};
struct CouldNotWrite {
    base::ErrorKind why;
};
}  // namespace intent

using Intent = std::variant<intent::WentOn, intent::WentBack, intent::Skipped, intent::WentTo, intent::ChoseLanguage,
                            intent::OpenedText, intent::Keyed, intent::ClearedText, intent::MadeLineLonger, intent::Hung,
                            intent::TouchedPlace, intent::TouchesForgotten, intent::Chose, intent::MadeLouder,
                            intent::ToggledLanguage, intent::Asked, intent::Closed, intent::Nothing, intent::PrintingWent,
                            intent::SoundWent, intent::Scanned, intent::Found, intent::Wrote, intent::CouldNotWrite>;

}  // namespace kiosk::setup
