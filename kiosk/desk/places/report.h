#pragma once
/// The report of any period: figures, identities, charts, and the rows behind each figure.
#include <optional>

#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

struct Report {};

void take(Report&, Session&, const Intent&, const World&);
Blocks blocks_of(const Report&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Report&, const Key&);
bool writing(const Report&);

}  // namespace kiosk::desk
