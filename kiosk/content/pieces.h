#pragma once
/// A text with places to be filled, "Câu {number} · còn khoảng {left} câu", taken apart: the words between the places, and the
/// places. Nobody can record such a text as it is heard; its pieces can be, one file each, and what fills a place is said
/// between them.
/// Leaves to its neighbours: what fills a place (`screens`), which pieces are recorded (recordings.h).
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// A text has no more of them; what follows is words to `pieces_of`, and a fault to a pack's reader.
constexpr std::size_t places_max = 16;

struct Piece {
    std::string words;  ///< of a place: its name, without the braces
    bool place = false;
    /// What a recording of these words is bound to: the text in which they alone stand among the places, "Câu {number}{left}".
    /// So other words or another order of the places make it stale, while the other pieces of the text may change. Empty:
    /// nothing to record, since this is a place, or signs alone.
    std::string recorded_as;
};

/// In order. A text without places is one piece, bound to itself; an opening brace that nothing closes is a sign like others.
std::vector<Piece> pieces_of(std::string_view text);

bool has_places(std::string_view text);

}  // namespace kiosk::content
