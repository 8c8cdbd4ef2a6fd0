#pragma once
/// Recordings of a pack: recordings/<language>/*.yaml, each listing files that lie beside it, each bound to the words it
/// speaks. Whoever changes the words makes the recording stale: it is refused here with its line, and plays nowhere, since a
/// recording is looked up by the words that stand on the glass. In a language that shows Vietnamese words for want of its own,
/// a recording is bound to those. A text with places to be filled is recorded piece by piece.
/// Leaves to its neighbours: whether a file can be played (`author`), playing it (`kiosk-voice`).
#include "kiosk/content/library.h"

namespace kiosk::content {

/// 16 hexadecimal digits: FNV-1a (64 bits) over the words in NFC and small letters, with each run of blanks as one space.
std::string hash_of_words(std::string_view);

/// What a speaker says into one file: a text of the pack, or a piece of a text with places that screens fill (pieces.h).
struct SpokenText {
    std::string id;  ///< "home.title", "topic.divorce.steps.3"; a piece is "receipt.by_when.piece.1"
    std::string words;
    std::string recorded_as;  ///< what its hash is made of
    std::string text_id;      ///< of a piece: the text it belongs to, and all of that with its places
    std::string text;
    bool fell_back = false;  ///< Vietnamese, because the language has none

    bool is_piece() const { return !text_id.empty(); }
};
/// Everything that can be recorded in a language, in the order of the screens: what is shown first comes first, the pieces of a
/// text follow each other.
std::vector<SpokenText> spoken_texts(const Library&, const std::string& language);

/// The recording of exactly these words, or of the piece that is recorded as these; none: they have to be synthesised.
const Recording* recording_of(const Library&, std::string_view language, std::string_view words);

/// How much of a text with places is recorded. Half a sentence in another voice is worse than none: while a piece is missing,
/// no piece of it plays.
struct PiecesRecorded {
    std::size_t recorded = 0, all = 0;
    bool whole() const { return all > 0 && recorded == all; }
};
PiecesRecorded pieces_recorded(const Library&, std::string_view language, std::string_view text);

}  // namespace kiosk::content
