#include "kiosk/paper/escpos.h"

#include <algorithm>

namespace kiosk::paper {

namespace {
using namespace std::string_view_literals;

constexpr auto begin = "\x1b@"sv;
constexpr auto feed_and_cut = "\x1dV\x42\x00"sv;
constexpr auto clear_buffers = "\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"sv;
constexpr char dle = 0x10, dle_with_one_dot_more = 0x18;

/// DLE EOT, DLE ENQ and DLE DC4 are obeyed even in the middle of a picture: there a dot more is printed, which nobody sees.
void without_commands(std::string& dots)
{
    for (std::size_t at = 0; at + 1 < dots.size(); ++at)
        if (dots[at] == dle && (dots[at + 1] == 0x04 || dots[at + 1] == 0x05 || dots[at + 1] == 0x14))
            dots[at] = dle_with_one_dot_more;
}

std::string strip(const RollDots& dots, int top)
{
    const int row_bytes = dots.width / 8, rows = std::min(strip_rows, dots.height - top);
    std::string picture{dots.rows.begin() + top * row_bytes, dots.rows.begin() + (top + rows) * row_bytes};
    without_commands(picture);
    std::string out{"\x1dv0\0"sv};
    for (const int number : {row_bytes, rows}) {
        out += static_cast<char>(number & 0xff);
        out += static_cast<char>(number >> 8);
    }
    return out + picture;
}
}  // namespace

std::vector<std::string> escpos_of(const RollDots& dots)
{
    // A printer that was switched off or left in the middle still holds somebody else's paper.
    std::vector<std::string> pieces{std::string{clear_buffers} + std::string{begin}};
    for (int top = 0; top < dots.height; top += strip_rows) pieces.push_back(strip(dots, top));
    pieces.emplace_back(feed_and_cut);
    return pieces;
}

std::string escpos_stop() { return std::string{clear_buffers} + std::string{begin} + std::string{feed_and_cut}; }

}  // namespace kiosk::paper
