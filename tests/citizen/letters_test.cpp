/// What larger letters promise, on every page of the shipped pack.
#include <map>
#include <set>

#include "first_view.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {
/// The height of the letters of each block, by its id.
std::map<std::string, double> letters_of(FirstView& glass)
{
    std::map<std::string, double> heights;
    for (const auto& one : glass.painter().seen().blocks)
        if (one.cap_height_mm > 0) heights.emplace(one.id, one.cap_height_mm);
    return heights;
}
}  // namespace

TEST_CASE("who asks for larger letters gets no smaller words, on any page and screen")
{
    // What is larger than words one reads (titles, codes, keys) may give way to them, and so may the frame.
    constexpr double rounding_mm = 0.15, body_mm[] = {3.8, 5.0, 6.8, 8.8};
    const std::set<std::string> frame{"brand", "clock"};
    std::size_t compared = 0;
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto& [name, session] : screens::every_page(shipped())) {
            std::map<std::string, double> smaller;
            for (const auto size : text_sizes) {
                glass.show(session, letters(size));
                auto now = letters_of(glass);
                for (const auto& [id, was_mm] : smaller) {
                    const auto same = now.find(id);
                    if (same == now.end() || frame.contains(id)) continue;
                    ++compared;
                    CHECK_MESSAGE(same->second >= std::min(was_mm, body_mm[static_cast<int>(size) - 1]) - rounding_mm,
                                  name << " " << id << " at " << base::name_of(size) << " on " << width << "x" << height << ": "
                                       << same->second << " mm after " << was_mm);
                }
                smaller = std::move(now);
            }
        }
    }
    CHECK(compared > 10'000);
}
