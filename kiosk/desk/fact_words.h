#pragma once
/// What a person said of their situation, in short words for staff, sorted by what it comes to. Private to this room.
#include <string>

#include "kiosk/desk/say.h"
#include "kiosk/law/facts.h"

namespace kiosk::desk {

struct FactWords {
    std::string told;     ///< "hộ nghèo · 67 tuổi · người dân tộc thiểu số"
    std::string denied;   ///< said to be not so
    std::string unknown;  ///< asked, and the person did not know or did not say
};
/// The two dates stand in rows of their own and are left out.
FactWords fact_words(const Say&, const law::Facts&);

}  // namespace kiosk::desk
