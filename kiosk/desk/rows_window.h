#pragma once
/// A part of a long table: so many rows at once that a page stays quick however many there are, moved by keys and by places to
/// go to, until all were seen. Pure. Leaves to its neighbours: what a row says (ledger_blocks.h, report_blocks.h).
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

struct RowsWindow {
    static constexpr std::size_t rows = 500;
    std::size_t first = 0;  ///< always a multiple of `rows`

    /// `to`: first, before, after, last, or the number of a row, counted from 0. Stays where it is on anything else.
    void move(const std::string& to, std::size_t count);
    /// From the first row shown to the one after the last, also when the table became shorter.
    std::pair<std::size_t, std::size_t> shown_of(std::size_t count) const;
};

/// "Dòng 501 đến 1.000 trong 24.861", the steps, and up to six places to go to, in the words of `label_at`, which may be empty.
/// Nothing where all rows are shown.
Blocks window_blocks(const View&, const RowsWindow&, std::size_t count, page::Area,
                     const std::function<std::string(std::size_t)>& label_at);
/// Ctrl+PageUp, Ctrl+PageDown, Ctrl+Home, Ctrl+End.
std::optional<Intent> window_key(const std::string& spelled);

}  // namespace kiosk::desk
