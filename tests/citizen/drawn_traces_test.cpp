/// What was typed must not be readable from what was drawn either: a run of places in the glyph atlas is a run of letters.
#include <imgui.h>

#include <set>

#include "fingers.h"
#include "tests/support/memory_scan.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

constexpr std::size_t run = 8;  ///< so many letters side by side are a person's word
constexpr std::uint64_t mask = 0x5a5a5a5a5a5a5a5aU;

/// Where a quad's letter lies in the atlas: the first corner's two coordinates as they stand in memory.
std::uint64_t place_at(const unsigned char* bytes)
{
    std::uint64_t place = 0;
    std::memcpy(&place, bytes, sizeof place);
    return place;
}

/// Runs of letters in a draw list, masked, so that this test's own memory holds none.
std::set<std::vector<std::uint64_t>> runs_in(const ImDrawData& drawn)
{
    std::vector<std::uint64_t> places;
    for (int list = 0; list < drawn.CmdListsCount; ++list) {
        const auto& vertices = drawn.CmdLists[list]->VtxBuffer;
        for (int at = 0; at + 3 < vertices.Size; at += 4)
            places.push_back(place_at(reinterpret_cast<const unsigned char*>(&vertices[at].uv)) ^ mask);
    }
    std::set<std::vector<std::uint64_t>> runs;
    for (std::size_t at = 0; at + run <= places.size(); ++at) {
        const std::vector<std::uint64_t> one(places.begin() + static_cast<std::ptrdiff_t>(at),
                                             places.begin() + static_cast<std::ptrdiff_t>(at + run));
        // Fills of one colour all come from the same texel: no letters.
        if (std::set<std::uint64_t>(one.begin(), one.end()).size() >= run - 1) runs.insert(one);
    }
    return runs;
}

/// With quads so far apart in memory: those of a draw list, and the shapes that the raster reads from it.
bool holds_run(const unsigned char* bytes, std::size_t size, std::size_t step, const std::set<std::vector<std::uint64_t>>& runs)
{
    std::set<std::uint64_t> firsts;
    for (const auto& one : runs) firsts.insert(one.front());
    for (std::size_t at = 0; at + step * run <= size; at += 4) {
        const auto first = place_at(bytes + at);
        if (first == 0 || !firsts.contains(first ^ mask)) continue;
        std::vector<std::uint64_t> here;
        for (std::size_t i = 0; i < run; ++i) here.push_back(place_at(bytes + at + i * step) ^ mask);
        if (runs.contains(here)) return true;
    }
    return false;
}

/// A shape of the raster: box, three corners, colours (kiosk/raster/shapes.h).
constexpr std::size_t shape_bytes = 4 * sizeof(int) + 12 * sizeof(float) + 3 * sizeof(std::uint32_t);

int places_of(const std::set<std::vector<std::uint64_t>>& runs)
{
    return places_where([&](const unsigned char* bytes, std::size_t size) {
        return holds_run(bytes, size, 4 * sizeof(ImDrawVert), runs) || holds_run(bytes, size, shape_bytes, runs);
    });
}

}  // namespace

TEST_CASE("after a quick exit no run of drawn letters of the page that was left is in memory" * doctest::skip(sanitized))
{
    Stand stand;
    auto& painter = stand.glass->painter();
    stand.walk(to_name);
    for (const char letter : std::string_view{"qzvkxwjpbfhm"}) tap_on(stand, std::string{"key."} + letter);
    auto runs = runs_in(painter.frame(stand.clock.steady()));
    REQUIRE(runs.size() > 20);
    REQUIRE(places_of(runs) > 0);
    tap_on(stand, "bar.exit");
    REQUIRE(stand.seen().page == "front");
    // What the front page itself shows is nobody's secret.
    for (const auto& public_run : runs_in(painter.frame(stand.clock.steady()))) runs.erase(public_run);
    REQUIRE(runs.size() > 20);
    CHECK(places_of(runs) == 0);
}

TEST_CASE("after a quick exit the glyphs in the atlas lie as on a terminal nobody typed on" * doctest::skip(sanitized))
{
    Stand used, fresh;
    used.walk(to_name);
    for (const char letter : std::string_view{"qzvkxw"}) tap_on(used, std::string{"key."} + letter);
    tap_on(used, "bar.exit");
    const auto one = used.glass->painter().atlas(), other = fresh.glass->painter().atlas();
    REQUIRE(one.width_px == other.width_px);
    CHECK(std::memcmp(one.coverage, other.coverage,
                      static_cast<std::size_t>(one.width_px) * static_cast<std::size_t>(one.height_px)) == 0);
}
