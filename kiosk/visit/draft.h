#pragma once
/// A request while it is being written. Lives in memory only and is wiped with the session.
#include <string>

#include "kiosk/base/ids.h"
#include "kiosk/visit/question.h"

namespace kiosk::visit {

struct Draft {
    base::RequestId id;  ///< made with the draft, so that sending twice stores once
    std::string language;
    law::Facts facts;  ///< eligibility answers the person carried over and did not remove
    Answers answers;   ///< of Guide::request, pruned
    bool operator==(const Draft&) const = default;
};

}  // namespace kiosk::visit
