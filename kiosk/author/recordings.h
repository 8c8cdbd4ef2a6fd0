#pragma once
/// The recordings of a pack, looked at before it is signed or installed: does each still speak the words that stand there, and
/// can it be played? A terminal does not ask again: what is stale is never found, what cannot be played is synthesised.
#include "kiosk/content/loader.h"

namespace kiosk::author {

/// By file and line of the lists in recordings/. Warnings: sound files no list names, pieces of a text that never play because
/// another piece of it is missing, and a text whose pieces two people speak.
std::vector<content::Fault> recording_faults(const content::Library&, const std::filesystem::path& pack);

/// A text to be spoken, for the script a speaker is handed.
struct ToRecord {
    std::string id, words, hash;
    std::string text;  ///< of a piece: the text it belongs to, with its places
    enum class State { missing, recorded, stale } state = State::missing;
    bool fell_back = false;  ///< the words are Vietnamese: the speaker says them in the language
};
/// Each of the words once, those of the first pages first; of a text with places each piece between them.
std::vector<ToRecord> script_of(const content::Library&, const std::string& language);

}  // namespace kiosk::author
