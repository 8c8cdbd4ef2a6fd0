#pragma once
/// What a list keeps of each opened request: enough to name it, to say why it cannot wait and to find it again. The person's
/// own words, addresses, facts, safe word and the receipt's secret are left out: they stand in the open request alone.
#include "kiosk/flow/opened_request.h"

namespace kiosk::desk {

flow::OpenedRequest listed_part(const flow::OpenedRequest&);

}  // namespace kiosk::desk
