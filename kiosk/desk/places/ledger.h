#pragma once
/// The register of cases ("Sổ thụ lý"): one row a case, by unit, form and year; its entries can be corrected.
#include <optional>

#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

struct Ledger {};

void take(Ledger&, Session&, const Intent&, const World&);
Blocks blocks_of(const Ledger&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Ledger&, const Key&);
bool writing(const Ledger&);

}  // namespace kiosk::desk
