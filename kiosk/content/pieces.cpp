#include "kiosk/content/pieces.h"

#include <algorithm>

#include "kiosk/base/utf8.h"

namespace kiosk::content {

namespace {
/// The text in which one of the pieces stands alone among the places.
std::string alone(const std::vector<Piece>& pieces, const Piece& words)
{
    std::string out;
    for (const auto& piece : pieces) {
        if (piece.place)
            out += '{' + piece.words + '}';
        else if (&piece == &words)
            out += piece.words;
    }
    return out;
}
}  // namespace

std::vector<Piece> pieces_of(std::string_view text)
{
    std::vector<Piece> pieces;
    const auto add = [&](std::string_view words, bool place) {
        if (place || !words.empty()) pieces.push_back({std::string{words}, place, {}});
    };
    for (std::size_t places = 0; places < places_max; ++places) {
        const auto open = text.find('{'), close = open == text.npos ? open : text.find('}', open);
        if (close == text.npos) break;
        add(text.substr(0, open), false);
        add(text.substr(open + 1, close - open - 1), true);
        text.remove_prefix(close + 1);
    }
    add(text, false);
    for (auto& piece : pieces)
        if (!piece.place && base::has_letter_or_digit(piece.words)) piece.recorded_as = alone(pieces, piece);
    return pieces;
}

bool has_places(std::string_view text)
{
    const auto pieces = pieces_of(text);
    return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.place; });
}

}  // namespace kiosk::content
