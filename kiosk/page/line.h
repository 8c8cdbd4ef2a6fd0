#pragma once
/// Words of a page with what is heard of them, and the tones that colour them. Leaves which words to `screens` and `desk`.
#include <string>
#include <vector>

namespace kiosk::page {

/// One of several things that a line is heard as, one after the other, each with a recording of its own where there is one.
struct Heard {
    std::string words;
    std::string spoken{};       ///< empty: as the words stand
    std::string recorded_as{};  ///< what its recording is bound to, of a piece between places; empty: to the words
    bool filling = false;       ///< fills a place, so that it may also be synthesised between recordings: a date, a code
};

/// Words with their text id. `spoken` empty: the words are spoken as they are.
struct Line {
    std::string id;
    std::string words;
    std::string spoken;
    bool fell_back = false;        ///< shown in Vietnamese because the language has none
    std::vector<Heard> in_turn{};  ///< what `said()` consists of, where it was put together; empty: it is one text
    const std::string& said() const { return spoken.empty() ? words : spoken; }
    bool empty() const { return words.empty(); }
};

enum class Tone { plain, teal, gold, lotus, green, red };

}  // namespace kiosk::page
