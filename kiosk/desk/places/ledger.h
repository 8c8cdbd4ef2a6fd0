#pragma once
/// The register of cases ("Sổ thụ lý"): one row a case, by unit, form and year; its entries can be corrected.
#include <memory>
#include <optional>
#include <string>

#include "kiosk/desk/correction.h"
#include "kiosk/desk/places/place.h"
#include "kiosk/desk/rows_window.h"
#include "kiosk/flow/register_book.h"

namespace kiosk::desk {

struct LedgerOrder;

struct Ledger {
    std::string unit, form;       ///< empty: all
    int year = 0;                 ///< 0: that of today
    std::string sort = "number";  ///< a column
    bool down = true;             ///< the newest first
    std::optional<record::SubjectId> chosen;
    bool closing = false;  ///< the closing of the month before is read over
    std::string said;      ///< what came of it
    RowsWindow rows;
    std::shared_ptr<const LedgerOrder> order;  ///< none: the register was not read yet
    std::optional<Correction> correcting;
};

void take(Ledger&, Session&, const Intent&, const World&);
Blocks blocks_of(const Ledger&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Ledger&, const Key&);
bool writing(const Ledger&);

}  // namespace kiosk::desk
