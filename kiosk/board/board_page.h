#pragma once
/// What the number board shows and says: numbers and counters, never a name. Pure: the same view, the same page.
/// Leaves to its neighbour (`ui`): how large and where.
#include <string>
#include <vector>

#include "kiosk/board/session.h"
#include "kiosk/content/settings.h"
#include "kiosk/page/page.h"
#include "kiosk/screens/words.h"

namespace kiosk::board {

/// Nobody touches a board.
struct Nothing {};
using Page = page::Page<Nothing>;

/// Borrowed.
struct View {
    const Session& session;
    const content::Library& library;
    const content::Settings& settings;
    base::WallTime now;
    bool demo = false;
};

Page page_of(const View&);

/// The sentence for one call, in the language of whoever holds the number: "Xin mời số a, không một hai, đến quầy số hai."
std::string sentence(const content::Library&, const flow::CalledNumber&);
/// Said twice, a little slowly, after the chime.
inline constexpr int said_times = 2;
inline constexpr int said_rate_percent = 95;

}  // namespace kiosk::board
