#include "kiosk/paper/escpos.h"

#include <doctest/doctest.h>

#include <random>

#include "kiosk/paper/slip.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;

namespace {
paper::RollDots shipped_slip()
{
    const auto settings = paper::sample_settings();
    const auto receipt = paper::sample_receipt();
    return paper::slip_dots({test::shipped(), settings, receipt, "vi", {}}).value();
}

/// What a printer would put on paper; fails the test where a piece is no picture.
std::vector<std::uint8_t> printed(const std::vector<std::string>& pieces, int row_bytes)
{
    std::vector<std::uint8_t> rows;
    for (std::size_t at = 1; at + 1 < pieces.size(); ++at) {
        const auto& piece = pieces[at];
        REQUIRE(piece.size() > 8);
        REQUIRE(piece.substr(0, 4) == std::string("\x1dv0\0", 4));
        const auto number = [&](std::size_t low) {
            return static_cast<unsigned char>(piece[low]) + 256 * static_cast<unsigned char>(piece[low + 1]);
        };
        REQUIRE(number(4) == row_bytes);
        REQUIRE(piece.size() == 8 + static_cast<std::size_t>(number(4) * number(6)));
        rows.insert(rows.end(), piece.begin() + 8, piece.end());
    }
    return rows;
}

bool has_command(const std::string& picture)
{
    for (std::size_t at = 0; at + 1 < picture.size(); ++at)
        if (picture[at] == 0x10 && (picture[at + 1] == 0x04 || picture[at + 1] == 0x05 || picture[at + 1] == 0x14)) return true;
    return false;
}
}  // namespace

TEST_CASE("a receipt printer is sent the very dots of the slip, begins anew and cuts at the end")
{
    const auto dots = shipped_slip();
    const auto pieces = paper::escpos_of(dots);
    CHECK(pieces.front() == "\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08\x1b@");
    CHECK(pieces.back() == std::string("\x1dV\x42\x00", 4));
    const auto rows = printed(pieces, dots.width / 8);
    REQUIRE(rows.size() == dots.rows.size());
    int other = 0, added = 0;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (rows[at] == dots.rows[at]) continue;
        ++other;
        added += rows[at] == (dots.rows[at] | 0x08) ? 1 : 0;
    }
    // A dot more here and there, none less.
    CHECK(other == added);
    CHECK(other < 20);
}

TEST_CASE("no picture holds what a printer obeys at once, whatever its dots are")
{
    const unsigned seed = 20261128;
    MESSAGE("seed " << seed);
    std::mt19937 random{seed};
    constexpr std::uint8_t likely[] = {0x10, 0x04, 0x05, 0x14, 0x10, 0x01, 0x08};
    paper::RollDots dots{576, 100, {}};
    bool some_before = false;
    for (int round = 0; round < 50; ++round) {
        dots.rows.clear();
        for (int at = 0; at < dots.width / 8 * dots.height; ++at) dots.rows.push_back(likely[random() % std::size(likely)]);
        some_before = some_before || has_command({dots.rows.begin(), dots.rows.end()});
        for (const auto& piece : paper::escpos_of(dots))
            if (piece.size() > 8) CHECK_FALSE(has_command(piece.substr(8)));
    }
    CHECK(some_before);
}

TEST_CASE("a stop empties the printer, pushes out what is printed and cuts")
{
    const auto stop = paper::escpos_stop();
    CHECK(stop.starts_with("\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"));
    CHECK(stop.ends_with(std::string("\x1dV\x42\x00", 4)));
}
