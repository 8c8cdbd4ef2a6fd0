#pragma once
/// The recordings of a pack, looked at before it is signed or installed: does each still speak the words that stand there, and
/// can it be played? A terminal does not ask again: what is stale is never found, what cannot be played is synthesised.
#include "kiosk/content/loader.h"

namespace kiosk::author {

/// By file and line of the lists in recordings/. Sound files no list names are warnings.
std::vector<content::Fault> recording_faults(const content::Library&, const std::filesystem::path& pack);

/// A text to be spoken, for the script a speaker is handed.
struct ToRecord {
    std::string id, words, hash;
    enum class State { missing, recorded, stale } state = State::missing;
    bool fell_back = false;   ///< the words are Vietnamese: the speaker says them in the language
};
/// Each of the words once, those of the first pages first.
std::vector<ToRecord> script_of(const content::Library&, const std::string& language);

}  // namespace kiosk::author
