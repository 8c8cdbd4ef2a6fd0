#pragma once
/// Recordings of a pack: recordings/<language>/*.yaml, each listing files that lie beside it, each bound to the words it
/// speaks. Whoever changes the words makes the recording stale: it is refused here with its line, and plays nowhere, since a
/// recording is looked up by the words that stand on the glass. In a language that shows Vietnamese words for want of its own,
/// a recording is bound to those.
/// Leaves to its neighbours: whether a file can be played (`author`), playing it (`kiosk-voice`).
#include "kiosk/content/library.h"

namespace kiosk::content {

/// 16 hexadecimal digits: FNV-1a (64 bits) over the words in NFC and small letters, with each run of blanks as one space.
std::string hash_of_words(std::string_view);

/// A text of the pack that a voice may speak as it stands: no places to be filled.
struct SpokenText {
    std::string id;            ///< "home.title", "topic.divorce.steps.3"
    std::string words;
    bool fell_back = false;    ///< Vietnamese, because the language has none
};
/// Everything that can be recorded in a language, in the order of the screens: what is shown first comes first.
std::vector<SpokenText> spoken_texts(const Library&, const std::string& language);

/// The recording of exactly these words; none: they have to be synthesised.
const Recording* recording_of(const Library&, std::string_view language, std::string_view words);

}  // namespace kiosk::content
