#pragma once
/// The rows of the register of cases in the order they are shown in, found anew only when a filter, the column they are sorted
/// by or the register changed. Pure. Leaves to its neighbours: the page (ledger_blocks.h).
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/desk/panes.h"

namespace kiosk::desk {

inline constexpr std::array ledger_columns{"number",   "date",  "who",      "birth",    "sex",   "ethnicity",
                                           "category", "field", "asked_by", "provider", "ended", "grade"};

struct LedgerOrder {
    ToldRegister told;
    std::string unit, form, sort;
    int year = 0;
    bool down = true;
    std::vector<std::size_t> rows;  ///< places in `told`
};

/// The one before, when it still holds; the register must have been read.
std::shared_ptr<const LedgerOrder> ordered_ledger(const Ledger&, const View&);
/// What stands in a column of a line; one of `ledger_columns`.
std::string ledger_cell(const View&, const flow::RegisterLine&, std::string_view column);

}  // namespace kiosk::desk
