#pragma once
/// What every place of the desk is made of. A place is one file pair: its state, and as overloads what it does with a meaning
/// (`take`), what it shows (`blocks_of`), its keys, and whether it is written into. It stands in the list of
/// places.h; `after` and `page_of` are the same for all.
#include <vector>

#include "kiosk/base/ids.h"
#include "kiosk/page/page.h"

namespace kiosk::desk {

using base::RequestId;

/// The places by name, for the way to them.
/// `shortcuts` is the page of keys, which lies over the place and leaves it as it is.
enum class PlaceName { queue, today, hall, visits, ledger, report, staff, shortcuts, notice, counter };

struct Session;
struct World;
struct Intent;
struct View;
struct Key;

using Block = page::Block<Intent>;
using Blocks = std::vector<Block>;

}  // namespace kiosk::desk
